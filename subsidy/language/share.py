"""What a budget pays: a percentage of the premium, a fixed sum a month, or not published."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NoReturn

from subsidy.language.dated import Dated, dated
from subsidy.language.errors import RuleError

WHOLE = 10_000
"""One hundred percent, in hundredths of a percent: the unit all shares are counted in."""


@dataclass(frozen=True, slots=True)
class Percent:
    """A percentage of the full premium, counted in hundredths of a percent (7,000 is 70 %)."""

    hundredths: Dated[int]


@dataclass(frozen=True, slots=True)
class FixedSum:
    """A fixed sum in VND a month, never more than what is left of the premium."""

    vnd_a_month: Dated[int]


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


def percent(value: PercentNumber | Mapping[date, PercentNumber]) -> Percent:
    """Read `70`, `"33.33"` or `{day: 30, later: 50}` as a percentage of the full premium."""
    if isinstance(value, Mapping):
        return Percent(dated({day: _hundredths(number) for day, number in value.items()}))
    return Percent(dated(_hundredths(value)))


def fixed_sum(vnd_a_month: int | Mapping[date, int]) -> FixedSum:
    """Read a fixed sum in whole VND a month."""
    sums = dated(vnd_a_month)
    for _, vnd in sums.values:
        if type(vnd) is not int or vnd <= 0:
            raise RuleError(f"A fixed sum is a positive whole number of VND a month, not {vnd!r}.")
    return FixedSum(sums)


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
