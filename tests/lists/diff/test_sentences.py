"""Why somebody's share changed, in the sentence a clerk reads."""

from datetime import date
from typing import Any

from subsidy.language.vocabulary import NEVER, STATED
from tests.lists.diff.comparing import cause_and_why, change_of, compared
from tests.strategies import Citizen

EAST: Citizen = {
    "birth_date": "1980-04-20",
    "territory": "haiphong_east",
    "district": "an_lao",
    "residence": "permanent",
}
WEST: Citizen = {**EAST, "territory": "haiduong_west", "district": "tu_ky"}
NO: dict[str, Any] = {"rest_is_no": True}
OCTOBER, NOVEMBER = date(2025, 10, 1), date(2025, 11, 1)
DECEMBER, JANUARY = date(2025, 12, 1), date(2026, 1, 1)


def test_a_60th_birthday_names_the_age_and_the_clause() -> None:
    citizen = {**EAST, "birth_date": "1965-11-01"}
    assert cause_and_why(citizen, citizen, OCTOBER, NOVEMBER, **NO) == (
        "date",
        "age: 59 -> 60 (haiphong_res05.elderly: 60 <= age < 80)",
    )


def test_an_80th_birthday_takes_one_ground_and_may_bring_another() -> None:
    citizen = {**EAST, "birth_date": "1945-10-15"}
    row = change_of(citizen, citizen, OCTOBER, NOVEMBER, **NO)
    assert (row["change"], row["cause"]) == ("lost", "date")
    assert row["why"] == "age: 79 -> 80 (haiphong_res05.elderly: 60 <= age < 80)"


def test_a_window_after_poverty_closes() -> None:
    citizen = {**EAST, "poverty_exit_date": "2022-10-10", "poverty_exit_from": "poor"}
    assert cause_and_why(citizen, citizen, OCTOBER, NOVEMBER, **NO) == (
        "date",
        (
            "months_since_poverty_exit: 35 -> 36 "
            "(haiphong_res04.poverty_exit: 0 <= months_since_poverty_exit < 36)"
        ),
    )


CHI_LINH = {**WEST, "district": "chi_linh", "birth_date": "1953-02-03"}


def test_a_resolution_that_ended_and_one_that_began_are_both_named() -> None:
    assert cause_and_why(CHI_LINH, CHI_LINH, DECEMBER, JANUARY, **NO) == (
        "law",
        "haiduong_res37.elderly_70 ended on 2025-12-31; haiphong_2026.elderly began on 2026-01-01",
    )


def test_seen_backwards_a_resolution_still_held_and_another_has_not_begun() -> None:
    assert cause_and_why(CHI_LINH, CHI_LINH, JANUARY, DECEMBER, **NO) == (
        "law",
        (
            "haiphong_2026.elderly begins only on 2026-01-01; "
            "haiduong_res37.elderly_70 held until 2025-12-31"
        ),
    )


def test_a_line_that_another_budget_pays_from_a_day_on_names_both() -> None:
    citizen = {**CHI_LINH, "district": "binh_giang"}
    assert cause_and_why(citizen, citizen, date(2025, 6, 1), date(2025, 7, 1), **NO) == (
        "law",
        "payer: district -> city (haiduong_res37.elderly_binh_giang_70)",
    )


def test_a_near_poor_household_no_longer_near_poor() -> None:
    poor, rich = {**EAST, "poverty": "near_poor"}, {**EAST, "poverty": "none"}
    assert cause_and_why(poor, rich, OCTOBER, NOVEMBER, **NO) == (
        "fact",
        (
            "poverty: near_poor -> none "
            "(national.near_poor_2025, haiphong_res05.near_poor: poverty = near_poor)"
        ),
    )


def test_a_fact_that_is_stated_no_longer_leaves_the_answer_open() -> None:
    row = change_of(CHI_LINH, {**CHI_LINH, "residence": None}, OCTOBER, **NO)
    assert (row["change"], row["old_status"], row["new_status"]) == (
        "undetermined",
        "decided",
        "undetermined",
    )
    assert (row["cause"], row["why"]) == (
        "fact",
        (
            "residence: permanent -> ? "
            "(haiduong_res37.elderly_70: residence in (permanent, temporary))"
        ),
    )


