"""Old Hải Dương (West) until the end of 2025, the province's lines: every age and day."""

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
SEVENTY = "elderly: city 70 + person 30"
WHOLE = "elderly: city 100"

AGES = [
    Line(
        "a person is not elderly on the day before the 65th birthday",
        west(birth_date="1960-10-16"),
        "2025-10-15",
        ALONE,
    ),
    Line(
        "a person is elderly on the 65th birthday",
        west(birth_date="1960-10-15"),
        "2025-10-15",
        SEVENTY,
    ),
    Line(
        "the share is the same on the day before the 70th birthday",
        west(birth_date="1955-10-16"),
        "2025-10-15",
        SEVENTY,
    ),
    Line(
        "the share is the same on the 70th birthday",
        west(birth_date="1955-10-15"),
        "2025-10-15",
        SEVENTY,
    ),
    Line(
        "a person pays 30 until the day before the 77th birthday",
        west(birth_date="1948-10-16"),
        "2025-10-15",
        SEVENTY,
    ),
    Line(
        "the province pays the other 30 from the 77th birthday",
        west(birth_date="1948-10-15"),
        "2025-10-15",
        WHOLE,
    ),
    Line(
        "the province pays all until the day before the 80th birthday",
        west(birth_date="1945-10-16"),
        "2025-10-15",
        WHOLE,
    ),
    Line(
        "support for the elderly ends on the 80th birthday",
        west(birth_date="1945-10-15"),
        "2025-10-15",
        ALONE,
    ),
    Line(
        "the State pays from the 80th birthday before July 2025",
        west(birth_date="1945-06-15"),
        "2025-06-15",
        "social_allowance: state 100",
    ),
]

DAYS = [
    Line(
        "on 31 December 2019 nothing is paid for a person of 72",
        west(birth_date="1947-05-05"),
        "2019-12-31",
        ALONE,
    ),
    Line(
        "on 1 January 2020 Resolution 16/2019 pays 70 for a person of 72",
        west(birth_date="1947-05-05"),
        "2020-01-01",
        SEVENTY,
    ),
    Line(
        "on 31 December 2025 Resolution 16/2019 still pays 70 for a person of 72",
        west(birth_date="1953-05-05"),
        "2025-12-31",
        SEVENTY,
    ),
    Line(
        "on 31 July 2023 nothing is paid for a person of 66",
        west(birth_date="1957-05-05"),
        "2023-07-31",
        ALONE,
    ),
    Line(
        "on 1 August 2023 the province pays 70 for a person of 66",
        west(birth_date="1957-05-05"),
        "2023-08-01",
        SEVENTY,
    ),
    Line(
        "on 31 December 2025 the province still pays 70 for a person of 66",
        west(birth_date="1959-05-05"),
        "2025-12-31",
        SEVENTY,
    ),
    Line(
        "on 31 July 2023 a person who is 70 that day is paid for all the same",
        west(birth_date="1953-07-31"),
        "2023-07-31",
        SEVENTY,
    ),
    Line(
        "on 31 July 2023 a person who is 70 the next day pays alone",
        west(birth_date="1953-08-01"),
        "2023-07-31",
        ALONE,
    ),
    Line(
        "on 31 December 2023 a person of 78 still pays 30",
        west(birth_date="1945-05-05"),
        "2023-12-31",
        SEVENTY,
    ),
    Line(
        "on 1 January 2024 the province pays the other 30 for a person of 78",
        west(birth_date="1945-05-05"),
        "2024-01-01",
        WHOLE,
    ),
    Line(
        "on 31 December 2025 the province pays all for a person of 78",
        west(birth_date="1947-05-05"),
        "2025-12-31",
        WHOLE,
    ),
    Line(
        "on 1 January 2026 a person of 78 without the social pension is paid for no more",
        west(birth_date="1947-05-05"),
        "2026-01-01",
        ALONE,
    ),
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
        "a 30-year badge is not enough",
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
        "a household that left poverty is not supported before the day of recognition",
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

RESIDENCE = [
    Line(
        "from 65 to under 70 a temporary resident is not supported",
        west(birth_date="1958-01-01", residence="temporary"),
        "2025-10-15",
        ALONE,
    ),
    Line(
        "from 70 to under 80 a temporary resident is supported",
        west(birth_date="1953-01-01", residence="temporary"),
        "2025-10-15",
        SEVENTY,
    ),
    Line(
        "who does not reside in the province is not supported",
        west(birth_date="1953-01-01", residence="none"),
        "2025-10-15",
        ALONE,
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
        "a person of 78 with a pension is paid for by social insurance",
        west(birth_date="1947-05-05", pension=True),
        "2025-10-15",
        "pension: social_insurance 100",
    ),
]


@pytest.mark.parametrize("line", [*AGES, *DAYS, *SECURITY_FORCE, *RESIDENCE, *REFUSED], ids=named)
def test_west(line: Line) -> None:
    holds(line)
