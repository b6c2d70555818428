"""Dates as clerks have them: a day, a month of a year, or a year alone."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date of which the day, or the day and the month, may be unknown."""

    NEVER_CODE: ClassVar[int] = 99_999_999
    """The code of a day that never comes: after every other one."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def read(cls, text: str) -> "PartialDate":
        """Read `1955-03-14`, `14/03/1955`, `1955-03`, `03/1955` or `1955`.

        Raises ValueError for any other form and for a day that is in no calendar.
        """
        parts = text.split("-") if "-" in text else text.split("/")[::-1]
        if not all(part.isascii() and part.isdigit() for part in parts):
            raise ValueError("not a date")
        lengths = [len(part) for part in parts]
        if len(parts) > 3 or lengths[0] != 4 or max(lengths[1:], default=1) > 2:
            raise ValueError("not a date")
        year, month, day = (*map(int, parts), None, None)[:3]
        assert year is not None
        date(year, month or 1, day or 1)
        if month == 0 or day == 0:
            raise ValueError("not a date")
        return cls(year, month, day)

    @property
    def first(self) -> date:
        """Return the earliest day it may be."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """Return the latest day it may be."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    @property
    def code(self) -> int:
        """Return the date as one number: 19550314, 19550300 or 19550000."""
        return self.year * 10_000 + (self.month or 0) * 100 + (self.day or 0)

    @classmethod
    def of_code(cls, code: int) -> "PartialDate":
        """Return the date that a number such as 19550300 says."""
        return cls(code // 10_000, code // 100 % 100 or None, code % 100 or None)

    def __str__(self) -> str:
        parts = [f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)
