"""Granted rules, settled: the one settlement there is, once for every set of rules that occurs."""

from collections.abc import Hashable, Sequence
from datetime import timedelta
from typing import NamedTuple

from subsidy.columns.granted import BITS, rules_of
from subsidy.columns.plan import Plan, Schedule
from subsidy.completion.moment import Moment, When
from subsidy.completion.moment import months as months_of
from subsidy.completion.tree import in_doubt
from subsidy.known import RANK, Known
from subsidy.language.policy import Kept, Regime
from subsidy.outcome import Conclusion, paid_months
from subsidy.settlement.choice import Prices
from subsidy.settlement.offer import HOUSEHOLD
from subsidy.stretches import Reading, Stretch, ways


class Open(NamedTuple):
    """What a signature leaves open: the rules that can still hold.

    `alone` says that somebody may turn out to pay alone: then the rank in the household counts.
    """

    kept: Kept
    alone: bool


class Signature(NamedTuple):
    """A rank in the household and, for each snapshot, the rules that hold and those open."""

    rank: int
    words: tuple[int, ...]


_ALL, _BEFORE_THE_LAST, _THE_LAST, _ASKED_ABOUT = range(4)
"""Which days of a spell a stretch has."""


class Settling:
    """Settles signatures under one plan; what was settled once is remembered."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._numbered: dict[tuple[Regime, tuple[int, ...], tuple[int, ...]], int] = {}
        self._numbers: dict[Reading, int] = {}
        self._readings: list[Reading] = []
        self._stretches: dict[tuple[int, int, int, int], Stretch] = {}
        self._for_any_rank: dict[object, Conclusion | Open | None] = {}

    def settle(
        self, schedule: Schedule, signature: Signature, *, unknown: bool
    ) -> Conclusion | Open:
        """Return what the rows of a signature are answered.

        Where missing facts matter, return what is open.
        """
        key = (schedule, signature.words, unknown)
        if key not in self._for_any_rank:
            cheapest = len(self._plan.spells[0].regime.policy.household.percent_by_rank)
            found = self._settle(schedule, Signature(cheapest, signature.words), unknown=unknown)
            alone = found.alone if isinstance(found, Open) else _pays_alone(found)
            self._for_any_rank[key] = None if alone else found
        # Whoever is better off otherwise where the household form is cheapest is so at every rank.
        known = self._for_any_rank[key]
        return known or self._settle(schedule, signature, unknown=unknown)

    def _settle(
        self, schedule: Schedule, signature: Signature, *, unknown: bool
    ) -> Conclusion | Open:
        numbers = self._read(schedule, signature.words, unknown=unknown)
        day = self._stretch(0, _ASKED_ABOUT, numbers[schedule.day], signature.rank)
        course = self._course(schedule, numbers, signature.rank)
        uncertain = any(stretch.uncertain for stretch in course) or day.uncertain
        if uncertain and self._in_doubt(day, course, signature.rank):
            return Open(_kept((day, *course)), self._alone(schedule, numbers, signature.rank))
        months = paid_months(course, self._plan.question.calendar())
        return Conclusion(today=day, months=months, bases=(day,), missing=())

    def _alone(self, schedule: Schedule, numbers: Sequence[int], rank: int) -> bool:
        """Tell whether the household form is ever the best of what is certain.

        Where it is not, more rules that hold only better what it is compared with.
        """
        certain = [self._number((self._readings[one][0], frozenset())) for one in numbers]
        course = self._course(schedule, certain, rank)
        months = paid_months(course, self._plan.question.calendar())
        ways = (*(one.chosen for one in course), *(month.choice for month in months))
        return any(way.offer.route == HOUSEHOLD for way in ways)

    def _course(self, schedule: Schedule, numbers: Sequence[int], rank: int) -> tuple[Stretch, ...]:
        course = []
        for place, (first, last) in enumerate(schedule.ends):
            one, two = numbers[first], numbers[last]
            if one == two:
                course.append(self._stretch(place, _ALL, one, rank))
            else:
                course.append(self._stretch(place, _BEFORE_THE_LAST, one, rank))
                course.append(self._stretch(place, _THE_LAST, two, rank))
        return tuple(course)

    def _read(self, schedule: Schedule, words: Sequence[int], *, unknown: bool) -> list[int]:
        """Return the numbers of the readings of the snapshots; the same rules have one number."""
        found = []
        place = 0
        for snapshot in schedule.snapshots:
            regime = snapshot.regime
            size = -(-len(regime.rules) // BITS)
            holds = tuple(words[place : place + size])
            place += size
            open_ = tuple(words[place : place + size]) if unknown else (0,)
            place += size if unknown else 0
            key = (regime, holds, open_)
            if key not in self._numbered:
                certain, uncertain = rules_of(regime, holds), rules_of(regime, open_)
                self._numbered[key] = self._number(
                    (certain - regime.unpublished, uncertain | (certain & regime.unpublished))
                )
            found.append(self._numbered[key])
        return found

    def _number(self, reading: Reading) -> int:
        if reading not in self._numbers:
            self._numbers[reading] = len(self._readings)
            self._readings.append(reading)
        return self._numbers[reading]

    def _stretch(self, place: int, days: int, number: int, rank: int) -> Stretch:
        key = (place, days, number, rank)
        if key not in self._stretches:
            self._stretches[key] = self._priced(*key)
        return self._stretches[key]

    def _priced(self, place: int, days: int, number: int, rank: int) -> Stretch:
        spell = self._plan.spells[place]
        on = self._plan.question.on
        first, last = spell.first, spell.last
        if days == _BEFORE_THE_LAST:
            last -= timedelta(days=1)
        elif days == _THE_LAST:
            first = last
        elif days == _ASKED_ABOUT:
            first = last = on
        regime = spell.regime
        policy = regime.policy
        prices = Prices(policy.month(first), policy.month(on))
        may_choose = first >= policy.household.choice_from
        reading = self._readings[number]
        found = ways(regime, reading[0], (), may_choose, prices, rank)
        return Stretch(first, last, regime, {}, *reading, prices, found)

    def _in_doubt(self, day: Stretch, course: tuple[Stretch, ...], rank: int) -> bool:
        """Tell whether a missing fact can change the day asked about or how a month is paid."""
        plan = self._plan
        on = plan.question.on
        known = Known({RANK: rank})
        if in_doubt(Moment.of(When(on, on, on, day=True), (day,)), known) is not None:
            return True
        met: set[Hashable] = set()
        for when in months_of(plan.law, plan.question):
            inside = _inside(when, course)
            alike = tuple((id(one.ways), one.uncertain) for one in inside), when.opening
            if alike not in met:
                met.add(alike)
                if in_doubt(_moment(when, course), known) is not None:
                    return True
        return False


def _pays_alone(found: Conclusion) -> bool:
    choices = (found.basis.chosen, *(month.choice for month in found.months))
    return any(choice.offer.route == HOUSEHOLD for choice in choices)


def _kept(course: tuple[Stretch, ...]) -> Kept:
    """Return the rules granted throughout, and those that may be granted on some day."""
    possible = frozenset[str]().union(*(one.certain | one.uncertain for one in course))
    granted = frozenset(
        rule
        for rule in possible
        if all(rule in one.certain or rule not in one.regime.ids for one in course)
    )
    return Kept(granted, possible - granted)


def _moment(when: When, course: tuple[Stretch, ...]) -> Moment:
    inside = _inside(when, course)
    if when.opening is None:
        return Moment.of(when, inside)
    first = When(when.opening.first, when.opening.last, when.priced_on, day=False)
    return Moment.of(when, inside, _moment(first, course))


def _inside(when: When, course: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
    return tuple(one for one in course if when.first <= one.last and one.first <= when.last)
