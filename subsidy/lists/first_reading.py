"""A list read once before anything is decided: how many rows it has, and who may stand in it twice.

So the rows that are left are known from the start, and a result too long for its form is refused
before the work is done.
"""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from subsidy.columns.cell_values import CellValues
from subsidy.lists.duplicates import repeated
from subsidy.lists.reading import Source

if TYPE_CHECKING:
    import polars as pl

IDENTIFIER = "person_id"


class FirstReading(NamedTuple):
    """What a first reading finds; `repeated` are the marks of identifiers that `Repeats` asks."""

    rows: int
    repeated: "pl.Series"


def read_through(source: Source, size: int, progress: Callable[[int], None]) -> FirstReading:
    """Read the list, `size` rows at a time, and tell `progress` how many rows each time.

    Raises InputError for a place in the file from which nothing more can be read.
    """
    reader = CellValues(IDENTIFIER)
    rows = 0

    def identifiers() -> "Iterator[pl.Series]":
        nonlocal rows
        rows = 0
        for frame in source.facts(IDENTIFIER, size):
            rows += len(frame)
            progress(len(frame))
            if IDENTIFIER in frame.columns:
                yield reader.read(frame[IDENTIFIER])[0]

    found = repeated(identifiers)
    return FirstReading(rows, found)
