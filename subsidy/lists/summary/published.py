"""The counts as anyone may see them: no small count of a confidential route can be worked out.

Nothing is blacked out in a table whose margins would give it back. Instead persons are counted
under a coarser name *before* any table is made, and every table, total and difference is a sum over
what is left. So whatever a reader adds, subtracts or solves for, he learns nothing finer than these
rows; and every row of a confidential route is a count of at least five, or of nobody.

1. All confidential routes bear one name, `confidential`.
2. A commune with fewer than five persons of such a route - in a month, under a payer, or over the
   list - has no confidential row. Its confidential persons stand under the commune `*`, with those
   of further communes if these alone are still too few.
3. Where the whole list has too few, they are counted in all communes under one name with a route
   whose persons are paid for alike.
4. Where there is none, but one of the same premium, they are counted with that, and no payer's
   part of their premium is shown, nor a sum that has it in it.
5. Where there is no such route either, only the premium of all persons in each month is shown,
   whoever pays it: to who knows the law, what one payer pays would say for how many it pays all.

What stays known: that a list in which something was hidden has such a person. Summaries of nearly
the same list can be compared.
"""

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from subsidy.decision import CONFIDENTIAL
from subsidy.language import Payer
from subsidy.lists.summary.alike import route_alike
from subsidy.lists.summary.safe import communes_to_merge, confidential_counts
from subsidy.lists.summary.tally import ALL_PAYERS, UNDETERMINED, Tally

if TYPE_CHECKING:
    import polars as pl

NOT_APART = "*"
"""Stands for a commune or a route that is not told apart."""

JOINED = f"+{CONFIDENTIAL}"
"""Follows the name of a route that confidential persons are counted with."""


class Hidden(Enum):
    """How much had to be hidden."""

    NOTHING = "nothing"
    COMMUNES = "communes"
    ROUTE = "route"
    PAYERS = "payers of a route"
    ALL_BUT_TOTALS = "all but totals"


class Published(NamedTuple):
    """The frames of a `Tally` without the column `confidential`, fit for any reader."""

    months: "pl.DataFrame"
    people: "pl.DataFrame"
    hidden: Hidden


def published(tally: Tally) -> Published:
    """Return the tally, coarser where it must be. Persons and đồng in all are the same."""
    import polars as pl

    secret = pl.col("confidential")
    merged = communes_to_merge(confidential_counts(tally))
    if merged is not None:
        alone = pl.when(secret & pl.col("commune").is_in(list(merged)))
        return _coarser(
            tally,
            commune=alone.then(pl.lit(NOT_APART)).otherwise(pl.col("commune")),
            route=pl.when(secret).then(pl.lit(CONFIDENTIAL)).otherwise(pl.col("route")),
            hidden=Hidden.COMMUNES if merged else Hidden.NOTHING,
        )
    for payers, hidden in (((ALL_PAYERS, *Payer), Hidden.ROUTE), ((ALL_PAYERS,), Hidden.PAYERS)):
        host = route_alike(tally, payers)
        if host is not None:
            joined = secret | (pl.col("route") == host)
            shown = tally.months.filter(~joined | pl.col("payer").is_in([*payers]))
            return _coarser(
                tally._replace(months=shown),
                commune=pl.col("commune"),
                route=pl.when(joined).then(pl.lit(host + JOINED)).otherwise(pl.col("route")),
                hidden=hidden,
            )
    whole = tally._replace(months=tally.months.filter(pl.col("payer") == ALL_PAYERS))
    open_ = pl.when(pl.col("route") == UNDETERMINED).then(pl.lit(UNDETERMINED))
    return _coarser(
        whole,
        commune=pl.lit(NOT_APART),
        route=open_.otherwise(pl.lit(NOT_APART)),
        hidden=Hidden.ALL_BUT_TOTALS,
    )


def _coarser(tally: Tally, *, commune: "pl.Expr", route: "pl.Expr", hidden: Hidden) -> Published:
    import polars as pl

    names = (commune.alias("commune"), route.alias("route"))
    # A sum of nothing but unknown amounts is unknown, not nought.
    vnd = pl.when(pl.col("vnd").is_not_null().any()).then(pl.col("vnd").sum())
    place = ["commune", "route"]
    return Published(
        tally.months.with_columns(*names)
        .group_by(*place, "month", "payer")
        .agg(pl.col("persons").sum(), vnd.alias("vnd"))
        .filter(pl.col("persons") > 0)
        .sort(*place, "month", "payer"),
        tally.people.with_columns(*names)
        .group_by(place)
        .agg(pl.col("persons").sum())
        .filter(pl.col("persons") > 0)
        .sort(place),
        hidden,
    )
