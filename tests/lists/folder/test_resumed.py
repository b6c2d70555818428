"""A run that is given again goes on: what is finished stays, what may be other is decided anew."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from signal import SIGKILL

import pytest

from subsidy.lists.folder import run as runs
from subsidy.lists.folder.stamp import own_stamp
from tests.lists.batch.conftest import ASKED
from tests.lists.batch.people import person
from tests.lists.folder.conftest import STATED, Run, decided, fill, results

LISTS = {f"{n}.csv": [person(10 * n + m) for m in range(3)] for n in range(4)}


def written_again(act: Callable[[], object]) -> set[str]:
    """Return the files of `out` that are other files, or new, after what is done."""
    before = {file.name: file.stat().st_ino for file in Path("out").glob("*.csv")}
    keep = [os.open(Path("out", name), os.O_RDONLY) for name in before]  # no number is used twice
    act()
    for descriptor in keep:
        os.close(descriptor)
    after = {file.name: file.stat().st_ino for file in Path("out").glob("*.csv")}
    return {name for name in after if before.get(name) != after[name]}


@pytest.fixture
def done(run: Run) -> Run:
    """Return the command where a run over four lists is complete."""
    fill(LISTS)
    decided(run)
    return run


def test_finished_lists_are_not_written_again(done: Run) -> None:
    assert written_again(lambda: decided(done)) == set()
    ran = done("in", "-o", "out", *STATED)
    assert "4 lists: 0 decided, 4 finished before." in ran.stderr


def test_a_list_that_changed_is_decided_again(done: Run) -> None:
    fill({"2.csv": [person(77)]})
    assert written_again(lambda: decided(done)) == {"2.csv"}


def test_a_list_that_comes_to_the_others_is_decided(done: Run) -> None:
    fill({"5.csv": [person(77)]})
    assert written_again(lambda: decided(done)) == {"5.csv"}


def test_a_new_list_with_a_citizen_of_a_later_one_has_that_decided_again(done: Run) -> None:
    fill({"0a.csv": [person(31)]})
    assert written_again(lambda: decided(done)) == {"0a.csv", "3.csv"}


def test_a_result_that_was_altered_is_decided_again(done: Run) -> None:
    usual = results()
    Path("out/1.csv").write_text("something else")
    Path("out/3.csv").unlink()
    assert written_again(lambda: decided(done)) == {"1.csv", "3.csv"}
    assert results() == usual


@pytest.mark.parametrize("name", ["rows", "written", "rejected"])
def test_a_list_whose_manifest_lost_a_row_is_decided_again(done: Run, name: str) -> None:
    usual = results()
    told = json.loads(usual["manifest.json"])
    told["lists"][1][name] += 1
    Path("out/manifest.json").write_text(json.dumps(told))
    assert written_again(lambda: decided(done)) == {"1.csv"}
    assert results() == usual


@pytest.mark.parametrize("part", ["engine_sha256", "rules_sha256", "key"])
def test_under_another_law_engine_or_key_all_is_decided_again(
    done: Run, monkeypatch: pytest.MonkeyPatch, part: str
) -> None:
    other = own_stamp()._replace(**{part: "0" * 64})
    monkeypatch.setattr(runs, "own_stamp", lambda: other)
    assert written_again(lambda: decided(done)) == set(LISTS)


@pytest.mark.parametrize(
    ("words", "option"),
    [
        (("--months", "2"), "--months"),
        (("--on", "2025-10-02"), "--on"),
        (("--policy", "national"), "--policy"),
        (("--full",), "--full"),
        (("--reveal",), "--reveal"),
        (("--state", "residence=temporary"), "--state"),
        (("--lang", "vi"), "--lang"),
    ],
    ids=lambda words: " ".join(words) if isinstance(words, tuple) else "",
)
def test_results_of_other_options_are_not_mixed(
    done: Run, words: tuple[str, ...], option: str
) -> None:
    usual = results()
    ran = done("in", "-o", "out", *STATED, *words)
    assert ran.exit_code == 2
    assert option in ran.stderr
    assert results() == usual
    assert written_again(lambda: decided(done, *words, "--force")) == set(LISTS)


def test_a_summary_that_is_asked_for_later_is_that_of_the_first_run(run: Run) -> None:
    fill(LISTS)
    decided(run, "--summary", "first.csv")
    decided(run, "--summary", "later.csv")
    assert Path("later.csv").read_bytes() == Path("first.csv").read_bytes()


KILLED = """
import os, signal, sys
from subsidy.lists.folder import workers
decide, left = workers.TASKS["decide"], int(sys.argv.pop(1))
def dies(*words):
    global left
    left -= 1
    if left < 0:
        os.kill(os.getpid(), signal.SIGKILL)
    return decide(*words)
workers.TASKS["decide"] = dies
from subsidy.lists.folder import manifest
manifest._SECONDS = 0
from subsidy.__main__ import main
main()
"""


def test_a_run_that_was_killed_goes_on_and_ends_as_one_that_was_not(run: Run) -> None:
    lists = {name: [*people, person(1)] for name, people in LISTS.items()}
    fill(lists)
    decided(run)
    usual = results()
    command = ("batch", "in", "-o", "again", *ASKED, *STATED)
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, "2", *command], timeout=60, check=False, capture_output=True
    )
    assert killed.returncode == -SIGKILL
    assert len(results("again")) == 3  # two lists and the manifest
    ran = run(*command[1:])
    assert ran.exit_code == 0
    assert "4 lists: 2 decided, 2 finished before." in ran.stderr
    assert results("again") == usual
