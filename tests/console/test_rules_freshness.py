"""`rules freshness`, watched by a calendar job: its exit code, its words, its JSON."""

import json

import pytest

from tests.console.conftest import Run


@pytest.mark.parametrize(("age", "code"), [("12", 0), ("11", 4)])
def test_the_command_fails_past_the_age_that_was_chosen(age: str, code: int, run: Run) -> None:
    ran = run("rules", "freshness", "--on", "2027-11-22", "--age", age, "--lang", "en")
    assert ran.exit_code == code
    assert ("22 November 2026" in ran.stdout) is (code == 4)


def test_programs_read_the_same_as_json(run: Run) -> None:
    ran = run("rules", "freshness", "--on", "2030-08-01", "--age", "60", "--json")
    table = json.loads(ran.stdout)
    assert table["fresh"] is True
    assert table["ending"]["haiphong_2026.elderly"] == "2030-12-31"
    assert table["unpublished"] == ["haiphong_2026.waste_collector", "quangninh_support.elderly"]


@pytest.mark.parametrize("option", ["--within", "--age"])
def test_a_number_of_months_below_zero_is_refused(option: str, run: Run) -> None:
    ran = run("rules", "freshness", option, "-1", "--lang", "en")
    assert ran.exit_code == 2
    assert f"{option} is -1" in ran.stderr
