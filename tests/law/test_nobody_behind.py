"""The proposal that leaves nobody behind: every bound of what it adds, in East and West alike."""

import pytest

from tests.law.asking import Facts, Line, holds, named

ALONE = "household: person 100"
EXIT = "poverty_exit: city 100"
FORCE = "security_force: state 50 + city 50"
FIRST, LATER = "2026-01-01", "2026-10-15"


def left(day: str, what: str, **facts: object) -> Facts:
    return {"poverty_exit_date": day, "poverty_exit_from": what, **facts}


def adults(*rows: tuple[str, Facts, str, str]) -> list[Line]:
    """Return sentences about someone of forty of the East, where nothing else is said."""
    home = {"birth_date": "1985-05-20", "territory": "haiphong_east"}
    return [
        Line(f"proposal: {who}", {**home, **facts}, on, answer) for who, facts, on, answer in rows
    ]


ELDERLY = adults(
    ("60 to under 75 as adopted", {"birth_date": "1960-01-01"}, LATER, "elderly: city 100"),
    ("the 75th birthday ends nothing", {"birth_date": "1951-10-15"}, LATER, "elderly: city 100"),
    ("79 is supported", {"birth_date": "1946-10-16"}, LATER, "elderly: city 100"),
    ("the 80th birthday ends it", {"birth_date": "1946-10-15"}, LATER, ALONE),
    (
        "76 is supported for residents only",
        {"birth_date": "1950-01-01", "residence": "none"},
        LATER,
        ALONE,
    ),
    (
        "76 with the social pension is the State's",
        {"birth_date": "1950-01-01", "social_pension": True},
        LATER,
        "social_pension: state 100",
    ),
)

POVERTY = adults(
    (
        "whoever left near-poverty, for 36 months",
        left("2024-01-16", "near_poor"),
        "2027-01-15",
        EXIT,
    ),
    ("and no longer", left("2024-01-16", "near_poor"), "2027-01-16", ALONE),
    ("whoever left poverty, without a limit", left("2020-01-01", "poor"), LATER, EXIT),
    ("not before the day of recognition", left("2026-10-16", "poor"), LATER, ALONE),
    ("from that day on", left("2026-10-15", "poor"), LATER, EXIT),
    ("near-poverty from that day on, too", left("2026-10-15", "near_poor"), LATER, EXIT),
    ("near-poverty not before it", left("2026-10-16", "near_poor"), LATER, ALONE),
    ("who left it and lives elsewhere", left("2026-01-01", "poor", residence="none"), LATER, ALONE),
)

OTHERS = adults(
    ("the security force in full", {"security_force": True}, LATER, FORCE),
    (
        "the security force for residents only",
        {"security_force": True, "residence": "none"},
        LATER,
        "security_force: state 50 + person 50",
    ),
    ("a 40-year badge, active or not", {"party_badge_years": 40}, LATER, "party: city 100"),
    ("a 30-year badge is not enough", {"party_badge_years": 30}, LATER, ALONE),
    ("a badge for residents only", {"party_badge_years": 40, "residence": "none"}, LATER, ALONE),
    (
        "waste collectors have 70",
        {"waste_collector": True},
        LATER,
        "waste_collector: city 70 + person 30",
    ),
    (
        "waste collectors if residents",
        {"waste_collector": True, "residence": "none"},
        LATER,
        ALONE,
    ),
    ("nothing for who is on no list", {}, LATER, ALONE),
)

DAYS = [
    Line(
        f"proposal: {who} of the {home} on {day}",
        {"birth_date": "1985-05-20", "territory": territory, **facts},
        day,
        answer,
    )
    for who, facts, answer in (
        ("76", {"birth_date": "1950-01-01"}, "elderly: city 100"),
        ("the security force", {"security_force": True}, FORCE),
        ("who left poverty", left("2025-06-01", "poor"), EXIT),
        ("a badge holder", {"party_badge_years": 40}, "party: city 100"),
        ("a waste collector", {"waste_collector": True}, "waste_collector: city 70 + person 30"),
    )
    for territory, home in (("haiphong_east", "East"), ("haiduong_west", "West"))
    for day in (FIRST, "2030-12-31")
    if not (who == "76" and day == "2030-12-31")
]

LINES = tuple(line.under("nobody-behind") for line in (*ELDERLY, *POVERTY, *OTHERS, *DAYS))
"""Every sentence of this file."""


@pytest.mark.parametrize("line", LINES, ids=named)
def test_the_proposal(line: Line) -> None:
    holds(line)
