"""Conditions as column expressions: true, false, or null where a fact is unknown (Kleene)."""

from collections.abc import Callable
from functools import reduce
from operator import and_, or_
from typing import TYPE_CHECKING

from subsidy.columns.names import district_code
from subsidy.language.condition import Among, Condition, Every, Range, Some
from subsidy.language.errors import RuleError
from subsidy.language.vocabulary import ELAPSED, STATED, Kind

if TYPE_CHECKING:
    import polars as pl

Reached = Callable[[str, int], "pl.Expr"]
"""Whether a fact counted in time has reached a number, on the day that the rule is read."""


def expression(condition: Condition, reached: Reached) -> "pl.Expr":
    """Return `condition` as an expression over the columns of known facts."""
    if isinstance(condition, Range):
        return _range(condition, reached)
    if isinstance(condition, Among):
        return _among(condition)
    if isinstance(condition, Every):
        return reduce(and_, (expression(part, reached) for part in condition.parts))
    if isinstance(condition, Some):
        return reduce(or_, (expression(part, reached) for part in condition.parts))
    raise RuleError(f"{condition!r} is no condition this reader knows.")


def _range(leaf: Range, reached: Reached) -> "pl.Expr":
    import polars as pl

    if not isinstance(leaf.low, int | None) or not isinstance(leaf.high, int | None):
        raise RuleError(f"The bounds of {leaf.fact} are not resolved: read the rule on a day.")
    column = pl.col(leaf.fact)
    if leaf.fact in ELAPSED:
        ends = [] if leaf.low is None else [reached(leaf.fact, leaf.low)]
        ends += [] if leaf.high is None else [~reached(leaf.fact, leaf.high)]
    else:
        ends = [] if leaf.low is None else [column >= leaf.low]
        ends += [] if leaf.high is None else [column < leaf.high]
    return reduce(and_, ends)


def _among(leaf: Among) -> "pl.Expr":
    import polars as pl

    stated = STATED[leaf.fact]
    column = pl.col(leaf.fact)
    if stated.kind is Kind.YES_NO:
        wanted = [column if value else ~column for value in leaf.values]
    elif stated.values:
        wanted = [column == stated.values.index(str(value)) for value in leaf.values]
    else:
        wanted = [column == district_code(str(value)) for value in leaf.values]
    found = reduce(or_, wanted)
    return ~found if leaf.excluded else found
