"""`make bench`: every ratio, with its limits; exit 1 where one is not met.

`python -m benchmarks lists` measures lists alone, `proof` the solver.
"""

import os
import sys

os.environ.setdefault("SUBSIDY_RECEIPT_KEY", "a receipt key that only benchmarks use")

from benchmarks import compare, decision, lists, proof, startup

BENCHMARKS = {
    "decision": decision.ratios,
    "startup": startup.ratios,
    "lists": lists.ratios,
    "proof": proof.ratios,
    "compare": compare.ratios,
}


def main(names: list[str]) -> int:
    """Print the ratios of the benchmarks named, of all where none is."""
    kept = True
    for name in names or BENCHMARKS:
        for ratio in BENCHMARKS[name]():
            print(ratio, flush=True)
            kept = kept and ratio.holds
    return 0 if kept else 1


sys.exit(main(sys.argv[1:]))
