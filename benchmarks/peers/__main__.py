"""`python -m benchmarks.peers`: the engines that are installed, side by side; `--markdown` too.

Exit 1 where our columns decide fewer than `LEAST` times the rows a second of the fastest column
peer, 2 where no column peer is installed.
"""

import os
import sys

os.environ.setdefault("SUBSIDY_RECEIPT_KEY", "a receipt key that only benchmarks use")

from benchmarks.peers.job import ON, POLICY, law
from benchmarks.peers.measure import measured
from benchmarks.peers.peer import PEERS
from benchmarks.peers.table import lines

LEAST = 5
"""How many times the rows a second of the fastest column peer ours must be."""

INSTALL = "pip install 'subsidy[peers]' (or: make bench-peers)"


def main(markdown: bool) -> int:
    """Print the table and return the exit code."""
    missing = dict.fromkeys(peer.package for peer in PEERS if not peer.installed)
    if missing:
        print(f"Not installed: {', '.join(missing)}. To have them: {INSTALL}", file=sys.stderr)
    rules = len(law().rules)
    print(
        f"{rules} rules of {POLICY} on {ON}: rules granted, route, share of each payer. In memory, "
        "all facts known; row engines are given ages and months already counted."
    )
    found = measured()
    print("\n".join(lines(found, markdown=markdown)))
    fastest = max(
        (one.rows_a_second for one in found if one.peer in PEERS and one.peer.columns), default=None
    )
    if fastest is None:
        print(f"No column engine to compare with. To have them: {INSTALL}", file=sys.stderr)
        return 2
    ratio = found[0].rows_a_second / fastest
    verdict = "" if ratio >= LEAST else "   TOO SLOW"
    print(f"ours / fastest column peer: {ratio:.2f}   (at least {LEAST}){verdict}")
    return int(ratio < LEAST)


sys.exit(main("--markdown" in sys.argv[1:]))
