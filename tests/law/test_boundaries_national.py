"""National law alone: what the State pays at least, since when, until when."""

from datetime import date

import pytest

from subsidy.decide import decide
from subsidy.errors import InputError
from subsidy.profile import Profile
from tests.law.asking import Facts, Line, ask, holds, named


def citizen(**facts: object) -> Facts:
    return {"birth_date": "1985-05-20", **facts}


ALONE = "household: person 100"

AGES = [
    Line(
        "the State pays for a child until the day before the 6th birthday",
        citizen(birth_date="2019-10-16"),
        "2025-10-15",
        "child_under_6: state 100",
    ),
    Line(
        "the line for children ends on the 6th birthday",
        citizen(birth_date="2019-10-15"),
        "2025-10-15",
        ALONE,
    ),
    Line(
        "the State pays for a child from the day of birth",
        citizen(birth_date="2025-10-15"),
        "2025-10-15",
        "child_under_6: state 100",
    ),
    Line(
        "until June 2025 a person of 79 pays alone on the day before the 80th birthday",
        citizen(birth_date="1945-06-16"),
        "2025-06-15",
        ALONE,
    ),
    Line(
        "until June 2025 the State pays from the 80th birthday, with the social allowance",
        citizen(birth_date="1945-06-15"),
        "2025-06-15",
        "social_allowance: state 100",
    ),
    Line(
        "on 30 June 2025 a person of 85 still has the card of the social allowance",
        citizen(birth_date="1940-01-01"),
        "2025-06-30",
        "social_allowance: state 100",
    ),
    Line(
        "on 1 July 2025 a person of 85 who has asked for nothing pays alone",
        citizen(birth_date="1940-01-01"),
        "2025-07-01",
        ALONE,
    ),
    Line(
        "from 1 July 2025 the State pays where the social pension was granted",
        citizen(birth_date="1940-01-01", social_pension=True),
        "2025-07-01",
        "social_pension: state 100",
    ),
    Line(
        "a person of 76 who has not asked for the social pension has no State card",
        citizen(birth_date="1949-01-01"),
        "2025-10-15",
        ALONE,
    ),
    Line(
        "a person of 85 with a pension is paid for by social insurance before July 2025",
        citizen(birth_date="1940-01-01", pension=True),
        "2025-06-30",
        "pension: social_insurance 100",
    ),
]

DAYS = [
    Line(
        "a near-poor person has 70 on the first day modelled",
        citizen(poverty="near_poor"),
        "2019-01-01",
        "near_poor: state 70 + person 30",
    ),
    Line(
        "a near-poor person has 70 on 30 June 2025, in a listed poor commune as well",
        citizen(poverty="near_poor", poor_commune=True),
        "2025-06-30",
        "near_poor: state 70 + person 30",
    ),
    Line(
        "a near-poor person has 70 from 1 July 2025",
        citizen(poverty="near_poor"),
        "2025-07-01",
        "near_poor: state 70 + person 30",
    ),
    Line(
        "a near-poor person of a listed poor commune has 100 from 1 July 2025",
        citizen(poverty="near_poor", poor_commune=True),
        "2025-07-01",
        "near_poor: state 100",
    ),
    Line(
        "pupils have 30 on the first day modelled",
        citizen(birth_date="2008-01-01", student=True),
        "2019-01-01",
        "student: state 30 + person 70",
    ),
    Line(
        "pupils have 30 on 30 June 2025",
        citizen(birth_date="2010-04-02", student=True),
        "2025-06-30",
        "student: state 30 + person 70",
    ),
    Line(
        "pupils have 50 from 1 July 2025",
        citizen(birth_date="2010-04-02", student=True),
        "2025-07-01",
        "student: state 50 + person 50",
    ),
    Line(
        "an average farming household has 30 on the first day modelled",
        citizen(agri_average=True),
        "2019-01-01",
        "agri_average: state 30 + person 70",
    ),
    Line(
        "an average farming household has 30 on 30 June 2025",
        citizen(agri_average=True),
        "2025-06-30",
        "agri_average: state 30 + person 70",
    ),
    Line(
        "an average farming household has 30 from 1 July 2025",
        citizen(agri_average=True),
        "2025-07-01",
        "agri_average: state 30 + person 70",
    ),
    *(
        line
        for fact, who, share in (
            ("security_force", "the security force", 50),
            ("village_health_worker", "a village health worker", 50),
            ("village_staff", "part-time village staff", 50),
            ("artisan", "an artisan", 50),
            ("bomb_victim", "a bomb or mine victim", 30),
        )
        for line in (
            Line(
                f"{who} has nothing on 30 June 2025",
                citizen(**{fact: True}),
                "2025-06-30",
                ALONE,
            ),
            Line(
                f"{who} has {share} from 1 July 2025",
                citizen(**{fact: True}),
                "2025-07-01",
                f"{fact}: state {share} + person {100 - share}",
            ),
        )
    ),
]

