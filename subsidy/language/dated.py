"""Values that law changes on a day: base salaries, shares, age bounds, who pays."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from subsidy.language.errors import RuleError

T = TypeVar("T")

ALWAYS = date.min
"""The day an undated value holds from."""


@dataclass(frozen=True, slots=True)
class Dated(Generic[T]):
    """A value and the days from which it holds, each until the next one."""

    values: tuple[tuple[date, T], ...]

    def __post_init__(self) -> None:
        days = [day for day, _ in self.values]
        if not days:
            raise RuleError("A dated value needs at least one day and its value.")
        if days != sorted(set(days)):
            raise RuleError(f"The days of a dated value must rise, each once: {days}.")

    def on(self, day: date) -> T:
        """Return the value in force on `day`; before the first day, the first value."""
        value = self.values[0][1]
        for start, later in self.values:
            if start > day:
                break
            value = later
        return value

    def changes(self) -> tuple[date, ...]:
        """Return the days on which the value becomes another one."""
        return tuple(day for day, _ in self.values[1:])


def dated(value: T | Mapping[date, T]) -> Dated[T]:
    """Read `60` as "60 at all times" and `{day: 75, later: 60}` as a change on `later`."""
    if isinstance(value, Mapping):
        return Dated(tuple(sorted(value.items(), key=lambda item: item[0])))
    return Dated(((ALWAYS, value),))


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `first` to `last`, both included; `last` None is open."""

    first: date
    last: date | None = None

    def __post_init__(self) -> None:
        if self.last is not None and self.last < self.first:
            raise RuleError(f"A period cannot end ({self.last}) before it begins ({self.first}).")

    def __contains__(self, day: date) -> bool:
        return self.first <= day and (self.last is None or day <= self.last)
