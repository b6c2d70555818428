"""Old Hải Phòng (East) until the end of 2025, all but the elderly: windows and days."""

import pytest

from tests.law.asking import Facts, Line, holds, named


def east(**facts: object) -> Facts:
    return {"territory": "haiphong_east", "birth_date": "1985-05-20", **facts}


ALONE = "household: person 100"
EXIT = "poverty_exit: city 100"

DAYS = [
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

REFUSED = [
    Line(
        "the State's 100 in a listed poor commune leave nothing for the city to add",
        east(poverty="near_poor", poor_commune=True),
        "2025-10-15",
        "near_poor: state 100",
    ),
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
]


LINES = (*DAYS, *WINDOWS, *REFUSED)
"""Every sentence of this file."""


@pytest.mark.parametrize("line", LINES, ids=named)
def test_east(line: Line) -> None:
    holds(line)
