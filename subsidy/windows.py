"""Ages and windows on a day: numbers counted from a date, said once for every reader.

Completed years and months count from the day (`subsidy.elapsed` says when one is completed),
calendar months from the month: all of it is the month 0.
"""

from calendar import monthrange
from datetime import date

from subsidy.elapsed import anniversary, completed_months, latest_start
from subsidy.language.vocabulary import NOT_YET, Elapsed


def count_on(elapsed: Elapsed, since: date, day: date) -> int:
    """Return the number on `day`, `NOT_YET` where `since` lies ahead."""
    start = since.replace(day=1) if elapsed.from_month else since
    return max(NOT_YET, completed_months(start, day) // elapsed.months)


def day_reached(elapsed: Elapsed, since: date, bound: int) -> date:
    """Return the first day on which the number is `bound`."""
    start = since.replace(day=1) if elapsed.from_month else since
    return anniversary(start, bound * elapsed.months)


def latest_since(elapsed: Elapsed, bound: int, day: date) -> date:
    """Return the latest date from which the number is at least `bound` on `day`."""
    since = latest_start(day, bound * elapsed.months)
    if elapsed.from_month:
        return since.replace(day=monthrange(since.year, since.month)[1])
    return since
