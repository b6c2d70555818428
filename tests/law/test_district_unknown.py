"""A citizen of the West whose old district is not known: where that matters and where not."""

import pytest

from tests.law.asking import Line, holds, named

ALONE = "household: person 100"
PROVINCE = "elderly: city 70 + person 30"
CITY = "elderly: city 100"

UNKNOWN = [
    Line(
        "at 72 the answer hangs on the district where it is not known",
        {"territory": "haiduong_west", "birth_date": "1953-01-01"},
        "2025-10-15",
        "undetermined, 70 to 100, for want of district",
    ),
    Line(
        "at 66 the answer hangs on the district where it is not known",
        {"territory": "haiduong_west", "birth_date": "1959-01-01"},
        "2025-10-15",
        "undetermined, 70 to 100, for want of district",
    ),
    Line(
        "at 66 in 2024, when no district paid for that age, the district does not matter",
        {"territory": "haiduong_west", "birth_date": "1958-01-01"},
        "2024-10-15",
        PROVINCE,
    ),
    Line(
        "at 78 the province pays all, and the district does not matter",
        {"territory": "haiduong_west", "birth_date": "1947-05-05"},
        "2025-10-15",
        CITY,
    ),
    Line(
        "at 72 before August 2022 no district pays, and the district does not matter",
        {"territory": "haiduong_west", "birth_date": "1950-01-01"},
        "2022-07-31",
        PROVINCE,
    ),
    Line(
        "at 72 in 2026 the districts are over, and the district does not matter",
        {"territory": "haiduong_west", "birth_date": "1953-06-01"},
        "2026-01-01",
        CITY,
    ),
    Line(
        "at 40 the district does not matter",
        {"territory": "haiduong_west", "birth_date": "1985-05-20"},
        "2025-10-15",
        ALONE,
    ),
]


LINES = (*UNKNOWN,)
"""Every sentence of this file."""


@pytest.mark.parametrize("line", LINES, ids=named)
def test_without_a_district(line: Line) -> None:
    holds(line)
