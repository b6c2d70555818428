"""Whether the dates of rows pass a bound within a period, told from their codes alone.

A date to the month or the year that lies on one side of all bounds is read like any other: its code
stands before those of its days and after those of all earlier ones.
"""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from subsidy.columns.day_codes import latest
from subsidy.columns.plan import Plan
from subsidy.columns.spells import bounds_of, date_code
from subsidy.language.vocabulary import ELAPSED, NOT_YET
from subsidy.windows import latest_since

if TYPE_CHECKING:
    import polars as pl


def turns(plan: Plan) -> "Iterator[pl.Expr]":
    """Yield, for each bound, whether it is passed after the first day."""
    for code, before, after in _between(plan):
        yield code.is_between(before, after, closed="right")


def may_turn(plan: Plan) -> "Iterator[pl.Expr]":
    """Yield, for each bound, whether it may be passed on some days of the period, not all."""
    for code, before, after in _between(plan):
        yield (code <= after) & (latest(code) > before)


def _between(plan: Plan) -> "Iterator[tuple[pl.Expr, int, int]]":
    """Yield, for each bound, a date, and the latest that passes it on the first and last day."""
    import polars as pl

    first, last = plan.spells[0].first, plan.spells[-1].last
    for fact, bounds in bounds_of(plan.spells).items():
        code = pl.col(ELAPSED[fact].since)
        for bound in bounds:
            if bound > NOT_YET:
                yield code, _start(fact, bound, first), _start(fact, bound, last)


def reached(fact: str, bound: int, day: date) -> "pl.Expr":
    """Return whether dates known to the day have passed `bound` on `day`."""
    import polars as pl

    if bound <= NOT_YET:
        return pl.lit(True)
    return pl.col(ELAPSED[fact].since) <= _start(fact, bound, day)


def to_the_month(source: str) -> "pl.Expr":
    """Return whether a date is known no better than to the month; faster than a remainder."""
    import polars as pl

    code = pl.col(source)
    return (code // 100) * 100 == code


def _start(fact: str, bound: int, day: date) -> int:
    return date_code(latest_since(ELAPSED[fact], bound, day))
