"""Conditions written as durable-rules rule sets.

The engine knows true and false only, so every rule is written twice: where it is **certain** and
where it is **possible**. A number is asserted as its least and greatest value, a word (yes and no
are words) as itself or as `UNKNOWN`. Then, for every leaf,

    certain(low <= x < high)   x_least >= low     and x_greatest < high
    possible(low <= x < high)  x_greatest >= low  and x_least < high
    certain(x among W)         x is one of W
    possible(x among W)        x is one of W, or UNKNOWN

which is Kleene's logic exactly, `&` and `|` being the same in both readings.
"""

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from itertools import chain
from typing import NamedTuple

from subsidy.inference.fault import InferenceFault
from subsidy.language.condition import Among, Condition, Every, Range, Some, Word
from subsidy.language.policy import Rule
from subsidy.language.vocabulary import STATED

UNKNOWN = "?"
"""The word asserted where a word is not known; no fact may have it as a value."""

YES_NO = {True: "yes", False: "no"}
"""Yes and no as words: the engine takes True for "true", for 1 and for "1"."""

GROUPS = 15
"""How many $and and $or one engine rule may have: it keeps 31 marks, two for each."""

BRANCHES = 56
"""How many branches of one rule set may wait at once: the engine's stack holds 64, and a citizen
for whom more rules are open is an error, not an answer."""

Term = dict[str, object]
"""A test as the engine reads it, such as {"$gte": {"age_least": 60}}."""


class Reading(Enum):
    """Which of the two rules is written."""

    CERTAIN = "certain"
    POSSIBLE = "possible"


class Domain(NamedTuple):
    """What a fact may be: a number, one of `words`, or any word (`words` empty)."""

    number: bool = False
    yes_no: bool = False
    words: tuple[str, ...] = ()


class Compiled(NamedTuple):
    """A regime in one reading.

    `sheets` are rule sets of the engine, each rule a test by its name; `ids` says whose rule a name
    is; the rules in `always` hold for everyone and need no engine.
    """

    sheets: tuple[Mapping[str, Term], ...]
    ids: Mapping[str, str]
    always: frozenset[str]


class _And(NamedTuple):
    parts: tuple["_Test", ...]


class _Or(NamedTuple):
    parts: tuple["_Test", ...]
    exclusive: bool = False
    """At most one part can hold, as when one word is compared with several."""


class _Leaf(NamedTuple):
    sign: str
    attribute: str
    value: int | str

    def term(self) -> Term:
        test: Term = {self.attribute: self.value}
        return test if self.sign == "$eq" else {self.sign: test}


_Test = _And | _Or | _Leaf

ALWAYS = _And(())
NEVER = _Or(())


def domains(rules: Sequence[Rule]) -> dict[str, Domain]:
    """Return what each fact of the rules may be.

    Raises:
        InferenceFault: two rules read one fact as different kinds of value.
    """
    found: dict[str, Domain] = {}
    for leaf in chain.from_iterable(rule.condition.leaves() for rule in rules):
        domain = _domain(leaf)
        if found.setdefault(leaf.fact, domain) != domain:
            raise InferenceFault(f"Rules read {leaf.fact} as two different kinds of value.")
    return found


def _domain(leaf: Range | Among) -> Domain:
    if isinstance(leaf, Range):
        return Domain(number=True)
    stated = STATED.get(leaf.fact)
    if any(isinstance(value, bool) for value in leaf.values):
        return Domain(yes_no=True, words=tuple(YES_NO.values()))
    return Domain(words=stated.values if stated else ())


def compile_rules(rules: Sequence[Rule], reading: Reading) -> Compiled:
    """Write `rules` for the engine.

    Raises:
        InferenceFault: a rule is not made of the language's conditions, or is too large.
    """
    known = domains(rules)
    always: set[str] = set()
    pieces: list[tuple[str, _Test]] = []
    for rule in rules:
        test = _test(rule.condition, reading, known)
        if test == ALWAYS:
            always.add(rule.id)
        elif test != NEVER:
            pieces.extend((rule.id, piece) for piece in _fitting(test))
    sheets: list[dict[str, Term]] = [{}]
    ids: dict[str, str] = {}
    branches = 0
    for number, (identifier, piece) in enumerate(pieces):
        branches += _branches(piece)
        if branches > BRANCHES:
            sheets.append({})
            branches = _branches(piece)
        name = f"r{number}"
        sheets[-1][name] = _term(piece)
        ids[name] = identifier
    return Compiled(tuple(sheets), ids, frozenset(always))


