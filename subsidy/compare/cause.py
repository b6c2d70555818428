"""Which clause made a change: what paid before and no longer does, what pays now, what fails.

A change is traced to the first month that is dearer for who loses, cheaper for who gains, and paid
otherwise for who stays. The provisions that pay in it on one
side only are its cause. Where such a provision has a counterpart on the other side - the same one
with another number, or one of the same route - the first clause of it that does not hold is named.
"""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from subsidy.columns.conditions import expression
from subsidy.columns.spells import date_code
from subsidy.language import Condition, Payer
from subsidy.language.policy import Regime, Rule
from subsidy.language.vocabulary import ELAPSED, NOT_YET
from subsidy.outcome import Concluded, PaidMonth
from subsidy.windows import latest_since

if TYPE_CHECKING:
    import polars as pl


class Clause(NamedTuple):
    """A clause of a provision, as it reads in the month."""

    rule: str
    condition: Condition


class Matter(NamedTuple):
    """What a change of outcome is about: the month, and what paid in it on one side only.

    `asked` are the counterparts on the other side whose clauses tell why they do not pay; `lost`
    tells that the counterparts are the new side's. `gone` tells that a provision ended without any
    counterpart.
    """

    day: date
    ended: tuple[str, ...]
    begun: tuple[str, ...]
    asked: tuple[Rule, ...]
    gone: bool
    confidential: bool


class Cause(NamedTuple):
    """The cause of a change: provisions by id, and the clause that fails, None where none does."""

    ended: tuple[str, ...]
    begun: tuple[str, ...]
    failing: Clause | None
    gone: bool
    confidential: bool = False


CONFIDENTIAL_CAUSE = Cause((), (), None, gone=False, confidential=True)


def matter(old: Concluded, new: Concluded) -> Matter:
    """Return what the change from one outcome to another is about."""
    before, after = _first_difference(old, new)
    was, now = _paying(before), _paying(after)
    ended = tuple(rule for rule in was.values() if rule.id not in now)
    begun = tuple(rule for rule in now.values() if rule.id not in was)
    asked: tuple[Rule, ...] = ()
    gone = False
    for rule in ended:
        others = tuple(_counterparts(rule, after.stretch.regime))
        gone = gone or not others
        asked += others
    if not ended:
        for rule in begun:
            asked += tuple(other for other in before.stretch.regime.rules if other.id == rule.id)
    concerned = (*ended, *begun, *asked) or (*was.values(), *now.values())
    confidential = any(rule.confidential for rule in concerned)
    changed = ended or begun
    same = () if changed else tuple(rule.id for rule in was.values())
    return Matter(
        max(before.month.first, before.stretch.first)
        if before.stretch.first <= before.month.last
        else before.month.first,
        tuple(rule.id for rule in ended) or same,
        tuple(rule.id for rule in begun) or same,
        asked,
        gone,
        confidential,
    )


def _first_difference(old: Concluded, new: Concluded) -> tuple[PaidMonth, PaidMonth]:
    """Return the first month that turns as the whole period does: dearer or cheaper; else other."""
    pairs = list(zip(old.months, new.months, strict=True))
    turns = [_own(after) - _own(before) for before, after in pairs]
    whole = sum(turns)
    for pair, turn in zip(pairs, turns, strict=True):
        if turn * whole > 0:
            return pair
    for before, after in pairs:
        if before.choice.amounts != after.choice.amounts:
            return before, after
    return pairs[0]


def _own(month: PaidMonth) -> int:
    return dict(month.choice.amounts or ()).get(Payer.PERSON, 0)


def _paying(month: PaidMonth) -> dict[str, Rule]:
    offer = month.choice.offer
    if month.choice.amounts is None:
        return {rule.id: rule for rule in offer.rules}
    return {rule.id: rule for rule, _ in offer.by_rule(month.stretch.prices.month)}


def _counterparts(rule: Rule, regime: Regime) -> Iterator[Rule]:
    same = [other for other in regime.rules if other.id == rule.id]
    if same:
        yield from same
        return
    yield from (other for other in regime.rules if other.route == rule.route and other.local)


def failing(rules: tuple[Rule, ...]) -> tuple[Clause, ...]:
    """Return the clauses that may fail, in order; the first that fails is named."""
    return tuple(Clause(rule.id, clause) for rule in rules for clause in rule.condition.clauses())


def first_failing(clauses: tuple[Clause, ...], days: tuple[date, ...], day: str) -> "pl.Expr":
    """Return the place of the first clause that is false for each row, -1 where none is.

    `day` names the column with each row's place in `days`, the day on which it is asked.
    """
    import polars as pl

    def reached(fact: str, bound: int) -> "pl.Expr":
        if bound <= NOT_YET:
            return pl.lit(value=True)
        codes = [date_code(latest_since(ELAPSED[fact], bound, one)) for one in days]
        limits = pl.lit(pl.Series(codes, dtype=pl.Int32)).gather(pl.col(day))
        return pl.col(ELAPSED[fact].since) <= limits

    found = pl.lit(-1, dtype=pl.Int32)
    for place, clause in reversed(list(enumerate(clauses))):
        false = ~expression(clause.condition, reached)
        found = pl.when(false).then(pl.lit(place, dtype=pl.Int32)).otherwise(found)
    return found
