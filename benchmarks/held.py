"""Commands held on so many processors, each with one thread a processor, and timed.

The processors of a machine are seldom worth their number: two of them share caches, memory and
often a core. `gain_of_two` measures what two runs that have nothing to do with each other gain.
"""

import os
import subprocess
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter

ON = date(2025, 10, 1)
ASKED = ("--on", str(ON), "--months", "1", "--reveal", "--lang", "en")
ROUNDS = 3

HELD = """
import os, sys
os.sched_setaffinity(0, {int(one) for one in sys.argv.pop(1).split(",")})
if sys.argv[1] == "worker":
    from distributed.cli.dask_worker import main
    sys.argv.pop(1)
else:
    from subsidy.__main__ import main
main()
"""
"""A process that stays on the processors named first."""


def timed(count: int, *words: str) -> float:
    """Run the command on so many processors, with as many threads; return its seconds."""
    start = perf_counter()
    _ended(_started(processors(count), *words))
    return perf_counter() - start


def gain_of_two(one: Path, other: Path, folder: Path) -> float:
    """Return how many times faster two lists are decided at once than one after the other.

    Each by a run of one thread on a processor of its own, the results in `folder`; the middle one
    of some rounds.
    """
    first, second = (
        ("batch", str(citizens), "-o", str(folder / citizens.name), "--force")
        for citizens in (one, other)
    )
    one_place, other_place = processors(2)
    gains = []
    for _ in range(ROUNDS):
        apart = timed(1, *first) + timed(1, *second)
        start = perf_counter()
        running = (_started([one_place], *first), _started([other_place], *second))
        for process in running:
            _ended(process)
        gains.append(apart / (perf_counter() - start))
    return median(gains)


def processors(count: int) -> Sequence[int]:
    """Return the numbers of so many processors."""
    found = sorted(os.sched_getaffinity(0))
    if len(found) < count:
        raise SystemExit(f"This needs {count} processors; there are {len(found)}.")
    return found[:count]


def _started(places: Sequence[int], *words: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", HELD, ",".join(map(str, places)), *words, *ASKED],
        stderr=subprocess.DEVNULL,
        env={**os.environ, "POLARS_MAX_THREADS": str(len(places))},
    )


def _ended(process: subprocess.Popen[bytes]) -> None:
    if process.wait():
        raise SystemExit(f"It ended with exit code {process.returncode}: {process.args!r}")
