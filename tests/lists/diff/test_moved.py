"""Dates moved, so that on one day as much time has gone by as on another."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from subsidy.elapsed import completed_months
from subsidy.lists.diff.moved import Move
from subsidy.partial_date import PartialDate
from tests.strategies import days

SINCE = st.dates(date(1930, 1, 1), date(2029, 1, 1)) | st.sampled_from(
    [date(1956, 2, 29), date(1960, 12, 31), date(1960, 1, 30)]
)


@given(SINCE, days(), days())
def test_as_many_months_are_completed(since: date, seen: date, law: date) -> None:
    moved = Move(seen, law).day(since)
    assert completed_months(moved, law) == completed_months(since, seen)


@given(SINCE, days())
def test_to_the_same_day_nothing_moves(since: date, day: date) -> None:
    assert Move(day, day).day(since) == since


def test_the_day_of_the_month_is_kept_where_there_is_one() -> None:
    move = Move(date(2026, 1, 1), date(2025, 12, 1))
    assert move.day(date(1960, 3, 20)) == date(1960, 2, 20)


def test_a_month_alone_stays_a_month_and_a_year_alone_moves_by_years_only() -> None:
    month, year = PartialDate(1960, 3).code, PartialDate(1960).code
    by_a_month = Move(date(2026, 1, 1), date(2025, 12, 1))
    by_a_year = Move(date(2026, 1, 1), date(2025, 1, 1))
    assert by_a_month.code(month) == PartialDate(1960, 2).code
    assert by_a_month.code(year) is None
    assert by_a_year.code(year) == PartialDate(1959).code


def test_what_never_came_stays_so() -> None:
    move = Move(date(2026, 1, 1), date(2025, 12, 1))
    assert move.code(PartialDate.NEVER_CODE) == PartialDate.NEVER_CODE
