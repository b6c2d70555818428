"""Numbers that a council may change, by name: age bounds, windows in months."""

from collections.abc import Mapping
from datetime import date
from re import fullmatch
from typing import NamedTuple

from subsidy.language.dated import Dated, dated
from subsidy.language.errors import RuleError


class Parameter(NamedTuple):
    """A named whole number of a provision, dated where it changes.

    A reform names it after its provision: `POLICY.elderly.min_age`.
    """

    name: str
    values: Dated[int]

    def on(self, day: date) -> int:
        """Return the number in force on `day`."""
        return self.values.on(day)


def parameter(name: str, value: int | Mapping[date, int]) -> Parameter:
    """Name a number: `parameter("min_age", 60)`, or `{day: 75, later: 60}` where it changes."""
    if not fullmatch(r"[a-z][a-z0-9_]*", name):
        raise RuleError(f"Parameter name {name!r}: use small letters, digits and _.")
    values = dated(value)
    for _, number in values.values:
        if type(number) is not int:
            raise RuleError(
                f"Parameter {name!r} is {number!r}: ages and windows are whole numbers."
            )
    return Parameter(name, values)
