"""Old Hải Dương (West) until the end of 2025, the province's lines for the elderly."""

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
]

OTHERS_PAY = [
    Line(
        "a person of 78 with a pension is paid for by social insurance",
        west(birth_date="1947-05-05", pension=True),
        "2025-10-15",
        "pension: social_insurance 100",
    ),
    Line(
        "at 78 the near-poor of the West are the State's before they are elderly",
        west(birth_date="1947-06-01", poverty="near_poor"),
        "2025-10-15",
        "near_poor: state 70 + city 30",
    ),
]


LINES = (*AGES, *DAYS, *OTHERS_PAY)
"""Every sentence of this file."""


@pytest.mark.parametrize("line", LINES, ids=named)
def test_elderly_of_the_west(line: Line) -> None:
    holds(line)
