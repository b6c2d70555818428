"""Dates as a register has them: to the day, to the month, to the year, or no date at all."""

from datetime import date
from decimal import Decimal

import pytest

from subsidy import rulebook
from subsidy.sql.statement import statement
from subsidy.stated import UNSTATED
from tests.sql.engine import answered, same
from tests.sql.office import Row, ask, duck
from tests.strategies import Citizen

WEST = rulebook.policies().named("haiduong-west")
OCTOBER = date(2025, 10, 15)
HUE: Citizen = {"residence": "permanent", "territory": "haiduong_west", "district": "binh_giang"}


def said(citizen: Citizen, on: date = OCTOBER, months: int = 1) -> Row:
    [row] = ask(duck(), [citizen], WEST, on, months, rest_is_no=True)
    return row


def test_mrs_hue_born_in_1955_is_69_or_70_and_pays_nothing_either_way() -> None:
    row = said({**HUE, "birth_date": "1955"})
    assert row["status"] == "decided"
    assert (row["city_percent"], row["person_percent"]) == (100, 0)


def test_a_year_that_lies_on_one_side_of_every_bound_is_decided() -> None:
    row = said({**HUE, "birth_date": "1957"}, months=12)
    assert (row["status"], row["city_percent"]) == ("decided", 100)


def test_a_year_in_which_a_bound_is_passed_that_matters_is_left_open() -> None:
    row = said({**HUE, "birth_date": "1960"})
    assert (row["status"], row["missing"]) == ("open", "birth_date")
    assert (row["least_percent"], row["greatest_percent"]) == (0, 100)


def test_a_month_counts_in_full_on_whichever_of_its_days_65_years_are_completed() -> None:
    citizen = {**HUE, "birth_date": "1960-11"}
    row = said(citizen, months=2)
    assert row["status"] == "decided"
    assert row["by_month"] == (
        "2025-10..2025-10 105300,0,0,0,105300;2025-11..2025-11 105300,0,105300,0,0"
    )
    same(row, answered({**citizen, UNSTATED: "no"}, WEST, OCTOBER, 2))


@pytest.mark.parametrize(
    ("on", "route"), [(date(2026, 2, 28), "child_under_6"), (date(2026, 3, 1), "household")]
)
def test_born_on_29_february_six_years_are_completed_on_1_march(on: date, route: str) -> None:
    row = said({**HUE, "birth_date": "2020-02-29"}, on=on)
    assert row["route"] == route


def test_two_dates_that_turn_in_one_month_change_what_is_open_each_on_its_own_day() -> None:
    elder: Citizen = {**HUE, "birth_date": "1960-11-20"}
    for turned in ("2024-11-10", "2024-11-25"):
        citizen = {**elder, "trafficking_confirmed_on": turned}
        same(said(citizen, months=3), answered({**citizen, UNSTATED: "no"}, WEST, OCTOBER, 3))


def test_a_date_column_is_read_as_its_text_is() -> None:
    database = duck()
    text = said({**HUE, "birth_date": "1955-03-05"})
    for expression in ("CAST(birth_date AS DATE)", "CAST(birth_date AS TIMESTAMP)"):
        database.connection.execute(
            f"CREATE OR REPLACE TEMPORARY VIEW typed AS "
            f"SELECT * REPLACE ({expression} AS birth_date) FROM citizens"
        )
        query = statement(WEST, OCTOBER, 1, table="typed", rest_is_no=True, language="en")
        assert database.rows(query) == [text]


@pytest.mark.parametrize(
    "written",
    [
        "14/03/1955",
        "1955-13",
        "1955-02-29",
        "1955-00-10",
        "55",
        "1899",
        "1955-03-145",
        "2025-10-16",
    ],
)
def test_a_date_of_another_form_or_of_no_calendar_is_rejected_and_never_guessed(
    written: str,
) -> None:
    database = duck()
    said({**HUE})
    database.connection.execute("UPDATE citizens SET birth_date = ?", [written])
    query = statement(WEST, OCTOBER, 1, rest_is_no=True)
    [row] = database.rows(query)
    assert (row["status"], row["missing"]) == ("rejected", "birth_date")
    assert row["budget_percent"] is None


def test_an_event_that_never_happened_is_written_none_and_a_birth_is_not() -> None:
    assert said({**HUE, "birth_date": "none"})["status"] == "rejected"
    row = said({**HUE, "birth_date": "1980-01-01", "trafficking_confirmed_on": "none"})
    assert row["status"] == "decided"
    assert row["person_percent"] == Decimal(100)
