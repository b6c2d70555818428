"""Dates that stand for others: what is the same for many citizens is worked out once."""

from bisect import bisect_right
from collections.abc import Callable, Hashable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from subsidy.known import Days
from subsidy.language.vocabulary import ELAPSED
from subsidy.partial_date import PartialDate
from subsidy.windows import count_on

if TYPE_CHECKING:
    import polars as pl


class Standing:
    """Gives for each stated date the first one met that reads the same."""

    def __init__(self, read: Callable[[Days], Hashable]) -> None:
        self._read = read
        self._first: dict[Hashable, int] = {}

    def code(self, code: int) -> int:
        """Return the code of the date that stands for this one."""
        if code == PartialDate.NEVER_CODE:
            return code
        stated = PartialDate.of_code(code)
        return self._first.setdefault(self._read(Days(stated.first, stated.last)), code)


def counted(name: str, days: tuple[date, ...]) -> Callable[[Days], Hashable]:
    """Return a reader by which dates are alike that give the same numbers on all of the days."""
    counts = [elapsed for elapsed in ELAPSED.values() if elapsed.since == name]

    def read(span: Days) -> Hashable:
        return tuple(
            count_on(elapsed, since, day) for elapsed in counts for day in days for since in span
        )

    return read


def between_bounds(
    bounds: Mapping[str, tuple[int, ...]], first: date, last: date
) -> Callable[[Days], Hashable]:
    """Return a reader by which dates are alike that lie between the same two bounds all the time.

    `bounds` are those of each fact that is counted from the date. A date that may pass one of the
    rising bounds from `first` to `last` is like no other.
    """

    def read(span: Days) -> Hashable:
        places = []
        for fact, numbers in bounds.items():
            least = count_on(ELAPSED[fact], span.last, first)
            greatest = count_on(ELAPSED[fact], span.first, last)
            place = bisect_right(numbers, least)
            if place != bisect_right(numbers, greatest):
                return span
            places.append(place)
        return tuple(places)

    return read


def each_once(codes: "pl.Series", read: Callable[[int], int | None]) -> "pl.Series":
    """Return what `read` makes of each code; each distinct one is read once."""
    import polars as pl

    distinct = codes.drop_nulls().unique()
    found = pl.Series([read(code) for code in distinct.to_list()], dtype=pl.Int32)
    return codes.replace_strict(distinct, found, default=None, return_dtype=pl.Int32)
