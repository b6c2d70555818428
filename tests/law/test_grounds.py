"""The instrument behind every line: its number as published, or the title of one without."""

import pytest

from tests.law.asking import Facts, ask, grounds

LAW = "25/2008"
DECREE_146 = "146/2018/NĐ-CP"
DECREE_188 = "188/2025/NĐ-CP"
RESOLUTION_11 = "11/2022/NQ-HĐND"
SUCCESSOR = "The Hải Dương resolution that succeeded Resolution 09/2018 (number unknown)"
DISTRICT = "District decision on the remaining share for the elderly (number not published)"
HARMONISED = (
    "Resolution of the December 2025 session on premium support for 2026-2030 (number unresolved)"
)
FROM_65 = "A Hải Dương resolution of 2023 on persons from 65 to under 70 (number unknown)"
FROM_77 = "A Hải Dương resolution of December 2023 on persons from 77 to under 80 (number unknown)"

EAST: list[tuple[str, Facts, str, list[str], str]] = [
    (
        "the elderly before the amendment",
        {"birth_date": "1948-01-01"},
        "2024-07-31",
        [f"{RESOLUTION_11}: city 100"],
        "inferred",
    ),
    (
        "the elderly",
        {"birth_date": "1960-01-01"},
        "2025-10-15",
        ["05/2024/NQ-HĐND: city 100"],
        "reported",
    ),
    ("HIV", {"hiv": True}, "2025-10-15", [f"{RESOLUTION_11}: city 100"], "reported"),
    (
        "the Blind Association",
        {"blind_association": True},
        "2025-10-15",
        [f"{RESOLUTION_11}: city 100"],
        "reported",
    ),
    (
        "the near-poor",
        {"poverty": "near_poor"},
        "2025-10-15",
        [f"{DECREE_188}: state 70", f"{RESOLUTION_11}: city 30"],
        "reported",
    ),
    (
        "average farming households",
        {"agri_average": True},
        "2025-10-15",
        [f"{DECREE_188}: state 30", f"{RESOLUTION_11}: city 20"],
        "reported",
    ),
    (
        "households that left poverty",
        {"poverty_exit_date": "2025-03-01"},
        "2025-10-15",
        ["04/2022/NQ-HĐND: city 100"],
        "inferred",
    ),
]

WEST: list[tuple[str, Facts, str, list[str], str]] = [
    (
        "households that escaped poverty",
        {"poverty_exit_date": "2025-03-01", "poverty_exit_from": "poor"},
        "2025-10-15",
        ["37/2024/NQ-HĐND: city 100"],
        "reported",
    ),
    (
        "the elderly from 65 to under 70",
        {"birth_date": "1958-01-01"},
        "2025-10-15",
        [f"{FROM_65}: city 70"],
        "reported",
    ),
    (
        "the elderly from 70 to under 80",
        {"birth_date": "1953-01-01"},
        "2025-10-15",
        ["16/2019/NQ-HĐND: city 70"],
        "reported",
    ),
    (
        "the elderly from 77 to under 80",
        {"birth_date": "1947-01-01"},
        "2025-10-15",
        ["16/2019/NQ-HĐND: city 70", f"{FROM_77}: city 30"],
        "reported",
    ),
    (
        "the elderly of Tứ Kỳ",
        {"birth_date": "1953-01-01", "district": "tu_ky"},
        "2025-03-15",
        ["16/2019/NQ-HĐND: city 70", f"{DISTRICT}: district 30"],
        "reported",
    ),
    (
        "the elderly of Nam Sách",
        {"birth_date": "1953-01-01", "district": "nam_sach"},
        "2025-03-15",
        ["16/2019/NQ-HĐND: city 70", f"{DISTRICT}: district 30"],
        "inferred",
    ),
    (
        "the elderly of Bình Giang from 70 to under 77",
        {"birth_date": "1953-01-01", "district": "binh_giang"},
        "2025-03-15",
        ["16/2019/NQ-HĐND: city 70", f"{DISTRICT}: district 30"],
        "inferred",
    ),
    (
        "the elderly of Bình Giang from 65 to under 70",
        {"birth_date": "1958-01-01", "district": "binh_giang"},
        "2025-03-15",
        [f"{FROM_65}: city 70", f"{DISTRICT}: district 30"],
        "inferred",
    ),
    (
        "waste collectors",
        {"waste_collector": True},
        "2025-10-15",
        ["16/2019/NQ-HĐND: city 70"],
        "reported",
    ),
    (
        "party tenure",
        {"party_badge_years": 40},
        "2025-10-15",
        ["18/2023/NQ-HĐND: city 100"],
        "reported",
    ),
    (
        "the security force before July 2025",
        {"security_force": True},
        "2025-03-15",
        ["30/2024/NQ-HĐND: city 100"],
        "reported",
    ),
    (
        "the security force from July 2025",
        {"security_force": True},
        "2025-10-15",
        [f"{DECREE_188}: state 50", "30/2024/NQ-HĐND: city 50"],
        "inferred",
    ),
    (
        "the near-poor before July 2025",
        {"poverty": "near_poor"},
        "2025-03-15",
        [f"{DECREE_146}: state 70", f"{SUCCESSOR}: city 30"],
        "reported",
    ),
    (
        "average farming households",
        {"agri_average": True},
        "2025-10-15",
        [f"{DECREE_188}: state 30", f"{SUCCESSOR}: city 20"],
        "reported",
    ),
]

