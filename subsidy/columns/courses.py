"""Courses of signatures: what is read at the snapshots of a schedule, priced spell by spell.

Sets of granted rules are many, the ways in which they are paid are few: so each set is first turned
into a short key, and its stretches are made only for a key that was not met before.
"""

from collections.abc import Hashable, Sequence
from datetime import date, timedelta
from itertools import groupby
from typing import NamedTuple

from subsidy.columns.plan import Plan, Schedule
from subsidy.language.policy import Regime
from subsidy.settlement.choice import Choice, Prices
from subsidy.stretches import Reading, Stretch, ways

_ALL, _BEFORE_THE_LAST, _THE_LAST = range(3)
"""Which days of a spell a stretch has."""


class _Terms(NamedTuple):
    """What decides, beside the granted rules and the rank, which ways to pay there are."""

    regime: Regime
    may_choose: bool
    prices: Prices


class _Run(NamedTuple):
    """Neighbouring spells on the same terms, the rules read at the same two snapshots."""

    spells: range
    terms: _Terms
    first: int
    last: int


class Courses:
    """Prices what is read under one plan; what was priced once is remembered.

    What is read at a snapshot is named by its number.
    """

    def __init__(self, plan: Plan) -> None:
        self._spells = plan.spells
        self._on = plan.question.on
        self._terms = [self._terms_on(spell.regime, spell.first) for spell in plan.spells]
        self._numbers: dict[Reading, int] = {}
        self._readings: list[Reading] = []
        self._runs: dict[Schedule, tuple[_Run, ...]] = {}
        self._ways: dict[tuple[_Terms, int, int], tuple[Choice, ...]] = {}
        self._faces: dict[Hashable, int] = {}
        self._best: dict[tuple[_Terms, int, int], int] = {}
        self._stretches: dict[tuple[int, int, int, int], Stretch] = {}

    def number(self, reading: Reading) -> int:
        """Return the number of a reading: the same rules have one number."""
        if reading not in self._numbers:
            self._numbers[reading] = len(self._readings)
            self._readings.append(reading)
        return self._numbers[reading]

    def without_open(self, number: int) -> int:
        """Return the number of the reading that grants the same rules and leaves none open."""
        return self.number((self._readings[number][0], frozenset()))

    def day(self, number: int, rank: int) -> Stretch:
        """Return the day asked about."""
        terms = self._terms[0]
        found = self._ways_of(terms, number, rank)
        reading = self._readings[number]
        return Stretch(self._on, self._on, terms.regime, {}, *reading, terms.prices, found)

    def stretches(
        self, schedule: Schedule, numbers: Sequence[int], rank: int
    ) -> tuple[Stretch, ...]:
        """Return the stretches of the period."""
        return tuple(
            self._stretch(place, days, side, rank)
            for run in self._runs_of(schedule)
            for place in run.spells
            for days, side in _sides(numbers[run.first], numbers[run.last])
        )

    def uncertain(self, schedule: Schedule, numbers: Sequence[int]) -> bool:
        """Tell whether some rule may or may not hold, on the day asked about or later."""
        met = {numbers[schedule.day]}
        for run in self._runs_of(schedule):
            met.update((numbers[run.first], numbers[run.last]))
        return any(self._readings[number][1] for number in met)

    def payment_key(
        self, schedule: Schedule, numbers: Sequence[int], rank: int
    ) -> tuple[Hashable, ...]:
        """Return what tells how the certain rules are paid: who has the same key is paid the same.

        It is the best way on each day. Where the person pays a part from the start, later months
        hang on their other ways too: then it is all that is granted, and the rank.
        """
        runs = self._runs_of(schedule)
        opening = self._ways_of(runs[0].terms, numbers[runs[0].first], rank)[0]
        # Should a later day of the first month be better, the person pays even less on it: what is
        # not paid in part on the first day is not paid in part on the best.
        in_part = opening.own > 0
        day = self._face(self._terms[0], numbers[schedule.day], rank)
        # No rank is 0, which so keeps keys of granted rules apart from keys of best ways.
        found: list[Hashable] = [day, rank if in_part else 0]
        for run in runs:
            sides = [number for _, number in _sides(numbers[run.first], numbers[run.last])]
            if in_part:
                sides = [self.without_open(number) for number in sides]
            else:
                sides = [self._face(run.terms, number, rank) for number in sides]
            here = sides[0] if sides[0] == sides[-1] else tuple(sides)
            found += [here] * len(run.spells)
        return tuple(found)

    def _terms_on(self, regime: Regime, day: date) -> _Terms:
        policy = regime.policy
        prices = Prices(policy.month(day), policy.month(self._on))
        return _Terms(regime, day >= policy.household.choice_from, prices)

    def _runs_of(self, schedule: Schedule) -> tuple[_Run, ...]:
        if schedule not in self._runs:
            spells = zip(self._terms, schedule.ends, strict=True)
            found = []
            start = 0
            for (terms, (first, last)), same in groupby(spells):
                end = start + len(list(same))
                found.append(_Run(range(start, end), terms, first, last))
                start = end
            self._runs[schedule] = tuple(found)
        return self._runs[schedule]

    def _face(self, terms: _Terms, number: int, rank: int) -> int:
        """Return the number of the best way to pay: the same in what a citizen sees of it."""
        key = (terms, number, rank)
        if key not in self._best:
            way = self._ways_of(*key)[0]
            rules = tuple(rule.id for rule in way.offer.rules)
            face = (way.offer.route, rules, way.premium, way.amounts, way.percents, way.key)
            self._best[key] = self._faces.setdefault(face, len(self._faces))
        return self._best[key]

    def _ways_of(self, terms: _Terms, number: int, rank: int) -> tuple[Choice, ...]:
        key = (terms, number, rank)
        if key not in self._ways:
            granted = self._readings[number][0]
            self._ways[key] = ways(terms.regime, granted, (), terms.may_choose, terms.prices, rank)
        return self._ways[key]

    def _stretch(self, place: int, days: int, number: int, rank: int) -> Stretch:
        key = (place, days, number, rank)
        if key not in self._stretches:
            spell, terms = self._spells[place], self._terms[place]
            first, last = spell.first, spell.last
            if days == _BEFORE_THE_LAST:
                last -= timedelta(days=1)
            elif days == _THE_LAST:
                first = last
            reading = self._readings[number]
            found = self._ways_of(terms, number, rank)
            self._stretches[key] = Stretch(
                first, last, terms.regime, {}, *reading, terms.prices, found
            )
        return self._stretches[key]


def _sides(one: int, two: int) -> tuple[tuple[int, int], ...]:
    """Return the days of a spell that is read as `one` first and as `two` on its last day."""
    return ((_ALL, one),) if one == two else ((_BEFORE_THE_LAST, one), (_THE_LAST, two))
