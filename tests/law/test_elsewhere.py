"""Other places: citizens just inside and just outside each line, by every reader."""

from datetime import date

import pytest

from subsidy import rulebook
from tests.law.asking import Line, ask, holds, named, told, vnd
from tests.sql.office import ask as ask_database
from tests.sql.office import duck

ALONE = "household: person 100"
SHARE = "quangninh_support.elderly.share"


def _of(territory: str, **facts: object) -> dict[str, object]:
    return {"birth_date": "1985-05-20", "territory": territory, **facts}


LINES = (
    Line(
        "Hà Nội pays 54,000 of 105,300 for the security force before the State does",
        _of("hanoi", security_force=True),
        "2025-06-30",
        "security_force: city 51.28 + person 48.72",
    ),
    Line(
        "months of 2024 are not known to lie in Hà Nội's resolution of 2024",
        _of("hanoi", security_force=True),
        "2024-12-31",
        ALONE,
    ),
    Line(
        "since July 2025 the State pays half and the sum at most the other half",
        _of("hanoi", security_force=True),
        "2025-07-01",
        "security_force: state 50 + city 50",
    ),
    Line(
        "since July 2026 the sum no longer reaches the whole premium",
        _of("hanoi", security_force=True),
        "2026-07-01",
        "security_force: state 50 + city 47.43 + person 2.57",
    ),
    Line(
        "a person of 70 is supported in Hà Nội from 2026",
        _of("hanoi", birth_date="1956-01-01"),
        "2026-01-01",
        "elderly: city 100",
    ),
    Line(
        "the day before the 70th birthday nobody is",
        _of("hanoi", birth_date="1956-01-02"),
        "2026-01-01",
        ALONE,
    ),
    Line(
        "the 75th birthday ends it",
        _of("hanoi", birth_date="1951-01-01"),
        "2026-01-01",
        ALONE,
    ),
    Line(
        "the day before the 75th birthday still counts",
        _of("hanoi", birth_date="1951-02-01"),
        "2026-01-31",
        "elderly: city 100",
    ),
    Line(
        "in 2025 Hà Nội's resolution of 2025 is not in force",
        _of("hanoi", birth_date="1954-01-01"),
        "2025-12-31",
        ALONE,
    ),
    Line(
        "Hà Nội supports permanent residents only",
        _of("hanoi", birth_date="1954-01-01", residence="temporary"),
        "2026-01-01",
        ALONE,
    ),
    Line(
        "a mild disability counts from the 16th birthday",
        _of("hanoi", birth_date="2010-01-01", disability="mild"),
        "2026-01-01",
        "mild_disability: city 100",
    ),
    Line(
        "before the 16th birthday it does not",
        _of("hanoi", birth_date="2010-01-02", disability="mild"),
        "2026-01-01",
        ALONE,
    ),
    Line(
        "another degree of disability is in no line of Hà Nội",
        _of("hanoi", disability="severe"),
        "2026-01-01",
        ALONE,
    ),
    Line(
        "an ethnic minority member without a card is supported in Hà Nội",
        _of("hanoi", ethnic_minority=True),
        "2026-01-01",
        "ethnic_minority: city 100",
    ),
    Line(
        "of a former region II or III the State pays first, for the same own share",
        _of("hanoi", ethnic_minority=True, commune_left_difficult_list_on="2025-01-01"),
        "2026-01-01",
        "ethnic_ex_difficult: state 70 + city 30",
    ),
    Line(
        "a household that left near-poverty is supported in Hà Nội for 36 months",
        _of("hanoi", poverty_exit_date="2024-02-01", poverty_exit_from="near_poor"),
        "2027-01-31",
        "poverty_exit: city 100",
    ),
    Line(
        "and no longer than that",
        _of("hanoi", poverty_exit_date="2024-02-01", poverty_exit_from="near_poor"),
        "2027-02-01",
        ALONE,
    ),
    Line(
        "an average-living-standard household has 60 % in all in Hà Nội",
        _of("hanoi", agri_average=True),
        "2026-01-01",
        "agri_average: state 30 + city 30 + person 40",
    ),
    Line(
        "a pupil in Hồ Chí Minh City pays nothing from 2026",
        _of("hcmc", birth_date="2010-04-02", student=True),
        "2026-01-01",
        "student: state 50 + city 50",
    ),
    Line(
        "and half in 2025",
        _of("hcmc", birth_date="2010-04-02", student=True),
        "2025-12-31",
        "student: state 50 + person 50",
    ),
    Line(
        "65 is supported in Hồ Chí Minh City",
        _of("hcmc", birth_date="1961-01-01"),
        "2026-01-01",
        "elderly: city 100",
    ),
    Line("64 is not", _of("hcmc", birth_date="1961-01-02"), "2026-01-01", ALONE),
    Line(
        "a temporary resident of Hồ Chí Minh City is not",
        _of("hcmc", birth_date="1961-01-01", residence="temporary"),
        "2026-01-01",
        ALONE,
    ),
    Line("75 is not", _of("hcmc", birth_date="1951-01-01"), "2026-01-01", ALONE),
    Line(
        "Quảng Ninh raises near-poor households to 100 %",
        _of("quangninh", poverty="near_poor"),
        "2025-01-01",
        "near_poor: state 70 + city 30",
    ),
    Line(
        "and average-living-standard households to 80 %",
        _of("quangninh", agri_average=True),
        "2025-07-01",
        "agri_average: state 30 + city 50 + person 20",
    ),
    Line(
        "what Quảng Ninh pays from 65 to under 70 was not published",
        _of("quangninh", birth_date="1961-01-01"),
        "2026-01-01",
        f"undetermined, 0 to 100, for want of {SHARE}",
    ),
    Line("70 is not meant", _of("quangninh", birth_date="1956-01-01"), "2026-01-01", ALONE),
    Line("nor is 65 in 2025", _of("quangninh", birth_date="1960-01-01"), "2025-12-31", ALONE),
    Line(
        "Thanh Hóa added 20 % from October 2022",
        _of("thanhhoa", poverty="near_poor"),
        "2022-10-01",
        "near_poor: state 70 + city 20 + person 10",
    ),
    Line(
        "not in September",
        _of("thanhhoa", poverty="near_poor"),
        "2022-09-30",
        "near_poor: state 70 + person 30",
    ),
    Line(
        "nor in 2023",
        _of("thanhhoa", poverty="near_poor"),
        "2023-01-01",
        "near_poor: state 70 + person 30",
    ),
    Line(
        "Đắk Lắk adds 5 % for students",
        _of("daklak", student=True),
        "2025-09-01",
        "student: state 50 + city 5 + person 45",
    ),
    Line(
        "and 15 % for minorities of communes no longer difficult",
        _of("daklak", ethnic_minority=True, commune_left_difficult_list_on="2025-01-01"),
        "2025-09-01",
        "ethnic_ex_difficult: state 70 + city 15 + person 15",
    ),
    Line(
        "Điện Biên adds 20 % for students",
        _of("dienbien", student=True),
        "2025-09-01",
        "student: state 50 + city 20 + person 30",
    ),
    Line(
        "whom the State pays in full is in no local line",
        _of("hanoi", birth_date="1954-01-01", poverty="poor"),
        "2026-01-01",
        "poor: state 100",
    ),
)


