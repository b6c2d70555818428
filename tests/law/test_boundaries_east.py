"""Old Hải Phòng (East) until the end of 2025: every age, window and first and last day."""

import pytest

from tests.law.asking import Facts, Line, holds, named


def east(**facts: object) -> Facts:
    return {"territory": "haiphong_east", "birth_date": "1985-05-20", **facts}


ALONE = "household: person 100"
ELDERLY = "elderly: city 100"
EXIT = "poverty_exit: city 100"

AGES = [
    Line(
        "from August 2024 a person is not yet elderly on the day before the 60th birthday",
        east(birth_date="1965-10-16"),
        "2025-10-15",
        ALONE,
    ),
    Line(
        "from August 2024 a person is elderly on the 60th birthday",
        east(birth_date="1965-10-15"),
        "2025-10-15",
        ELDERLY,
    ),
    Line(
        "the day after the 60th birthday changes nothing",
        east(birth_date="1965-10-14"),
        "2025-10-15",
        ELDERLY,
    ),
    Line(
        "a person is still elderly on the day before the 80th birthday",
        east(birth_date="1945-10-16"),
        "2025-10-15",
        ELDERLY,
    ),
    Line(
        "on the 80th birthday support for the elderly ends",
        east(birth_date="1945-10-15"),
        "2025-10-15",
        ALONE,
    ),
    Line(
        "on the 80th birthday before July 2025 the State pays, with the social allowance",
        east(birth_date="1945-06-15"),
        "2025-06-15",
        "social_allowance: state 100",
    ),
    Line(
        "on the day before that 80th birthday the city still pays",
        east(birth_date="1945-06-16"),
        "2025-06-15",
        ELDERLY,
    ),
    Line(
        "before August 2024 a person is not elderly on the day before the 75th birthday",
        east(birth_date="1949-03-11"),
        "2024-03-10",
        ALONE,
    ),
    Line(
        "before August 2024 a person is elderly on the 75th birthday",
        east(birth_date="1949-03-10"),
        "2024-03-10",
        ELDERLY,
    ),
    Line(
        "before August 2024 a person is still elderly on the day before the 80th birthday",
        east(birth_date="1944-03-11"),
        "2024-03-10",
        ELDERLY,
    ),
    Line(
        "before August 2024 the State pays from the 80th birthday",
        east(birth_date="1944-03-10"),
        "2024-03-10",
        "social_allowance: state 100",
    ),
]

DAYS = [
    Line(
        "on 31 December 2022 no resolution pays for a person of 77",
        east(birth_date="1945-05-05"),
        "2022-12-31",
        ALONE,
    ),
    Line(
        "on 1 January 2023 Resolution 11/2022 begins to pay for a person of 77",
        east(birth_date="1945-05-05"),
        "2023-01-01",
        ELDERLY,
    ),
    Line(
        "on 31 July 2024 the resolution is not yet amended and a person of 60 pays alone",
        east(birth_date="1964-01-01"),
        "2024-07-31",
        ALONE,
    ),
    Line(
        "on 1 August 2024 the amendment pays for a person of 60",
        east(birth_date="1964-01-01"),
        "2024-08-01",
        ELDERLY,
    ),
    Line(
        "on 31 July 2024 a person of 77 is paid for by the text before the amendment",
        east(birth_date="1947-01-01"),
        "2024-07-31",
        ELDERLY,
    ),
    Line(
        "on 1 August 2024 a person of 77 is paid for by the amendment",
        east(birth_date="1947-01-01"),
        "2024-08-01",
        ELDERLY,
    ),
    Line(
        "on 31 December 2025 a person of 77 is still paid for",
        east(birth_date="1948-01-01"),
        "2025-12-31",
        ELDERLY,
    ),
    Line(
        "on 1 January 2026 a person of 77 without the social pension is paid for no more",
        east(birth_date="1948-01-01"),
        "2026-01-01",
        ALONE,
    ),
    Line(
        "on 31 December 2022 a person with HIV pays alone",
        east(hiv=True),
        "2022-12-31",
        ALONE,
    ),
    Line(
        "from 1 January 2023 the city pays for a person with HIV",
        east(hiv=True),
        "2023-01-01",
        "hiv: city 100",
    ),
    Line(
        "on 31 December 2025 the city still pays for a person with HIV",
        east(hiv=True),
        "2025-12-31",
        "hiv: city 100",
    ),
    Line(
        "on 31 December 2022 a member of the Blind Association pays alone",
        east(blind_association=True),
        "2022-12-31",
        ALONE,
    ),
    Line(
        "from 1 January 2023 the city pays for a member of the Blind Association",
        east(blind_association=True),
        "2023-01-01",
        "blind: city 100",
    ),
    Line(
        "on 31 December 2025 the city still pays for a member of the Blind Association",
        east(blind_association=True),
        "2025-12-31",
        "blind: city 100",
    ),
    Line(
        "on 31 December 2022 a near-poor person has the State's 70 alone",
        east(poverty="near_poor"),
        "2022-12-31",
        "near_poor: state 70 + person 30",
    ),
    Line(
        "from 1 January 2023 the city adds 30 for a near-poor person",
        east(poverty="near_poor"),
        "2023-01-01",
        "near_poor: state 70 + city 30",
    ),
    Line(
        "on 31 December 2025 the city still adds 30 for a near-poor person",
        east(poverty="near_poor"),
        "2025-12-31",
        "near_poor: state 70 + city 30",
    ),
    Line(
        "on 31 December 2022 an average farming household has the State's 30 alone",
        east(agri_average=True),
        "2022-12-31",
        "agri_average: state 30 + person 70",
    ),
    Line(
        "from 1 January 2023 the city adds 20 for an average farming household",
        east(agri_average=True),
        "2023-01-01",
        "agri_average: state 30 + city 20 + person 50",
    ),
    Line(
        "on 31 December 2025 the city still adds 20 for an average farming household",
        east(agri_average=True),
        "2025-12-31",
        "agri_average: state 30 + city 20 + person 50",
    ),
]

