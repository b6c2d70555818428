"""What a setting comes to over the population, and which settings are worth a look."""

from collections.abc import Sequence
from typing import NamedTuple

from subsidy.compare.counts import NOT_APART, TERRITORY
from subsidy.compare.paid import Cover
from subsidy.compare.result import SideResult
from subsidy.compare.status import Status
from subsidy.harmonise.grid import Setting
from subsidy.language import Payer


class Point(NamedTuple):
    """A setting over the population.

    `cost` is what city, province and districts pay over the period, in VND, and `state` what the
    State pays, everybody being answered as without confidential facts: settings side by side would
    tell who has them. Persons who gain, lose, or are not decided on a side are those of a
    comparison with the policies before; `free` have a card at no own cost, `unsupported` nothing
    from any budget.
    """

    setting: Setting
    cost: int
    state: int
    gain: int
    lose: int
    open: int
    free: int
    unsupported: int


def point(setting: Setting, side: SideResult) -> Point:
    """Return what a side of a comparison says of its setting."""
    return Point(
        setting,
        cost=local_cost(side),
        state=paid(side, Payer.STATE),
        gain=side.moved(Status.GAIN).persons,
        lose=side.moved(Status.LOSE).persons,
        open=side.moved(Status.OPEN).persons,
        free=side.cover.get(Cover.FREE, 0),
        unsupported=side.cover.get(Cover.NONE, 0),
    )


def local_cost(side: SideResult) -> int:
    """Return what city, province and districts pay: what a council decides about, in VND."""
    return paid(side, Payer.CITY) + paid(side, Payer.DISTRICT)


def paid(side: SideResult, payer: Payer) -> int:
    """Return what a payer pays over the period, all answered as without confidential facts."""
    places = side.cost[TERRITORY].items()
    return sum(vnd.get(payer, 0) for place, vnd in places if place != NOT_APART)


def dominates(one: Point, other: Point) -> bool:
    """Tell whether `one` is better in cost, gain or loss, and in none of them worse."""
    mine, theirs = _goals(one), _goals(other)
    return mine != theirs and all(a <= b for a, b in zip(mine, theirs, strict=True))


def _goals(one: Point) -> tuple[int, int, int]:
    return one.cost, -one.gain, one.lose


def frontier(points: Sequence[Point]) -> tuple[Point, ...]:
    """Return the points that no other dominates, the cheapest first."""
    kept = [one for one in points if not any(dominates(other, one) for other in points)]
    return tuple(sorted(kept, key=_goals))


def candidates(points: Sequence[Point], budget: int | None) -> tuple[Point, ...]:
    """Return the points by which nobody of the population loses, the best first.

    Without a budget the cheapest is best; within one, in VND, who covers most at no own cost.
    """
    harmless = [one for one in points if not one.lose]
    if budget is None:
        return tuple(sorted(harmless, key=lambda one: (one.cost, -one.free, -one.gain)))
    return widest(harmless, budget)


def widest(points: Sequence[Point], budget: int) -> tuple[Point, ...]:
    """Return the points within the budget, those with the most persons at no own cost first."""
    within = [one for one in points if one.cost <= budget]
    return tuple(sorted(within, key=lambda one: (-one.free, one.cost, one.lose, -one.gain)))
