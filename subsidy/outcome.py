"""What a course comes to: each month as paid, and what every way of filling in agrees on.

A month is paid as on its best day, because it counts in full when the person qualifies on any of
its days that lie in the period.
"""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

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


class Concluded(Protocol):
    """How the day asked about and the months of the period are paid, of one citizen or of many.

    `today` is the day as far as the stated facts go. `bases` are that day once what is missing is
    filled in, one for each way that matters, the first in the policy's order first. `months` are
    paid as every way agrees; empty where they do not. `missing` names the facts on which it hangs.
    """

    @property
    def today(self) -> Stretch: ...
    @property
    def months(self) -> tuple[PaidMonth, ...]: ...
    @property
    def bases(self) -> tuple[Stretch, ...]: ...
    @property
    def missing(self) -> tuple[str, ...]: ...
    @property
    def decided(self) -> bool: ...
    @property
    def basis(self) -> Stretch: ...


class Conclusion(NamedTuple):
    """How any citizen with the same granted rules is paid; see `Concluded`."""

    today: Stretch
    months: tuple[PaidMonth, ...]
    bases: tuple[Stretch, ...]
    missing: tuple[str, ...]

    @property
    def decided(self) -> bool:
        """Tell whether nothing that is missing could change the outcome."""
        return bool(self.months)

    @property
    def basis(self) -> Stretch:
        """Return the day asked about with its route, the first in the policy's order."""
        return self.bases[0]


def best(course: Sequence[Stretch]) -> Stretch:
    """Return the stretch with the best way to pay: the one that decides a month."""
    return min(course, key=lambda stretch: stretch.chosen.key)


def paid_months(course: Sequence[Stretch], calendar: Sequence[Month]) -> tuple[PaidMonth, ...]:
    """Return what each month is paid by: the best of the stretches that touch it, as carried on.

    No months where there are no stretches.
    """
    if not course:
        return ()
    paid = []
    opening = choice = None
    ways: tuple[Choice, ...] = ()
    start = 0
    for month in calendar:
        while course[start].last < month.first:
            start += 1
        end = start + 1
        while end < len(course) and course[end].first <= month.last:
            end += 1
        decides = course[start] if end == start + 1 else best(course[start:end])
        opening = opening or decides.chosen
        if choice is None or decides.ways is not ways:
            ways = decides.ways
            choice = carried(opening, ways)
        paid.append(PaidMonth(month, decides, choice))
    return tuple(paid)
