"""What each payer pays under a scheme, by every breakdown: sums over the same counts."""

from typing import TYPE_CHECKING

from subsidy.columns.outcomes import Outcomes
from subsidy.compare.changes import NEW
from subsidy.compare.counts import AGE, COMMUNE, PERSONS, TERRITORY
from subsidy.compare.paid import lines
from subsidy.lists.decided import OUTCOME

if TYPE_CHECKING:
    import polars as pl

ALL = "all"
DIMENSIONS = (ALL, TERRITORY, COMMUNE, AGE, "route", "month", "year")

Money = dict[str, int]
"""VND by payer."""


def cost(counts: "pl.DataFrame", outcomes: Outcomes) -> dict[str, dict[str, Money]]:
    """Return VND by dimension, value and payer: each outcome's, as often as it was counted."""
    import polars as pl

    paid = lines(outcomes).with_columns(
        pl.col("month").str.head(4).alias("year"),
        pl.lit(ALL).alias(ALL),
    )
    found = {}
    for name in DIMENSIONS:
        is_line = name in paid.columns
        each = paid.group_by(OUTCOME, "payer", *([name] if is_line else [])).agg(
            pl.col("each").sum()
        )
        key = [] if is_line else [name]
        persons = counts.group_by(pl.col(NEW).cast(pl.Int64).alias(OUTCOME), *key).agg(
            pl.col(PERSONS).sum()
        )
        sums_ = (
            persons.join(each, on=OUTCOME)
            .group_by(name, "payer")
            .agg((pl.col(PERSONS) * pl.col("each")).sum().alias("vnd"))
            .sort(name, "payer")
        )
        table: dict[str, Money] = {}
        for value, payer, vnd in sums_.select(name, "payer", "vnd").iter_rows():
            table.setdefault(value, {})[payer] = vnd
        found[name] = table
    return found
