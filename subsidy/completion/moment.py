"""The moments a decision is made about: the day asked about, and each month of the period."""

from collections.abc import Hashable
from datetime import date
from typing import NamedTuple

from subsidy.course import Law, Reader, Stretch, best, stretches
from subsidy.known import Known


class When(NamedTuple):
    """A day (`first` and `last` the same) or the days of a month, and the day prices stand at."""

    first: date
    last: date
    priced_on: date
    day: bool


class Moment(NamedTuple):
    """A citizen's stretches within a day or a month."""

    when: When
    course: tuple[Stretch, ...]

    @property
    def first(self) -> date:
        """Return its first day."""
        return self.when.first

    @property
    def last(self) -> date:
        """Return its last day."""
        return self.when.last

    @property
    def decides(self) -> Stretch:
        """Return the stretch on which it is paid best."""
        return best(self.course)

    @property
    def outcome(self) -> Hashable:
        """Return what it comes to: shares for the day, the VND of each payer for a month."""
        choice = self.decides.chosen
        if self.when.day:
            return choice.offer.percents(self.decides.prices.month)
        return choice.premium, choice.amounts


def moment(law: Law, when: When, known: Known, read: Reader) -> Moment:
    """Return the stretches of a day or a month."""
    course = stretches(law, known, when.first, when.last, read, priced_on=when.priced_on)
    return Moment(when, tuple(course))
