"""What a keeper of the rule book has to look at."""

from datetime import date

from subsidy import rulebook
from subsidy.freshness import Freshness, Noted, freshness

CHECKED = date(2026, 11, 22)
"""The day on which every line of this version was compared with its source."""


def look(on: str, *, within: int = 6, age: int = 12) -> Freshness:
    day = date.fromisoformat(on)
    return freshness(rulebook.policies(), rulebook.premium(), day, within=within, age=age)


def ids(noted: tuple[Noted, ...]) -> set[str]:
    return {one.id for one in noted}


def test_a_check_is_old_once_the_age_has_passed_and_not_on_its_last_day() -> None:
    assert {one.line.checked_on for one in look("2026-12-01", age=0).old} == {CHECKED}
    assert look("2027-11-22", age=12).fresh
    assert not look("2027-11-23", age=12).fresh


def test_a_line_is_ending_within_the_months_and_ended_the_day_after_its_last() -> None:
    line = "haiphong_2026.elderly"
    assert line not in ids(look("2030-06-30", within=6).ending)
    assert line in ids(look("2030-07-01", within=6).ending)
    assert line in ids(look("2030-12-31", within=1).ending)
    assert line not in ids(look("2031-01-01", within=6).ending)


def test_lines_that_have_ended_are_no_longer_looked_at() -> None:
    assert "haiduong_res37.elderly_70" in ids(look("2025-12-31", age=0, within=1).ending)
    later = look("2026-01-01", age=0)
    assert not any(one.id.startswith("haiduong") for one in (*later.old, *later.inferred))


def test_shares_that_nobody_published_are_named() -> None:
    assert ids(look("2026-11-22").unpublished) == {
        "haiphong_2026.waste_collector",
        "quangninh_support.elderly",
    }


def test_weak_evidence_is_that_of_the_day() -> None:
    line = "haiduong_res37.security_force"
    assert line not in ids(look("2025-06-30").inferred)
    assert line in ids(look("2025-07-01").inferred)


def test_a_change_that_was_announced_without_a_number_stays_until_there_is_one() -> None:
    assert [one.day for one in look("2028-01-01").announced] == [date(2027, 1, 1)]
