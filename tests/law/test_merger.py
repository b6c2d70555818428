"""Who gains and who loses when the harmonised resolution takes the place of the old ones."""

import pytest

from tests.law.asking import Facts, Line, ask, holds, named, told

ALONE = "household: person 100"

LOSERS: list[tuple[str, Facts, str, str]] = [
    (
        "a household of the East that left poverty",
        {"territory": "haiphong_east", "poverty_exit_date": "2025-03-01"},
        "poverty_exit: city 100",
        ALONE,
    ),
    (
        "a household of the West that left poverty",
        {
            "territory": "haiduong_west",
            "poverty_exit_date": "2025-03-01",
            "poverty_exit_from": "poor",
        },
        "poverty_exit: city 100",
        ALONE,
    ),
    (
        "the security force of the West",
        {"territory": "haiduong_west", "security_force": True},
        "security_force: state 50 + city 50",
        "security_force: state 50 + person 50",
    ),
    (
        "a person of 75 to 80 of the East without the social pension",
        {"territory": "haiphong_east", "birth_date": "1949-04-04"},
        "elderly: city 100",
        ALONE,
    ),
    (
        "a person of 75 to 77 of the West without the social pension",
        {"territory": "haiduong_west", "birth_date": "1949-04-04", "district": "gia_loc"},
        "elderly: city 70 + person 30",
        ALONE,
    ),
    (
        "a person of 77 to 80 of the West without the social pension",
        {"territory": "haiduong_west", "birth_date": "1947-04-04"},
        "elderly: city 100",
        ALONE,
    ),
    (
        "a badge holder of the West who is not active in a cell",
        {"territory": "haiduong_west", "party_badge_years": 45},
        "party: city 100",
        ALONE,
    ),
]

WINNERS: list[tuple[str, Facts, str, str]] = [
    (
        "a person of 60 to 64 of the West",
        {"territory": "haiduong_west", "birth_date": "1963-08-08"},
        ALONE,
        "elderly: city 100",
    ),
    (
        "a person of 65 to 75 of the West",
        {"territory": "haiduong_west", "birth_date": "1958-08-08", "district": "gia_loc"},
        "elderly: city 70 + person 30",
        "elderly: city 100",
    ),
    (
        "a person with HIV of the West",
        {"territory": "haiduong_west", "hiv": True},
        ALONE,
        "hiv: city 100",
    ),
    (
        "a member of the Blind Association of the West",
        {"territory": "haiduong_west", "blind_association": True},
        ALONE,
        "blind: city 100",
    ),
    (
        "an active badge holder of the East",
        {"territory": "haiphong_east", "party_badge_years": 40, "party_cell_active": True},
        ALONE,
        "party: city 100",
    ),
]

UNTOUCHED: list[tuple[str, Facts, str]] = [
    (
        "a person of 60 to 75 of the East",
        {"territory": "haiphong_east", "birth_date": "1960-08-08"},
        "elderly: city 100",
    ),
    (
        "a near-poor person of the East",
        {"territory": "haiphong_east", "poverty": "near_poor"},
        "near_poor: state 70 + city 30",
    ),
    (
        "a near-poor person of the West",
        {"territory": "haiduong_west", "poverty": "near_poor"},
        "near_poor: state 70 + city 30",
    ),
    (
        "an average farming household of the West",
        {"territory": "haiduong_west", "agri_average": True},
        "agri_average: state 30 + city 20 + person 50",
    ),
    (
        "the security force of the East",
        {"territory": "haiphong_east", "security_force": True},
        "security_force: state 50 + person 50",
    ),
    (
        "a person of 76 with the social pension",
        {"territory": "haiduong_west", "birth_date": "1949-04-04", "social_pension": True},
        "social_pension: state 100",
    ),
]


LINES = tuple(
    Line(f"{who} {what}: {day}", {"birth_date": "1985-05-20", **facts}, day, answer)
    for what, rows in (
        ("loses on 1 January 2026", LOSERS),
        ("gains on 1 January 2026", WINNERS),
        ("keeps the same share in 2026", [(*row, row[2]) for row in UNTOUCHED]),
    )
    for who, facts, before, after in rows
    for day, answer in (("2025-12-31", before), ("2026-01-01", after))
)
"""Every sentence of this file."""


@pytest.mark.parametrize("line", LINES, ids=named)
def test_harmonisation(line: Line) -> None:
    holds(line)


def test_the_day_of_the_merger_alone_changes_no_local_line() -> None:
    for day in ("2025-06-30", "2025-07-01"):
        east = ask({"territory": "haiphong_east", "birth_date": "1963-08-08"}, day)
        west = ask({"territory": "haiduong_west", "birth_date": "1963-08-08"}, day)
        assert (told(east), told(west)) == ("elderly: city 100", ALONE)
