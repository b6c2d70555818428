"""Rows that are rejected: who repeats an earlier citizen, and how the file of rejects reads."""

from typing import TYPE_CHECKING

from subsidy.columns.faults import MASKED, RowFault
from subsidy.columns.names import ROW
from subsidy.errors import InputError
from subsidy.lists.decided import Batch
from subsidy.lists.duplicates import Repeats
from subsidy.lists.first_reading import IDENTIFIER
from subsidy.lists.writing import REJECT_HEADINGS, schema_of
from subsidy.message import message

if TYPE_CHECKING:
    import polars as pl


def without_repeats(batch: Batch, repeats: Repeats) -> Batch:
    """Return the batch, the rows that repeat an earlier citizen among the faults, all in order."""
    import polars as pl

    faults = batch.faults
    later = repeats.find(batch.rows[ROW], batch.rows[IDENTIFIER])
    if len(later):
        faults = [*faults, *(_repeat(row, first) for row, first in later.iter_rows())]
        batch = batch._replace(rows=batch.rows.filter(~pl.col(ROW).is_in(later[ROW].implode())))
    return batch._replace(faults=sorted(faults, key=lambda fault: fault.row))


def _repeat(row: int, first: int) -> RowFault:
    sentence = message(
        "This citizen stands in row {first} already; remove one of the two rows.", first=str(first)
    )
    return RowFault(row, IDENTIFIER, MASKED, InputError(IDENTIFIER, sentence))


def rejected_rows(faults: list[RowFault], language: str) -> "pl.DataFrame":
    """Return the rows of the list of rejects."""
    import polars as pl

    rows = [(fault.row, fault.column, fault.value, fault.error.say(language)) for fault in faults]
    return pl.DataFrame(rows, schema=schema_of(REJECT_HEADINGS), orient="row")
