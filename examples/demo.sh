#!/bin/sh
# The example citizens and lists, decided; two policies compared. Run by `make demo`, from the repository's folder.
set -eu
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT

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
show subsidy batch examples/lists/d03-ts.xlsx --dry-run --lang vi
show subsidy batch examples/lists/d03-ts.xlsx -o "$made/d03-ts-result.xlsx" --on 2025-10-01 --unstated no --lang vi
show subsidy batch examples/lists/citizens.csv -o "$made/result.csv" --on 2025-10-01 --unstated no \
    --rejects "$made/rejects.csv" --summary "$made/summary.csv" --lang en
show head -n 6 "$made/result.csv"
show head -n 6 "$made/rejects.csv"
show head -n 12 "$made/summary.csv"
show subsidy diff examples/lists/citizens.csv examples/lists/citizens.csv --on 2025-12-31 --then 2026-01-01 \
    --unstated no --lang en
show subsidy population -n 100000 -o "$made/population.parquet" --lang en
show subsidy compare haiphong-east+haiduong-west haiphong-2026 --population "$made/population.parquet" \
    --on 2026-01-01 --lang vi --report demo-report.html --force
printf '\nThe report stands in demo-report.html: open it in a browser.\n'
