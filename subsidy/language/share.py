"""What a budget pays: a percentage of the premium, a fixed sum a month, or not published.

Either may have a cap in the other: 50 %, at most 40,000 VND a month; 30,000 VND, at most 20 %.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NoReturn

from subsidy.language.dated import Dated, dated
from subsidy.language.errors import RuleError

WHOLE = 10_000
"""One hundred percent, in hundredths of a percent: the unit all shares are counted in."""


LEAST_SUM = 1_000
"""Sums below this many VND are slips: thousands of VND taken for VND."""


@dataclass(frozen=True, slots=True)
class Percent:
    """A percentage of the full premium, counted in hundredths of a percent (7,000 is 70 %).

    `at_most` caps it in VND a month; None is no cap.
    """

    hundredths: Dated[int]
    at_most: Dated[int] | None = None

    @property
    def vnd_a_month(self) -> Dated[int] | None:
        """Return the cap in VND a month."""
        return self.at_most


@dataclass(frozen=True, slots=True)
class FixedSum:
    """A fixed sum in VND a month, never more than what is left of the premium.

    `at_most` caps it in hundredths of a percent of the full premium; None is no cap.
    """

    vnd_a_month: Dated[int]
    at_most: Dated[int] | None = None

    @property
    def hundredths(self) -> Dated[int] | None:
        """Return the cap in hundredths of a percent."""
        return self.at_most


def percent_of(hundredths: int) -> Decimal:
    """Return hundredths of a percent as percent."""
    return Decimal(hundredths) / 100


@dataclass(frozen=True, slots=True)
class Unpublished:
    """A share that no source states. It is unknown; it is not zero, and it is no number."""

    def _refuse(self, *_: object) -> NoReturn:
        raise RuleError(
            "This share was never published, so it is no number. Leave it UNPUBLISHED: "
            "the decision says what depends on it."
        )

    __int__ = __float__ = __index__ = __bool__ = _refuse
    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = _refuse
    __truediv__ = __rtruediv__ = __floordiv__ = __rfloordiv__ = __neg__ = _refuse
    __lt__ = __le__ = __gt__ = __ge__ = _refuse


UNPUBLISHED = Unpublished()

Share = Percent | FixedSum | Unpublished

PercentNumber = int | str | Decimal


Percents = PercentNumber | Mapping[date, PercentNumber]

Sums = int | Mapping[date, int]


def percent(value: Percents, *, at_most: Sums | None = None) -> Percent:
    """Read `70`, `"33.33"` or `{day: 30, later: 50}` as a percentage of the full premium.

    `at_most` is a cap in whole VND a month, dated where it changes.
    """
    return Percent(_percents(value), None if at_most is None else _sums(at_most))


def fixed_sum(vnd_a_month: Sums, *, at_most: Percents | None = None) -> FixedSum:
    """Read a fixed sum in whole VND a month.

    `at_most` is a cap in percent of the full premium, dated where it changes.
    """
    return FixedSum(_sums(vnd_a_month), None if at_most is None else _percents(at_most))


def _percents(value: Percents) -> Dated[int]:
    if isinstance(value, Mapping):
        return dated({day: _hundredths(number) for day, number in value.items()})
    return dated(_hundredths(value))


def _sums(value: Sums) -> Dated[int]:
    sums = dated(value)
    for _, vnd in sums.values:
        if type(vnd) is not int or vnd <= 0:
            raise RuleError(f"A fixed sum is a positive whole number of VND a month, not {vnd!r}.")
        if vnd < LEAST_SUM:
            raise RuleError(
                f"A fixed sum of {vnd} VND a month buys nothing: write VND, not thousands of VND."
            )
    return sums


def _hundredths(value: object) -> int:
    if isinstance(value, Unpublished):
        raise RuleError(
            "percent(UNPUBLISHED) reads an unknown share as a number. "
            "Write share=UNPUBLISHED: the decision says what depends on it."
        )
    if isinstance(value, bool) or not isinstance(value, int | str | Decimal):
        raise RuleError(
            f"A percentage is a whole number or a text such as '33.33', not {value!r}: "
            "percentages are exact and floats are not."
        )
    scaled = Decimal(value) * 100
    if scaled != scaled.to_integral_value() or not 0 < scaled <= WHOLE:
        raise RuleError(f"A percentage is above 0, at most 100, two decimals at most: {value!r}.")
    return int(scaled)
