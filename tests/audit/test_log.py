"""The audit log only grows, and shows whatever was done to it."""

import sqlite3
from contextlib import closing
from multiprocessing import get_context
from pathlib import Path

import pytest

from subsidy.audit.entry import entry_of
from subsidy.audit.log import FILE, AuditLog, Unrecorded
from subsidy.audit.replay import entries
from subsidy.audit.verify import verify
from subsidy.decide import decide
from subsidy.errors import InputError
from tests.audit.recorded import ASKED, ON, profile, recorded, tampering


def faults(folder: Path) -> list[str]:
    return [str(fault.say("en")) for fault in verify(folder).faults]


def test_a_log_as_it_was_written_is_whole(tmp_path: Path) -> None:
    recorded(tmp_path, 3)
    found = verify(tmp_path)
    assert (found.entries, found.faults) == (3, ())


def test_a_changed_entry_is_found(tmp_path: Path) -> None:
    recorded(tmp_path, 4)
    with tampering(tmp_path) as log:
        log.execute("UPDATE entries SET body = replace(body, 'lan', 'hoa') WHERE number = 2")
    assert faults(tmp_path) == ["Entry 2 was changed or moved."]


def test_a_removed_entry_is_found(tmp_path: Path) -> None:
    recorded(tmp_path, 4)
    with tampering(tmp_path) as log:
        log.execute("DELETE FROM entries WHERE number = 2")
    assert "Entry 2 is missing." in faults(tmp_path)


def test_entries_removed_at_the_end_are_found(tmp_path: Path) -> None:
    recorded(tmp_path, 4)
    with tampering(tmp_path) as log:
        log.execute("DELETE FROM entries WHERE number > 2")
    assert faults(tmp_path) == ["Entries 3 to 4 are missing."]


def test_a_log_of_which_everything_was_removed_is_not_whole(tmp_path: Path) -> None:
    recorded(tmp_path, 3).close()
    with tampering(tmp_path) as log:
        log.executescript("DELETE FROM entries; DELETE FROM head;")
    assert faults(tmp_path) == ["The head of the log was changed."]
    with pytest.raises(Unrecorded):
        recorded(tmp_path, 1)


def test_a_log_under_another_key_is_said_to_have_perhaps_another_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recorded(tmp_path, 2)
    monkeypatch.setattr("subsidy.audit.entry.office_key", lambda: b"0" * 64)
    assert "it may be another key" in faults(tmp_path)[0]


def test_others_on_the_machine_read_nothing_of_the_log_while_it_is_written(tmp_path: Path) -> None:
    recorded(tmp_path, 1)
    modes = {path.name: path.stat().st_mode & 0o777 for path in tmp_path.iterdir()}
    assert modes == dict.fromkeys(("audit.sqlite", "audit.sqlite-wal", "audit.sqlite-shm"), 0o600)


def test_entries_that_changed_places_are_found(tmp_path: Path) -> None:
    recorded(tmp_path, 4)
    with tampering(tmp_path) as log:
        log.execute("UPDATE entries SET number = 99 WHERE number = 2")
        log.execute("UPDATE entries SET number = 2 WHERE number = 3")
        log.execute("UPDATE entries SET number = 3 WHERE number = 99")
    assert faults(tmp_path)[:2] == [
        "Entry 2 was changed or moved.",
        "Entry 3 was changed or moved.",
    ]


def test_a_removed_entry_is_found_even_where_the_later_ones_are_numbered_anew(
    tmp_path: Path,
) -> None:
    recorded(tmp_path, 4)
    with tampering(tmp_path) as log:
        log.execute("DELETE FROM entries WHERE number = 2")
        log.execute("UPDATE entries SET number = number - 1 WHERE number > 2")
        log.execute("UPDATE head SET number = 3")
    assert "Entry 2 was changed or moved." in faults(tmp_path)


def test_an_entry_that_somebody_without_the_key_added_is_found(tmp_path: Path) -> None:
    recorded(tmp_path, 2)
    with tampering(tmp_path) as log:
        log.execute("INSERT INTO entries SELECT 3, body, seal FROM entries WHERE number = 2")
        log.execute("UPDATE head SET number = 3")
    assert "Entry 3 was changed or moved." in faults(tmp_path)


def test_a_log_rolled_back_to_an_old_copy_is_found_by_the_end_that_was_noted(
    tmp_path: Path,
) -> None:
    log = recorded(tmp_path, 2)
    log.close()
    with closing(sqlite3.connect(tmp_path / FILE)) as old:
        copy = list(old.iterdump())
    noted = verify(tmp_path).seal
    log.append(entry_of(decide(profile(), on=ON), ASKED, None))
    log.close()
    later = verify(tmp_path).seal
    assert verify(tmp_path, noted).faults == ()
    (tmp_path / FILE).unlink()
    with closing(sqlite3.connect(tmp_path / FILE)) as rolled_back:
        rolled_back.executescript("\n".join(copy))
    assert verify(tmp_path).faults == ()
    assert verify(tmp_path, later).faults != ()


@pytest.mark.parametrize("change", ["UPDATE entries SET body = ''", "DELETE FROM entries"])
def test_the_file_itself_refuses_changes(tmp_path: Path, change: str) -> None:
    recorded(tmp_path, 1)
    with (
        closing(sqlite3.connect(tmp_path / FILE)) as log,
        pytest.raises(sqlite3.IntegrityError, match="only grows"),
    ):
        log.execute(change)


def test_nothing_is_added_to_a_log_that_does_not_end_where_its_head_says(tmp_path: Path) -> None:
    recorded(tmp_path, 3).close()
    with tampering(tmp_path) as log:
        log.execute("DELETE FROM entries WHERE number = 3")
    with pytest.raises(Unrecorded):
        recorded(tmp_path, 1)


def test_a_full_disk_leaves_the_decision_unrecorded_and_says_so(tmp_path: Path) -> None:
    log = recorded(tmp_path, 1)
    connection = log._connection
    assert connection is not None
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    entry = entry_of(decide(profile(), on=ON), ASKED, None)
    with pytest.raises(Unrecorded):
        list(map(log.append, [entry] * 200))
    assert verify(tmp_path).faults == ()


def test_the_log_holds_no_fact_of_the_citizen(tmp_path: Path) -> None:
    facts = profile(person_id="031155001234", hiv="yes", party_badge_years="40")
    log = AuditLog(tmp_path)
    log.append(entry_of(decide(facts, on=ON), ASKED, "031155001234"))
    log.close()
    written = (tmp_path / FILE).read_bytes()
    for secret in (b"031155001234", b"1955", b"hiv", b"party", "Thượng Hồng".encode()):
        assert secret not in written


def test_one_citizen_has_one_keyed_hash_and_no_plain_one(tmp_path: Path) -> None:
    facts = profile(person_id="031155001234")
    first = entry_of(decide(facts, on=ON), ASKED, "031155001234")
    second = entry_of(decide(facts, on=ON), ASKED, "031155001235")
    assert first.person not in (None, second.person)
    assert first.person == entry_of(decide(facts, on=ON), ASKED, "031155001234").person


def _write(folder: Path, count: int) -> None:
    recorded(folder, count).close()


def test_several_processes_write_one_chain(tmp_path: Path) -> None:
    spawn = get_context("spawn")
    writers = [spawn.Process(target=_write, args=(tmp_path, 10)) for _ in range(2)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(60)
    assert [number for number, _ in entries(tmp_path)] == list(range(1, 21))
    assert verify(tmp_path).faults == ()


def test_a_folder_without_a_log_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="There is no audit log in"):
        verify(tmp_path)
