"""The job that every engine does: one regime of real law, and citizens of whom every fact is known.

From the facts of a citizen to the rules that are granted, the route, and what each payer pays on
the day. Unknown facts and dates known to the year are left out, because no peer has them.
"""

from dataclasses import dataclass
from datetime import date

import polars as pl

from benchmarks.citizens import citizens
from subsidy import rulebook
from subsidy.columns.known import known_rows
from subsidy.columns.names import DISTRICT, ROW, districts
from subsidy.columns.stated import StatedRows
from subsidy.known import RANK
from subsidy.language.policy import Regime
from subsidy.language.vocabulary import ELAPSED, NOT_YET, STATED, Kind
from subsidy.partial_date import PartialDate

ON = date(2025, 10, 1)
POLICY = "haiduong-west"

_MADE_AT_ONCE = 250_000

ELSEWHERE = "elsewhere"
"""The word for a district that no rule speaks of: the other territory's."""

AFTER_ALL = date.max
"""The day of an event that never happened."""


@dataclass(frozen=True, eq=False)
class Job:
    """The rules, and the same citizens in several forms, in one order.

    `stated` are the citizens as a list would have them; `known` as our columns take them; `facts`
    has a column for each fact that the rules speak of and for the household rank: whole numbers
    for ages and months since an event, counted beforehand, Booleans, and words. `dates` are the
    days from which engines that can count them count ages and months themselves.
    """

    regime: Regime
    stated: pl.DataFrame
    known: pl.DataFrame
    facts: pl.DataFrame
    dates: pl.DataFrame

    def head(self, count: int) -> "Job":
        """Return the job for the first `count` citizens."""
        frames = (self.stated, self.known, self.facts, self.dates)
        return Job(self.regime, *(frame.head(count) for frame in frames))


def law() -> Regime:
    """Return the rules that every engine reads."""
    return rulebook.policies().named(POLICY).on(ON)


def job(count: int) -> Job:
    """Return the job for `count` citizens: those under `POLICY` of whom all is known."""
    regime = law()
    (territory,) = (place.id for place in regime.policy.territories)
    stated = _known_in_full(territory, count).with_row_index(ROW)
    read, unreadable = StatedRows().read(stated)
    known, contradictory = known_rows(read, ON, rest_is_no=False)
    assert len(stated) == count, "too few of the invented citizens are known in full"
    assert not unreadable, unreadable[0]
    assert not contradictory, contradictory[0]
    names = [*dict.fromkeys([*sorted(regime.facts), RANK])]
    facts = known.select(_fact(name).alias(name) for name in names)
    sources = [ELAPSED[name].since for name in names if name in ELAPSED]
    return Job(regime, stated, known, facts, known.select(_day(source) for source in sources))


def _known_in_full(territory: str, count: int) -> pl.DataFrame:
    """Return the first `count` invented citizens of a territory of whom every fact is known."""
    parts: list[pl.DataFrame] = []
    while sum(map(len, parts)) < count:
        some = citizens(len(parts) * _MADE_AT_ONCE, _MADE_AT_ONCE, on=ON)
        to_the_day = pl.col("birth_date").str.len_chars() == len(ON.isoformat())
        here = some.filter(pl.col("territory") == territory, to_the_day)
        parts.append(here.drop_nulls())
    return pl.concat(parts).head(count)


def words_of(name: str) -> tuple[str, ...]:
    """Return the words that a classification may have."""
    return (*districts(), ELSEWHERE) if name == DISTRICT else STATED[name].values


def _fact(name: str) -> pl.Expr:
    """Return a fact on the day, in the form that engines without dates and codes can read."""
    if name in ELAPSED:
        assert not ELAPSED[name].from_month, f"the peers do not count {name}"
        return _elapsed(pl.col(ELAPSED[name].since), ELAPSED[name].months)
    column = pl.col(name)
    if name == DISTRICT:
        return _words(column, districts()).fill_null(ELSEWHERE)
    return _words(column, STATED[name].values) if STATED[name].kind is Kind.CATEGORY else column


def _words(code: pl.Expr, words: tuple[str, ...]) -> pl.Expr:
    return code.replace_strict(dict(enumerate(words)), default=None, return_dtype=pl.String)


def _elapsed(code: pl.Expr, unit: int) -> pl.Expr:
    """Return how many units of `unit` months are completed since a date, from its number."""
    year, month, day = code // 10_000, code // 100 % 100, code % 100
    months = (ON.year - year) * 12 + ON.month - month - (day > ON.day).cast(pl.Int32)
    return pl.when(months < 0).then(NOT_YET).otherwise(months // unit).cast(pl.Int32)


def _day(name: str) -> pl.Expr:
    """Return a date as a date; `AFTER_ALL` where the event never happened."""
    code = pl.col(name)
    year, month, day = code // 10_000, code // 100 % 100, code % 100
    never = code == PartialDate.NEVER_CODE
    stated = pl.date(*(pl.when(~never).then(part) for part in (year, month, day)))
    return pl.when(never).then(pl.lit(AFTER_ALL)).otherwise(stated).alias(name)
