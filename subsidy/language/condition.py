"""Conditions: immutable trees over typed facts, true, false or unknown (Kleene).

Two kinds of leaf say all that the law says of a fact: a number lies in a range, a word is among
some words. `&`, `|` and `~` join them; `~` is carried to the leaves at once, so every reader meets
ranges, memberships, `Every` and `Some`, and nothing else.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NoReturn, TypeGuard

from subsidy.language.errors import RuleError
from subsidy.language.parameter import Parameter

Bound = int | Parameter | None
"""An end of a range: a number, a named number, or open."""

Word = bool | str
"""A value of a yes/no fact or of a classification."""


class Condition:
    """What must be so of a citizen. Joined with `&`, `|` and `~`."""

    __slots__ = ()

    def __and__(self, other: object) -> "Condition":
        return Every(_parts(Every, self, _condition(other, "&")))

    def __or__(self, other: object) -> "Condition":
        return Some(_parts(Some, self, _condition(other, "|")))

    def __rand__(self, other: object) -> "Condition":
        return _condition(other, "&") & self

    def __ror__(self, other: object) -> "Condition":
        return _condition(other, "|") | self

    def __invert__(self) -> "Condition":
        raise NotImplementedError

    def __bool__(self) -> NoReturn:
        raise RuleError(
            "A condition is neither true nor false before a citizen is known. Write & for and, "
            "| for or, ~ for not, and fact.age.from_to(60, 80) for 60 <= age < 80: Python's own "
            "and, or, not and chained comparisons would silently lose half of the rule."
        )

    def leaves(self) -> Iterator["Range | Among"]:
        """Yield every leaf, in the order written."""
        raise NotImplementedError

    def on(self, day: date) -> "Condition":
        """Return the condition with the numbers that its parameters have on `day`."""
        raise NotImplementedError

    def clauses(self) -> tuple["Condition", ...]:
        """Return the parts that must all hold: what a verdict is given about one by one."""
        return (self,)


@dataclass(frozen=True, slots=True)
class Range(Condition):
    """`low <= fact < high`; an end that is None is open."""

    fact: str
    low: Bound
    high: Bound

    def __invert__(self) -> Condition:
        outside: list[Condition] = []
        if self.low is not None:
            outside.append(Range(self.fact, None, self.low))
        if self.high is not None:
            outside.append(Range(self.fact, self.high, None))
        return outside[0] if len(outside) == 1 else Some(tuple(outside))

    def leaves(self) -> Iterator["Range | Among"]:
        yield self

    def on(self, day: date) -> "Range":
        low = self.low.on(day) if isinstance(self.low, Parameter) else self.low
        high = self.high.on(day) if isinstance(self.high, Parameter) else self.high
        if low is not None and high is not None and low >= high:
            raise RuleError(f"No {self.fact} is from {low} to under {high} on {day}.")
        return Range(self.fact, low, high)


@dataclass(frozen=True, slots=True)
class Among(Condition):
    """The fact is one of `values` or, with `excluded`, none of them."""

    fact: str
    values: tuple[Word, ...]
    excluded: bool = False

    def __invert__(self) -> "Among":
        return Among(self.fact, self.values, not self.excluded)

    def leaves(self) -> Iterator["Range | Among"]:
        yield self

    def on(self, day: date) -> "Among":
        return self


@dataclass(frozen=True, slots=True)
class Every(Condition):
    """All parts hold."""

    parts: tuple[Condition, ...]

    def __invert__(self) -> Condition:
        return Some(tuple(~part for part in self.parts))

    def leaves(self) -> Iterator[Range | Among]:
        for part in self.parts:
            yield from part.leaves()

    def on(self, day: date) -> "Every":
        return Every(tuple(part.on(day) for part in self.parts))

    def clauses(self) -> tuple[Condition, ...]:
        return self.parts


@dataclass(frozen=True, slots=True)
class Some(Condition):
    """At least one part holds."""

    parts: tuple[Condition, ...]

    def __invert__(self) -> Condition:
        return Every(_parts(Every, *(~part for part in self.parts)))

    def leaves(self) -> Iterator[Range | Among]:
        for part in self.parts:
            yield from part.leaves()

    def on(self, day: date) -> "Some":
        return Some(tuple(part.on(day) for part in self.parts))


ALWAYS = Every(())
"""A condition without parts: it holds of everybody."""


def _condition(value: object, sign: str) -> Condition:
    if _is_condition(value):
        return value
    raise RuleError(
        f"{value!r} stands beside {sign} but is no condition. A yes/no fact is written "
        "fact.pension or ~fact.pension; a classification fact.poverty == 'near_poor'; put "
        "comparisons in parentheses, because & and | bind before >= and <."
    )


def _is_condition(value: object) -> TypeGuard[Condition]:
    return isinstance(value, Condition)


def _parts(kind: type[Every] | type[Some], *conditions: Condition) -> tuple[Condition, ...]:
    flat: list[Condition] = []
    for condition in conditions:
        if isinstance(condition, Every | Some) and isinstance(condition, kind):
            flat.extend(condition.parts)
        else:
            flat.append(condition)
    return tuple(flat)
