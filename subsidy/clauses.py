"""Clauses as the decision prints them: `60 <= age < 80`, and the value that was read."""

from collections.abc import Mapping

from subsidy.language.condition import Among, Condition, Every, Range, Some
from subsidy.language.evaluation import FactValue
from subsidy.language.vocabulary import ELAPSED, NOT_YET, STATED, Kind


def clause_text(condition: Condition) -> str:
    """Return the clause in plain signs, the same in every language."""
    if isinstance(condition, Range):
        low = "" if condition.low is None else f"{condition.low} <= "
        high = "" if condition.high is None else f" < {condition.high}"
        if low and not high:
            return f"{condition.fact} >= {condition.low}"
        return f"{low}{condition.fact}{high}"
    if isinstance(condition, Among):
        return _among(condition)
    if isinstance(condition, Every):
        return " and ".join(f"({clause_text(part)})" for part in condition.parts)
    if isinstance(condition, Some):
        return " or ".join(f"({clause_text(part)})" for part in condition.parts)
    raise TypeError(f"{condition!r} is no condition")


def _among(leaf: Among) -> str:
    if STATED[leaf.fact].kind is Kind.YES_NO:
        return f"{leaf.fact} = {'no' if leaf.excluded else 'yes'}"
    words = ", ".join(str(word) for word in leaf.values)
    if len(leaf.values) == 1:
        return f"{leaf.fact} {'!=' if leaf.excluded else '='} {words}"
    return f"{leaf.fact} {'not in' if leaf.excluded else 'in'} ({words})"


Read = int | str | bool | None
"""A value that was read: a number, a word, yes/no, "69..70" for a span, None where unknown."""


def read_value(names: tuple[str, ...], facts: Mapping[str, FactValue]) -> Read:
    """Return what was read for the facts of a clause; several are printed as `name=value`."""
    if len(names) == 1:
        return _value(names[0], facts[names[0]])
    return ", ".join(f"{name}={_printed(_value(name, facts[name]))}" for name in names)


def _value(name: str, value: FactValue) -> Read:
    if not isinstance(value, tuple):
        return value
    least, greatest = value
    if name in ELAPSED and greatest == NOT_YET:
        return "not yet"
    if least == greatest:
        return least
    # A span as wide as its fact says nothing.
    return None if greatest - least > 120 else f"{least}..{greatest}"


def _printed(value: Read) -> str:
    if value is None:
        return "?"
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)
