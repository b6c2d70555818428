"""What a month costs: base salary times rate, and the household form's discounts."""

from datetime import date
from typing import NamedTuple

from subsidy.language.dated import Dated, Period
from subsidy.language.errors import RuleError
from subsidy.language.instrument import Evidence, Instrument
from subsidy.language.share import WHOLE
from subsidy.language.text import Text


class BaseSalary(NamedTuple):
    """The base salary (lương cơ sở, "mức tham chiếu") in VND a month and its instrument."""

    vnd: int
    instrument: Instrument


class Announced(NamedTuple):
    """A change that was announced without a number: answers from `day` on say so."""

    day: date
    what: Text


class Premium(NamedTuple):
    """Premium law. `rate` is in hundredths of a percent of the base salary (450 is 4.5 %)."""

    modelled: Period
    base_salary: Dated[BaseSalary]
    rate: Dated[int]
    evidence: Evidence
    announced: tuple[Announced, ...] = ()

    def month(self, day: date) -> int:
        """Return the full premium in VND for the month of `day`."""
        vnd, rest = divmod(self.base_salary.on(day).vnd * self.rate.on(day), WHOLE)
        if rest:
            raise RuleError(
                f"Base salary and rate of {day} give no whole VND: no source says how to round."
            )
        return vnd

    def changes(self) -> tuple[date, ...]:
        """Return the days on which a month's premium becomes another one."""
        return tuple(sorted({*self.base_salary.changes(), *self.rate.changes()}))


class HouseholdForm(NamedTuple):
    """The household form: who has no other route pays alone, later members pay less.

    `percent_by_rank` is what the first, second, ... member pays, in percent of the full premium;
    the last number holds for every later member. From `choice_from` a supported person may choose
    this form instead, unless a route in `closed_to` is open to the person.
    """

    title: Text
    percent_by_rank: tuple[int, ...]
    choice_from: date
    closed_to: tuple[str, ...]
    instrument: Dated[Instrument]
    article: str
    evidence: Evidence
    sources: tuple[str, ...]

    def month(self, full: int, rank: int) -> int:
        """Return a member's premium in VND, where `full` is the first member's."""
        percent = self.percent_by_rank[min(rank, len(self.percent_by_rank)) - 1]
        return full * percent // 100
