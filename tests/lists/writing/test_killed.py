"""A run that dies, and a disk that is full, lose nothing and leave nothing half-written."""

import os
import subprocess
import sys
from errno import EPIPE
from pathlib import Path
from signal import SIGKILL

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
        output.write(RESULT.sample(20_000, with_replacement=True))
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


def started(program: str, file: Path, repository: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", program, str(file)],
        cwd=repository,
        stdout=subprocess.PIPE,
        text=True,
    )


@FORMS
@pytest.mark.parametrize("blocks", [1, 4])
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
    tmp_path: Path, repository: Path, ending: str
) -> None:
    file = tmp_path / f"result.{ending}"
    file.write_text("old")
    with started(FULL, file, repository) as run:
        said, _ = run.communicate(timeout=60)
    assert said == (
        f"{file} cannot be written because the disk is full or its limit is reached; "
        "no file was changed: free some room, or name a file on another disk.\n"
    )
    assert run.returncode == 0
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
