"""Old Hải Dương (West) until the end of 2025, the province's lines but for the elderly."""

import pytest

from tests.law.asking import Facts, Line, holds, named


def west(**facts: object) -> Facts:
    """Return a citizen of Gia Lộc, a district that decided nothing of its own."""
    return {
        "territory": "haiduong_west",
        "district": "gia_loc",
        "birth_date": "1985-05-20",
        **facts,
    }


ALONE = "household: person 100"

DAYS = [
    Line(
        "on 31 December 2019 a waste collector pays alone",
        west(waste_collector=True),
        "2019-12-31",
        ALONE,
    ),
    Line(
        "on 1 January 2020 the province pays 70 for a waste collector",
        west(waste_collector=True),
        "2020-01-01",
        "waste_collector: city 70 + person 30",
    ),
    Line(
        "on 31 December 2025 the province still pays 70 for a waste collector",
        west(waste_collector=True),
        "2025-12-31",
        "waste_collector: city 70 + person 30",
    ),
    Line(
        "on 31 December 2020 a near-poor person has the State's 70 alone",
        west(poverty="near_poor"),
        "2020-12-31",
        "near_poor: state 70 + person 30",
    ),
    Line(
        "on 1 January 2021 the province adds 30 for a near-poor person",
        west(poverty="near_poor"),
        "2021-01-01",
        "near_poor: state 70 + city 30",
    ),
    Line(
        "on 31 December 2025 the province still adds 30 for a near-poor person",
        west(poverty="near_poor"),
        "2025-12-31",
        "near_poor: state 70 + city 30",
    ),
    Line(
        "on 31 December 2020 an average farming household has the State's 30 alone",
        west(agri_average=True),
        "2020-12-31",
        "agri_average: state 30 + person 70",
    ),
    Line(
        "on 1 January 2021 the province adds 20 for an average farming household",
        west(agri_average=True),
        "2021-01-01",
        "agri_average: state 30 + city 20 + person 50",
    ),
    Line(
        "on 31 December 2025 the province still adds 20 for an average farming household",
        west(agri_average=True),
        "2025-12-31",
        "agri_average: state 30 + city 20 + person 50",
    ),
    Line(
        "on 31 December 2023 a holder of a 40-year badge pays alone",
        west(party_badge_years=40),
        "2023-12-31",
        ALONE,
    ),
    Line(
        "on 1 January 2024 the province pays for a holder of a 40-year badge",
        west(party_badge_years=40),
        "2024-01-01",
        "party: city 100",
    ),
    Line(
        "on 31 December 2025 the province still pays for a holder of a 40-year badge",
        west(party_badge_years=40),
        "2025-12-31",
        "party: city 100",
    ),
    Line(
        "in the West, too, a 30-year badge is not enough",
        west(party_badge_years=30),
        "2025-10-15",
        ALONE,
    ),
    Line(
        "a badge of more than 40 years counts, and no active cell is asked for",
        west(party_badge_years=55, party_cell_active=False),
        "2025-10-15",
        "party: city 100",
    ),
    Line(
        "on 31 December 2024 a household that left poverty pays alone",
        west(poverty_exit_date="2024-03-01", poverty_exit_from="poor"),
        "2024-12-31",
        ALONE,
    ),
    Line(
        "on 1 January 2025 the province pays for a household that left poverty",
        west(poverty_exit_date="2024-03-01", poverty_exit_from="poor"),
        "2025-01-01",
        "poverty_exit: city 100",
    ),
    Line(
        "on 31 December 2025 the province still pays for a household that left poverty",
        west(poverty_exit_date="2024-03-01", poverty_exit_from="poor"),
        "2025-12-31",
        "poverty_exit: city 100",
    ),
    Line(
        "on 1 January 2026 a household that left poverty pays alone",
        west(poverty_exit_date="2024-03-01", poverty_exit_from="poor"),
        "2026-01-01",
        ALONE,
    ),
    Line(
        "nobody published an end of the months after leaving poverty, so ten years count",
        west(poverty_exit_date="2015-10-15", poverty_exit_from="poor"),
        "2025-10-15",
        "poverty_exit: city 100",
    ),
    Line(
        "in the West, too, a household that left poverty is not supported before that day",
        west(poverty_exit_date="2025-10-16", poverty_exit_from="poor"),
        "2025-10-15",
        ALONE,
    ),
    Line(
        "a household that left near-poverty is not supported in the West",
        west(poverty_exit_date="2025-03-01", poverty_exit_from="near_poor"),
        "2025-10-15",
        ALONE,
    ),
    Line(
        "what the household left matters in the West",
        west(poverty_exit_date="2025-03-01"),
        "2025-10-15",
        "undetermined, 0 to 100, for want of poverty_exit_from",
    ),
]

SECURITY_FORCE = [
    Line(
        "on 31 December 2024 a member of the security force pays alone",
        west(security_force=True),
        "2024-12-31",
        ALONE,
    ),
    Line(
        "on 1 January 2025 the province pays all for the security force",
        west(security_force=True),
        "2025-01-01",
        "security_force: city 100",
    ),
    Line(
        "on 30 June 2025 the province still pays all for the security force",
        west(security_force=True),
        "2025-06-30",
        "security_force: city 100",
    ),
    Line(
        "on 1 July 2025 the State's 50 comes first for the security force and 50 is left",
        west(security_force=True),
        "2025-07-01",
        "security_force: state 50 + city 50",
    ),
    Line(
        "on 31 December 2025 the security force is still paid for in full",
        west(security_force=True),
        "2025-12-31",
        "security_force: state 50 + city 50",
    ),
    Line(
        "on 1 January 2026 the security force has the State's 50 alone",
        west(security_force=True),
        "2026-01-01",
        "security_force: state 50 + person 50",
    ),
]

REFUSED = [
    Line("the West has no support for HIV", west(hiv=True), "2025-10-15", ALONE),
    Line(
        "the West has no support for the Blind Association",
        west(blind_association=True),
        "2025-10-15",
        ALONE,
    ),
    Line(
        "in the West a household that left poverty is supported from that day on",
        west(poverty_exit_date="2025-10-15", poverty_exit_from="poor"),
        "2025-10-15",
        "poverty_exit: city 100",
    ),
]


LINES = (*DAYS, *SECURITY_FORCE, *REFUSED)
"""Every sentence of this file."""


@pytest.mark.parametrize("line", LINES, ids=named)
def test_west(line: Line) -> None:
    holds(line)
