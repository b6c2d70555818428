"""A run that dies, and a disk that is full, lose nothing and leave nothing half-written."""

import os
import subprocess
import sys
import tempfile
from errno import EPIPE
from pathlib import Path
from signal import SIGKILL
from stat import S_IMODE
from time import time

import pytest

from subsidy.lists.writing import open_output, target
from tests.lists.writing.outputs import HEADINGS, RESULT, write

FORMS = pytest.mark.parametrize("ending", ["csv", "xlsx", "parquet"])

SLOW = """
import sys
from subsidy.lists.writing import open_output, target
from tests.lists.writing.outputs import HEADINGS, RESULT
with open_output(target(sys.argv[1], force=True), HEADINGS, "vi", "x") as output:
    while True:
        output.write(RESULT.sample(int(sys.argv[2]), with_replacement=True))
        print("written", flush=True)
"""

DIES = """
import os, signal, sys
from subsidy.lists.writing import open_output, target
from tests.lists.writing.outputs import HEADINGS, RESULT
with open_output(target(sys.argv[1], force=True), HEADINGS, "vi", "x") as output:
    output.write(RESULT)
    os.LAST = lambda *_, **__: os.kill(os.getpid(), signal.SIGKILL)
"""

FULL = """
import resource, sys
import polars as pl
from subsidy.errors import InputError
from subsidy.lists.writing import open_output, target
from tests.lists.writing.outputs import HEADINGS, RESULT
many = RESULT.sample(100_000, with_replacement=True, seed=1).with_columns(
    why=pl.int_range(100_000).hash(1).cast(pl.String)
)
goal = target(sys.argv[1], force=True)
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
try:
    with open_output(goal, HEADINGS, "vi", "x") as output:
        for _ in range(5):
            output.write(many)
except InputError as error:
    print(error)
"""


ROWS = {"csv": "20000", "xlsx": "2000", "parquet": "20000"}
"""Rows at a time, so that each form has to write some to its disk."""


@pytest.fixture
def waiting(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder for temporary files, of a test and of the programs it starts."""
    folder = tmp_path_factory.mktemp("temporary")
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def started(program: str, file: Path, repository: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", program, str(file), ROWS[file.suffix.removeprefix(".")]],
        cwd=repository,
        stdout=subprocess.PIPE,
        text=True,
    )


def grow_old(folder: Path) -> None:
    """Let a folder look as if the run that made it had begun a day ago."""
    os.utime(folder, times=(time() - 86_400, time() - 86_400))


@FORMS
@pytest.mark.parametrize("blocks", [1, 4])
@pytest.mark.usefixtures("waiting")
def test_a_run_killed_while_it_writes_leaves_the_old_file(
    tmp_path: Path, repository: Path, ending: str, blocks: int
) -> None:
    file = tmp_path / f"result.{ending}"
    file.write_text("old")
    with started(SLOW, file, repository) as run:
        assert run.stdout is not None
        for _ in range(blocks):
            assert run.stdout.readline() == "written\n"
        run.kill()
    assert file.read_text() == "old"
    assert list(tmp_path.iterdir()) == [file]


def test_rows_that_a_killed_run_left_waiting_are_cleared_away_later(
    tmp_path: Path, repository: Path, waiting: Path
) -> None:
    with started(SLOW, tmp_path / "result.xlsx", repository) as run:
        assert run.stdout is not None
        assert run.stdout.readline() == "written\n"
        run.kill()
    (left,) = waiting.iterdir()
    assert S_IMODE(left.stat().st_mode) == 0o700
    write(tmp_path / "result.xlsx")
    assert list(waiting.iterdir()) == [left]  # it could be a run that is just beginning
    grow_old(left)
    write(tmp_path / "result.xlsx", force=True)
    assert list(waiting.iterdir()) == []


def test_rows_of_a_run_that_goes_on_are_left_alone(tmp_path: Path, waiting: Path) -> None:
    with open_output(target(str(tmp_path / "slow.xlsx")), HEADINGS, "vi", "x") as slow:
        slow.write(RESULT)
        (kept,) = waiting.iterdir()
        grow_old(kept)
        write(tmp_path / "result.xlsx")
        assert list(waiting.iterdir()) == [kept]


def test_a_workbook_that_fails_leaves_no_rows_waiting(tmp_path: Path, waiting: Path) -> None:
    output = open_output(target(str(tmp_path / "result.xlsx")), HEADINGS, "vi", "x")
    output.write(RESULT)
    assert len(list(waiting.iterdir())) == 1
    output.discard()
    assert list(waiting.iterdir()) == []


def test_a_finished_workbook_leaves_no_rows_waiting(tmp_path: Path, waiting: Path) -> None:
    output = open_output(target(str(tmp_path / "result.xlsx")), HEADINGS, "vi", "x")
    output.write(RESULT)
    output.finish()
    assert list(waiting.iterdir()) == []
    output.discard()


@pytest.mark.parametrize(
    ("last", "stood"), [("fsync", "old"), ("replace", "old"), ("close", "new")]
)
def test_a_run_killed_while_it_publishes_leaves_the_old_file_or_the_new_one(
    tmp_path: Path, repository: Path, last: str, stood: str
) -> None:
    file = tmp_path / "result.csv"
    file.write_text("old")
    with started(DIES.replace("LAST", last), file, repository) as run:
        assert run.wait(timeout=60) == -SIGKILL
    complete = file.read_text(encoding="utf-8-sig").startswith("person_id,")
    assert file.read_text() == "old" if stood == "old" else complete
    write(file, force=True)
    assert list(tmp_path.iterdir()) == [file]


@FORMS
def test_a_full_disk_is_one_sentence_and_leaves_the_old_file(
    tmp_path: Path, repository: Path, waiting: Path, ending: str
) -> None:
    file = tmp_path / f"result.{ending}"
    file.write_text("old")
    with started(FULL, file, repository) as run:
        said, _ = run.communicate(timeout=60)
    if ending == "xlsx":
        assert "cannot be written because a disk is full or its limit is reached" in said
        assert f"its own, or that of {waiting}, where" in said
        assert said.count("\n") == 1
    else:
        assert said == (
            f"{file} cannot be written because the disk is full or its limit is reached; "
            "no file was changed: free some room, or name a file on another disk.\n"
        )
    assert run.returncode == 0
    assert list(waiting.iterdir()) == []
    assert file.read_text() == "old"
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_behind_standard_output_is_one_sentence(repository: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        run = subprocess.run(
            [
                sys.executable,
                "-c",
                FULL.replace(
                    "print(error)", "print(error, file=sys.stderr); import os; os._exit(0)"
                ),
                "-",
            ],
            cwd=repository,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert run.stderr.startswith("Standard output cannot be written because the disk is full")
    assert run.stderr.count("\n") == 1


def test_a_reader_that_goes_away_is_no_error_of_the_disk(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    reading, writing = os.pipe()
    with os.fdopen(writing, "w") as pipe:
        monkeypatch.setattr(sys, "stdout", pipe)
        output = open_output(target("-"), HEADINGS, "vi", "")
        output.write(RESULT)
        os.close(reading)
        with pytest.raises(BrokenPipeError) as raised:
            output.write(RESULT)
        assert raised.value.errno == EPIPE
