"""Dates in columns are the first and the last day that one citizen's date may be."""

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from subsidy.columns.day_codes import earliest, latest
from subsidy.columns.spells import date_code
from subsidy.partial_date import PartialDate

_DAYS = st.dates().filter(lambda day: 1900 <= day.year <= 2199)
_VAGUE = st.builds(PartialDate, st.integers(1900, 2199), st.none() | st.integers(1, 12))
_EXACT = st.builds(lambda day: PartialDate(day.year, day.month, day.day), _DAYS)


@given(st.lists(_VAGUE | _EXACT, min_size=1))
def test_the_first_and_the_last_day_are_those_of_the_calendar(dates: list[PartialDate]) -> None:
    codes = pl.DataFrame({"code": [one.code for one in dates]}, schema={"code": pl.Int32})
    first, last = codes.select(earliest(pl.col("code")), latest(pl.col("code")).alias("last"))
    assert first.to_list() == [date_code(one.first) for one in dates]
    assert last.to_list() == [date_code(one.last) for one in dates]


def test_a_month_ends_on_a_day_of_the_calendar() -> None:
    months = pl.DataFrame({"code": [19000200, 20000200, 20230200, 20240200, 20220900, 20221200]})
    ends = months.select(latest(pl.col("code"))).to_series()
    assert ends.to_list() == [19000228, 20000229, 20230228, 20240229, 20220930, 20221231]
