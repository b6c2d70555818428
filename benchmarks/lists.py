"""Lists: `subsidy batch` beside Polars, fastexcel and xlsxwriter alone, time and memory.

Every run is a process of its own, timed from start to end, with its peak memory. Bare runs read the
same columns and write the same result, and decide nothing; what they take to make ready is taken
off.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import NamedTuple

import polars as pl

from benchmarks.citizens import write
from benchmarks.list_answers import check_answers, expect
from benchmarks.report import Ratio

ON = date(2025, 10, 1)
ROWS = 5_000_000
MANY = 20_000_000
TEXT_ROWS = 1_000_000
SHEET_ROWS = 200_000


class Run(NamedTuple):
    """Seconds, peak memory in MiB, and the command as a reader would type it."""

    seconds: float
    memory: float
    command: str

    def __str__(self) -> str:
        return f"{self.seconds:.1f} s, {self.memory:.0f} MiB: {self.command}"


def ratios() -> Iterator[Ratio]:
    """Yield the ratios of lists, each as soon as it is measured."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        yield from _parquet(folder)
        yield from _csv(folder)
        yield from _workbook(folder)


def _parquet(folder: Path) -> Iterator[Ratio]:
    citizens, result = folder / "citizens.parquet", folder / "result.parquet"
    write(citizens, ROWS, on=ON)
    for months, most in ((1, 2.0), (12, 5.0)):
        ours = _ours(citizens, result, months)
        check_answers(citizens, result, ON, months)
        bare = _bare(citizens, result)
        what = f"{ROWS:,} citizens, {months} months, Parquet / Polars alone"
        yield Ratio(what, ours.seconds / bare.seconds, most, note=f"{ours}\n    {bare}")
        yield Ratio("    its peak memory / 1 GiB", ours.memory / 1024, 1)
    few = _ours(citizens, result, 1)
    before = _routes(result)
    _copies(citizens, folder / "many.parquet", MANY // ROWS)
    many = _ours(folder / "many.parquet", result, 1)
    expect(_routes(result) == {route: n * (MANY // ROWS) for route, n in before.items()}, "copies")
    what = f"peak memory of {MANY:,} citizens / of {ROWS:,}"
    yield Ratio(what, many.memory / few.memory, 4 / 3, note=f"{many}\n    {few}")
    (folder / "many.parquet").unlink()


def _csv(folder: Path) -> Iterator[Ratio]:
    citizens, result = folder / "citizens.csv", folder / "result.csv"
    pl.scan_parquet(folder / "citizens.parquet").head(TEXT_ROWS).sink_csv(citizens)
    ours = _ours(citizens, result, 12)
    check_answers(citizens, result, ON, 12)
    bare = _bare(citizens, result)
    what = f"{TEXT_ROWS:,} citizens, 12 months, CSV / Polars alone"
    yield Ratio(what, ours.seconds / bare.seconds, note=f"{ours}\n    {bare}")


def _workbook(folder: Path) -> Iterator[Ratio]:
    citizens, result = folder / "citizens.xlsx", folder / "result.xlsx"
    frame = pl.scan_parquet(folder / "citizens.parquet").head(SHEET_ROWS).collect()
    frame.select(pl.all().cast(pl.String)).write_excel(citizens)
    ours = _ours(citizens, result, 12)
    check_answers(citizens, result, ON, 12)
    bare = _bare(citizens, result)
    what = f"{SHEET_ROWS:,} citizens, 12 months, xlsx / fastexcel and xlsxwriter"
    yield Ratio(what, ours.seconds / bare.seconds, note=f"{ours}\n    {bare}")


def _ours(citizens: Path, result: Path, months: int) -> Run:
    options = ["--on", str(ON), "--months", str(months), "--force", "--reveal", "--lang", "en"]
    command = ["batch", str(citizens), "-o", str(result), *options]
    shown = f"subsidy batch {citizens.name} -o {result.name} {' '.join(options[:4])}"
    return _run([sys.executable, "-m", "subsidy", *command], shown)


def _bare(citizens: Path, result: Path) -> Run:
    module = [sys.executable, "-m", "benchmarks.bare", str(citizens), str(result)]
    return _run(module, f"reading {citizens.name} and writing {result.name} alone")


_PROBE = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


_AS_INSTALLED = {
    name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"
}
"""Lets modules be compiled once and kept, as those of an installed program are."""


def _run(command: list[str], shown: str) -> Run:
    """Run a command in a process of its own, under one that sees its peak memory.

    What it prints are the seconds in which it only made ready.
    """
    start = perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", _PROBE, *command],
        check=True,
        capture_output=True,
        text=True,
        env=_AS_INSTALLED,
    )
    seconds = perf_counter() - start
    *ready, peak = done.stdout.split()
    return Run(seconds - sum(map(float, ready)), int(peak) / 1024, shown)


def _copies(citizens: Path, many: Path, count: int) -> None:
    """Write the citizens `count` times, each time under other identifiers."""
    parts = [
        pl.scan_parquet(citizens).with_columns(
            pl.format("{}{}", pl.lit(str(number)), pl.col("person_id").str.tail(11))
        )
        for number in range(count)
    ]
    named = [part.drop("person_id").rename({"literal": "person_id"}) for part in parts]
    pl.concat(named).sink_parquet(many)


def _routes(result: Path) -> dict[str | None, int]:
    """Return how many rows have each route."""
    counted = pl.scan_parquet(result).group_by("route").len().collect()
    return dict(counted.iter_rows())
