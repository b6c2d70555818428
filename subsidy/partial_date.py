"""Dates as clerks have them: a day, a month of a year, or a year alone."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

_SHAPES = (
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})"),
    re.compile(r"(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})"),
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})"),
    re.compile(r"(?P<month>\d{1,2})/(?P<year>\d{4})"),
    re.compile(r"(?P<year>\d{4})"),
)


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date of which the day, or the day and the month, may be unknown."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def read(cls, text: str) -> "PartialDate":
        """Read `1955-03-14`, `14/03/1955`, `1955-03`, `03/1955` or `1955`.

        Raises ValueError for any other form and for a day that is in no calendar.
        """
        for shape in _SHAPES:
            if found := shape.fullmatch(text):
                year, month, day = (
                    int(number) if (number := found.groupdict().get(name)) else None
                    for name in ("year", "month", "day")
                )
                assert year is not None
                date(year, month or 1, day or 1)
                return cls(year, month, day)
        raise ValueError("not a date")

    @property
    def first(self) -> date:
        """Return the earliest day it may be."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """Return the latest day it may be."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    def __str__(self) -> str:
        parts = [f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)
