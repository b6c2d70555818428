"""The harmonised resolution of the merged city, 2026 to 2030: every age and first and last day."""

import pytest

from tests.law.asking import Facts, Line, ask, holds, named, told


def resident(**facts: object) -> Facts:
    return {"territory": "haiphong_east", "birth_date": "1985-05-20", **facts}


ALONE = "household: person 100"
ELDERLY = "elderly: city 100"

AGES = [
    Line(
        "a person is not elderly on the day before the 60th birthday",
        resident(birth_date="1966-10-16"),
        "2026-10-15",
        ALONE,
    ),
    Line(
        "a person is elderly on the 60th birthday",
        resident(birth_date="1966-10-15"),
        "2026-10-15",
        ELDERLY,
    ),
    Line(
        "a person is still elderly on the day before the 75th birthday",
        resident(birth_date="1951-10-16"),
        "2026-10-15",
        ELDERLY,
    ),
    Line(
        "support for the elderly ends on the 75th birthday",
        resident(birth_date="1951-10-15"),
        "2026-10-15",
        ALONE,
    ),
    Line(
        "from the 75th birthday the State pays where the social pension was granted",
        resident(birth_date="1951-10-15", social_pension=True),
        "2026-10-15",
        "social_pension: state 100",
    ),
    Line(
        "a person of 85 who has not asked for the social pension has no State card any more",
        resident(birth_date="1941-01-01"),
        "2026-10-15",
        ALONE,
    ),
    Line(
        "in 2026 an elderly person with a pension is paid for by social insurance",
        resident(birth_date="1963-06-01", pension=True),
        "2026-10-15",
        "pension: social_insurance 100",
    ),
    Line(
        "in 2026 an elderly person with a social allowance is paid for by the State",
        resident(birth_date="1963-06-01", social_allowance=True),
        "2026-10-15",
        "social_allowance: state 100",
    ),
]

LAST_DAYS = [
    line
    for sentence, facts, before, answer, after in (
        (
            "an elderly person of the West",
            resident(birth_date="1963-06-01", territory="haiduong_west"),
            ALONE,
            ELDERLY,
            ALONE,
        ),
        (
            "an active holder of a 40-year badge",
            resident(party_badge_years=40, party_cell_active=True),
            ALONE,
            "party: city 100",
            ALONE,
        ),
        (
            "a member of the Blind Association",
            resident(blind_association=True, territory="haiduong_west"),
            ALONE,
            "blind: city 100",
            ALONE,
        ),
        (
            "a person with HIV",
            resident(hiv=True, territory="haiduong_west"),
            ALONE,
            "hiv: city 100",
            ALONE,
        ),
        (
            "a near-poor person",
            resident(poverty="near_poor"),
            "near_poor: state 70 + city 30",
            "near_poor: state 70 + city 30",
            "near_poor: state 70 + person 30",
        ),
        (
            "an average farming household",
            resident(agri_average=True),
            "agri_average: state 30 + city 20 + person 50",
            "agri_average: state 30 + city 20 + person 50",
            "agri_average: state 30 + person 70",
        ),
    )
    for line in (
        Line(f"on 31 December 2025 {sentence} is under the old law", facts, "2025-12-31", before),
        Line(f"on 1 January 2026 the city pays for {sentence}", facts, "2026-01-01", answer),
        Line(f"on 31 December 2030 the city pays for {sentence}", facts, "2030-12-31", answer),
        Line(f"on 1 January 2031 no city pays for {sentence}", facts, "2031-01-01", after),
    )
]

PARTY = [
    Line(
        "a 30-year badge is not enough",
        resident(party_badge_years=30, party_cell_active=True),
        "2026-10-15",
        ALONE,
    ),
    Line(
        "a 75-year badge counts",
        resident(party_badge_years=75, party_cell_active=True),
        "2026-10-15",
        "party: city 100",
    ),
    Line(
        "a badge without activity in a local cell does not count",
        resident(party_badge_years=40, party_cell_active=False),
        "2026-10-15",
        ALONE,
    ),
    Line(
        "a badge holder with a pension is paid for by social insurance",
        resident(party_badge_years=40, party_cell_active=True, pension=True),
        "2026-10-15",
        "pension: social_insurance 100",
    ),
    Line(
        "a badge holder with a social allowance is paid for by the State",
        resident(party_badge_years=40, party_cell_active=True, social_allowance=True),
        "2026-10-15",
        "social_allowance: state 100",
    ),
    Line(
        "a badge holder with a social-insurance benefit is paid for by social insurance",
        resident(party_badge_years=40, party_cell_active=True, social_insurance_benefit=True),
        "2026-10-15",
        "social_insurance_benefit: social_insurance 100",
    ),
]

NOT_MENTIONED = [
    Line(
        "pupils have the national 50",
        resident(birth_date="2012-01-01", student=True),
        "2026-10-15",
        "student: state 50 + person 50",
    ),
    Line(
        "village health workers have the national 50",
        resident(village_health_worker=True),
        "2026-10-15",
        "village_health_worker: state 50 + person 50",
    ),
    Line(
        "the security force has the national 50",
        resident(security_force=True),
        "2026-10-15",
        "security_force: state 50 + person 50",
    ),
    Line(
        "a household that left poverty has nothing",
        resident(poverty_exit_date="2026-03-01", poverty_exit_from="poor"),
        "2026-10-15",
        ALONE,
    ),
]


LINES = (*AGES, *LAST_DAYS, *PARTY, *NOT_MENTIONED)
"""Every sentence of this file."""


@pytest.mark.parametrize("line", LINES, ids=named)
def test_2026(line: Line) -> None:
    holds(line)


@pytest.mark.parametrize("territory", ["haiphong_east", "haiduong_west"])
def test_one_resolution_holds_in_east_and_west(territory: str) -> None:
    decision = ask({"territory": territory, "birth_date": "1964-02-03"}, "2026-01-01")
    assert (decision.policy, told(decision)) == ("haiphong-2026", ELDERLY)


@pytest.mark.parametrize("territory", ["haiphong_east", "haiduong_west"])
def test_only_national_law_is_left_in_2031(territory: str) -> None:
    decision = ask({"territory": territory, "birth_date": "1968-01-01"}, "2031-01-01")
    assert (decision.policy, told(decision)) == ("national", ALONE)
