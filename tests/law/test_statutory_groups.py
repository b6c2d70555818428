"""Groups of Article 12 that pay the whole premium already: the first one settles the case."""

import pytest

from tests.law.asking import Facts, Line, ask, holds, named, told, vnd


def resident(**facts: object) -> Facts:
    """Return an elderly resident of the East, for whom the city would pay otherwise."""
    return {"territory": "haiphong_east", "birth_date": "1960-08-08", **facts}


ORDER = [
    Line("without any group the city pays", resident(), "2025-10-15", "elderly: city 100"),
    *(
        Line(
            f"the State pays for the group {group} and the local list excludes the person",
            resident(statutory_group=group),
            "2025-10-15",
            f"{group}: state 100",
        )
        for group in ("armed_forces", "meritorious", "difficult_area", "island")
    ),
    Line(
        "the State pays for another group of the law",
        resident(statutory_group="other_state_paid"),
        "2025-10-15",
        "other_state_paid: state 100",
    ),
    Line(
        "employer and employee come before the State's pay for the poor",
        resident(statutory_group="employment", poverty="poor"),
        "2025-10-15",
        "employment: employment 100",
    ),
    Line(
        "a benefit of social insurance comes before the State's pay for the poor",
        resident(social_insurance_benefit=True, poverty="poor"),
        "2025-10-15",
        "social_insurance_benefit: social_insurance 100",
    ),
    Line(
        "employer and employee come before a benefit of social insurance",
        resident(statutory_group="employment", social_insurance_benefit=True),
        "2025-10-15",
        "employment: employment 100",
    ),
    Line(
        "a pension always leads to social insurance, whoever employs the person",
        resident(statutory_group="employment", pension=True),
        "2025-10-15",
        "pension: social_insurance 100",
    ),
    Line(
        "the statutory group pension is a pension",
        resident(statutory_group="pension"),
        "2025-10-15",
        "pension: social_insurance 100",
    ),
    Line(
        "the statutory group of another social-insurance benefit is such a benefit",
        resident(statutory_group="social_insurance_benefit"),
        "2025-10-15",
        "social_insurance_benefit: social_insurance 100",
    ),
    Line(
        "with the social pension the State pays even where an employer would",
        resident(birth_date="1949-08-08", statutory_group="employment", social_pension=True),
        "2025-10-15",
        "social_pension: state 100",
    ),
    Line(
        "with the social pension the State pays even where a benefit would",
        resident(birth_date="1949-08-08", social_insurance_benefit=True, social_pension=True),
        "2025-10-15",
        "social_pension: state 100",
    ),
    Line(
        "the armed forces come before the poor",
        resident(statutory_group="armed_forces", poverty="poor"),
        "2025-10-15",
        "armed_forces: state 100",
    ),
    Line(
        "a poor household comes before the social allowance",
        resident(poverty="poor", social_allowance=True),
        "2025-10-15",
        "poor: state 100",
    ),
    Line(
        "a child under 6 of a poor household goes as a child",
        resident(birth_date="2022-01-01", poverty="poor"),
        "2025-10-15",
        "child_under_6: state 100",
    ),
    Line(
        "a near-poor pensioner is paid for by social insurance",
        resident(pension=True, poverty="near_poor"),
        "2025-10-15",
        "pension: social_insurance 100",
    ),
    Line(
        "a pupil of a poor household is paid for by the State in full",
        resident(birth_date="2012-01-01", student=True, poverty="poor"),
        "2025-10-15",
        "poor: state 100",
    ),
    Line(
        "a poor person of the West is paid for by the State, not by Resolution 37/2024",
        resident(territory="haiduong_west", poverty="poor"),
        "2025-10-15",
        "poor: state 100",
    ),
]


LINES = (*ORDER,)
"""Every sentence of this file."""


@pytest.mark.parametrize("line", LINES, ids=named)
def test_group(line: Line) -> None:
    holds(line)


@pytest.mark.parametrize(
    "facts",
    [
        {"pension": True},
        {"statutory_group": "employment"},
        {"social_insurance_benefit": True},
    ],
    ids=["a pension", "an employment", "a social-insurance benefit"],
)
def test_money_is_not_told_where_it_follows_a_wage_or_a_pension(facts: Facts) -> None:
    decision = ask(resident(**facts), "2025-10-15", months=12)
    assert decision.status == "decided"
    assert decision.premium_vnd is None
    assert {share.vnd for share in decision.payers} == {None}
    assert decision.budget_percent == 0
    assert {segment.premium_vnd for segment in decision.segments} == {None}


def test_a_group_that_the_state_pays_costs_the_full_premium() -> None:
    decision = ask(resident(poverty="poor"), "2025-10-15", months=12)
    assert vnd(decision) == {"state": 9 * 105_300 + 3 * 113_850}


def test_the_local_list_tells_that_a_person_with_a_state_card_is_excluded() -> None:
    decision = ask(resident(statutory_group="meritorious"), "2025-10-15")
    outcomes = {verdict.provision: verdict.outcome for verdict in decision.verdicts}
    assert outcomes["haiphong_res05.elderly"] == "excluded"


def test_whether_a_person_has_a_pension_matters_where_it_is_not_known() -> None:
    facts: Facts = {
        "territory": "haiphong_east",
        "birth_date": "1960-08-08",
        "residence": "permanent",
        "statutory_group": "none",
        "social_allowance": False,
        "social_pension": False,
        "poverty": "none",
    }
    assert told(ask(facts, "2025-10-15", known=False)) == "elderly: city 100"
    del facts["statutory_group"]
    decision = ask(facts, "2025-10-15", known=False)
    assert told(decision).startswith("undetermined, 0 to 100, for want of ")
    assert "pension" in decision.missing


def test_until_june_2025_a_person_of_80_has_no_other_way_than_the_card_of_the_allowance() -> None:
    facts: Facts = {
        "territory": "haiduong_west",
        "birth_date": "1943-01-01",
        "party_badge_years": 50,
    }
    decision = ask(facts, "2025-06-15")
    outcomes = {verdict.provision: verdict.outcome for verdict in decision.verdicts}
    assert told(decision) == "social_allowance: state 100"
    assert decision.alternatives == ()
    assert outcomes["haiduong_res37.party"] == "excluded"