def test_a_party_badge_is_named_to_an_authorised_reader_only() -> None:
    plain = {**WEST, "birth_date": "1960-01-01", "party_cell_active": True}
    badge = {**plain, "party_badge_years": 40}
    assert cause_and_why(plain, badge, OCTOBER, **NO) == ("confidential", "confidential")
    cause, why = cause_and_why(plain, badge, OCTOBER, reveal=True, **NO)
    assert cause == "fact"
    assert why.startswith("party_badge_years: 0 -> 40 (haiduong_res37.party")


def test_a_secret_that_is_stated_no_longer_is_not_named_to_anyone() -> None:
    healthy = {**EAST, "hiv": False}
    stated = {
        name: "none" if stated.absent in ("none", NEVER) else stated.absent
        for name, stated in STATED.items()
        if stated.absent is not None and name != "hiv"
    }
    row = change_of({**stated, **healthy}, {**stated, **EAST}, OCTOBER)
    assert row["change"] == "undetermined"
    assert (row["cause"], row["why"]) == ("confidential", "confidential")


def test_a_secret_that_counts_in_later_months_is_not_told_by_the_cause() -> None:
    # 77 on 1 November: the province adds 30 %. From January on only HIV has a budget pay.
    citizen = {**CHI_LINH, "birth_date": "1948-11-01"}
    year: dict[str, Any] = {"months": 12, **NO}
    assert cause_and_why(citizen, citizen, OCTOBER, NOVEMBER, **year)[0] == "date"
    ill = {**citizen, "hiv": True}
    row = change_of(ill, ill, OCTOBER, NOVEMBER, **year)
    assert (row["old_route"], row["new_route"]) == ("elderly", "elderly")
    assert (row["cause"], row["why"]) == ("confidential", "confidential")


def test_the_law_that_brings_a_confidential_ground_is_not_named_to_anyone() -> None:
    citizen = {**EAST, "party_badge_years": 50, "party_cell_active": True}
    row = change_of(citizen, citizen, DECEMBER, JANUARY, **NO)
    assert (row["new_route"], row["cause"], row["why"]) == ("confidential",) * 3


def test_a_fact_and_the_law_together_are_both_named() -> None:
    # Under the law of 2025 the West supports nobody of 63, under that of 2026 nobody of 55.
    young = {**WEST, "birth_date": "1970-05-05"}
    older = {**WEST, "birth_date": "1962-05-05"}
    assert cause_and_why(young, older, DECEMBER, JANUARY, **NO) == (
        "fact;law",
        (
            "haiphong_2026.elderly began on 2026-01-01; "
            "age: 55 -> 63 (haiphong_2026.elderly: 60 <= age < 75)"
        ),
    )


def test_a_move_into_a_place_where_the_law_changes_needs_both() -> None:
    blind = {**WEST, "blind_association": True}
    away = {**blind, "territory": "hanoi", "district": None}
    assert cause_and_why(away, blind, DECEMBER, JANUARY, **NO) == (
        "fact;law",
        (
            "haiphong_2026.blind began on 2026-01-01; "
            "territory: hanoi -> haiduong_west (haiphong_2026.blind)"
        ),
    )


def test_a_date_and_the_law_together_are_both_named() -> None:
    citizen = {**WEST, "birth_date": "1965-12-20"}
    assert cause_and_why(citizen, citizen, DECEMBER, JANUARY, **NO) == (
        "date;law",
        (
            "haiphong_2026.elderly began on 2026-01-01; "
            "age: 59 -> 60 (haiphong_2026.elderly: 60 <= age < 75)"
        ),
    )


def test_what_would_have_happened_anyway_is_the_cause() -> None:
    left = {**EAST, "poverty_exit_date": "2024-05-05", "poverty_exit_from": "poor"}
    never = {**EAST, "poverty_exit_date": "none", "poverty_exit_from": "none"}
    assert cause_and_why(left, never, DECEMBER, JANUARY, **NO) == (
        "law",
        "haiphong_res04.poverty_exit ended on 2025-12-31",
    )


