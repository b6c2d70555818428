"""A list of citizens as it was found: columns, what is said once for all, rows in batches."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from subsidy.message import Message

if TYPE_CHECKING:
    import polars as pl


class Column(NamedTuple):
    """One column of a list.

    `header` is written as found; `place` is how a clerk finds it: "C" in a workbook, "3" in other
    forms. `fact` is the contract's name, None for a column that is known and not needed; `GROUP` of
    `subsidy.columns.names` for one that states another fact in each row.
    """

    header: str
    place: str
    fact: str | None


class Source(ABC):
    """An open list. Close it, or use it in a `with`; read its batches one run at a time.

    `notes` tell a clerk what was seen and not used; they are complete when the last batch has
    been read. `layout` tells how the list was understood: its encoding, separator, sheet.
    """

    form: str

    def __init__(self, path: str) -> None:
        self.path = path
        self.columns: tuple[Column, ...] = ()
        self.constants: Mapping[str, str] = {}
        self.notes: tuple[Message, ...] = ()
        self.strange: tuple[Column, ...] = ()
        """Columns that nobody knows; only where the list was opened to be looked at."""
        self.strange_group: str | None = None
        """A group above the list that nobody understands, fit to be shown."""
        self.layout: tuple[tuple[Message, str | Message], ...] = ()
        self.rows: int | None = None
        """Rows of citizens, None where only reading to the end would tell."""

    @abstractmethod
    def batches(self, size: int) -> Iterator["pl.DataFrame"]:
        """Give the rows from the first to the last, at most `size` at a time.

        Column `row` is the number that the clerk sees in the spreadsheet program (in Parquet: the
        number of the record, from 1). One column follows for every fact found, by the contract's
        names; a blank cell is null. Column `group` is there only where a group of some row is not
        understood. Column `overflow` is there only in text
        forms, where a row of the batch has more cells than the list has columns.

        Raises InputError for a place in the file from which nothing more can be read safely.
        """

    def facts(self, name: str, size: int) -> Iterator["pl.DataFrame"]:
        """Give `row` and one fact of the rows as `batches` does; the fact may not be there.

        Columns are cheaper to read alone where a form stores them so.
        """
        for frame in self.batches(size):
            yield frame.select(column for column in ("row", name) if column in frame.columns)

    @property
    def done(self) -> float | None:
        """Return which part of the list has been read, from 0 to 1; None where nobody knows."""
        return None

    @abstractmethod
    def close(self) -> None:
        """Let go of the file."""

    def __enter__(self) -> "Source":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