def _test(condition: Condition, reading: Reading, known: Mapping[str, Domain]) -> _Test:
    if isinstance(condition, Range):
        return _range(condition, reading)
    if isinstance(condition, Among):
        return _among(condition, reading, known[condition.fact])
    if isinstance(condition, Every):
        return _and(_test(part, reading, known) for part in condition.parts)
    if isinstance(condition, Some):
        return _or(_test(part, reading, known) for part in condition.parts)
    raise InferenceFault(f"{type(condition).__name__} is no condition the engine can read.")


def _range(leaf: Range, reading: Reading) -> _Test:
    low, high = leaf.low, leaf.high
    if not isinstance(low, int | None) or not isinstance(high, int | None):
        raise InferenceFault(f"The bounds of {leaf.fact} are not resolved: read rules on a day.")
    least, greatest = f"{leaf.fact}_least", f"{leaf.fact}_greatest"
    if reading is Reading.POSSIBLE:
        least, greatest = greatest, least
    parts: list[_Test] = []
    if low is not None:
        parts.append(_Leaf("$gte", least, low))
    if high is not None:
        parts.append(_Leaf("$lt", greatest, high))
    return _and(parts)


def _among(leaf: Among, reading: Reading, domain: Domain) -> _Test:
    named = tuple(dict.fromkeys(word(value) for value in leaf.values))
    if domain.words or not leaf.excluded:
        inside = (
            tuple(each for each in domain.words if (each in named) is not leaf.excluded)
            if domain.words
            else named
        )
        outside = tuple(each for each in domain.words if each not in inside)
    else:
        inside, outside = (), named
    if reading is Reading.POSSIBLE:
        inside = (*inside, UNKNOWN)
    else:
        outside = (*outside, UNKNOWN)
    closed = bool(domain.words)
    # Of the two ways to say it, the shorter one; an open classification leaves no choice.
    by_outside = len(outside) < len(inside) if closed else leaf.excluded
    attribute = f"{leaf.fact}_is"
    if by_outside:
        return _and(_Leaf("$neq", attribute, each) for each in outside)
    return _or((_Leaf("$eq", attribute, each) for each in inside), exclusive=True)


def word(value: Word) -> str:
    """Return the word that is asserted for a value."""
    return YES_NO[value] if isinstance(value, bool) else value


def _and(parts: Iterator[_Test] | Sequence[_Test]) -> _Test:
    flat: list[_Test] = []
    for part in parts:
        if part == NEVER:
            return NEVER
        flat.extend(part.parts if isinstance(part, _And) else (part,))
    flat = list(dict.fromkeys(flat))
    return flat[0] if len(flat) == 1 else _And(tuple(flat))


def _or(parts: Iterator[_Test] | Sequence[_Test], *, exclusive: bool = False) -> _Test:
    flat: list[_Test] = []
    for part in parts:
        if part == ALWAYS:
            return ALWAYS
        nested = isinstance(part, _Or) and not part.exclusive
        flat.extend(part.parts if isinstance(part, _Or) and nested else (part,))
    flat = list(dict.fromkeys(part for part in flat if part != NEVER))
    if not flat:
        return NEVER
    return flat[0] if len(flat) == 1 else _Or(tuple(flat), exclusive)


def _term(test: _Test) -> Term:
    if isinstance(test, _Leaf):
        return test.term()
    sign = "$and" if isinstance(test, _And) else "$or"
    return {sign: [_term(part) for part in test.parts]}


def _fitting(test: _Test) -> Iterator[_Test]:
    """Yield tests that hold together as `test` does, each within the engine's limits."""
    if _groups(test) <= GROUPS and _branches(test) <= BRANCHES:
        yield test
        return
    parts = test.parts if isinstance(test, _And) else (test,)
    # A conjunction of leaves always fits, so there is a choice to make one rule of each part of.
    choice = max((part for part in parts if isinstance(part, _Or)), key=_groups)
    for part in choice.parts:
        yield from _fitting(_and([part if each is choice else each for each in parts]))


def _groups(test: _Test) -> int:
    """Return how many $and and $or the engine meets."""
    return 0 if isinstance(test, _Leaf) else 1 + sum(_groups(part) for part in test.parts)


def _branches(test: _Test) -> int:
    """Return a bound on how many branches of `test` wait on the engine's stack at once."""
    if isinstance(test, _Leaf):
        return 1
    inside = [_branches(part) for part in test.parts]
    if isinstance(test, _And):
        return 1 + sum(inside) - len(inside)
    return 2 if test.exclusive else 1 + sum(inside)
