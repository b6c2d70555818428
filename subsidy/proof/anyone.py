"""A citizen of whom nothing is known: one variable for each fact, held to the facts' own limits.

Dates are counted as months completed on the day asked about, `NOT_YET` where the event never
happened; ages in years follow from the same number. A district that no rule speaks of is `OTHER`.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

import z3

from subsidy import rulebook
from subsidy.completion.options import OTHER
from subsidy.elapsed import completed_months
from subsidy.known import IMPLIED
from subsidy.language import Territory
from subsidy.language.condition import Among
from subsidy.language.policy import Regime
from subsidy.language.vocabulary import NOT_YET, STATED, Kind, Stated
from subsidy.profile_values import BADGES, EARLIEST_YEAR

ASKED = tuple(name for name in STATED if name not in ("person_id", "commune"))
"""The facts a citizen of a proof has: all that law could speak of."""

Facts = Mapping[str, z3.ExprRef]
"""A variable for each stated fact."""


class Anyone(NamedTuple):
    """A citizen: the variable of each fact, the words of its values, and what limits them."""

    day: date
    facts: Facts
    words: Mapping[str, tuple[str, ...]]
    limits: tuple[z3.BoolRef, ...]

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
        return Anyone(self.day, facts, self.words, tuple(_limits(self.day, facts, self.words)))

    def lives_in(self, territories: Iterable[str]) -> z3.BoolRef:
        """Return that the citizen's territory is one of these."""
        return z3.Or([self.has("territory", name) for name in territories])


def anyone(name: str, day: date, regimes: Iterable[Regime]) -> Anyone:
    """Return a citizen called `name`, as of `day`, told apart as far as `regimes` do."""
    words = {fact: STATED[fact].values for fact in ASKED}
    words["district"] = (OTHER, *_districts(regimes))
    facts = {fact: _variable(name, STATED[fact]) for fact in ASKED}
    return Anyone(day, facts, words, tuple(_limits(day, facts, words)))


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


def _limits(day: date, facts: Facts, words: Mapping[str, tuple[str, ...]]) -> Iterator[z3.BoolRef]:
    """Yield what every citizen is held to: limits of each fact, and what facts imply."""
    oldest = completed_months(date(EARLIEST_YEAR, 1, 1), day)
    for name, variable in facts.items():
        stated = STATED[name]
        if stated.kind is Kind.CATEGORY:
            yield z3.And(variable >= 0, variable < len(words[name]))
        elif stated.kind is Kind.DATE:
            yield z3.And(variable >= (0 if stated.absent is None else NOT_YET), variable <= oldest)
        elif name == "party_badge_years":
            yield z3.Or([variable == years for years in sorted(BADGES)])
        elif stated.kind is Kind.NUMBER:
            yield z3.And(variable >= stated.least, variable <= stated.greatest)
    for name, value, implied, then in IMPLIED:
        yield z3.Implies(_equals(facts, words, name, value), _equals(facts, words, implied, then))
    yield from _places(facts, words["district"])


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
