"""The job that every engine does: one regime of real law, and citizens of whom every fact is known.

From the facts of a citizen to the rules that are granted, the route, and what each payer pays on
the day. Unknown facts and dates known to the year are left out, because no peer has them.
"""

from datetime import date
from typing import NamedTuple

import polars as pl

from benchmarks.citizens import citizens
from subsidy import rulebook
from subsidy.columns.known import known_rows
from subsidy.columns.names import DISTRICT, ROW, districts
from subsidy.columns.stated import StatedRows
from subsidy.language.policy import Regime
from subsidy.language.vocabulary import ELAPSED, NOT_YET, STATED, Kind
from subsidy.known import RANK

ON = date(2025, 10, 1)
POLICY = "haiduong-west"

ELSEWHERE = "elsewhere"
"""The word for a district that no rule speaks of: the other territory's."""


class Job(NamedTuple):
    """The rules, and the same citizens three times, in one order.

    `stated` are the citizens as a list would have them; `known` as our columns take them; `facts`
    has a column for each fact that the rules speak of and for the household rank: whole numbers
    for ages and months since an event, counted beforehand, Booleans, and words.
    """

    regime: Regime
    stated: pl.DataFrame
    known: pl.DataFrame
    facts: pl.DataFrame

    def head(self, count: int) -> "Job":
        """Return the job for the first `count` citizens."""
        return Job(self.regime, *(frame.head(count) for frame in self[1:]))


def law() -> Regime:
    """Return the rules that every engine reads."""
    return rulebook.policies().named(POLICY).on(ON)


def job(count: int) -> Job:
    """Return the job for `count` citizens: those under `POLICY` of whom all is known."""
    regime = law()
    (territory,) = (place.id for place in regime.policy.territories)
    # Two citizens of five live in the territory, and nine of ten of those are known in full.
    some = citizens(0, 1000 + count * 11 // 4, on=ON).filter(pl.col("territory") == territory)
    to_the_day = pl.col("birth_date").str.len_chars() == len("2025-10-01")
    stated = some.drop_nulls().filter(to_the_day).head(count).with_row_index(ROW)
    read, unreadable = StatedRows().read(stated)
    known, contradictory = known_rows(read, ON, rest_is_no=False)
    assert len(stated) == count, "too few of the invented citizens are known in full"
    assert not unreadable, unreadable[0]
    assert not contradictory, contradictory[0]
    names = [*dict.fromkeys([*sorted(regime.facts), RANK])]
    return Job(regime, stated, known, known.select(_fact(name).alias(name) for name in names))


def words_of(name: str) -> tuple[str, ...]:
    """Return the words that a classification may have."""
    return (*districts(), ELSEWHERE) if name == DISTRICT else STATED[name].values


def _fact(name: str) -> pl.Expr:
    """Return a fact on the day, in the form that engines without dates and codes can read."""
    if name in ELAPSED:
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
