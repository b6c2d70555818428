"""What a condition asks of each fact, one way at a time: numbers from and to, words allowed."""

from collections.abc import Iterator, Mapping
from itertools import product
from typing import NamedTuple

from subsidy.language.condition import Among, Condition, Every, Range, Some, Word
from subsidy.language.vocabulary import STATED, Kind

Leaf = Range | Among


class Numbers(NamedTuple):
    """`low <= fact < high`; an end that is None is open."""

    low: int | None
    high: int | None


Wanted = Mapping[str, Numbers | tuple[Word, ...]]
"""For each fact the numbers or the words with which a condition is fulfilled."""


def ways(condition: Condition, leaf: Leaf | None = None) -> Iterator[Wanted]:
    """Yield what fulfils the condition, one way after another; with `leaf`, ways that need it."""
    for leaves in _leaves(condition):
        if leaf is None or any(one is leaf for one in leaves):
            wanted = _joined(leaves)
            if wanted is not None:
                yield wanted


def _leaves(condition: Condition) -> Iterator[tuple[Leaf, ...]]:
    if isinstance(condition, Range | Among):
        yield (condition,)
    elif isinstance(condition, Every):
        for parts in product(*(tuple(_leaves(part)) for part in condition.parts)):
            yield tuple(leaf for part in parts for leaf in part)
    elif isinstance(condition, Some):
        for part in condition.parts:
            yield from _leaves(part)


def _joined(leaves: tuple[Leaf, ...]) -> Wanted | None:
    """Return what all leaves want together, None where they cannot all be had."""
    wanted: dict[str, Numbers | tuple[Word, ...]] = {}
    for leaf in leaves:
        before = wanted.get(leaf.fact)
        if isinstance(leaf, Range):
            both = _both(before if isinstance(before, Numbers) else Numbers(None, None), leaf)
            if both.low is not None and both.high is not None and both.low >= both.high:
                return None
            wanted[leaf.fact] = both
        else:
            known = words_of(leaf) if before is None or isinstance(before, Numbers) else before
            left = tuple(word for word in known if (word in leaf.values) is not leaf.excluded)
            if not left:
                return None
            wanted[leaf.fact] = left
    return wanted


def _both(before: Numbers, leaf: Range) -> Numbers:
    lows = [low for low in (before.low, leaf.low) if isinstance(low, int)]
    highs = [high for high in (before.high, leaf.high) if isinstance(high, int)]
    return Numbers(max(lows, default=None), min(highs, default=None))


def words_of(leaf: Among) -> tuple[Word, ...]:
    """Return the words that a fact can be; of a district those that the leaf names, and none."""
    if STATED[leaf.fact].kind is Kind.YES_NO:
        return (False, True)
    # The usual word of a classification stands last among its words, and is taken first.
    return STATED[leaf.fact].values[::-1] or (*leaf.values, "")
