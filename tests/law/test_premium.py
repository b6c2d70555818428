"""The premium table: month and year by base salary, and what each household member pays."""

from datetime import date

import pytest

from subsidy import rulebook
from tests.law.asking import ask, vnd

TABLE = [
    ("2019-01-01", "2019-06-30", 1_390_000, 62_550, 750_600, "72/2018/NĐ-CP"),
    ("2019-07-01", "2023-06-30", 1_490_000, 67_050, 804_600, "38/2019/NĐ-CP"),
    ("2023-07-01", "2024-06-30", 1_800_000, 81_000, 972_000, "24/2023/NĐ-CP"),
    ("2024-07-01", "2026-06-30", 2_340_000, 105_300, 1_263_600, "73/2024/NĐ-CP"),
    ("2026-07-01", "2099-12-31", 2_530_000, 113_850, 1_366_200, "161/2026/NĐ-CP"),
]

RANKS = [
    ("2019-01-01", (62_550, 43_785, 37_530, 31_275, 25_020)),
    ("2019-07-01", (67_050, 46_935, 40_230, 33_525, 26_820)),
    ("2023-07-01", (81_000, 56_700, 48_600, 40_500, 32_400)),
    ("2024-07-01", (105_300, 73_710, 63_180, 52_650, 42_120)),
    ("2026-07-01", (113_850, 79_695, 68_310, 56_925, 45_540)),
]

by_row = pytest.mark.parametrize(
    ("first", "last", "base", "month", "year", "decree"),
    TABLE,
    ids=[f"from {row[0]} to {row[1]}" for row in TABLE],
)


@by_row
def test_a_month_costs_the_same_from_the_first_day_of_a_base_salary_to_the_last(
    first: str, last: str, base: int, month: int, year: int, decree: str
) -> None:
    assert ask({"birth_date": "1985-05-20"}, first, policy="national").premium_vnd == month
    assert ask({"birth_date": "1985-05-20"}, last, policy="national").premium_vnd == month


@by_row
def test_a_year_paid_on_either_day_costs_twelve_such_months(
    first: str, last: str, base: int, month: int, year: int, decree: str
) -> None:
    for day in (first, last):
        if day != "2099-12-31":
            decision = ask({"birth_date": "1985-05-20"}, day, months=12, policy="national")
            assert decision.premium_vnd == year


@by_row
def test_the_base_salary_stands_in_its_decree(
    first: str, last: str, base: int, month: int, year: int, decree: str
) -> None:
    for day in (first, last):
        salary = rulebook.premium().base_salary.on(date.fromisoformat(day))
        assert (salary.vnd, salary.instrument.number) == (base, decree)


def test_the_table_has_the_row_before_the_first_day_modelled() -> None:
    salary = rulebook.premium().base_salary.on(date(2018, 6, 30))
    assert (salary.vnd, salary.instrument.number) == (1_300_000, "47/2017/NĐ-CP")
    assert rulebook.premium().month(date(2018, 6, 30)) == 58_500
    assert rulebook.premium().month(date(2018, 7, 1)) == 62_550


@pytest.mark.parametrize(
    ("day", "rank", "month"),
    [
        (day, rank, month)
        for day, months in RANKS
        for rank, month in enumerate((*months, months[-1]), start=1)
    ],
    ids=[f"member {rank} of a household, {day}" for day, _ in RANKS for rank in range(1, 7)],
)
def test_what_a_household_member_pays(day: str, rank: int, month: int) -> None:
    facts = {"birth_date": "1985-05-20", "household_rank": rank}
    assert vnd(ask(facts, day, policy="national")) == {"person": month}


def test_the_rate_is_4_5_percent_and_answers_from_2027_say_that_a_rise_was_announced() -> None:
    facts = {"birth_date": "1985-05-20"}
    before = ask(facts, "2026-12-31", policy="national").assumed
    after = ask(facts, "2027-01-01", policy="national").assumed
    assert "premium_rate" not in {one.fact for one in before}
    (rate,) = [one for one in after if one.fact == "premium_rate"]
    assert rate.value == "4.5"
    assert "72-NQ/TW" in rate.why


def test_a_period_that_reaches_into_2027_says_so_too() -> None:
    facts = {"birth_date": "1985-05-20"}
    for day, said in (("2026-01-01", False), ("2026-02-01", True)):
        assumed = ask(facts, day, months=12, policy="national").assumed
        assert ("premium_rate" in {one.fact for one in assumed}) is said


def test_the_rise_of_the_rate_is_announced_from_1_january_2027() -> None:
    assert [coming.day for coming in rulebook.premium().announced] == [date(2027, 1, 1)]
