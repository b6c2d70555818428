"""National law alone, the windows: 36 months after the list, one year after the confirmation."""

import pytest

from tests.law.asking import Facts, Line, holds, named


def citizen(**facts: object) -> Facts:
    return {"birth_date": "1985-05-20", **facts}


ALONE = "household: person 100"
ETHNIC = "ethnic_ex_difficult: state 70 + person 30"


def ethnic(left: str) -> Facts:
    return citizen(ethnic_minority=True, commune_left_difficult_list_on=left)


WINDOWS = [
    Line(
        "on 31 October 2023 an ethnic minority of a commune that left the list has nothing",
        ethnic("2022-06-10"),
        "2023-10-31",
        ALONE,
    ),
    Line(
        "from 1 November 2023 an ethnic minority of a commune that left the list has 70",
        ethnic("2022-06-10"),
        "2023-11-01",
        ETHNIC,
    ),
    Line(
        "of no ethnic minority nobody has anything for a commune that left the list",
        citizen(commune_left_difficult_list_on="2022-06-10"),
        "2023-11-01",
        ALONE,
    ),
    Line(
        "an ethnic minority of a commune that left no list has nothing",
        citizen(ethnic_minority=True),
        "2023-11-01",
        ALONE,
    ),
    Line(
        "before July 2025 too the 70 begin on the day on which the commune leaves the list",
        ethnic("2024-03-15"),
        "2024-03-15",
        ETHNIC,
    ),
    Line("the 70 stand on 30 June 2025", ethnic("2022-07-10"), "2025-06-30", ETHNIC),
    Line("the 70 stand on 1 July 2025", ethnic("2022-07-10"), "2025-07-01", ETHNIC),
    Line(
        "the 70 begin on the day on which the commune leaves the list, not before",
        ethnic("2025-08-15"),
        "2025-08-14",
        ALONE,
    ),
    Line("the 70 begin on that day", ethnic("2025-08-15"), "2025-08-15", ETHNIC),
    Line(
        "the 70 last until the day before 36 months are over",
        ethnic("2022-10-15"),
        "2025-10-14",
        ETHNIC,
    ),
    Line("the 70 end when 36 months are over", ethnic("2022-10-15"), "2025-10-15", ALONE),
    Line(
        "before July 2025 too the 70 last until the day before 36 months are over",
        ethnic("2021-03-10"),
        "2024-03-09",
        ETHNIC,
    ),
    Line(
        "before July 2025 too the 70 end when 36 months are over",
        ethnic("2021-03-10"),
        "2024-03-10",
        ALONE,
    ),
    Line(
        "who is of no ethnic minority has nothing when the commune leaves the list",
        citizen(commune_left_difficult_list_on="2025-01-01"),
        "2025-10-15",
        ALONE,
    ),
    Line(
        "on 30 June 2025 a victim of trafficking has nothing",
        citizen(trafficking_confirmed_on="2025-03-10"),
        "2025-06-30",
        ALONE,
    ),
    Line(
        "from 1 July 2025 a victim of trafficking has 50",
        citizen(trafficking_confirmed_on="2025-03-10"),
        "2025-07-01",
        "trafficking_victim: state 50 + person 50",
    ),
    Line(
        "a victim of trafficking has nothing before the confirmation",
        citizen(trafficking_confirmed_on="2025-10-15"),
        "2025-10-14",
        ALONE,
    ),
    Line(
        "a victim of trafficking has 50 from the day of confirmation",
        citizen(trafficking_confirmed_on="2025-10-15"),
        "2025-10-15",
        "trafficking_victim: state 50 + person 50",
    ),
    Line(
        "a victim of trafficking has 50 until the day before the year is over",
        citizen(trafficking_confirmed_on="2025-03-10"),
        "2026-03-09",
        "trafficking_victim: state 50 + person 50",
    ),
    Line(
        "a victim of trafficking has nothing when the year is over",
        citizen(trafficking_confirmed_on="2025-03-10"),
        "2026-03-10",
        ALONE,
    ),
]


LINES = tuple(line.under("national") for line in WINDOWS)
"""Every sentence of this file."""


@pytest.mark.parametrize("line", LINES, ids=named)
def test_window(line: Line) -> None:
    holds(line)
