"""The moments a decision is made about: the day asked about, and each month of the period."""

from collections.abc import Hashable
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from subsidy.known import Days, Known, KnownValue
from subsidy.outcome import best
from subsidy.policies import Law
from subsidy.question import Month, Question
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
    """A citizen's stretches within a day or a month, and within the opening month if it matters.

    It is paid best on the stretch that `decides`, by the way `choice`: as carried on from the
    opening month where that matters.
    """

    when: When
    course: tuple[Stretch, ...]
    opening: "Moment | None"
    decides: Stretch
    choice: Choice

    @classmethod
    def of(
        cls, when: When, course: tuple[Stretch, ...], opening: "Moment | None" = None
    ) -> "Moment":
        """Return the moment of these stretches."""
        decides = best(course)
        if opening is None:
            return cls(when, course, None, decides, decides.chosen)
        choice = carried(opening.decides.chosen, decides.ways)
        return cls(when, course, opening, decides, choice)

    @property
    def first(self) -> date:
        """Return its first day."""
        return self.when.first

    @property
    def last(self) -> date:
        """Return its last day."""
        return self.when.last

    @property
    def outcome(self) -> Hashable:
        """Return what it comes to: shares for the day, the VND of each payer for a month."""
        if self.when.day:
            return self.decides.percents
        return self.choice.premium, self.choice.amounts


def moment(law: Law, when: When, known: Known, read: Reader) -> Moment:
    """Return the stretches of a day or a month."""
    course = tuple(stretches(law, known, when.first, when.last, read, priced_on=when.priced_on))
    if when.opening is None:
        return Moment.of(when, course)
    first = When(when.opening.first, when.opening.last, when.priced_on, day=False)
    return Moment.of(when, course, _opening(law, first, tuple(known.items()), read))


@lru_cache(maxsize=256)
def _opening(
    law: Law, when: When, known: tuple[tuple[str, KnownValue], ...], read: Reader
) -> Moment:
    """Return the stretches of the opening month, which every later month is held against."""
    return moment(law, when, Known(known), read)


def months(law: Law, question: Question) -> tuple[When, ...]:
    """Return the months of the period asked about."""
    return _months(law.changes(), question.on, question.calendar())


@lru_cache(maxsize=1024)
def _months(changes: tuple[date, ...], on: date, calendar: tuple[Month, ...]) -> tuple[When, ...]:
    opening = Days(calendar[0].first, calendar[0].last)
    found = []
    for month in calendar:
        turned = any(on < day <= month.last for day in changes)
        later = turned and month is not calendar[0]
        found.append(When(month.first, month.last, on, False, opening if later else None))
    return tuple(found)
