"""Granted rules, settled: the one settlement there is, once for every way of being paid."""

from collections.abc import Hashable, Sequence
from typing import NamedTuple

from subsidy.columns.courses import Courses
from subsidy.columns.outcomes import Outcomes
from subsidy.columns.plan import Plan, Schedule
from subsidy.columns.rule_bits import rules_of, words_of
from subsidy.completion.moment import Moment, When
from subsidy.completion.moment import months as months_of
from subsidy.completion.tree import in_doubt
from subsidy.known import RANK, Known
from subsidy.language.policy import Kept, Regime
from subsidy.outcome import Conclusion, paid_months
from subsidy.settlement.choice import Choice
from subsidy.settlement.offer import HOUSEHOLD
from subsidy.stretches import Stretch


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


class Answered(NamedTuple):
    """What a signature settles: the number of its outcome, and whether somebody pays alone."""

    outcome: int
    alone: bool


class Settling:
    """Settles signatures under one plan; what was settled once is remembered."""

    def __init__(self, plan: Plan, outcomes: Outcomes) -> None:
        self._plan = plan
        self._outcomes = outcomes
        self._courses = Courses(plan)
        self._numbered: dict[tuple[Regime, tuple[int, ...], tuple[int, ...]], int] = {}
        self._settled: dict[tuple[Hashable, ...], Answered] = {}
        self._for_any_rank: dict[object, Answered | Open | None] = {}

    def settle(self, schedule: Schedule, signature: Signature, *, unknown: bool) -> Answered | Open:
        """Return what the rows of a signature are answered.

        Where missing facts matter, return what is open.
        """
        key = (schedule, signature.words, unknown)
        if key not in self._for_any_rank:
            cheapest = len(self._plan.spells[0].regime.policy.household.percent_by_rank)
            found = self._settle(schedule, Signature(cheapest, signature.words), unknown=unknown)
            self._for_any_rank[key] = None if found.alone else found
        # Whoever is better off otherwise where the household form is cheapest is so at every rank.
        known = self._for_any_rank[key]
        return known or self._settle(schedule, signature, unknown=unknown)

    def _settle(
        self, schedule: Schedule, signature: Signature, *, unknown: bool
    ) -> Answered | Open:
        rank = signature.rank
        numbers = self._read(schedule, signature.words, unknown=unknown)
        if self._courses.uncertain(schedule, numbers):
            day = self._courses.day(numbers[schedule.day], rank)
            course = self._courses.stretches(schedule, numbers, rank)
            if self._in_doubt(day, course, rank):
                return Open(_kept((day, *course)), self._alone(schedule, numbers, rank))
        key = self._courses.payment_key(schedule, numbers, rank)
        if key not in self._settled:
            day = self._courses.day(numbers[schedule.day], rank)
            course = self._courses.stretches(schedule, numbers, rank)
            self._settled[key] = self._concluded(day, course)
        return self._settled[key]

    def _concluded(self, day: Stretch, course: tuple[Stretch, ...]) -> Answered:
        months = paid_months(course, self._plan.question.calendar())
        found = Conclusion(today=day, months=months, bases=(day,), missing=())
        choices = (day.chosen, *(month.choice for month in months))
        return Answered(self._outcomes.add(found), any(map(_goes_alone, choices)))

    def _alone(self, schedule: Schedule, numbers: Sequence[int], rank: int) -> bool:
        """Tell whether the household form is ever the best of what is certain.

        Where it is not, more rules that hold only better what it is compared with.
        """
        certain = [self._courses.without_open(number) for number in numbers]
        course = self._courses.stretches(schedule, certain, rank)
        months = paid_months(course, self._plan.question.calendar())
        choices = (*(one.chosen for one in course), *(month.choice for month in months))
        return any(map(_goes_alone, choices))

    def _read(self, schedule: Schedule, words: Sequence[int], *, unknown: bool) -> list[int]:
        """Return the numbers of the readings of the snapshots."""
        found = []
        place = 0
        for snapshot in schedule.snapshots:
            regime = snapshot.regime
            size = words_of(regime)
            holds = tuple(words[place : place + size])
            place += size
            open_ = tuple(words[place : place + size]) if unknown else (0,)
            place += size if unknown else 0
            key = (regime, holds, open_)
            if key not in self._numbered:
                certain, uncertain = rules_of(regime, holds), rules_of(regime, open_)
                self._numbered[key] = self._courses.number(
                    (certain - regime.unpublished, uncertain | (certain & regime.unpublished))
                )
            found.append(self._numbered[key])
        return found

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


def _goes_alone(way: Choice) -> bool:
    return way.offer.route == HOUSEHOLD


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
