"""Costs beside what was published for them: a check, and nothing that is tuned."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from subsidy.compare.cost import ALL
from subsidy.compare.result import Result, SideResult
from subsidy.population.published import EXPECTED_COSTS, PERSONS, ExpectedCost
from subsidy.question import Question


class Check(NamedTuple):
    """A published yearly cost and ours, in VND.

    `scaled` is ours for as many people as the city has; `parts` are its routes, scaled too, the
    dearest first. `months` are the first days of the months counted.
    """

    expected: ExpectedCost
    ours: int
    scaled: int
    parts: tuple[tuple[str, int], ...]
    months: tuple[date, ...]

    @property
    def gap(self) -> int:
        """Return published less ours, in VND."""
        return self.expected.vnd - self.scaled


def checked(result: Result, on: date, months: int) -> Iterator[Check]:
    """Yield a check for each side that is a policy whose yearly cost was published."""
    if months != 12:
        return
    calendar = tuple(month.first for month in Question(on, months).calendar())
    for side in result.sides:
        for expected in EXPECTED_COSTS:
            if _is(side, expected):
                yield _check(side, expected, result.persons, calendar)


def _is(side: SideResult, expected: ExpectedCost) -> bool:
    names = [policy.name for policy in side.scheme.policies]
    return names == [expected.policy] and not side.scheme.difference


def _check(
    side: SideResult, expected: ExpectedCost, persons: int, months: tuple[date, ...]
) -> Check:
    def scaled(vnd: int) -> int:
        return (vnd * PERSONS + persons // 2) // persons

    ours = side.cost[ALL].get(ALL, {}).get(expected.payer, 0)
    parts = {
        route: scaled(paid[expected.payer])
        for route, paid in side.cost["route"].items()
        if paid.get(expected.payer)
    }
    dearest = tuple(sorted(parts.items(), key=lambda part: (-part[1], part[0])))
    return Check(expected, ours, scaled(ours), dearest, months)
