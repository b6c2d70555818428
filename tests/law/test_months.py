"""Months: one qualifying day counts for the whole month, and prices change inside a period."""

from collections.abc import Callable

import pytest

from tests.law.asking import Facts, ask, told, vnd


def east(**facts: object) -> Facts:
    return {"territory": "haiphong_east", "birth_date": "1985-05-20", **facts}


def west(**facts: object) -> Facts:
    return {
        "territory": "haiduong_west",
        "district": "gia_loc",
        "birth_date": "1985-05-20",
        **facts,
    }


def test_who_turns_60_on_the_last_day_of_a_month_is_paid_for_in_that_month() -> None:
    decision = ask(east(birth_date="1965-10-31"), "2025-10-01")
    assert told(decision) == "household: person 100"
    assert vnd(decision) == {"city": 105_300}


def test_who_turns_60_on_the_first_day_of_the_next_month_pays_the_month_before() -> None:
    facts = east(birth_date="1965-11-01")
    assert vnd(ask(facts, "2025-10-01")) == {"person": 105_300}
    assert vnd(ask(facts, "2025-10-01", months=2)) == {"person": 105_300, "city": 105_300}


def test_the_month_of_the_80th_birthday_counts_from_a_day_before_it() -> None:
    facts = east(birth_date="1945-10-10")
    assert vnd(ask(facts, "2025-10-01", months=2)) == {"city": 105_300, "person": 105_300}
    assert vnd(ask(facts, "2025-10-09", months=2)) == {"city": 105_300, "person": 105_300}


def test_days_before_the_period_do_not_count() -> None:
    facts = east(birth_date="1945-10-10")
    assert vnd(ask(facts, "2025-10-10", months=2)) == {"person": 2 * 105_300}


def test_joining_on_the_last_day_of_a_month_counts_that_month() -> None:
    assert vnd(ask(east(birth_date="1960-01-01"), "2025-10-31")) == {"city": 105_300}


def test_a_month_in_which_the_36_months_end_counts_in_full() -> None:
    facts = east(poverty_exit_date="2022-10-15", poverty_exit_from="poor")
    assert vnd(ask(facts, "2025-10-01", months=2)) == {"city": 105_300, "person": 105_300}
    assert vnd(ask(facts, "2025-10-15", months=2)) == {"person": 2 * 105_300}


def test_a_month_in_which_poverty_is_left_counts_in_full() -> None:
    facts = east(poverty_exit_date="2025-10-31", poverty_exit_from="poor")
    assert vnd(ask(facts, "2025-10-01")) == {"city": 105_300}


def test_each_month_is_under_the_law_in_force_then() -> None:
    decision = ask(west(birth_date="1963-08-08"), "2025-12-15", months=2)
    assert vnd(decision) == {"person": 105_300, "city": 105_300}
    assert [(part.first, part.policy, part.route) for part in decision.segments] == [
        ("2025-12", "haiduong-west", "household"),
        ("2026-01", "haiphong-2026", "elderly"),
    ]


def test_a_household_that_left_poverty_pays_from_january_2026_inside_a_period() -> None:
    facts = east(poverty_exit_date="2025-06-10", poverty_exit_from="poor")
    decision = ask(facts, "2025-10-01", months=6)
    assert vnd(decision) == {"city": 315_900, "person": 315_900}
    assert decision.premium_vnd == 631_800


def test_percent_and_route_are_those_of_the_day_asked_about() -> None:
    facts = east(poverty_exit_date="2025-06-10", poverty_exit_from="poor")
    assert told(ask(facts, "2025-10-01", months=6)) == "poverty_exit: city 100"