MERGED: list[tuple[str, Facts, str, list[str], str]] = [
    (
        "the elderly",
        {"birth_date": "1960-01-01"},
        "2026-03-15",
        [f"{HARMONISED}: city 100"],
        "reported",
    ),
    (
        "party tenure",
        {"party_badge_years": 40, "party_cell_active": True},
        "2026-03-15",
        [f"{HARMONISED}: city 100"],
        "reported",
    ),
    (
        "the Blind Association",
        {"blind_association": True},
        "2026-03-15",
        [f"{HARMONISED}: city 100"],
        "reported",
    ),
    ("HIV", {"hiv": True}, "2026-03-15", [f"{HARMONISED}: city 100"], "reported"),
    (
        "the near-poor",
        {"poverty": "near_poor"},
        "2026-03-15",
        [f"{DECREE_188}: state 70", f"{HARMONISED}: city 30"],
        "reported",
    ),
    (
        "average farming households",
        {"agri_average": True},
        "2026-03-15",
        [f"{DECREE_188}: state 30", f"{HARMONISED}: city 20"],
        "reported",
    ),
    ("the poor", {"poverty": "poor"}, "2026-03-15", [f"{LAW}: state 100"], "text"),
    (
        "pupils",
        {"birth_date": "2012-01-01", "student": True},
        "2026-03-15",
        [f"{DECREE_188}: state 50"],
        "text",
    ),
    ("the household form", {}, "2026-03-15", ["25/2008: person 100"], "text"),
]

ROWS = [
    (territory, *row)
    for territory, rows in (
        ("haiphong_east", EAST),
        ("haiduong_west", WEST),
        ("haiduong_west", MERGED),
    )
    for row in rows
]


@pytest.mark.parametrize(
    ("territory", "who", "facts", "day", "paid", "evidence"),
    ROWS,
    ids=[f"{row[0]}, {row[3]}: {row[1]}" for row in ROWS],
)
def test_a_decision_names_the_instruments_it_rests_on(
    territory: str, who: str, facts: Facts, day: str, paid: list[str], evidence: str
) -> None:
    home = {"territory": territory, "birth_date": "1985-05-20"}
    home |= {"district": "gia_loc"} if territory == "haiduong_west" else {}
    decision = ask({**home, **facts}, day)
    assert grounds(decision) == paid
    assert decision.evidence == evidence
