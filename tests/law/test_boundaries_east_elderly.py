"""Old Hải Phòng (East) until the end of 2025, the elderly: every age and first and last day."""

import pytest

from tests.law.asking import Facts, Line, holds, named


def east(**facts: object) -> Facts:
    return {"territory": "haiphong_east", "birth_date": "1985-05-20", **facts}


ALONE = "household: person 100"
ELDERLY = "elderly: city 100"

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
]

OTHERS_PAY = [
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
    Line(
        "before August 2024 social insurance, not the city, pays at 76 with a pension",
        east(birth_date="1948-01-01", pension=True),
        "2024-07-15",
        "pension: social_insurance 100",
    ),
    Line(
        "before August 2024 social insurance, not the city, pays at 76 with its benefit",
        east(birth_date="1948-01-01", social_insurance_benefit=True),
        "2024-07-15",
        "social_insurance_benefit: social_insurance 100",
    ),
    Line(
        "before August 2024 the State, not the city, pays at 76 with a social allowance",
        east(birth_date="1948-01-01", social_allowance=True),
        "2024-07-15",
        "social_allowance: state 100",
    ),
]


LINES = (*AGES, *DAYS, *OTHERS_PAY)
"""Every sentence of this file."""


@pytest.mark.parametrize("line", LINES, ids=named)
def test_elderly_of_the_east(line: Line) -> None:
    holds(line)
