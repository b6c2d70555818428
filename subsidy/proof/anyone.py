"""A citizen of whom nothing is known: one variable for each fact, held to the facts' own limits.

Dates are counted as months completed on the day asked about, `NOT_YET` where the event never
happened; ages in years follow from the same number. A date from which some rule counts calendar
months is counted in half months: between "n completed" (2n) and "n + 1 completed" lies the date in
the month n + 1 months ago whose day is later than the day asked about (2n + 1). A district that no
rule speaks of is `OTHER`.
"""

from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

import z3

from subsidy import rulebook
from subsidy.completion.options import OTHER
from subsidy.elapsed import completed_months, latest_start
from subsidy.known import IMPLIED
from subsidy.language import Territory
from subsidy.language.condition import Among
from subsidy.language.policy import Regime
from subsidy.language.vocabulary import ELAPSED, NOT_YET, STATED, Kind, Stated
from subsidy.profile_values import BADGES, EARLIEST_YEAR

ASKED = tuple(name for name in STATED if name not in ("person_id", "commune"))
"""The facts a citizen of a proof has: all that law could speak of."""

_SHORTEST = 28
"""The days of the shortest month: every month has one that is later than an earlier day."""

Facts = Mapping[str, z3.ExprRef]
"""A variable for each stated fact."""


class Anyone(NamedTuple):
    """A citizen: the variable of each fact, the words of its values, and what limits them.

    `halved` are the dates that are counted in half months.
    """

    day: date
    facts: Facts
    words: Mapping[str, tuple[str, ...]]
    limits: tuple[z3.BoolRef, ...]
    halved: frozenset[str] = frozenset()

    def steps(self, fact: str) -> int:
        """Return in how many steps the variable of a date counts a month."""
        return 2 if fact in self.halved else 1

    def code(self, fact: str, word: str) -> int:
        """Return the number that stands for a word of a classification."""
        return self.words[fact].index(word)

    def has(self, fact: str, value: bool | str | int) -> z3.BoolRef:
        """Return that the fact is `value`; a date is given as completed months."""
        variable = self.facts[fact]
        if isinstance(value, str):
            return variable == self.code(fact, value)
        return variable == z3.BoolVal(value) if isinstance(value, bool) else variable == value

    def but(self, name: str, *changed: str) -> "Anyone":
        """Return another citizen called `name` who has the same facts except those `changed`."""
        other = {fact: _variable(name, STATED[fact]) for fact in changed}
        facts = {**self.facts, **other}
        limits = tuple(_limits(self.day, facts, self.words, self.halved))
        return self._replace(facts=facts, limits=limits)

    def lives_in(self, territories: Iterable[str]) -> z3.BoolRef:
        """Return that the citizen's territory is one of these."""
        return z3.Or([self.has("territory", name) for name in territories])


def anyone(name: str, day: date, regimes: Iterable[Regime]) -> Anyone:
    """Return a citizen called `name`, as of `day`, told apart as far as `regimes` do."""
    words = {fact: STATED[fact].values for fact in ASKED}
    regimes = tuple(regimes)
    words["district"] = (OTHER, *_districts(regimes))
    facts = {fact: _variable(name, STATED[fact]) for fact in ASKED}
    halved = frozenset(
        ELAPSED[fact].since
        for regime in regimes
        for fact in regime.turning_points
        if ELAPSED[fact].from_month
    )
    return Anyone(day, facts, words, tuple(_limits(day, facts, words, halved)), halved)


def _districts(regimes: Iterable[Regime]) -> tuple[str, ...]:
    """Return the districts that some rule speaks of."""
    return tuple(
        dict.fromkeys(
            str(word)
            for regime in regimes
            for rule in regime.rules
            for leaf in rule.condition.leaves()
            if isinstance(leaf, Among) and leaf.fact == "district"
            for word in leaf.values
        )
    )


def _variable(name: str, stated: Stated) -> z3.ExprRef:
    full = f"{name}.{stated.name}"
    return z3.Bool(full) if stated.kind is Kind.YES_NO else z3.Int(full)


def _limits(
    day: date, facts: Facts, words: Mapping[str, tuple[str, ...]], halved: frozenset[str]
) -> Iterator[z3.BoolRef]:
    """Yield what every citizen is held to: limits of each fact, and what facts imply."""
    oldest = completed_months(date(EARLIEST_YEAR, 1, 1), day)
    for name, variable in facts.items():
        stated = STATED[name]
        if stated.kind is Kind.CATEGORY:
            yield z3.And(variable >= 0, variable < len(words[name]))
        elif stated.kind is Kind.DATE:
            steps = 2 if name in halved else 1
            least = 0 if stated.absent is None else NOT_YET * steps
            yield z3.And(variable >= least, variable <= oldest * steps)
            if name in halved:
                yield from (variable != step for step in _dateless(day, oldest))
        elif name == "party_badge_years":
            yield z3.Or([variable == years for years in sorted(BADGES)])
        elif stated.kind is Kind.NUMBER:
            yield z3.And(variable >= stated.least, variable <= stated.greatest)
    for name, value, implied, then in IMPLIED:
        yield z3.Implies(_equals(facts, words, name, value), _equals(facts, words, implied, then))
    yield from _places(facts, words["district"])


def _dateless(day: date, oldest: int) -> Iterator[int]:
    """Yield the half months that no date has: where no day of the month is later than `day`'s."""
    for months in range(oldest + 1) if day.day >= _SHORTEST else ():
        since = latest_start(day, months)
        if since.day == monthrange(since.year, since.month)[1]:
            yield 2 * months - 1


def _equals(
    facts: Facts, words: Mapping[str, tuple[str, ...]], name: str, value: object
) -> z3.BoolRef:
    if isinstance(value, str):
        return facts[name] == words[name].index(value)
    return facts[name] == z3.BoolVal(bool(value))


def _places(facts: Facts, districts: tuple[str, ...]) -> Iterator[z3.BoolRef]:
    """Yield that a district lies in its territory, where the territory's districts are known."""
    for place in rulebook.territories():
        if not place.district_ids:
            continue
        here = [code for code, word in enumerate(districts) if lies_in(place, word, districts)]
        territory = STATED["territory"].values.index(place.id)
        yield z3.Implies(
            facts["territory"] == territory, z3.Or([facts["district"] == code for code in here])
        )


def lies_in(place: Territory, district: str, told_apart: tuple[str, ...]) -> bool:
    """Tell whether the territory has the district; `OTHER` is any that is not `told_apart`."""
    if district == OTHER:
        return any(name not in told_apart for name in place.district_ids)
    return district in place.district_ids
