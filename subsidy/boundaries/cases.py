"""The citizens on both sides of every bound of every line of a policy.

A bound is the end of a range of numbers, a word that a line asks for, and the first and the last
day of a line. Each citizen has all else that the line asks, so that the bound alone decides.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from subsidy import rulebook
from subsidy.boundaries.citizen import Facts, at_bound, citizen, possible
from subsidy.boundaries.fulfilling import Leaf, ways
from subsidy.concordance import Line, Reading, rows
from subsidy.language import Policy, Territory
from subsidy.language.condition import Among, Range, Word
from subsidy.language.vocabulary import STATED, Kind

_DAY = timedelta(days=1)


class Case(NamedTuple):
    """A made-up citizen and the day on which the premium is asked about."""

    on: date
    facts: Facts


def cases(policy: Policy) -> tuple[Case, ...]:
    """Return the citizens, each once, in the order of the policy's lines."""
    found: dict[str, Case] = {}
    for row in rows((policy,)):
        for line in row.lines[0]:
            for case in _of_line(line, policy):
                found.setdefault(repr((case.on, sorted(case.facts.items()))), case)
    return tuple(found.values())


def _of_line(line: Line, policy: Policy) -> Iterator[Case]:
    places = policy.territories or rulebook.territories()
    for reading in line.readings:
        for leaf in reading.rule.condition.leaves():
            yield from _of_leaf(leaf, reading, places)
    yield from _of_days(line, policy, places)


def _of_leaf(leaf: Leaf, reading: Reading, places: tuple[Territory, ...]) -> Iterator[Case]:
    day = reading.since
    inside = _who(reading, day, places, leaf)
    if inside is None:
        return
    if isinstance(leaf, Range):
        for bound in (leaf.low, leaf.high):
            for reached in (False, True):
                if isinstance(bound, int):
                    there = at_bound(inside, leaf.fact, bound, day, reached=reached)
                    if there is not None and possible(there):
                        yield Case(day, there)
        return
    yield Case(day, inside)
    for other in (*_allowed(leaf, inside), *_outside(leaf, inside, places)):
        if possible(other):
            yield Case(day, other)


def _who(
    reading: Reading, day: date, places: tuple[Territory, ...], leaf: Leaf | None = None
) -> Facts | None:
    """Return the first citizen there can be for whom the line holds, by way of `leaf`."""
    found = (citizen(wanted, day, places) for wanted in ways(reading.rule.condition, leaf))
    return next((facts for facts in found if facts is not None), None)


_FEW = 4
"""A classification with so many words is told apart word by word; of others one is enough."""


def _allowed(leaf: Among, inside: Facts) -> Iterator[Facts]:
    """Yield the citizen with each word that the leaf names: an expert may doubt one of them."""
    for word in () if leaf.excluded else leaf.values:
        yield _with(inside, leaf.fact, word)


def _with(facts: Facts, fact: str, word: Word) -> Facts:
    """Return the facts with another word; "unstated: no" says the one that is absent."""
    others = {name: value for name, value in facts.items() if name != fact}
    return others if word == STATED[fact].absent else {**others, fact: word}


def _outside(leaf: Among, inside: Facts, places: tuple[Territory, ...]) -> Iterator[Facts]:
    """Yield the citizen with words that the leaf does not allow."""
    if leaf.fact == "district":
        known: tuple[Word, ...] = tuple(
            name
            for place in places
            if place.id == inside["territory"]
            for name in place.district_ids
        )
    elif STATED[leaf.fact].kind is Kind.YES_NO:
        known = (True, False)
    else:
        known = STATED[leaf.fact].values
    others = [word for word in known if (word in leaf.values) is leaf.excluded]
    for word in others if len(known) <= _FEW else others[:1]:
        yield _with(inside, leaf.fact, word)


def _of_days(line: Line, policy: Policy, places: tuple[Territory, ...]) -> Iterator[Case]:
    """Yield a citizen on both sides of the first and of the last day, those of the policy."""
    first, last = line.readings[0].since, line.last
    sides = [(first - _DAY, first, first, line.readings[0])]
    if last is not None:
        sides.append((last, last + _DAY, last, line.readings[-1]))
    for before, after, day, reading in sides:
        facts = _who(reading, day, places)
        if facts is not None and _asked(policy, before) and _asked(policy, after):
            yield Case(before, facts)
            yield Case(after, facts)


def _asked(policy: Policy, day: date) -> bool:
    return policy.holds(day) and day in rulebook.premium().modelled
