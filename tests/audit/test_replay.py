"""A past decision is made again from its receipt and the profile."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from subsidy.__main__ import commands
from subsidy.audit.entry import entry_of
from subsidy.audit.log import AuditLog
from subsidy.audit.replay import replay
from subsidy.decide import decide
from subsidy.errors import InputError
from tests.audit.recorded import ASKED, ON, profile, recorded, tampering

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    def run(*words: str, profile: str = "") -> Result:
        data = ["--data", str(tmp_path), "--lang", "en"]
        return CliRunner().invoke(commands().main, ["audit", *words, *data], input=profile)

    return run


HUE = "birth_date: 1955\ncommune: Thượng Hồng\nresidence: permanent\nunstated: no\n"


def test_the_same_rules_and_facts_give_the_same_decision(tmp_path: Path, run: Run) -> None:
    AuditLog(tmp_path).append(entry_of(decide(profile(), on=ON), ASKED, None))
    result = run("replay", "1", "-", profile=HUE)
    assert (result.exit_code, "would be the same today" in result.output) == (0, True)


def test_a_receipt_finds_its_entry(tmp_path: Path) -> None:
    log = recorded(tmp_path, 5)
    decision = decide(profile(), on=ON)
    log.append(entry_of(decision, ASKED, None))
    assert replay(tmp_path, decision.receipt.line, profile()).number == 6


def test_other_facts_than_were_stated_are_refused(tmp_path: Path) -> None:
    recorded(tmp_path, 1)
    with pytest.raises(InputError, match="not the one that entry 1 decided"):
        replay(tmp_path, "1", profile(birth_date="1951"))


def test_a_decision_of_other_rules_is_shown_to_differ_and_why(tmp_path: Path, run: Run) -> None:
    entry = entry_of(decide(profile(), on=ON), ASKED, None)
    AuditLog(tmp_path).append(entry._replace(rules="0" * 64, engine="0.0.1", money="other"))
    result = run("replay", "1", "-", profile=HUE)
    assert result.exit_code == 4
    assert "another one today: who pays what" in result.output
    assert "the rules are others: 0000000000000000 then" in result.output
    assert "the engine is another: 0.0.1 then" in result.output


def test_an_entry_that_was_changed_is_not_replayed(tmp_path: Path, run: Run) -> None:
    log = recorded(tmp_path, 2)
    log.append(entry_of(decide(profile(), on=ON), ASKED, None))
    with tampering(tmp_path) as changed:
        changed.execute("UPDATE entries SET body = replace(body, 'lan', 'hoa') WHERE number = 3")
        changed.execute("UPDATE entries SET body = 'no entry' WHERE number = 1")
    result = run("replay", "3", "-", profile=HUE)
    assert (result.exit_code, "Entry 3 was changed or moved." in result.output) == (2, True)
    assert "no entry 1 in the audit log" in run("replay", "1", "-", profile=HUE).output


def test_a_log_that_is_no_database_is_not_replayed(tmp_path: Path, run: Run) -> None:
    (tmp_path / "audit.sqlite").write_bytes(b"x" * 5000)
    result = run("replay", "1", "-", profile=HUE)
    assert (result.exit_code, "restore it from a backup" in result.output) == (2, True)


def test_a_what_if_is_replayed_under_the_policy_that_was_tried(tmp_path: Path) -> None:
    asked = ASKED._replace(kind="what-if", policy="national")
    AuditLog(tmp_path).append(entry_of(decide(profile(), on=ON, policy="national"), asked, None))
    assert replay(tmp_path, "1", profile()).changed == ()


def test_verify_says_whole_and_prints_the_end_to_note(tmp_path: Path, run: Run) -> None:
    recorded(tmp_path, 2)
    result = run("verify")
    assert (result.exit_code, "2 entries" in result.output) == (0, True)


def test_verify_exits_4_for_a_log_that_was_changed(tmp_path: Path, run: Run) -> None:
    recorded(tmp_path, 2)
    with tampering(tmp_path) as log:
        log.execute("UPDATE entries SET body = replace(body, 'lan', 'hoa') WHERE number = 1")
    result = run("verify")
    assert (result.exit_code, "Entry 1 was changed or moved." in result.output) == (4, True)
