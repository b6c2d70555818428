"""An output appears under its name only when it is complete."""

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from subsidy.errors import InputError
from subsidy.lists.writing import Target, Together, open_output, target
from tests.lists.writing.outputs import HEADINGS, RESULT, write

FORMS = pytest.mark.parametrize("ending", ["csv", "xlsx", "parquet"])


class Slip(Exception):
    """Something that goes wrong half-way."""


def fail_half_way(goal: Target) -> None:
    with open_output(goal, HEADINGS, "vi", "Kết quả") as output:
        output.write(RESULT)
        raise Slip


def write_together(folder: Path, *, then: Callable[[Together], object] = id) -> None:
    """Write a result and its rejects, and do something more before both are published."""
    with Together() as outputs:
        for name in ("result.csv", "rejects.csv"):
            goal = target(str(folder / name))
            outputs.add(open_output(goal, HEADINGS, "vi", "")).write(RESULT)
        then(outputs)


@pytest.fixture(params=["nameless", "hidden"])
def kind(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Run a test on a file system that knows files without a name, and on one that does not."""
    if request.param == "hidden":
        monkeypatch.delattr(os, "O_TMPFILE")
    return str(request.param)


@FORMS
def test_nothing_bears_the_name_before_the_end(tmp_path: Path, ending: str, kind: str) -> None:
    file = tmp_path / f"result.{ending}"
    with open_output(target(str(file)), HEADINGS, "vi", "Kết quả") as output:
        output.write(RESULT)
        names = [path.name for path in tmp_path.iterdir()]
        assert not any(name.startswith("result") for name in names)
        assert bool(names) == (kind == "hidden")
    assert [path.name for path in tmp_path.iterdir()] == [file.name]


@FORMS
def test_a_failure_leaves_nothing(tmp_path: Path, ending: str, kind: str) -> None:
    goal = target(str(tmp_path / f"result.{ending}"))
    with pytest.raises(Slip):
        fail_half_way(goal)
    assert list(tmp_path.iterdir()) == []


@FORMS
def test_a_failure_leaves_what_stood_there(tmp_path: Path, ending: str, kind: str) -> None:
    file = tmp_path / f"result.{ending}"
    file.write_text("old")
    goal = target(str(file), force=True)
    with pytest.raises(Slip):
        fail_half_way(goal)
    assert file.read_text() == "old"
    assert list(tmp_path.iterdir()) == [file]


def test_a_file_that_appears_meanwhile_is_not_replaced(tmp_path: Path, kind: str) -> None:
    file = tmp_path / "result.csv"
    output = open_output(target(str(file)), HEADINGS, "vi", "")
    output.write(RESULT)
    file.write_text("somebody else's")
    with pytest.raises(InputError, match="exists; name another file"):
        output.publish()
    assert file.read_text() == "somebody else's"
    assert list(tmp_path.iterdir()) == [file]


def test_a_file_is_replaced_when_asked(tmp_path: Path, kind: str) -> None:
    file = tmp_path / "result.csv"
    file.write_text("old")
    write(file, force=True)
    assert "001055001234" in file.read_text()
    assert list(tmp_path.iterdir()) == [file]


def test_a_link_stays_and_what_it_leads_to_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "archive").mkdir()
    real, link = tmp_path / "archive" / "real.csv", tmp_path / "result.csv"
    real.write_text("old")
    link.symlink_to(real)
    write(link, force=True)
    assert link.is_symlink()
    assert "001055001234" in real.read_text()


def test_a_new_file_has_the_mode_that_the_umask_leaves(tmp_path: Path, kind: str) -> None:
    before = os.umask(0o027)
    try:
        write(tmp_path / "result.csv")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "result.csv").stat().st_mode) == 0o640


def test_a_replaced_file_keeps_its_mode(tmp_path: Path, kind: str) -> None:
    file = tmp_path / "result.csv"
    file.touch(mode=0o600)
    write(file, force=True)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_what_a_killed_run_left_is_cleared_away_by_the_next(tmp_path: Path) -> None:
    (tmp_path / ".result.csv.partial-0a1b2c3d").write_text("half")
    (tmp_path / ".other.csv.partial-0a1b2c3d").write_text("half of another")
    write(tmp_path / "result.csv")
    assert {path.name for path in tmp_path.iterdir()} == {
        "result.csv",
        ".other.csv.partial-0a1b2c3d",
    }


def test_a_run_beside_leaves_the_unfinished_file_of_another_alone(
    tmp_path: Path, kind: str
) -> None:
    goal = target(str(tmp_path / "result.csv"), force=True)
    with open_output(goal, HEADINGS, "vi", "") as slow:
        slow.write(RESULT)
        write(tmp_path / "result.csv", RESULT.head(0), force=True)
    assert "001055001234" in (tmp_path / "result.csv").read_text()


def test_a_long_vietnamese_name_leaves_room_for_the_hidden_one(tmp_path: Path, kind: str) -> None:
    file = tmp_path / f"{'ế' * 80}.csv"
    write(file)
    write(file, force=True)
    assert list(tmp_path.iterdir()) == [file]


def test_outputs_of_one_run_appear_together(tmp_path: Path, kind: str) -> None:
    def look(_: Together) -> None:
        assert [path for path in tmp_path.iterdir() if not path.name.startswith(".")] == []

    write_together(tmp_path, then=look)
    assert {path.name for path in tmp_path.iterdir()} == {"result.csv", "rejects.csv"}


def test_when_a_run_fails_none_of_its_outputs_appears(tmp_path: Path, kind: str) -> None:
    def slip(_: Together) -> None:
        raise Slip

    with pytest.raises(Slip):
        write_together(tmp_path, then=slip)
    assert list(tmp_path.iterdir()) == []


class Full:
    """An output that the disk does not take."""

    def finish(self) -> None:
        raise Slip

    def publish(self) -> None:
        raise AssertionError

    def discard(self) -> None:
        pass


def test_an_output_that_cannot_be_finished_keeps_the_others_back(tmp_path: Path) -> None:
    with pytest.raises(Slip):
        write_together(tmp_path, then=lambda outputs: outputs.add(Full()))
    assert list(tmp_path.iterdir()) == []
