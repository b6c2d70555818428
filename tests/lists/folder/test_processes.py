"""Many lists on one machine: processes share them, and the result is that of one process."""

import os
import subprocess
import sys
from multiprocessing import active_children
from pathlib import Path
from time import monotonic, sleep

import polars as pl
import pytest

from subsidy.errors import InputError
from subsidy.lists.folder.job import Job, Options
from subsidy.lists.folder.processes import Processes, own_workers
from subsidy.lists.folder.stamp import own_stamp
from subsidy.lists.folder.workers import ThisProcess
from tests.lists.batch.people import person
from tests.lists.folder.conftest import Run, decided, fill, results


@pytest.fixture
def two(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let this machine have two processors."""
    monkeypatch.setattr(pl, "thread_pool_size", lambda: 2)


def test_processes_give_the_results_of_one(
    run: Run, two: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill({f"{n}.csv": [person(3 * n + m) for m in range(4)] for n in range(8)})
    with own_workers(7) as workers:
        assert isinstance(workers, ThisProcess)
    decided(run, "--summary", "two.csv", "--rejects", "out/no")
    monkeypatch.setattr(pl, "thread_pool_size", lambda: 1)
    run("in", "-o", "one", "--summary", "one.csv", "--rejects", "one/no", "--unstated", "no")
    assert results("out") == results("one")
    assert results("out/no") == results("one/no")
    assert Path("two.csv").read_bytes() == Path("one.csv").read_bytes()


def job(folder: Path) -> Job:
    """Return a run over a folder with a list that nobody ever writes: who opens it, waits."""
    os.mkfifo(folder / "waits.csv")
    (folder / "token").touch()
    options = Options("2025-10-01", 1, None, True, False, "en", False)
    here = str(folder)
    return Job(here, here, here, "token", None, None, False, options, own_stamp())


@pytest.mark.parametrize("noticed_after", [0.0, 1.0])
def test_a_process_that_is_killed_ends_the_run_in_one_sentence(
    tmp_path: Path, two: None, noticed_after: float
) -> None:
    given = job(tmp_path)

    def work() -> None:
        with own_workers(8) as workers:
            assert isinstance(workers, Processes)
            answers = workers.each("index", given, ["none.csv", "waits.csv"])
            with pytest.raises(InputError, match=r"none\.csv cannot be read"):
                next(answers)
            answers = workers.each("index", given, ["waits.csv"])
            for child in active_children():
                child.kill()
            sleep(noticed_after)
            next(answers)

    with pytest.raises(InputError, match="A process of this run was ended from outside"):
        work()
    assert not active_children()


PARENT = """
import sys
from multiprocessing import active_children
from pathlib import Path
from threading import Thread
from time import sleep
import polars
polars.thread_pool_size = lambda: 2
from subsidy.lists.folder.processes import own_workers
from tests.lists.folder.test_processes import job
with own_workers(8) as workers:
    given = job(Path(sys.argv[1]))
    Thread(target=lambda: list(workers.each("index", given, ["waits.csv"])), daemon=True).start()
    while not active_children():
        sleep(0.05)
    print(active_children()[0].pid, flush=True)
    sleep(120)
"""


def test_processes_end_with_the_one_that_began_them(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", PARENT, str(tmp_path)], stdout=subprocess.PIPE, text=True
    ) as parent:
        assert parent.stdout is not None
        child = Path("/proc", parent.stdout.readline().strip())
        assert child.exists()
        parent.kill()
    end = monotonic() + 60
    while _lives(child) and monotonic() < end:
        sleep(0.05)
    assert not _lives(child)


def _lives(process: Path) -> bool:
    try:
        return (process / "stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False
