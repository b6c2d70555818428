"""The plain reading of a condition: true, false or unknown for given facts.

This reader serves words, proofs by trial and the tests; the inference engine decides, and a
decision in which the two disagree is refused as a fault of ours.
"""

from collections.abc import Callable, Mapping
from functools import lru_cache

from subsidy.language.condition import Among, Condition, Every, Range, Some
from subsidy.language.errors import RuleError

Span = tuple[int, int]
"""The least and the greatest value a number may have; both the same where it is known."""

FactValue = Span | bool | str | None
"""What is known of a fact: a span of numbers; a yes/no or a word, None where unknown."""

Truth = bool | None
"""True, false, or None for unknown."""


Facts = Mapping[str, FactValue]

Evaluator = Callable[[Facts], Truth]
"""Reads one condition for the facts of a citizen."""


def truth(condition: Condition, facts: Facts) -> Truth:
    """Return whether `condition` holds, None where the facts leave it open."""
    return evaluator(condition)(facts)


@lru_cache(maxsize=4096)
def evaluator(condition: Condition) -> Evaluator:
    """Return the condition as a function of the facts, so that its tree is walked only once."""
    if isinstance(condition, Range):
        return _range(condition)
    if isinstance(condition, Among):
        return _among(condition)
    if isinstance(condition, Every):
        return _joined(tuple(evaluator(part) for part in condition.parts), ends=False)
    if isinstance(condition, Some):
        return _joined(tuple(evaluator(part) for part in condition.parts), ends=True)
    raise RuleError(f"{condition!r} is no condition this reader knows.")


def _range(leaf: Range) -> Evaluator:
    name, low, high = leaf.fact, leaf.low, leaf.high
    if not isinstance(low, int | None) or not isinstance(high, int | None):
        raise RuleError(f"The bounds of {name} are not resolved: read the rule on a day.")

    def read(facts: Facts) -> Truth:
        value = facts[name]
        if not isinstance(value, tuple):
            raise RuleError(f"{name} is a number and was given as {type(value).__name__}.")
        least, greatest = value
        if (low is not None and greatest < low) or (high is not None and least >= high):
            return False
        if (low is None or least >= low) and (high is None or greatest < high):
            return True
        return None

    return read


def _among(leaf: Among) -> Evaluator:
    name, values, excluded = leaf.fact, frozenset(leaf.values), leaf.excluded

    def read(facts: Facts) -> Truth:
        value = facts[name]
        return None if value is None else (value in values) is not excluded

    return read


def _joined(parts: tuple[Evaluator, ...], *, ends: bool) -> Evaluator:
    """Join parts: one that is `ends` settles the whole, else an unknown one leaves it open."""

    def read(facts: Facts) -> Truth:
        result: Truth = not ends
        for part in parts:
            one = part(facts)
            if one is ends:
                return ends
            if one is None:
                result = None
        return result

    return read