@pytest.mark.parametrize("line", LINES, ids=named)
def test_one_citizen_and_a_list_are_told(line: Line) -> None:
    holds(line)


@pytest.mark.parametrize("line", LINES, ids=named)
def test_a_database_is_told_the_same(line: Line) -> None:
    decision = ask(line.facts, line.on)
    policy = rulebook.policies().named(decision.policy)
    citizen = {"residence": "permanent", **line.facts}
    day = date.fromisoformat(line.on)
    [row] = ask_database(duck(), [citizen], policy, day, 1, rest_is_no=True)
    if decision.status == "undetermined":
        assert row["status"] == "open"
        return
    paid = [
        f"{payer} {float(row[f'{payer}_percent']):g}"
        for payer in ("state", "city", "district", "person")
        if row[f"{payer}_percent"]
    ]
    assert f"{row['route']}: {' + '.join(paid)}" == told(decision) == line.answer


def test_the_fixed_sum_is_paid_each_month_and_the_own_share_stays_as_on_the_first_day() -> None:
    decision = ask(_of("hanoi", security_force=True), "2025-04-01", months=6)
    assert vnd(decision) == {"city": 6 * 54_000, "person": 6 * 51_300}


def test_the_fixed_sum_takes_what_the_states_half_leaves() -> None:
    decision = ask(_of("hanoi", security_force=True), "2025-07-01", months=6)
    assert vnd(decision) == {"state": 6 * 52_650, "city": 6 * 52_650}
