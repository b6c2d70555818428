"""A folder on a cluster of one and of two single-threaded workers, beside the plain batch.

python -m benchmarks.cluster [ROWS] [LISTS] [--rounds N] [--folder FOLDER]

Each worker, and each plain run of one thread, is held on one processor; scheduler and workers run
before the clock starts, as those of a cluster do. The clock takes the whole command, its start
included. Every row of every result is compared with the plain run over one list of all citizens,
and a sample with the engine for one citizen. What two runs gain that have nothing to do with each
other is printed first. Exit 1 where a ratio is not met.
"""

import os
import re
import subprocess
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory
from time import sleep

os.environ.setdefault("SUBSIDY_RECEIPT_KEY", "a receipt key that only benchmarks use")

import polars as pl

from benchmarks.citizens import write
from benchmarks.held import HELD, ON, gain_of_two, processors, timed
from benchmarks.lists import Run, _check, _expect
from benchmarks.report import Ratio


def main(rows: int, lists: int, rounds: int, folder: Path) -> int:
    """Measure; print each ratio with what it was measured from, the least of the rounds."""
    _make(folder, rows, lists)
    print(_unconnected(folder), flush=True)
    plain: dict[int, Run] = {}
    spread: dict[int, Run] = {}
    for number in range(rounds):
        for count in (1, 2):
            _keep_least(plain, count, _plain(folder, count))
            if not number:
                _check(folder / "all.parquet", folder / "plain.parquet", 1)
            _keep_least(spread, count, _on_cluster(folder, count))
    kept = True
    for ratio in _ratios(rows, lists, plain, spread):
        print(ratio, flush=True)
        kept = kept and ratio.holds
    return 0 if kept else 1


def _keep_least(runs: dict[int, Run], count: int, run: Run) -> None:
    if count not in runs or run.seconds < runs[count].seconds:
        runs[count] = run


def _unconnected(folder: Path) -> Ratio:
    one, other, *_ = sorted((folder / "lists").glob("*.parquet"))
    return Ratio(
        "two plain runs at once, one thread each: gain on this machine",
        gain_of_two(one, other, folder),
        note="no cluster can be expected to gain more of two workers here",
    )


def _ratios(
    rows: int, lists: int, plain: dict[int, Run], spread: dict[int, Run]
) -> Iterator[Ratio]:
    what = f"{rows:,} citizens in {lists} lists: one worker / two workers"
    yield Ratio(
        what,
        spread[1].seconds / spread[2].seconds,
        least=1.8,
        note=f"{_of(spread[1])}\n    {_of(spread[2])}",
    )
    for count, name in ((1, "one worker / plain batch, one thread"), (2, "two / two threads")):
        yield Ratio(
            f"    {name}",
            spread[count].seconds / plain[count].seconds,
            1.25,
            note=_of(plain[count]),
        )


def _of(run: Run) -> str:
    return f"{run.seconds:.1f} s: {run.command}"


def _make(folder: Path, rows: int, lists: int) -> None:
    """Write all citizens as one list, and the same ones as many."""
    write(folder / "all.parquet", rows, on=ON)
    (folder / "lists").mkdir()
    size = -(-rows // lists)
    for number in range(lists):
        part = pl.scan_parquet(folder / "all.parquet").slice(number * size, size)
        part.sink_parquet(folder / "lists" / f"{number:04}.parquet", row_group_size=250_000)


def _plain(folder: Path, threads: int) -> Run:
    words = ("batch", str(folder / "all.parquet"), "-o", str(folder / "plain.parquet"), "--force")
    return Run(timed(threads, *words), 0, "subsidy batch all.parquet -o plain.parquet")


def _on_cluster(folder: Path, workers: int) -> Run:
    goal = folder / f"by-{workers}"
    with _cluster(workers, folder) as address:
        words = ("batch", str(folder / "lists"), "-o", str(goal), "--on-cluster", address)
        seconds = timed(2, *words)
    _same(folder / "plain.parquet", goal)
    rmtree(goal)
    shown = f"subsidy batch lists -o by-{workers} --on-cluster ..."
    return Run(seconds, 0, f"{shown} ({workers} workers of one thread)")


@contextmanager
def _cluster(workers: int, folder: Path) -> Iterator[str]:
    """Start a scheduler and workers, each on a processor of its own; give the address."""
    started = []
    try:
        log = folder / "scheduler.log"
        options = ("--port", "0", "--dashboard-address", "127.0.0.1:0", "--no-dashboard")
        command = ("-m", "dask", "scheduler", "--host", "127.0.0.1", *options)
        started.append(_logged(log, *command))
        address = _said(log, r"Scheduler at: +(tcp://\S+)")
        for number, processor in enumerate(processors(workers)):
            log = folder / f"worker-{number}.log"
            held = ("-c", HELD, str(processor), "worker", address)
            started.append(_logged(log, *held, "--nthreads", "1", "--no-nanny", "--no-dashboard"))
            _said(log, "(Registered to)")
        yield address
    finally:
        for process in started:
            process.kill()
            process.wait()


def _logged(log: Path, *words: str) -> subprocess.Popen[bytes]:
    own = {"POLARS_MAX_THREADS": "1", "DASK_TEMPORARY_DIRECTORY": str(log.parent / "scratch")}
    with log.open("wb") as said:
        return subprocess.Popen(
            [sys.executable, *words], stdout=said, stderr=said, env={**os.environ, **own}
        )


def _said(log: Path, pattern: str) -> str:
    for _ in range(600):
        found = re.search(pattern, log.read_text(errors="replace"))
        if found:
            return found[1]
        sleep(0.1)
    raise SystemExit(log.read_text(errors="replace"))


def _same(plain: Path, goal: Path) -> None:
    """Compare every row of the results with those of the plain run, a list at a time."""
    whole, first = pl.scan_parquet(plain), 0
    for file in sorted(goal.glob("*.parquet")):
        found = pl.read_parquet(file)
        _expect(found.equals(whole.slice(first, len(found)).collect()), file.name)
        first += len(found)
    _expect(first == whole.select(pl.len()).collect().item(), "rows")


if __name__ == "__main__":
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("rows", nargs="?", type=int, default=20_000_000)
    parser.add_argument("lists", nargs="?", type=int, default=16)
    parser.add_argument("--rounds", type=int, default=2, help="Of which the least times count.")
    parser.add_argument("--folder", help="An empty folder on a disk with room. Default: a new one.")
    given = parser.parse_args()
    with TemporaryDirectory(dir=given.folder) as made:
        sys.exit(main(given.rows, given.lists, given.rounds, Path(made)))
