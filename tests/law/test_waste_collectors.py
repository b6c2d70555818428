"""Waste collectors from 2026: a share that no source prints is unknown, and is never guessed."""

import pytest

from tests.law.asking import Facts, ask, told, vnd

SHARE = "haiphong_2026.waste_collector.share"


def collector(**facts: object) -> Facts:
    return {
        "territory": "haiphong_east",
        "birth_date": "1985-05-20",
        "waste_collector": True,
        **facts,
    }


@pytest.mark.parametrize("territory", ["haiphong_east", "haiduong_west"])
@pytest.mark.parametrize("day", ["2026-01-01", "2030-12-31"])
def test_a_waste_collectors_share_is_unknown_from_2026_to_2030(territory: str, day: str) -> None:
    decision = ask(collector(territory=territory), day)
    assert told(decision) == f"undetermined, 0 to 100, for want of {SHARE}"
    assert decision.route is None
    assert decision.premium_vnd is None
    assert decision.budget_percent is None


def test_a_waste_collectors_share_is_no_question_before_2026_nor_after_2030() -> None:
    assert told(ask(collector(), "2025-12-31")) == "household: person 100"
    assert told(ask(collector(), "2031-01-01")) == "household: person 100"


def test_the_70_of_the_west_do_not_live_on_in_2026() -> None:
    facts = collector(territory="haiduong_west")
    assert told(ask(facts, "2025-12-31")) == "waste_collector: city 70 + person 30"
    assert told(ask(facts, "2026-01-01")) == f"undetermined, 0 to 100, for want of {SHARE}"


def test_a_period_that_reaches_into_2026_hangs_on_the_unknown_share() -> None:
    facts = collector(territory="haiduong_west")
    assert told(ask(facts, "2025-10-01", months=3)) == "waste_collector: city 70 + person 30"
    decision = ask(facts, "2025-10-01", months=4)
    assert told(decision) == f"undetermined, 70 to 70, for want of {SHARE}"


@pytest.mark.parametrize(
    ("facts", "answer"),
    [
        ({"birth_date": "1963-08-08"}, "elderly: city 100"),
        ({"hiv": True}, "hiv: city 100"),
        ({"blind_association": True}, "blind: city 100"),
        ({"poverty": "near_poor"}, "near_poor: state 70 + city 30"),
        ({"poverty": "poor"}, "poor: state 100"),
        ({"pension": True}, "pension: social_insurance 100"),
        ({"residence": "none"}, "household: person 100"),
    ],
    ids=[
        "of 60 to 75",
        "with HIV",
        "of the Blind Association",
        "who is near-poor",
        "who is poor",
        "with a pension",
        "who does not reside here",
    ],
)
def test_a_waste_collector_needs_no_share_where_another_line_settles_the_case(
    facts: Facts, answer: str
) -> None:
    assert told(ask(collector(**facts), "2026-03-01")) == answer


def test_the_state_pays_at_least_30_for_a_waste_collector_of_an_average_household() -> None:
    decision = ask(collector(agri_average=True), "2026-03-01")
    assert told(decision) == f"undetermined, 50 to 100, for want of {SHARE}"


def test_a_waste_collector_of_60_costs_the_city_the_whole_premium() -> None:
    assert vnd(ask(collector(birth_date="1963-08-08"), "2026-03-01")) == {"city": 105_300}
