"""Age bands on the first day of the period."""

from datetime import date
from typing import TYPE_CHECKING

from subsidy.columns.day_codes import earliest, latest
from subsidy.columns.spells import date_code
from subsidy.elapsed import latest_start

if TYPE_CHECKING:
    import polars as pl

EDGES = (6, 18, 40, 50, 60, 65, 70, 75, 80)
"""Ages at which a band begins, in completed years."""

UNKNOWN = "?"
"""The band of who may be in several."""

BANDS = (
    *(f"{least}-{upto - 1}" for least, upto in zip((0, *EDGES), EDGES, strict=False)),
    f"{EDGES[-1]}+",
)


def band(on: date) -> "pl.Expr":
    """Return the band of each known row."""
    import polars as pl

    codes = sorted(date_code(latest_start(on, 12 * edge)) for edge in EDGES)
    born = pl.col("birth_date")
    limits = pl.lit(pl.Series(codes, dtype=pl.Int32))
    old, young = (
        limits.search_sorted(code, side="left") for code in (earliest(born), latest(born))
    )
    words = pl.lit(pl.Series(tuple(reversed(BANDS))))
    certain = born.is_not_null() & (old == young)
    return pl.when(certain).then(words.gather(old)).otherwise(pl.lit(UNKNOWN))
