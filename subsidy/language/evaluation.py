"""The plain reading of a condition: true, false or unknown for given facts.

This reader serves words, proofs by trial and the tests; the inference engine decides, and a
decision in which the two disagree is refused as a fault of ours.
"""

from collections.abc import Mapping

from subsidy.language.condition import Among, Condition, Every, Range, Some
from subsidy.language.errors import RuleError

Span = tuple[int, int]
"""The least and the greatest value a number may have; both the same where it is known."""

FactValue = Span | bool | str | None
"""What is known of a fact: a span of numbers; a yes/no or a word, None where unknown."""

Truth = bool | None
"""True, false, or None for unknown."""


def truth(condition: Condition, facts: Mapping[str, FactValue]) -> Truth:
    """Return whether `condition` holds, None where the facts leave it open."""
    if isinstance(condition, Range):
        return _in_range(condition, facts[condition.fact])
    if isinstance(condition, Among):
        value = facts[condition.fact]
        if value is None:
            return None
        return (value in condition.values) is not condition.excluded
    if isinstance(condition, Every):
        return _every(condition, facts)
    if isinstance(condition, Some):
        return _some(condition, facts)
    raise RuleError(f"{condition!r} is no condition this reader knows.")


def _in_range(leaf: Range, value: FactValue) -> Truth:
    if not isinstance(value, tuple):
        raise RuleError(f"{leaf.fact} is a number and was given as {type(value).__name__}.")
    least, greatest = value
    low, high = leaf.low, leaf.high
    if not isinstance(low, int | None) or not isinstance(high, int | None):
        raise RuleError(f"The bounds of {leaf.fact} are not resolved: read the rule on a day.")
    if (low is not None and greatest < low) or (high is not None and least >= high):
        return False
    if (low is None or least >= low) and (high is None or greatest < high):
        return True
    return None


def _every(condition: Every, facts: Mapping[str, FactValue]) -> Truth:
    result: Truth = True
    for part in condition.parts:
        one = truth(part, facts)
        if one is False:
            return False
        if one is None:
            result = None
    return result


def _some(condition: Some, facts: Mapping[str, FactValue]) -> Truth:
    result: Truth = False
    for part in condition.parts:
        one = truth(part, facts)
        if one is True:
            return True
        if one is None:
            result = None
    return result
