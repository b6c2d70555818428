"""The period asked about: its months, its stretches of law, and the lines that stand in each."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cached_property
from itertools import groupby
from typing import NamedTuple

from subsidy.language import Policy
from subsidy.language.condition import Range
from subsidy.language.policy import Rule
from subsidy.language.vocabulary import ELAPSED
from subsidy.question import Question


class Law(NamedTuple):
    """Days on which the law reads the same, from `first` to the day before `until`.

    `premium` is the full premium of a month in VND; `alone` tells whether a supported person may
    choose the household form.
    """

    number: int
    first: date
    until: date
    premium: int
    alone: bool
    rules: tuple[Rule, ...]


class Line(NamedTuple):
    """A provision as it reads in the laws numbered from `first` to `last`.

    `way` is the number of the way of paying that it belongs to: its route's first line, or itself
    where it settles the case. `place` is that of its route in the order of the policy.
    """

    number: int
    rule: Rule
    first: int
    last: int
    way: int
    place: int


class Bound(NamedTuple):
    """Months that a line asks for: completed since a date, or since the first of its month."""

    months: int
    from_month: bool


class Period:
    """The months from a day under one policy, whatever its territory and dates ("what if")."""

    def __init__(self, policy: Policy, on: date, months: int) -> None:
        self.policy = policy
        self.on = on
        question = Question(on, months, policy)
        question.check(policy.premium.modelled)
        self.months = question.calendar()
        self.until = self.months[-1].last + timedelta(days=1)

    @cached_property
    def laws(self) -> tuple[Law, ...]:
        """Return the stretches of law, in time."""
        form = self.policy.household
        firsts = [self.on, *(day for day in self.policy.turns if self.on < day < self.until)]
        return tuple(
            Law(
                number,
                first,
                until,
                self.policy.month(first),
                form.choice_from <= first,
                self.policy.on(first).rules,
            )
            for number, (first, until) in enumerate(
                zip(firsts, [*firsts[1:], self.until], strict=True), start=1
            )
        )

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Return every line that stands in some law of the period, in the policy's order."""
        runs = list(enumerate(self._runs(), start=1))
        ways: dict[str, int] = {}
        places: dict[str, int] = {}
        for number, (rule, _, _) in runs:
            places.setdefault(rule.route, number)
            if not rule.whole:
                ways.setdefault(rule.route, number)
        return tuple(
            Line(
                number,
                rule,
                first,
                last,
                number if rule.whole else ways[rule.route],
                places[rule.route],
            )
            for number, (rule, first, last) in runs
        )

    def _runs(self) -> Iterator[tuple[Rule, int, int]]:
        """Yield each line with the first and last law of every run in which it reads so."""
        readings = [{rule.id: rule for rule in law.rules} for law in self.laws]
        for rules in self.policy.rule_sets:
            for provision in rules.provisions:
                name = f"{rules.name}.{provision.id}"
                number = 1
                for rule, run in groupby(readings, key=lambda reading: reading.get(name)):
                    length = len(list(run))
                    if rule is not None:
                        yield rule, number, number + length - 1
                    number += length

    @cached_property
    def facts(self) -> frozenset[str]:
        """Return the facts that the lines speak of."""
        return frozenset(leaf.fact for line in self.lines for leaf in line.rule.condition.leaves())

    @cached_property
    def bounds(self) -> dict[str, tuple["Bound", ...]]:
        """Return, for each date that the lines count from, what they ask for."""
        found: dict[str, set[Bound]] = {}
        for line in self.lines:
            for leaf in line.rule.condition.leaves():
                if isinstance(leaf, Range) and leaf.fact in ELAPSED:
                    elapsed = ELAPSED[leaf.fact]
                    found.setdefault(elapsed.since, set()).update(
                        Bound(bound * elapsed.months, elapsed.from_month)
                        for bound in (leaf.low, leaf.high)
                        if isinstance(bound, int)
                    )
        return {since: tuple(sorted(bounds)) for since, bounds in sorted(found.items())}
