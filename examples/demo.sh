#!/bin/sh
# The example citizens, decided. Run by `make demo`, from the repository's folder.
set -eu

show() {
    printf '\n$ %s\n' "$*"
    # Exit code 3 is an answer too: not decided, and what is missing.
    "$@" || [ $? -eq 3 ]
}

show subsidy check examples/citizens/hue.yaml --on 2025-10-01 --months 3 --lang vi
show subsidy check examples/citizens/khuong.yaml --on 2025-10-01 --months 3 --lang en
show subsidy check examples/citizens/security.yaml --on 2025-10-01 --lang en
show subsidy check examples/citizens/waste_collector.yaml --on 2026-02-01 --lang en
show subsidy check examples/citizens/unknown.json --on 2025-10-01 --lang en
show subsidy timeline examples/citizens/security.yaml --from 2024-07-01 --to 2026-12-31 --lang en
show subsidy rules show haiduong_res37.security_force --lang en
