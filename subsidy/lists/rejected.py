"""Rows that are rejected: who repeats an earlier citizen, and how the file of rejects reads."""

from typing import TYPE_CHECKING, Protocol

from subsidy.columns.faults import MASKED, RowFault
from subsidy.columns.names import ROW
from subsidy.errors import InputError
from subsidy.lists.decided import Batch
from subsidy.lists.duplicates import Repeats
from subsidy.lists.first_reading import IDENTIFIER
from subsidy.lists.writing import REJECT_HEADINGS, schema_of
from subsidy.message import Message, message

if TYPE_CHECKING:
    import polars as pl


class Repeating(Protocol):
    """Tells which rows repeat a citizen who stands earlier."""

    def faults(self, rows: "pl.DataFrame") -> list[RowFault]:
        """Return the faults of those among readable rows; the rows come in their order."""


class WithinList:
    """Tells which rows repeat the citizen of an earlier row of the same list."""

    def __init__(self, repeats: Repeats) -> None:
        self._repeats = repeats

    def faults(self, rows: "pl.DataFrame") -> list[RowFault]:
        """Return the faults of those among readable rows; the rows come in their order."""
        later = self._repeats.find(rows[ROW], rows[IDENTIFIER])
        return [repeat(row, stands_in_row(first)) for row, first in later.iter_rows()]


def without_repeats(batch: Batch, repeats: Repeating) -> Batch:
    """Return the batch, the rows that repeat an earlier citizen among the faults, all in order."""
    import polars as pl

    faults = batch.faults
    later = repeats.faults(batch.rows)
    if later:
        faults = [*faults, *later]
        again = [fault.row for fault in later]
        batch = batch._replace(rows=batch.rows.filter(~pl.col(ROW).is_in(again)))
    return batch._replace(faults=sorted(faults, key=lambda fault: fault.row))


def repeat(row: int, sentence: Message) -> RowFault:
    """Return the fault of a row whose citizen stands elsewhere."""
    return RowFault(row, IDENTIFIER, MASKED, InputError(IDENTIFIER, sentence))


def stands_in_row(first: int) -> Message:
    """Say where in the same list a citizen stands already."""
    return message(
        "This citizen stands in row {first} already; remove one of the two rows.", first=str(first)
    )


def rejected_rows(faults: list[RowFault], language: str) -> "pl.DataFrame":
    """Return the rows of the list of rejects."""
    import polars as pl

    rows = [(fault.row, fault.column, fault.value, fault.error.say(language)) for fault in faults]
    return pl.DataFrame(rows, schema=schema_of(REJECT_HEADINGS), orient="row")
