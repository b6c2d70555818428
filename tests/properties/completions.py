"""Every way in which the missing facts could turn out, tried one by one: slow and plain.

The engine reasons in bounds and trees; this file fills in whole profiles and pays them.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from itertools import product
from math import prod

from subsidy import rulebook
from subsidy.elapsed import anniversary, latest_start
from subsidy.errors import InputError
from subsidy.known import Days, known
from subsidy.language import Policy
from subsidy.language.vocabulary import NEVER, STATED, Kind
from subsidy.outcome import paid_months
from subsidy.policies import Law
from subsidy.profile import Profile
from subsidy.question import Question
from subsidy.readers import plainly
from subsidy.settlement.offer import Amounts
from subsidy.stretches import stretches
from tests.strategies import ASKED_OF, Asked, turns

SHARE = ".share"
SHARES = (0, 2500, 5000, 8000, 10000)
"""What the share that was never published could be, in hundredths of a percent."""

Values = tuple[object, ...]
Completion = Mapping[str, object]


@dataclass(frozen=True)
class Outcome:
    """Shares on the day, what each month costs whom, and the budgets' share on the day."""

    day: Amounts
    months: tuple[tuple[int | None, Amounts | None], ...]
    budget: int

    @property
    def paid(self) -> Hashable:
        """Return what a decision is about."""
        return self.day, self.months


@dataclass(frozen=True)
class Puzzle:
    """A question and every value that each missing fact could have."""

    asked: Asked

    @cached_property
    def question(self) -> Question:
        policy = self.asked.policy
        named = None if policy is None else rulebook.policies().named(policy)
        return Question(self.asked.on, self.asked.months, named)

    @cached_property
    def law(self) -> Law:
        return Law(rulebook.policies(), self.question.policy)

    @cached_property
    def last(self) -> date:
        return self.question.calendar()[-1].last

    @cached_property
    def unknowns(self) -> dict[str, Values]:
        """Return the values of each fact that is not known."""
        profile = self.asked.profile
        stated, _ = known(profile.stated(), rulebook.territories())
        found: dict[str, Values] = {}
        for name in ASKED_OF:
            value = stated.get(name)
            if name == "territory" and self.question.policy is not None:
                continue
            if value is None or (isinstance(value, Days) and not value.exact):
                found[name] = self._values(name, value if isinstance(value, Days) else None)
        for policy in self._policies:
            for rule in policy.on(self.last).rules:
                if rule.unpublished:
                    found[rule.id + SHARE] = SHARES
        return found

    @cached_property
    def _policies(self) -> tuple[Policy, ...]:
        named = self.question.policy
        return rulebook.policies().all if named is None else (named,)

    @property
    def size(self) -> int:
        return prod(map(len, self.unknowns.values()))

    def _values(self, name: str, span: Days | None) -> Values:
        stated = STATED[name]
        if stated.kind is Kind.DATE:
            return tuple(self._days(name, span))
        if stated.kind is Kind.YES_NO:
            return (False, True)
        if stated.kind is Kind.NUMBER:
            return (0, 30, 40, 50)
        if name == "district":
            return tuple(self._districts())
        return stated.values

    def _districts(self) -> Iterator[str]:
        """Yield the districts that rules name and one that none does, of every territory."""
        yield from ("tu_ky", "kim_thanh", "nam_sach", "binh_giang", "thanh_ha")
        yield from ("an_lao", "dong_da")

    def _days(self, name: str, span: Days | None) -> Iterator[object]:
        """Yield one day for each way in which it could lie to the days asked about."""
        on, end = self.asked.on, self.last + timedelta(days=1)
        if span is None and name != "birth_date":
            yield NEVER
        first = span.first if span else date(1900, 1, 1)
        last = span.last if span else end
        if name == "birth_date":
            last = min(last, on)
        months = turns()[name]
        seen: set[Hashable] = set()
        near = {first, last} | {
            latest_start(mark, turn) + timedelta(days=shift)
            for turn in months
            for mark in self._marks()
            for shift in (-1, 0, 1)
        }
        for day in sorted(near):
            if first <= day <= last:
                place = tuple(self._place(anniversary(day, turn)) for turn in months)
                if place not in seen:
                    seen.add(place)
                    yield day

    def _marks(self) -> Iterator[date]:
        for month in self.question.calendar():
            yield month.first
            yield month.first + (month.last - month.first) // 2
            yield month.last
        yield self.last + timedelta(days=1)

    def _place(self, day: date) -> Hashable:
        """Tell where in the period a day lies: before, after, or how in which month."""
        if day <= self.asked.on:
            return "by the first day"
        if day > self.last:
            return "after"
        return day.year, day.month, day.day == 1

    def of(self, values: Iterable[object]) -> Outcome | None:
        """Return the outcome of one completion; None where it contradicts itself."""
        facts = dict(zip(self.unknowns, values, strict=True))
        shares = {name: facts.pop(name) for name in self.unknowns if name.endswith(SHARE)}
        complete = {**self.asked.citizen, **facts}
        try:
            exact, _ = known(Profile.model_validate(complete).stated(), rulebook.territories())
        except InputError:
            return None
        for name, share in shares.items():
            assert type(share) is int
            exact[name] = share
        course = tuple(
            stretches(self.law, exact, self.asked.on, self.last, plainly, priced_on=self.asked.on)
        )
        assert not any(stretch.uncertain for stretch in course)
        paid = paid_months(course, self.question.calendar())
        day = course[0].percents
        return Outcome(
            day,
            tuple((month.choice.premium, month.choice.amounts) for month in paid),
            course[0].budget_share,
        )

    @cached_property
    def outcomes(self) -> dict[Values, Outcome]:
        """Return the outcome of every completion that does not contradict itself."""
        found = {}
        for values in product(*self.unknowns.values()):
            outcome = self.of(values)
            if outcome is not None:
                found[values] = outcome
        return found

    @property
    def deciding(self) -> set[str]:
        """Return the facts in which two completions differ alone, and differ in outcome."""
        found = set()
        for index, name in enumerate(self.unknowns):
            alike: dict[Values, set[Hashable]] = defaultdict(set)
            for values, outcome in self.outcomes.items():
                alike[values[:index] + values[index + 1 :]].add(outcome.paid)
            if any(len(paid) > 1 for paid in alike.values()):
                found.add(name)
        return found


def fitting(asked: Asked, truth: Asked, most: int) -> Puzzle:
    """Return the puzzle, with facts of `truth` stated again until at most `most` ways are left."""
    puzzle = Puzzle(asked)
    while puzzle.size > most:
        known_again = next(
            name
            for name in sorted(puzzle.unknowns, key=lambda name: -len(puzzle.unknowns[name]))
            if not name.endswith(SHARE)
        )
        # A district says nothing without its territory.
        names = ("district", "territory") if known_again == "district" else (known_again,)
        again = {name: truth.citizen[name] for name in names if name in truth.citizen}
        puzzle = Puzzle(puzzle.asked.having(again))
    return puzzle
