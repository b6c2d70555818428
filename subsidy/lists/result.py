"""Rows of a result, from what each row's outcome says."""

from typing import TYPE_CHECKING

from subsidy.lists.decided import MARK, OUTCOME
from subsidy.lists.first_reading import IDENTIFIER
from subsidy.lists.writing import Heading

if TYPE_CHECKING:
    import polars as pl


def result_rows(
    rows: "pl.DataFrame", outcomes: "pl.DataFrame", columns: tuple[Heading, ...]
) -> "pl.DataFrame":
    """Return rows of a result: what each row's outcome says, its identifier and its receipt.

    `rows` are those of a `Batch`; `outcomes` has each outcome in the row of its number.
    """
    import polars as pl

    wanted = [column.name for column in columns]
    said = outcomes.select(name for name in (*wanted, "rules") if name in outcomes.columns)
    places = rows[OUTCOME].cast(pl.UInt32)  # Polars' own kind of place: others are checked first
    found = said[places].with_columns(rows[IDENTIFIER], rows[MARK])
    return found.with_columns(pl.concat_str("rules", MARK).alias("receipt")).select(wanted)
