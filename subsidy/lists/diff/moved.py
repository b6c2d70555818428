"""Dates moved, so that on one day a citizen is as old as on another.

Somebody who will be 60 on the day of NEW can so be asked about under the law of the day of OLD.
"""

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from subsidy.elapsed import completed_months, latest_start
from subsidy.known import Days
from subsidy.lists.diff.standing import each_once
from subsidy.partial_date import PartialDate
from subsidy.profile_code import DATES

if TYPE_CHECKING:
    import polars as pl

_DAY = timedelta(days=1)


class Move(NamedTuple):
    """From what a citizen is on the day `seen` to the same on the day `law`."""

    seen: date
    law: date

    def day(self, since: date) -> date:
        """Return a date as long before `law` as `since` is before `seen`.

        Completed months are the same. The day of the month is kept where there is one.
        """
        target = completed_months(since, self.seen)
        months = (self.law.year - self.seen.year) * 12 + self.law.month - self.seen.month
        moved = latest_start(since, -months) + (self.law.day - self.seen.day) * _DAY
        while (completed := completed_months(moved, self.law)) != target:
            moved += _DAY if completed > target else -_DAY
        return moved

    def days(self, span: Days) -> Days:
        """Return a span of days moved."""
        return Days(self.day(span.first), self.day(span.last))

    def code(self, code: int) -> int | None:
        """Return a stated date moved; None where no stated date says the same span of days."""
        if code == PartialDate.NEVER_CODE:
            return code
        stated = PartialDate.of_code(code)
        first, last = self.days(Days(stated.first, stated.last))
        widths = (
            PartialDate(first.year, first.month, first.day),
            PartialDate(first.year, first.month),
            PartialDate(first.year),
        )
        return next((one.code for one in widths if (one.first, one.last) == (first, last)), None)


def moved_frame(rows: "pl.DataFrame", move: Move) -> "tuple[pl.DataFrame, pl.Series]":
    """Return the rows with every date moved, and for each row whether a date could not be.

    A date that could not be moved is null there.
    """
    import polars as pl

    stuck = pl.zeros(len(rows), pl.Boolean, eager=True)
    columns = []
    for name in DATES:
        codes = rows[name]
        moved = each_once(codes, move.code)
        stuck |= moved.is_null() & codes.is_not_null()
        columns.append(moved)
    return rows.with_columns(columns), stuck
