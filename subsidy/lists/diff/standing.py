"""Dates that stand for others: what is the same for many citizens is worked out once."""

from bisect import bisect_right
from collections.abc import Callable, Hashable
from datetime import date
from typing import TYPE_CHECKING

from subsidy.elapsed import completed_months
from subsidy.known import Days
from subsidy.language.vocabulary import ELAPSED, NOT_YET
from subsidy.partial_date import PartialDate

if TYPE_CHECKING:
    import polars as pl

_ELAPSED = {elapsed.since: elapsed for elapsed in ELAPSED.values()}


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

    def read(span: Days) -> Hashable:
        return tuple(_elapsed(name, since, day) for day in days for since in span)

    return read


def between_bounds(
    name: str, bounds: tuple[int, ...], first: date, last: date
) -> Callable[[Days], Hashable]:
    """Return a reader by which dates are alike that lie between the same two bounds all the time.

    A date that may pass one of the rising bounds from `first` to `last` is like no other.
    """

    def read(span: Days) -> Hashable:
        least, greatest = _elapsed(name, span.last, first), _elapsed(name, span.first, last)
        place = bisect_right(bounds, least)
        return place if place == bisect_right(bounds, greatest) else span

    return read


def _elapsed(name: str, since: date, day: date) -> int:
    return max(NOT_YET, completed_months(since, day) // _ELAPSED[name].months)


def each_once(codes: "pl.Series", read: Callable[[int], int | None]) -> "pl.Series":
    """Return what `read` makes of each code; each distinct one is read once."""
    import polars as pl

    distinct = codes.drop_nulls().unique()
    found = pl.Series([read(code) for code in distinct.to_list()], dtype=pl.Int32)
    return codes.replace_strict(distinct, found, default=None, return_dtype=pl.Int32)
