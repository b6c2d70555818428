"""The two citizens of the newspaper article: Mrs Huệ of the West, Mrs Khương of the East."""

from tests.law.asking import Facts, ask, grounds, told, vnd

HUE: Facts = {"birth_date": "1955", "commune": "Thượng Hồng"}
KHUONG: Facts = {"birth_date": "1952", "commune": "An Lão"}


def test_mrs_hue_of_thuong_hong_has_a_free_card_in_october_2025() -> None:
    facts = {"birth_date": "1955", "territory": "haiduong_west", "district": "binh_giang"}
    assert told(ask(facts, "2025-10-01", months=3)) == "elderly: city 100"


def test_mrs_hue_is_known_by_the_name_of_her_commune_alone() -> None:
    decision = ask(HUE, "2025-10-01", months=3)
    assert told(decision) == "elderly: city 100"
    assert decision.policy == "haiduong-west"


def test_the_province_pays_70_and_the_district_decision_30_for_mrs_hue() -> None:
    decision = "District decision on the remaining share for the elderly (number not published)"
    assert grounds(ask(HUE, "2025-06-30")) == [
        "16/2019/NQ-HĐND: city 70",
        f"{decision}: district 30",
    ]


def test_the_district_pays_its_30_for_mrs_hue_until_it_ends_on_30_june_2025() -> None:
    assert told(ask(HUE, "2025-06-30")) == "elderly: city 70 + district 30"
    assert vnd(ask(HUE, "2025-06-30")) == {"city": 73_710, "district": 31_590}


def test_the_city_pays_the_districts_30_for_mrs_hue_from_1_july_2025() -> None:
    assert told(ask(HUE, "2025-07-01")) == "elderly: city 100"
    assert vnd(ask(HUE, "2025-07-01")) == {"city": 105_300}


def test_mrs_hue_costs_the_district_two_months_and_the_city_the_rest_from_may_to_july_2025() -> (
    None
):
    decision = ask(HUE, "2025-05-01", months=3)
    assert vnd(decision) == {"city": 2 * 73_710 + 105_300, "district": 2 * 31_590}
    assert [(part.first, part.last) for part in decision.segments] == [
        ("2025-05", "2025-06"),
        ("2025-07", "2025-07"),
    ]


def test_born_1955_is_69_or_70_on_1_october_2025_and_both_ages_have_a_free_card() -> None:
    for birth_date in ("1955-10-02", "1955-10-01", "1955-09-30", "1955-12-31", "1955-01-01"):
        facts = {**HUE, "birth_date": birth_date}
        assert told(ask(facts, "2025-10-01")) == "elderly: city 100"


def test_mrs_hue_with_a_temporary_residence_needs_her_birth_day_because_65_to_70_is_permanent() -> (
    None
):
    facts = {**HUE, "residence": "temporary"}
    assert told(ask(facts, "2025-10-01")) == "undetermined, 0 to 100, for want of birth_date"


def test_mrs_hue_keeps_her_free_card_in_2026_by_the_harmonised_resolution() -> None:
    decision = ask(HUE, "2026-01-01")
    assert told(decision) == "elderly: city 100"
    assert decision.policy == "haiphong-2026"


def test_mrs_khuong_of_an_lao_has_a_free_card_in_october_2025() -> None:
    facts = {"birth_date": "1952", "territory": "haiphong_east"}
    decision = ask(facts, "2025-10-01", months=3)
    assert told(decision) == "elderly: city 100"
    assert vnd(decision) == {"city": 315_900}


def test_mrs_khuong_is_known_by_the_name_of_her_commune_alone() -> None:
    decision = ask(KHUONG, "2025-10-01", months=3)
    assert told(decision) == "elderly: city 100"
    assert decision.policy == "haiphong-east"


def test_a_commune_is_known_with_its_kind_before_its_name() -> None:
    decision = ask({**KHUONG, "commune": "Xã An Lão"}, "2025-10-01")
    assert (decision.policy, told(decision)) == ("haiphong-east", "elderly: city 100")


def test_mrs_khuongs_free_card_rests_on_resolution_05_2024() -> None:
    assert grounds(ask(KHUONG, "2025-10-01")) == ["05/2024/NQ-HĐND: city 100"]


def test_mrs_khuong_paid_alone_before_resolution_05_2024_because_she_was_72() -> None:
    facts = {**KHUONG, "birth_date": "1952-05-05"}
    assert told(ask(facts, "2024-07-31")) == "household: person 100"
    assert told(ask(facts, "2024-08-01")) == "elderly: city 100"
