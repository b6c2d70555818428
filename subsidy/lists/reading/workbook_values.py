"""What cells of a workbook hold besides text: dates, days counted from 1900, numbers."""

from datetime import date
from typing import TYPE_CHECKING

from subsidy.language.vocabulary import STATED, Kind

if TYPE_CHECKING:
    import polars as pl

_LAST_YEAR = 2199
"""A number up to this is a year; a greater one counts days."""

_EPOCH = date(1899, 12, 30)
_EPOCH_1904 = date(1904, 1, 1)


def as_written(facts: "pl.DataFrame", *, from_1904: bool) -> "pl.DataFrame":
    """Return facts as a clerk would write them: 1950-02-03 for a date, 1955 for 1955.0.

    Args:
        facts: Columns of text by the contract's names, as the reader of workbooks gives them.
        from_1904: Whether the workbook counts its days from 1904 and not from 1900.
    """
    import polars as pl

    written = []
    for name in facts.columns:
        if name not in STATED:
            continue
        text = pl.col(name).str.replace(r"^(-?\d+)\.0+$", "$1")
        if STATED[name].kind is Kind.DATE:
            text = text.str.replace(r"^(\d{4}-\d\d-\d\d) 00:00:00$", "$1")
            days = pl.when(text.str.contains(r"^\d{4,5}$")).then(text).cast(pl.Int32)
            epoch = pl.lit(_EPOCH_1904 if from_1904 else _EPOCH)
            day = (epoch + pl.duration(days=days)).dt.to_string("%Y-%m-%d")
            text = pl.when(days > _LAST_YEAR).then(day).otherwise(text)
        written.append(text.alias(name))
    return facts.with_columns(written)
