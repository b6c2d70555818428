"""`citizens.csv`: citizens of both sides, and every kind of row that cannot be read."""

import csv
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from people import DAY, birthday, name, written

PLACES = {
    "haiphong_east": ("an_lao", "vinh_bao", "tien_lang", "kien_thuy", "thuy_nguyen", "le_chan"),
    "haiduong_west": ("binh_giang", "tu_ky", "nam_sach", "kim_thanh", "chi_linh", "thanh_ha"),
}

COLUMNS = (
    "person_id", "Họ và tên", "Giới tính", "Ngày, tháng, năm sinh", "territory", "district",
    "commune", "residence", "statutory_group", "pension", "social_insurance_benefit",
    "social_allowance", "social_pension", "poverty", "agri_average", "poverty_exit_date",
    "poverty_exit_from", "student", "hiv", "blind_association", "party_badge_years",
    "party_cell_active", "security_force", "waste_collector", "village_health_worker",
    "village_staff", "artisan", "ethnic_minority", "disability", "household_rank", "Ghi chú",
)  # fmt: skip

BORN = "Ngày, tháng, năm sinh"
BAD: tuple[tuple[int, dict[str, str]], ...] = (
    (12, {BORN: "31/02/1950", "Ghi chú": "a day that is in no calendar"}),
    (25, {BORN: "12/24/1961", "Ghi chú": "month and day the American way"}),
    (37, {BORN: "05/11/2025", "Ghi chú": "born after 1 October 2025"}),
    (50, {"person_id": "99055000050", "Ghi chú": "a citizen ID that lost its zero"}),
    (63, {"person_id": "990000063", "Ghi chú": "a social-insurance number that lost its zero"}),
    (76, {"person_id": "0990 5500 0076 1", "Ghi chú": "13 digits"}),
    (89, {"poverty": "very poor", "Ghi chú": "no word of the contract"}),
    (102, {"student": "maybe", "Ghi chú": "neither yes nor no"}),
    (115, {"pension": "x", "social_pension": "x", "Ghi chú": "these two contradict each other"}),
    (128, {"territory": "haiphong_east", "district": "tu_ky", "commune": "",
           "Ghi chú": "a district that this territory never had"}),
    (141, {"hiv": "positive", "Ghi chú": "neither yes nor no, and confidential"}),
    (154, {"party_badge_years": "35", "Ghi chú": "a badge that there is not, and confidential"}),
    (167, {"residence": "perma\x07nent", "Ghi chú": "a character that is no letter"}),
    (180, {"household_rank": "0", "Ghi chú": "a rank that there is not"}),
    (193, {"commune": "Thượng Hồng", "territory": "haiphong_east", "district": "",
           "Ghi chú": "a commune of the other side"}),
    (206, {"disability": "khá nặng", "Ghi chú": "no word of the contract"}),
)  # fmt: skip
"""Row of `citizens.csv` as a spreadsheet counts, and what is put there."""

TOO_MANY_CELLS = 219
TWICE = {232: 40, 245: 41}
"""Rows that repeat the citizen of an earlier row."""


def citizen(dice: Random, number: int) -> dict[str, str]:
    """Return an invented citizen of one of the two sides."""
    full_name, sex = name(dice)
    side = dice.choice(list(PLACES))
    district = dice.choice(PLACES[side])
    born = birthday(dice, *dice.choice(((0, 17), (18, 59), (60, 79), (60, 79), (80, 99))))
    age = (DAY - born).days // 365
    facts = {
        "person_id": f"0990{born:%y}{number:06}",
        "Họ và tên": full_name,
        "Giới tính": sex,
        BORN: written(dice, born),
        "territory": side,
        "district": district,
        "commune": {"an_lao": "An Lão", "binh_giang": "Thượng Hồng"}.get(district, ""),
        "residence": dice.choices(("permanent", "temporary", ""), (16, 2, 1))[0],
        "household_rank": dice.choice(("", "1", "2", "3")),
    }
    if dice.random() < 0.06:
        facts["person_id"] = f"0990{number:06}"
    status = dice.choice(_STATUSES)
    if status == "student" and age > 25:
        status = "nothing"
    if status in ("pension", "social_pension", "party") and age < 60:
        status = "poor"
    return facts | _FACTS[status](dice)


def _yes(*names: str) -> Any:
    return lambda dice: {each: dice.choice(("x", "có", "yes")) for each in names}


def _exit(dice: Random) -> dict[str, str]:
    left = date(2022, 12, 1) + timedelta(days=dice.randint(0, 1000))
    return {
        "poverty": "none",
        "poverty_exit_date": left.strftime("%d/%m/%Y"),
        "poverty_exit_from": dice.choice(("poor", "near_poor")),
    }


_FACTS: dict[str, Any] = {
    "nothing": lambda dice: {"statutory_group": dice.choice(("", "none")), "pension": "không"},
    "poor": lambda dice: {"poverty": "poor"},
    "near_poor": lambda dice: {"poverty": "near_poor"},
    "exit": _exit,
    "agri": lambda dice: {"poverty": "none", "agri_average": "x"},
    "student": _yes("student"),
    "pension": _yes("pension"),
    "benefit": _yes("social_insurance_benefit"),
    "allowance": _yes("social_allowance"),
    "social_pension": _yes("social_pension"),
    "meritorious": lambda dice: {"statutory_group": "meritorious"},
    "hiv": lambda dice: {"hiv": "có"},
    "blind": _yes("blind_association"),
    "party": lambda dice: {
        "party_badge_years": dice.choice(("40", "45", "50", "60")),
        "party_cell_active": dice.choice(("x", "không")),
    },
    "security": _yes("security_force"),
    "waste": _yes("waste_collector"),
    "health": _yes("village_health_worker"),
    "staff": _yes("village_staff"),
    "artisan": _yes("artisan"),
    "ethnic": _yes("ethnic_minority"),
    "disabled": lambda dice: {"disability": dice.choice(("mild", "severe", "very_severe"))},
}
_STATUSES = (*_FACTS, "nothing", "nothing", "nothing", "near_poor", "agri", "student", "pension")


def write_citizens(path: Path) -> None:
    """Write `citizens.csv`: some hundred citizens of both sides, and every kind of bad row."""
    dice = Random(20251001)
    rows = {row: citizen(dice, row) for row in range(2, 302)}
    for row, facts in BAD:
        rows[row] |= facts
    for row, earlier in TWICE.items():
        rows[row] = rows[earlier] | {"Ghi chú": f"the citizen of row {earlier} again"}
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        sheet = csv.writer(file)
        sheet.writerow(COLUMNS)
        for row, facts in rows.items():
            cells = [facts.get(column, "") for column in COLUMNS]
            sheet.writerow([*cells, "one", "", "cell too many"] if row == TOO_MANY_CELLS else cells)