@pytest.mark.parametrize(
    ("day", "before", "after"),
    [
        ("2019-06-01", 62_550, 67_050),
        ("2023-06-01", 67_050, 81_000),
        ("2024-06-01", 81_000, 105_300),
        ("2026-06-01", 105_300, 113_850),
    ],
    ids=["July 2019", "July 2023", "July 2024", "July 2026"],
)
class TestBaseSalary:
    def test_what_the_state_pays_in_full_follows_the_new_base(
        self, day: str, before: int, after: int
    ) -> None:
        decision = ask(east(poverty="poor"), day, months=2)
        assert vnd(decision) == {"state": before + after}

    def test_partly_supported_pupils_stay_as_on_the_first_day(
        self, day: str, before: int, after: int
    ) -> None:
        decision = ask(east(birth_date="2010-04-02", student=True), day, months=2)
        assert decision.premium_vnd == 2 * before

    def test_a_partly_supported_farming_household_stays_as_on_the_first_day(
        self, day: str, before: int, after: int
    ) -> None:
        decision = ask(east(agri_average=True), day, months=2, policy="national")
        assert vnd(decision) == {"state": 6 * before // 10, "person": 14 * before // 10}

    def test_a_near_poor_person_who_pays_30_stays_as_on_the_first_day(
        self, day: str, before: int, after: int
    ) -> None:
        decision = ask(east(poverty="near_poor"), day, months=2, policy="national")
        assert vnd(decision) == {"state": 14 * before // 10, "person": 6 * before // 10}

    def test_the_household_form_stays_as_on_the_first_day(
        self, day: str, before: int, after: int
    ) -> None:
        decision = ask(east(household_rank=2), day, months=2)
        assert vnd(decision) == {"person": 14 * before // 10}

    def test_from_the_first_day_of_the_new_base_everyone_pays_by_it(
        self, day: str, before: int, after: int
    ) -> None:
        july = day.replace("-06-", "-07-")
        assert vnd(ask(east(), july)) == {"person": after}
        assert vnd(ask(east(), day)) == {"person": before}


def test_a_near_poor_premium_stays_as_on_the_first_day_though_the_city_pays_the_rest() -> None:
    decision = ask(east(poverty="near_poor"), "2026-06-01", months=2)
    assert vnd(decision) == {"state": 2 * 73_710, "city": 2 * 31_590}


def test_near_poor_persons_whom_the_state_pays_for_in_full_follow_the_new_base() -> None:
    decision = ask(east(poverty="near_poor", poor_commune=True), "2026-06-01", months=2)
    assert vnd(decision) == {"state": 105_300 + 113_850}


def test_a_pupil_who_paid_in_june_2025_gets_no_refund_when_the_states_share_rises() -> None:
    facts = east(birth_date="2010-04-02", student=True)
    assert vnd(ask(facts, "2025-06-15", months=3)) == {"state": 3 * 31_590, "person": 3 * 73_710}
    assert vnd(ask(facts, "2025-07-01", months=2)) == {"state": 2 * 52_650, "person": 2 * 52_650}


def test_a_new_local_resolution_decides_its_months_inside_a_period() -> None:
    decision = ask(west(birth_date="1958-08-08"), "2025-12-15", months=2)
    assert vnd(decision) == {"city": 73_710 + 105_300, "person": 31_590}


def test_what_the_city_pays_in_full_for_the_elderly_follows_the_new_base() -> None:
    decision = ask(east(birth_date="1960-01-01"), "2026-01-01", months=12)
    assert vnd(decision) == {"city": 6 * 105_300 + 6 * 113_850}


def test_what_the_west_pays_in_part_for_the_elderly_stays_as_on_the_first_day() -> None:
    decision = ask(west(birth_date="1952-01-01"), "2024-06-01", months=12)
    assert vnd(decision) == {"city": 12 * 56_700, "person": 12 * 24_300}


def test_who_joins_on_30_june_2024_for_a_year_by_the_household_form_pays_the_old_price() -> None:
    assert vnd(ask(east(), "2024-06-30", months=12)) == {"person": 972_000}


def test_a_month_that_becomes_fully_paid_inside_a_period_is_paid_at_its_own_price() -> None:
    decision = ask(east(birth_date="1966-07-10"), "2026-06-01", months=2)
    assert vnd(decision) == {"person": 105_300, "city": 113_850}


@pytest.mark.parametrize("place", [east, west])
def test_a_share_begun_before_july_2025_is_shown_as_it_is_paid_to_the_end(
    place: Callable[..., Facts],
) -> None:
    """A student's payment of 30 % goes on; 50 % is for those who begin from July on."""
    decision = ask(place(birth_date="2005-03-14", student=True), "2025-05-01", months=12)
    paid = [
        {share.payer: share.percent for share in part.payers if share.percent}
        for part in decision.segments
    ]
    assert [part.first for part in decision.segments] == ["2025-05", "2026-01"]
    assert paid == [{"state": 30, "person": 70}] * 2
    assert [vnd(ask(place(birth_date="2005-03-14", student=True), "2025-07-01"))] == [
        {"state": 52_650, "person": 52_650}
    ]


def test_a_fixed_sum_is_shown_as_what_it_is_of_the_premium_paid() -> None:
    """Hà Nội pays 54,000 VND a month, and July's base salary raises what a newcomer would pay."""
    facts: Facts = {
        "territory": "hanoi",
        "birth_date": "1960-02-29",
        "security_force": True,
        "household_rank": 3,
    }
    for day, months in (("2026-01-01", 12), ("2024-03-01", 12), ("2025-09-01", 12)):
        for part in ask(facts, day, months=months).segments:
            assert part.premium_vnd is not None
            for share in part.payers:
                assert share.vnd is not None
                assert share.percent is not None
                assert (
                    abs(share.vnd * 100 - share.percent * part.premium_vnd) <= part.premium_vnd / 50
                )
