"""`subsidy verify` from the command line: what it prints, and its exit codes."""

import json

from tests.console.conftest import Run


def test_what_does_not_hold_ends_with_4(run: Run) -> None:
    ran = run("verify", "haiphong-2026", "--against", "haiphong-east", "--lang", "en")
    assert ran.exit_code == 4
    assert "FAILS         nobody worse off" in ran.stdout
    assert "1. Elderly person, haiphong-east: 100 % before, 0 % now" in ran.stdout
    assert "haiphong_res05.elderly, reported" in ran.stdout
    assert "No other kind of loser: proved." in ran.stdout
    assert "HOLDS         same share, same city" in ran.stdout


def test_what_is_proved_ends_with_0(run: Run) -> None:
    ran = run("verify", "haiphong-2026", "--lang", "en")
    assert ran.exit_code == 0
    assert ran.stdout.endswith("All 9 properties are proved.\n")
    assert "not asked     nobody worse off" in ran.stdout


def test_it_speaks_vietnamese(run: Run) -> None:
    ran = run("verify", "haiphong-2026", "--lang", "vi")
    assert "ĐÚNG          cùng thành phố, cùng mức" in ran.stdout


def test_full_adds_overlaps_with_who_wins(run: Run) -> None:
    ran = run("verify", "haiphong-2026", "--full", "--lang", "en")
    assert "elderly person and member of the Blind Association" in ran.stdout


def test_programs_get_json(run: Run) -> None:
    ran = run("verify", "haiphong-2026", "--against", "haiphong-east", "--json", "--lang", "en")
    found = json.loads(ran.stdout)
    assert (found["schema"], found["holds"]) == ("subsidy.verification/1", False)
    by_name = {one["name"]: one for one in found["properties"]}
    worse_off = by_name["nobody_worse_off"]
    assert worse_off["status"] == "fails"
    first = worse_off["findings"][0]
    assert first["kind"] == ["haiphong-east", "elderly", "75 to under 80"]
    before, after = first["examples"]
    assert (before["budget_percent"], after["budget_percent"]) == (100, 0)
    assert before["decision"]["schema"] == "subsidy.decision/1"
    assert by_name["ordered_need"]["status"] == "holds"


def test_a_policy_that_does_not_exist_is_refused_with_the_nearest(run: Run) -> None:
    ran = run("verify", "haiphong-2062", "--lang", "en")
    assert ran.exit_code == 2
    assert "did you mean haiphong-2026?" in ran.stderr


def test_a_policy_is_not_compared_with_itself(run: Run) -> None:
    ran = run("verify", "haiphong-2026", "--against", "haiphong-2026", "--lang", "en")
    assert ran.exit_code == 2
    assert "on both sides" in ran.stderr
