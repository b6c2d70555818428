"""A profile as one text, the same for the same facts: what a receipt is the keyed hash of.

Yes/no facts, classifications and numbers are digits of one whole number, so that a list of millions
can write it in columns as fast as one profile here.
"""

from typing import NamedTuple

from subsidy.language.vocabulary import STATED, Kind, Stated
from subsidy.partial_date import PartialDate
from subsidy.profile_values import Value
from subsidy.stated import StatedFacts

UNKNOWN = 0
"""The digit of a fact that is not stated."""


class Digit(NamedTuple):
    """The place of one fact in the number: `weight` times one plus the value's index."""

    stated: Stated
    weight: int

    def place(self, value: Value) -> int:
        """Return the place of a value among those the fact can have."""
        if isinstance(value, bool):
            return int(value)
        if isinstance(value, int):
            return value - self.stated.least
        assert isinstance(value, str)
        return self.stated.values.index(value)


def _size(stated: Stated) -> int:
    """Return how many values a fact has that can be digits; 0 where it cannot be one."""
    if stated.kind is Kind.YES_NO:
        return 2
    if stated.kind is Kind.NUMBER:
        return stated.greatest - stated.least + 1
    return len(stated.values)


def _digits() -> tuple[Digit, ...]:
    digits = []
    weight = 1
    # Words of the rule book come last: a territory more leaves every other profile's number alone.
    for stated in sorted(STATED.values(), key=lambda stated: stated.of_law):
        if size := _size(stated):
            digits.append(Digit(stated, weight))
            weight *= size + 1
    assert weight < 2**63, "the number no longer fits a column of 64 bits"
    return tuple(digits)


DIGITS = _digits()
"""The facts that are digits, each with its place."""

DATES = tuple(name for name, stated in STATED.items() if stated.kind is Kind.DATE)

TEXTS = tuple(
    name for name, stated in STATED.items() if stated.kind is not Kind.DATE and not _size(stated)
)
"""The facts that any text may be."""


def canonical(profile: StatedFacts) -> str:
    """Return the profile as one text. No value holds a line break, so no two profiles share it."""
    number = sum(
        digit.weight * (1 + digit.place(profile[digit.stated.name]))
        for digit in DIGITS
        if digit.stated.name in profile
    )
    lines = [str(number), "no" if profile.rest_is_no else ""]
    lines += [str(profile.get(name, "")) for name in TEXTS]
    codes = [_date(profile.get(name)) for name in DATES]
    lines += [str(paired(*codes[start : start + 2])) for start in range(0, len(codes), 2)]
    return "\n".join(lines)


def paired(first: int, second: int = 0) -> int:
    """Return the codes of two dates as one number; an unknown one is 0."""
    return first * 10**8 + second


def _date(value: Value | None) -> int:
    if isinstance(value, PartialDate):
        return value.code
    return UNKNOWN if value is None else PartialDate.NEVER_CODE
