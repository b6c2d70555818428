"""The moments a decision is made about: the day asked about, and each month of the period."""

from collections.abc import Hashable, Iterator
from datetime import date
from typing import NamedTuple

from subsidy.known import Days, Known
from subsidy.outcome import best
from subsidy.policies import Law
from subsidy.question import Question
from subsidy.settlement.choice import Choice, carried
from subsidy.stretches import Reader, Stretch, stretches


class When(NamedTuple):
    """A day (`first` and `last` the same) or the days of a month, and the day prices stand at.

    `opening` are the first days of the period, where law changes between them and the month: what
    is paid in part then stays as it was.
    """

    first: date
    last: date
    priced_on: date
    day: bool
    opening: Days | None = None


class Moment(NamedTuple):
    """A citizen's stretches within a day or a month, and within the opening month if it matters."""

    when: When
    course: tuple[Stretch, ...]
    opening: "Moment | None" = None

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
        if self.when.day:
            return self.decides.percents
        return self.choice.premium, self.choice.amounts

    @property
    def choice(self) -> Choice:
        """Return how it is paid: as carried on from the opening month where that matters."""
        if self.opening is None:
            return self.decides.chosen
        return carried(self.opening.decides.chosen, self.decides.ways)


def moment(law: Law, when: When, known: Known, read: Reader) -> Moment:
    """Return the stretches of a day or a month."""
    course = tuple(stretches(law, known, when.first, when.last, read, priced_on=when.priced_on))
    if when.opening is None:
        return Moment(when, course)
    first = When(when.opening.first, when.opening.last, when.priced_on, day=False)
    return Moment(when, course, moment(law, first, known, read))


def months(law: Law, question: Question) -> Iterator[When]:
    """Yield the months of the period asked about."""
    calendar = question.calendar()
    opening = Days(calendar[0].first, calendar[0].last)
    for month in calendar:
        turned = any(question.on < day <= month.last for day in law.changes())
        later = turned and month is not calendar[0]
        yield When(month.first, month.last, question.on, False, opening if later else None)
