"""Which clauses of a condition decide for a citizen: those that alone turn it the other way.

A clause that is true while another one refuses anyway has not been shown to be there at all, so
it does not count as seen.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from subsidy.clauses import clause_text
from subsidy.language.condition import Condition, Every, Some
from subsidy.language.evaluation import FactValue, Truth, truth


class Decisive(NamedTuple):
    """A clause by its place in the condition, as a decision prints it, and how it was read."""

    place: int
    clause: str
    holds: bool


def clauses(condition: Condition) -> Iterator[tuple[int, str]]:
    """Yield every clause of a condition, with its place; those of an either-or one by one."""
    for place, leaf in enumerate(condition.leaves()):
        yield place, clause_text(leaf)


def decisive(condition: Condition, facts: Mapping[str, FactValue]) -> Iterator[Decisive]:
    """Yield the clauses that decide for a citizen: read otherwise, the condition turns."""
    leaves = tuple(condition.leaves())
    read = [truth(leaf, facts) for leaf in leaves]
    for place, leaf in enumerate(leaves):
        holds = read[place]
        if holds is None:
            continue
        otherwise = [*read[:place], not holds, *read[place + 1 :]]
        if {_whole(condition, iter(read)), _whole(condition, iter(otherwise))} == {True, False}:
            yield Decisive(place, clause_text(leaf), holds)


def _whole(condition: Condition, read: Iterator[Truth]) -> Truth:
    """Return what a condition comes to, its clauses being `read` in their order."""
    if not isinstance(condition, Every | Some):
        return next(read)
    ends = isinstance(condition, Some)
    parts = [_whole(part, read) for part in condition.parts]
    if ends in parts:
        return ends
    return None if None in parts else not ends
