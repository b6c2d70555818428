"""What a run over a folder costs: its start, each list, each row; and what follows for more.

python -m benchmarks.scaling [ROWS] [--folder FOLDER]

Three runs of one thread on one processor - few short lists, many short lists, few long lists of
ROWS in all - give the three coefficients of docs/scaling.md; the part that no worker can share is
measured by itself. Then its table is printed, reckoned with the formula; the last column says what
one thread would need alone.
"""

import os
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import NamedTuple

os.environ.setdefault("SUBSIDY_RECEIPT_KEY", "a receipt key that only benchmarks use")

import polars as pl

from benchmarks.citizens import write
from benchmarks.held import ON, timed
from subsidy.lists.duplicates import repeated_marks

SHORT = 1_000
FEW, MANY = 2, 102


class Costs(NamedTuple):
    """Seconds: of a start, of each list, of each row, and of each row where nobody can share it."""

    start: float
    each_list: float
    row: float
    alone: float

    def seconds(self, rows: int, lists: int, workers: int) -> float:
        """Return the formula of docs/scaling.md."""
        shared = lists * self.each_list + rows * (self.row - self.alone)
        return self.start + shared / workers + rows * self.alone


def main(rows: int, folder: Path) -> None:
    """Print the coefficients and the table."""
    few = _run(folder, "few", FEW, SHORT)
    many = _run(folder, "many", MANY, SHORT)
    long = _run(folder, "long", FEW, rows // FEW)
    row = (long - few) / (rows - FEW * SHORT)
    each = (many - few) / (MANY - FEW) - SHORT * row
    costs = Costs(few - FEW * (each + SHORT * row), each, row, _alone(rows))
    print(f"start     {costs.start:8.2f} s")
    print(f"list      {1000 * costs.each_list:8.1f} ms each")
    print(f"row       {1e6 * costs.row:8.2f} s for a million")
    print(f"unshared  {1e6 * costs.alone:8.2f} s for a million, of these")
    print()
    for line in _table(costs):
        print(line)


def _table(costs: Costs) -> Iterator[str]:
    counts = (1, 2, 8, 32, 128)
    yield f"{'rows':>15} {'lists':>7}" + "".join(f"{count:>11}" for count in counts)
    for rows, lists in ((10**6, 16), (10**7, 160), (10**8, 1_600), (10**9, 11_000)):
        cells = "".join(f"{_told(costs.seconds(rows, lists, count)):>11}" for count in counts)
        yield f"{rows:>15,} {lists:>7,}{cells}"


def _told(seconds: float) -> str:
    return f"{seconds:.0f} s" if seconds < 300 else f"{seconds / 60:.0f} min"


def _run(folder: Path, name: str, lists: int, rows: int) -> float:
    """Return the seconds of one run over lists of so many rows each."""
    (folder / name).mkdir()
    whole = folder / f"{name}.parquet"
    write(whole, lists * rows, on=ON)
    for number in range(lists):
        part = pl.scan_parquet(whole).slice(number * rows, rows)
        part.sink_parquet(folder / name / f"{number:04}.parquet", row_group_size=250_000)
    words = ("batch", str(folder / name), "-o", str(folder / f"{name}-results"))
    seconds = timed(1, *words)
    print(f"{seconds:8.1f} s: {lists} lists of {rows:,} rows", flush=True)
    return seconds


def _alone(rows: int) -> float:
    """Return the seconds a row takes to be compared with all others by its mark."""
    marks = pl.int_range(rows, eager=True).hash(1)
    start = perf_counter()
    found = repeated_marks(lambda: iter([marks]))
    if len(found):
        raise SystemExit("Marks of different citizens are alike.")
    return (perf_counter() - start) / rows


if __name__ == "__main__":
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("rows", nargs="?", type=int, default=4_000_000)
    parser.add_argument("--folder", help="An empty folder on a disk with room. Default: a new one.")
    given = parser.parse_args()
    with TemporaryDirectory(dir=given.folder) as made:
        main(given.rows, Path(made))
    sys.exit(0)
