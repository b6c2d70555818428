"""Days as the numbers that stand in columns (`PartialDate.code`), read many at a time."""

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import polars as pl

DATE_LIMITS = (date(1900, 1, 1), date(2199, 12, 31))
"""The first and the last day that a fact may name."""


def days(cells: "pl.Series") -> "list[int | None]":
    """Return the codes of cells that are days as ISO 8601 writes them, None for all others."""
    import polars as pl

    found = cells.str.to_date("%Y-%m-%d", strict=False)
    written = (found.dt.to_string("%Y-%m-%d") == cells) & found.is_between(*DATE_LIMITS)
    return pl.select(pl.when(written).then(codes(found))).to_series().to_list()


def codes(days: "pl.Series") -> "pl.Series":
    """Return days as numbers (`PartialDate.code`)."""
    import polars as pl

    # Polars counts months and days in eight bits, which overflow without a word.
    year, month, day = (
        part.cast(pl.Int32) for part in (days.dt.year(), days.dt.month(), days.dt.day())
    )
    return year * 10_000 + month * 100 + day


def earliest(code: "pl.Expr") -> "pl.Expr":
    """Return the code of the first day that each date may be."""
    import polars as pl

    return code + pl.when(code % 10_000 == 0).then(101).when(code % 100 == 0).then(1).otherwise(0)


def latest(code: "pl.Expr") -> "pl.Expr":
    """Return the code of the last day that each date may be."""
    import polars as pl

    year, month = code // 10_000, code // 100 % 100
    leap = (year % 4 == 0) & ((year % 100 != 0) | (year % 400 == 0))
    # A day that is in no calendar, such as 31 September, may lie beyond a bound that no day of
    # the month lies beyond.
    last = (
        pl.when(month == 0)
        .then(1231)
        .when(month.is_in([4, 6, 9, 11]))
        .then(30)
        .when(month == 2)
        .then(28 + leap.cast(pl.Int32))
        .otherwise(31)
    )
    return code + pl.when(code % 100 == 0).then(last).otherwise(0)
