"""The period asked about, cut into spells: days of one month on which no law changes."""

from datetime import date, timedelta
from typing import NamedTuple

from subsidy.language.policy import Regime
from subsidy.language.vocabulary import ELAPSED
from subsidy.partial_date import PartialDate
from subsidy.policies import Law
from subsidy.question import Month, Question
from subsidy.windows import latest_since


class Spell(NamedTuple):
    """Days from `first` to `last` in one month, under one regime."""

    first: date
    last: date
    month: Month
    regime: Regime


def spells(law: Law, territory: str | None, question: Question) -> tuple[Spell, ...]:
    """Return the spells of the period in `territory`, in order."""
    found = []
    for month in question.calendar():
        start = month.first
        later = [day for day in law.changes() if month.first < day <= month.last]
        for end in (*(day - timedelta(days=1) for day in later), month.last):
            found.append(Spell(start, end, month, law.on(territory, start).on(start)))
            start = end + timedelta(days=1)
    return tuple(found)


class Cuts(NamedTuple):
    """The latest starts from which a bound is passed on the first or last day of some spell.

    Between two cuts all dates are alike. `codes` are dates as numbers (`PartialDate.code`), rising.
    """

    fact: str
    codes: tuple[int, ...]

    def reached(self, bound: int, day: date) -> int:
        """Return the last cell whose dates have passed `bound` on `day`."""
        return self.codes.index(date_code(latest_since(ELAPSED[self.fact], bound, day)))


def cuts(fact: str, parts: tuple[Spell, ...], bounds: tuple[int, ...]) -> Cuts:
    """Return the cuts of the dates that `fact` is counted from."""
    codes = {
        date_code(latest_since(ELAPSED[fact], bound, day))
        for bound in bounds
        for spell in parts
        for day in (spell.first, spell.last)
    }
    return Cuts(fact, tuple(sorted(codes)))


def bounds_of(parts: tuple[Spell, ...]) -> dict[str, tuple[int, ...]]:
    """Return, for each fact counted in time, the numbers that some regime compares it with."""
    found: dict[str, set[int]] = {}
    for regime in {spell.regime for spell in parts}:
        for fact, points in regime.turning_points.items():
            found.setdefault(fact, set()).update(points)
    return {fact: tuple(sorted(points)) for fact, points in found.items()}


def date_code(day: date) -> int:
    """Return a day as the number that stands in columns."""
    return PartialDate(day.year, day.month, day.day).code