WINDOWS = [
    Line(
        "a household that left poverty is not supported before the day of recognition",
        east(poverty_exit_date="2024-05-10", poverty_exit_from="poor"),
        "2024-05-09",
        ALONE,
    ),
    Line(
        "a household that left poverty is supported from the day of recognition",
        east(poverty_exit_date="2024-05-10", poverty_exit_from="poor"),
        "2024-05-10",
        EXIT,
    ),
    Line(
        "support after leaving poverty lasts until the day before 36 months are over",
        east(poverty_exit_date="2022-10-15", poverty_exit_from="poor"),
        "2025-10-14",
        EXIT,
    ),
    Line(
        "support after leaving poverty is over when 36 months are over",
        east(poverty_exit_date="2022-10-15", poverty_exit_from="poor"),
        "2025-10-15",
        ALONE,
    ),
    Line(
        "36 months from a month's last day end on that day of the month",
        east(poverty_exit_date="2022-08-31", poverty_exit_from="poor"),
        "2025-08-30",
        EXIT,
    ),
    Line(
        "36 months from a month's last day are over on that day",
        east(poverty_exit_date="2022-08-31", poverty_exit_from="poor"),
        "2025-08-31",
        ALONE,
    ),
    Line(
        "a household that left near-poverty is supported as well",
        east(poverty_exit_date="2024-05-10", poverty_exit_from="near_poor"),
        "2025-10-15",
        EXIT,
    ),
    Line(
        "what the household left does not matter",
        east(poverty_exit_date="2024-05-10"),
        "2025-10-15",
        EXIT,
    ),
    Line(
        "on 31 July 2022 Resolution 04/2022 does not yet hold",
        east(poverty_exit_date="2022-01-10", poverty_exit_from="poor"),
        "2022-07-31",
        ALONE,
    ),
    Line(
        "on 1 August 2022 Resolution 04/2022 holds for those who left poverty before it",
        east(poverty_exit_date="2022-01-10", poverty_exit_from="poor"),
        "2022-08-01",
        EXIT,
    ),
    Line(
        "on 31 December 2025 Resolution 04/2022 still holds",
        east(poverty_exit_date="2025-06-10", poverty_exit_from="poor"),
        "2025-12-31",
        EXIT,
    ),
    Line(
        "on 1 January 2026 Resolution 04/2022 has ended, whatever is left of the 36 months",
        east(poverty_exit_date="2025-06-10", poverty_exit_from="poor"),
        "2026-01-01",
        ALONE,
    ),
]

RESIDENCE = [
    Line(
        "a temporary resident is not supported as elderly",
        east(birth_date="1955-01-01", residence="temporary"),
        "2025-10-15",
        ALONE,
    ),
    Line(
        "a temporary resident is supported after leaving poverty",
        east(poverty_exit_date="2024-05-10", residence="temporary"),
        "2025-10-15",
        EXIT,
    ),
    Line(
        "who does not reside in the city is not supported after leaving poverty",
        east(poverty_exit_date="2024-05-10", residence="none"),
        "2025-10-15",
        ALONE,
    ),
    Line(
        "a near-poor temporary resident has the State's 70 alone",
        east(poverty="near_poor", residence="temporary"),
        "2025-10-15",
        "near_poor: state 70 + person 30",
    ),
]

REFUSED = [
    Line(
        "the East has no support for a party badge",
        east(party_badge_years=60, party_cell_active=True),
        "2025-10-15",
        ALONE,
    ),
    Line(
        "the East adds nothing for the security force",
        east(security_force=True),
        "2025-10-15",
        "security_force: state 50 + person 50",
    ),
    Line(
        "the East has no support for waste collectors",
        east(waste_collector=True),
        "2025-10-15",
        ALONE,
    ),
    Line(
        "an elderly person with a pension is paid for by social insurance, not by the city",
        east(birth_date="1955-01-01", pension=True),
        "2025-10-15",
        "pension: social_insurance 100",
    ),
    Line(
        "an elderly person with a social allowance is paid for by the State, not by the city",
        east(birth_date="1955-01-01", social_allowance=True),
        "2025-10-15",
        "social_allowance: state 100",
    ),
]


@pytest.mark.parametrize("line", [*AGES, *DAYS, *WINDOWS, *RESIDENCE, *REFUSED], ids=named)
def test_east(line: Line) -> None:
    holds(line)