def test_what_ended_too_is_not_named_where_a_fact_alone_is_enough() -> None:
    # The State's share for the near-poor and the city's of 2026 would have gone on.
    poor, rich = {**EAST, "poverty": "near_poor"}, {**EAST, "poverty": "none"}
    assert cause_and_why(poor, rich, DECEMBER, JANUARY, **NO) == (
        "fact",
        (
            "poverty: near_poor -> none "
            "(national.near_poor_2025, haiphong_res05.near_poor: poverty = near_poor)"
        ),
    )


def test_a_birth_year_alone_is_old_enough_when_the_year_is_over() -> None:
    citizen = {**EAST, "birth_date": "1965"}
    row = change_of(citizen, citizen, DECEMBER, JANUARY, **NO)
    assert (row["change"], row["cause"]) == ("decided", "date")
    assert row["why"].startswith("age: 59..60 -> 60..61 (haiphong_res05.elderly: 60 <= age < 80)")


def test_of_two_birth_years_alone_each_is_read_by_itself() -> None:
    lists = [[{**CHI_LINH, "birth_date": year} for year in ("1950", "1952")]] * 2
    rows = compared(lists[0], lists[1], on=DECEMBER, then=JANUARY, **NO)
    # Only he of 1950 may have turned 75 in the meantime, too old under the law of 2026.
    assert [row["cause"] for row in rows.values()] == ["date;law", "law"]


def test_of_a_provision_that_pays_on_neither_side_only_that_time_went_by_is_said() -> None:
    # In December he may still have been 74, and so have been supported under the law of 2026.
    citizen = {**EAST, "birth_date": "1950"}
    assert cause_and_why(citizen, citizen, DECEMBER, JANUARY, **NO) == (
        "date;law",
        ("haiphong_res05.elderly ended on 2025-12-31; time went by from 2025-12-01 to 2026-01-01"),
    )


def test_a_move_to_the_other_side_names_the_territory() -> None:
    east = {**EAST, "birth_date": "1963-02-03"}
    west = {**WEST, "birth_date": "1963-02-03"}
    assert cause_and_why(east, west, OCTOBER, **NO) == (
        "fact",
        "territory: haiphong_east -> haiduong_west (haiphong_res05.elderly)",
    )


def test_a_rank_in_the_household_changes_the_money_alone() -> None:
    row = change_of({**EAST, "household_rank": 1}, {**EAST, "household_rank": 2}, OCTOBER, **NO)
    assert (row["change"], row["cause"]) == ("other", "fact")
    assert row["why"] == "household_rank: 1 -> 2 (household)"
    assert (row["old_person_vnd"], row["new_person_vnd"]) == (105_300, 73_710)


def test_a_higher_base_salary_is_law() -> None:
    assert cause_and_why(EAST, EAST, date(2024, 6, 1), date(2024, 7, 1), **NO) == (
        "law",
        "full premium a month: 81000 -> 105300 VND",
    )


def test_of_several_months_the_one_that_costs_another_sum_is_named() -> None:
    citizen = {**EAST, "birth_date": "1947-03-03"}
    cause, why = cause_and_why(citizen, citizen, OCTOBER, NOVEMBER, months=12, **NO)
    assert cause == "law"
    assert why == ("month 2025-12 beside 2026-01: haiphong_res05.elderly ended on 2025-12-31")


def test_a_named_policy_is_law_and_lacks_what_the_law_in_force_has() -> None:
    citizen = {**EAST, "birth_date": "1960-03-03"}
    assert cause_and_why(citizen, citizen, OCTOBER, then_policy="national", **NO) == (
        "law",
        "haiphong_res05.elderly is no part of national",
    )


def test_the_words_are_the_readers_language() -> None:
    poor, rich = {**EAST, "poverty": "near_poor"}, {**EAST, "poverty": "none"}
    assert (
        "poverty: near_poor -> none"
        in cause_and_why(poor, rich, OCTOBER, NOVEMBER, language="vi", **NO)[1]
    )
