"""A run that is killed leaves the old files or the complete new ones, and nothing else."""

import subprocess
import sys
from pathlib import Path
from signal import SIGKILL, SIGTERM
from time import monotonic, sleep
from typing import NamedTuple

import pytest

from tests.lists.batch.people import person, write_list

NAMES = ("o.csv", "r.csv", "s.csv")
ASKED = ("list.parquet", "-o", "o.csv", "--rejects", "r.csv", "--summary", "s.csv", "--force")
COMMAND = ("batch", *ASKED, "--on", "2025-10-01", "--months", "1", "--unstated", "no")
OLD = "what stood here before\n"

DIES = """
import os, signal, sys
from subsidy.lists import batch
from subsidy.lists.writing import Output
batch.ROWS_AT_ONCE = 2000
place, name, times = sys.argv[1:4]
owner = {"os": os, "Output": Output}[place]
before = getattr(owner, name)
left = int(times)
def dies(*words, **more):
    global left
    left -= 1
    if left < 0:
        os.kill(os.getpid(), signal.SIGKILL)
    return before(*words, **more)
setattr(owner, name, dies)
sys.argv[1:] = sys.argv[4:]
from subsidy.__main__ import main
main()
"""


class Ran(NamedTuple):
    """A folder with a long list, what a run to its end writes, and how many seconds it takes."""

    folder: Path
    new: dict[str, str]
    seconds: float

    def start(self, *words: str) -> subprocess.Popen[bytes]:
        """Begin a run where old files stand."""
        for name in NAMES:
            (self.folder / name).write_text(OLD)
        return subprocess.Popen(
            [sys.executable, *words],
            cwd=self.folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def found(self) -> dict[str, str]:
        """Return the files that stand there, but for the list."""
        files = (file for file in self.folder.iterdir() if file.name != "list.parquet")
        return {file.name: file.read_text(encoding="utf-8-sig") for file in files}


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> Ran:
    """Make the list, and run to the end once."""
    folder = tmp_path_factory.mktemp("killed")
    many = [person(n, commune=f"Xã {n % 50}", poverty="rich" * (n % 9 == 0)) for n in range(20_000)]
    write_list(folder / "list.parquet", many)
    trial = Ran(folder, {}, 0)
    start = monotonic()
    with trial.start("-m", "subsidy", *COMMAND) as run:
        assert run.wait(timeout=120) == 0
    return Ran(folder, trial.found(), monotonic() - start)


def complete(found: dict[str, str], new: dict[str, str]) -> bool:
    """Tell whether every file is there as it was or as it should become, and no other."""
    return found.keys() == new.keys() and all(found[name] in (OLD, new[name]) for name in new)


def test_a_run_to_the_end_writes_all(ran: Ran) -> None:
    assert ran.new.keys() == set(NAMES)
    assert len(ran.new["o.csv"].splitlines()) + len(ran.new["r.csv"].splitlines()) == 20_002


@pytest.mark.parametrize("part", [0.4, 0.7, 0.95])
def test_killed_at_any_moment_it_leaves_whole_files(ran: Ran, part: float) -> None:
    with ran.start("-m", "subsidy", *COMMAND) as run:
        sleep(ran.seconds * part)
        run.kill()
    assert complete(ran.found(), ran.new)


@pytest.mark.parametrize(
    ("place", "name", "times"),
    [
        ("Output", "write", 0),
        ("Output", "write", 11),
        ("Output", "finish", 1),
        ("os", "fsync", 2),
    ],
)
def test_killed_before_all_is_on_the_disk_it_leaves_the_old_files(
    ran: Ran, place: str, name: str, times: int
) -> None:
    with ran.start("-c", DIES, place, name, str(times), *COMMAND) as run:
        assert run.wait(timeout=60) == -SIGKILL
    assert ran.found() == dict.fromkeys(NAMES, OLD)


def test_killed_between_the_names_it_leaves_whole_files_and_the_result_comes_last(
    ran: Ran,
) -> None:
    with ran.start("-c", DIES, "Output", "publish", "2", *COMMAND) as run:
        assert run.wait(timeout=60) == -SIGKILL
    assert complete(ran.found(), ran.new)
    assert ran.found()["o.csv"] == OLD
    assert ran.found()["s.csv"] == ran.new["s.csv"]


def test_after_a_run_that_was_killed_the_next_one_succeeds_and_clears_up(ran: Ran) -> None:
    with ran.start("-c", DIES, "os", "replace", "1", *COMMAND) as run:
        assert run.wait(timeout=60) == -SIGKILL
    with ran.start("-m", "subsidy", *COMMAND) as run:
        assert run.wait(timeout=60) == 0
    assert ran.found() == ran.new


def test_a_run_that_is_interrupted_leaves_the_old_files(ran: Ran) -> None:
    stop = DIES.replace("SIGKILL", "SIGINT")
    with ran.start("-c", stop, "Output", "write", "11", *COMMAND) as run:
        assert run.wait(timeout=60) == 1
    assert ran.found() == dict.fromkeys(NAMES, OLD)


def test_a_run_that_is_told_to_end_leaves_no_rows_in_the_temporary_folder(
    ran: Ran, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    asked = ("batch", "list.parquet", "-o", str(tmp_path / "o.xlsx"), *COMMAND[9:])
    stop = DIES.replace("SIGKILL", "SIGTERM")
    with ran.start("-c", stop, "Output", "write", "3", *asked) as run:
        assert run.wait(timeout=60) == 128 + SIGTERM
    assert list(tmp_path.iterdir()) == []
