"""What is asked: on which day, for how many months, under which policy."""

from calendar import monthrange
from datetime import MAXYEAR, date
from functools import lru_cache
from typing import NamedTuple

from subsidy.errors import InputError
from subsidy.language import Policy
from subsidy.language.dated import Period
from subsidy.message import message


class Month(NamedTuple):
    """The days of a calendar month that lie in the period asked about."""

    first: date
    last: date

    def __str__(self) -> str:
        return f"{self.first.year:04}-{self.first.month:02}"


class Question(NamedTuple):
    """A day, a number of months from it, and a policy where one is named ("what if").

    Joining on a day inside a month counts that month.
    """

    on: date
    months: int = 12
    policy: Policy | None = None

    def check(self, modelled: Period) -> None:
        """Raise InputError where the law of the day is not modelled or the period is no period."""
        if not 1 <= self.months <= 12 or type(self.months) is not int:
            raise InputError(
                "months",
                message(
                    "months is {found}; allowed is a whole number from 1 to 12.",
                    found=str(self.months),
                ),
            )
        last = self.calendar()[-1].last if self.on.year < MAXYEAR else self.on
        if self.on not in modelled or last not in modelled:
            raise InputError(
                "on",
                message(
                    "The date {found} is outside the law modelled here, which runs from {first} "
                    "(Decree 146/2018 applies from 2018-12-01) to {last}; give a date in between.",
                    found=self.on.isoformat(),
                    first=modelled.first.isoformat(),
                    last=modelled.last.isoformat() if modelled.last else "",
                ),
            )

    def calendar(self) -> tuple[Month, ...]:
        """Return the months of the period, the first one from the day asked about."""
        return _calendar(self.on, self.months)


@lru_cache(maxsize=1024)
def _calendar(on: date, count: int) -> tuple[Month, ...]:
    months = []
    first = on
    for _ in range(count):
        last = first.replace(day=monthrange(first.year, first.month)[1])
        months.append(Month(first, last))
        first = date.fromordinal(last.toordinal() + 1)
    return tuple(months)
