"""Granted rules, settled: the one settlement there is, once for every set of rules that occurs."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from subsidy.columns.granted import BITS, rules_of
from subsidy.columns.plan import Plan, Schedule
from subsidy.columns.spells import Spell
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


class Settling:
    """Settles signatures under one plan; what was settled once is remembered."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._readings: dict[tuple[Regime, tuple[int, ...], tuple[int, ...]], Reading] = {}
        self._stretches: dict[object, Stretch] = {}
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
        readings = self._read(schedule, signature.words, unknown=unknown)
        on = self._plan.question.on
        day = self._stretch(self._plan.spells[0], on, on, readings[schedule.day], signature.rank)
        course = self._course(schedule, readings, signature.rank)
        uncertain = any(stretch.uncertain for stretch in course) or day.uncertain
        if uncertain and self._in_doubt(day, course, signature.rank):
            return Open(_kept((day, *course)), self._alone(schedule, readings, signature.rank))
        months = paid_months(course, self._plan.question.calendar())
        return Conclusion(today=day, months=months, bases=(day,), missing=())

    def _alone(self, schedule: Schedule, readings: Sequence[Reading], rank: int) -> bool:
        """Tell whether the household form is ever the best of what is certain.

        Where it is not, more rules that hold only better what it is compared with.
        """
        certain = [(holds, frozenset[str]()) for holds, _ in readings]
        course = self._course(schedule, certain, rank)
        months = paid_months(course, self._plan.question.calendar())
        ways = (*(one.chosen for one in course), *(month.choice for month in months))
        return any(way.offer.route == HOUSEHOLD for way in ways)

    def _course(
        self, schedule: Schedule, readings: Sequence[Reading], rank: int
    ) -> tuple[Stretch, ...]:
        course = []
        for spell, (first, last) in zip(self._plan.spells, schedule.ends, strict=True):
            if readings[first] == readings[last]:
                course.append(self._stretch(spell, spell.first, spell.last, readings[first], rank))
            else:
                turned = spell.last
                before = date.fromordinal(turned.toordinal() - 1)
                course.append(self._stretch(spell, spell.first, before, readings[first], rank))
                course.append(self._stretch(spell, turned, turned, readings[last], rank))
        return tuple(course)

    def _read(self, schedule: Schedule, words: Sequence[int], *, unknown: bool) -> list[Reading]:
        """Return the certain and the uncertain rules of each snapshot."""
        readings = []
        place = 0
        for snapshot in schedule.snapshots:
            regime = snapshot.regime
            size = -(-len(regime.rules) // BITS)
            holds = tuple(words[place : place + size])
            place += size
            open_ = tuple(words[place : place + size]) if unknown else (0,)
            place += size if unknown else 0
            key = (regime, holds, open_)
            if key not in self._readings:
                certain, uncertain = rules_of(regime, holds), rules_of(regime, open_)
                self._readings[key] = (
                    certain - regime.unpublished,
                    uncertain | (certain & regime.unpublished),
                )
            readings.append(self._readings[key])
        return readings

    def _stretch(
        self, spell: Spell, first: date, last: date, reading: Reading, rank: int
    ) -> Stretch:
        key = (first, last, reading, rank)
        if key not in self._stretches:
            regime = spell.regime
            policy = regime.policy
            prices = Prices(policy.month(first), policy.month(self._plan.question.on))
            may_choose = first >= policy.household.choice_from
            found = ways(regime, reading[0], (), may_choose, prices, rank)
            self._stretches[key] = Stretch(first, last, regime, {}, *reading, prices, found)
        return self._stretches[key]

    def _in_doubt(self, day: Stretch, course: tuple[Stretch, ...], rank: int) -> bool:
        """Tell whether a missing fact can change the day asked about or how a month is paid."""
        plan = self._plan
        on = plan.question.on
        known = Known({RANK: rank})
        if in_doubt(Moment.of(When(on, on, on, day=True), (day,)), known) is not None:
            return True
        return any(
            in_doubt(_moment(when, course), known) is not None
            for when in months_of(plan.law, plan.question)
        )


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
    inside = tuple(one for one in course if when.first <= one.last and one.first <= when.last)
    if when.opening is None:
        return Moment.of(when, inside)
    first = When(when.opening.first, when.opening.last, when.priced_on, day=False)
    return Moment.of(when, inside, _moment(first, course))
