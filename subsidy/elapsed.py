"""Completed months and years between two days, said once for every reader.

A month is completed on the day of the same number; where a month has no such day (29 February in a
common year, the 31st), on the first day of the month after. Someone born on 29 February 2004 is 18
from 1 March 2022. No source states the rule for missing days; it is `inferred`.
"""

from calendar import monthrange
from datetime import date, timedelta


def completed_months(since: date, day: date) -> int:
    """Return the months completed from `since` to `day`; below zero where `day` is earlier."""
    months = (day.year - since.year) * 12 + day.month - since.month
    return months - (day.day < since.day)


def anniversary(since: date, months: int) -> date:
    """Return the first day on which `months` are completed."""
    year, month = divmod(since.year * 12 + since.month - 1 + months, 12)
    month += 1
    if since.day <= 28 or since.day <= (length := monthrange(year, month)[1]):
        return date(year, month, since.day)
    return date(year, month, length) + timedelta(days=1)


def latest_start(day: date, months: int) -> date:
    """Return the latest day from which `months` are completed on `day`."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    month += 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
