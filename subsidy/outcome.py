"""What a course comes to: each month as paid, and what every way of filling in agrees on.

A month is paid as on its best day, because it counts in full when the person qualifies on any of
its days that lie in the period.
"""

from collections.abc import Sequence
from typing import NamedTuple

from subsidy.known import Known
from subsidy.question import Month
from subsidy.settlement.choice import Choice, carried
from subsidy.stretches import Stretch


class Agreement(NamedTuple):
    """The day asked about and the months of the period, with what is missing filled in.

    `bases` are the day on each way that matters, the first in the policy's order first; `complete`
    is what is known on the first of them, filled in as far as the day and the months need it.
    `missing` names the facts on which the outcome hangs, none where `agreed`.
    """

    agreed: bool
    bases: tuple[Stretch, ...]
    complete: Known
    missing: tuple[str, ...]


class PaidMonth(NamedTuple):
    """A month, the stretch whose day decides it, and the way taken."""

    month: Month
    stretch: Stretch
    choice: Choice

    def own_by(self, route: str) -> int:
        """Return the own payment in VND by `route` where it is open, else as decided."""
        ways = [way for way in self.stretch.ways if way.offer.route == route]
        return max(0, (ways[0] if ways else self.choice).own)


def best(course: Sequence[Stretch]) -> Stretch:
    """Return the stretch with the best way to pay: the one that decides a month."""
    return min(course, key=lambda stretch: stretch.chosen.key)


def paid_months(course: Sequence[Stretch], calendar: Sequence[Month]) -> tuple[PaidMonth, ...]:
    """Return what each month is paid by: the best of the stretches that touch it, as carried on."""
    paid = []
    opening: Choice | None = None
    for month in calendar:
        decides = best(
            [one for one in course if month.first <= one.last and one.first <= month.last]
        )
        opening = opening or decides.chosen
        paid.append(PaidMonth(month, decides, carried(opening, decides.ways)))
    return tuple(paid)