NOTHING = [
    Line(
        "leaving poverty is no national category",
        citizen(poverty_exit_date="2025-03-10", poverty_exit_from="poor"),
        "2025-10-15",
        ALONE,
    ),
    Line(
        "a mild disability is no national category",
        citizen(disability="mild"),
        "2025-10-15",
        ALONE,
    ),
    Line(
        "a listed poor commune alone gives nothing to who is not near-poor",
        citizen(poor_commune=True),
        "2025-10-15",
        ALONE,
    ),
    Line(
        "the social pension pays no card before 1 July 2025",
        citizen(birth_date="1949-01-01", social_pension=True),
        "2025-06-30",
        ALONE,
    ),
    Line(
        "on the first day modelled the State pays for the poor",
        citizen(poverty="poor"),
        "2019-01-01",
        "poor: state 100",
    ),
    Line(
        "and for a person of 80",
        citizen(birth_date="1939-01-01"),
        "2019-01-01",
        "social_allowance: state 100",
    ),
]

SEVERAL = [
    Line(
        "of several supported categories the highest support counts",
        citizen(agri_average=True, village_staff=True, household_rank=1),
        "2025-10-15",
        "village_staff: state 50 + person 50",
    ),
    Line(
        "before July 2025 too the highest support counts",
        citizen(agri_average=True, poverty="near_poor"),
        "2025-06-30",
        "near_poor: state 70 + person 30",
    ),
    Line(
        "supports of two categories are never added",
        citizen(village_staff=True, village_health_worker=True),
        "2025-10-15",
        "village_health_worker: state 50 + person 50",
    ),
]


LINES = tuple(line.under("national") for line in (*AGES, *DAYS, *NOTHING, *SEVERAL))
"""Every sentence of this file."""


@pytest.mark.parametrize("line", LINES, ids=named)
def test_nation(line: Line) -> None:
    holds(line)


def test_the_first_day_modelled_is_1_january_2019_and_an_earlier_one_is_refused() -> None:
    profile = Profile.model_validate({**citizen(), "unstated": "no"})
    assert decide(profile, on=date(2019, 1, 1), policy="national", language="en").premium_vnd
    with pytest.raises(InputError, match="2019-01-01"):
        decide(profile, on=date(2018, 12, 31), policy="national", language="en")


def test_the_last_day_that_can_be_asked_about_is_31_december_2099() -> None:
    profile = Profile.model_validate({**citizen(), "unstated": "no"})
    last = decide(profile, on=date(2099, 12, 31), months=1, policy="national", language="en")
    assert last.premium_vnd
    with pytest.raises(InputError, match="2099-12-31"):
        decide(profile, on=date(2100, 1, 1), months=1, policy="national", language="en")


@pytest.mark.parametrize(
    ("territory", "last"), [("haiphong_east", "2022-07-31"), ("haiduong_west", "2019-12-31")]
)
def test_national_law_alone_holds_before_the_first_local_resolution(
    territory: str, last: str
) -> None:
    assert ask(citizen(territory=territory), last).policy == "national"
