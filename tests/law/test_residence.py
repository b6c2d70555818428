"""Residence: which local lines ask for a permanent one, and that none pays for who lives away."""

from typing import NamedTuple

import pytest

from tests.law.asking import Facts, Line, holds, named


class Residence(NamedTuple):
    """A local line and its answers for a permanent and a temporary resident and for neither."""

    sentence: str
    facts: Facts
    on: str
    permanent: str
    temporary: str
    none: str


ALONE = "household: person 100"
NEAR_POOR = "near_poor: state 70 + person 30"
AGRI = "agri_average: state 30 + person 70"
AGRI_20 = "agri_average: state 30 + city 20 + person 50"
WHOLE = "elderly: city 100"
SEVENTY = "elderly: city 70 + person 30"
DISTRICT = "elderly: city 70 + district 30"
EXIT = "poverty_exit: city 100"


def permanent_only(sentence: str, facts: Facts, on: str, here: str, away: str) -> Residence:
    return Residence(f"{sentence} (permanent residents alone)", facts, on, here, away, away)


def either(sentence: str, facts: Facts, on: str, here: str, away: str) -> Residence:
    return Residence(f"{sentence} (residents of either kind)", facts, on, here, here, away)


EAST = [
    permanent_only(
        "East, the elderly before August 2024",
        {"birth_date": "1948-01-01"},
        "2024-07-31",
        WHOLE,
        ALONE,
    ),
    permanent_only("East, the elderly", {"birth_date": "1960-01-01"}, "2025-10-15", WHOLE, ALONE),
    permanent_only("East, HIV", {"hiv": True}, "2025-10-15", "hiv: city 100", ALONE),
    permanent_only(
        "East, the Blind Association",
        {"blind_association": True},
        "2025-10-15",
        "blind: city 100",
        ALONE,
    ),
    permanent_only(
        "East, the near-poor",
        {"poverty": "near_poor"},
        "2025-10-15",
        "near_poor: state 70 + city 30",
        NEAR_POOR,
    ),
    permanent_only(
        "East, average farming households", {"agri_average": True}, "2025-10-15", AGRI_20, AGRI
    ),
    either("East, leaving poverty", {"poverty_exit_date": "2025-01-01"}, "2025-10-15", EXIT, ALONE),
]

WEST = [
    permanent_only(
        "West, the elderly from 65 to under 70",
        {"birth_date": "1958-01-01"},
        "2025-10-15",
        SEVENTY,
        ALONE,
    ),
    permanent_only(
        "West, the rest of Bình Giang from 65 to under 70",
        {"birth_date": "1958-01-01", "district": "binh_giang"},
        "2025-03-15",
        DISTRICT,
        ALONE,
    ),
    either(
        "West, the elderly from 70 to under 80",
        {"birth_date": "1953-01-01"},
        "2025-10-15",
        SEVENTY,
        ALONE,
    ),
    either(
        "West, the elderly from 77 to under 80",
        {"birth_date": "1947-01-01"},
        "2025-10-15",
        WHOLE,
        ALONE,
    ),
    *(
        either(
            f"West, the rest of {name}",
            {"birth_date": "1953-01-01", "district": district},
            "2025-03-15",
            DISTRICT,
            ALONE,
        )
        for district, name in (
            ("tu_ky", "Tứ Kỳ"),
            ("kim_thanh", "Kim Thành"),
            ("nam_sach", "Nam Sách"),
            ("binh_giang", "Bình Giang from 70 to under 77"),
        )
    ),
    either(
        "West, leaving poverty",
        {"poverty_exit_date": "2025-01-01", "poverty_exit_from": "poor"},
        "2025-10-15",
        EXIT,
        ALONE,
    ),
    either(
        "West, waste collectors",
        {"waste_collector": True},
        "2025-10-15",
        "waste_collector: city 70 + person 30",
        ALONE,
    ),
    either("West, party tenure", {"party_badge_years": 40}, "2025-10-15", "party: city 100", ALONE),
    either(
        "West, the security force",
        {"security_force": True},
        "2025-10-15",
        "security_force: state 50 + city 50",
        "security_force: state 50 + person 50",
    ),
    either(
        "West, the near-poor",
        {"poverty": "near_poor"},
        "2025-10-15",
        "near_poor: state 70 + city 30",
        NEAR_POOR,
    ),
    either("West, average farming households", {"agri_average": True}, "2025-10-15", AGRI_20, AGRI),
]

MERGED = [
    either("2026, the elderly", {"birth_date": "1960-01-01"}, "2026-03-15", WHOLE, ALONE),
    either(
        "2026, party tenure",
        {"party_badge_years": 40, "party_cell_active": True},
        "2026-03-15",
        "party: city 100",
        ALONE,
    ),
    either(
        "2026, the Blind Association",
        {"blind_association": True},
        "2026-03-15",
        "blind: city 100",
        ALONE,
    ),
    either("2026, HIV", {"hiv": True}, "2026-03-15", "hiv: city 100", ALONE),
    either(
        "2026, the near-poor",
        {"poverty": "near_poor"},
        "2026-03-15",
        "near_poor: state 70 + city 30",
        NEAR_POOR,
    ),
    either("2026, average farming households", {"agri_average": True}, "2026-03-15", AGRI_20, AGRI),
    either(
        "2026, waste collectors",
        {"waste_collector": True},
        "2026-03-15",
        "undetermined, 0 to 100, for want of haiphong_2026.waste_collector.share",
        ALONE,
    ),
]

LINES = tuple(
    Line(
        f"{line.sentence}: {word}",
        {"birth_date": "1985-05-20", **home, **line.facts, "residence": residence},
        line.on,
        answer,
    )
    for home, lines in (
        ({"territory": "haiphong_east"}, EAST),
        ({"territory": "haiduong_west", "district": "gia_loc"}, WEST),
        ({"territory": "haiphong_east"}, MERGED),
    )
    for line in lines
    for residence, word, answer in (
        ("permanent", "a permanent resident", line.permanent),
        ("temporary", "a temporary resident", line.temporary),
        ("none", "who lives elsewhere", line.none),
    )
)
"""Every sentence of this file."""


@pytest.mark.parametrize("line", LINES, ids=named)
def test_residence(line: Line) -> None:
    holds(line)
