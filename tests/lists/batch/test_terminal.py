"""What a run shows while it works, what it prints where nobody looks, and what it loads."""

import json
import os
import pty
import re
import subprocess
import sys
from pathlib import Path

from tests.lists.batch.conftest import ASKED
from tests.lists.batch.people import HUE, person, rows_in, text_of, write_list

COMMAND = ("-m", "subsidy", "batch")
WORDS = (*ASKED, "--unstated", "no")


TIMED = """
from time import sleep
from types import SimpleNamespace
from subsidy.console.list_progress import ListProgress
with ListProgress(SimpleNamespace(rows=None, done=0.5), "en", to_screen=False) as progress:
    progress.read(1000)
    progress.decided(0, 3000)
    sleep(1.1)
    progress.decided(1000, 3000)
"""


def on_a_terminal(folder: Path, *words: str) -> str:
    """Run Python where standard error is a terminal; return what stands on it."""
    own, others = pty.openpty()
    with subprocess.Popen(
        [sys.executable, *words],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=others,
    ) as run:
        os.close(others)
        shown = b"".join(iter(lambda: _read(own), b""))
        assert run.wait(timeout=60) == 0
    os.close(own)
    return shown.decode("utf-8")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # how a terminal says that nobody writes to it any more
        return b""


def test_on_a_terminal_a_bar_shows_the_rows(tmp_path: Path) -> None:
    write_list(tmp_path / "list.csv", [person(n) for n in range(3000)])
    shown = on_a_terminal(tmp_path, *COMMAND, "list.csv", "-o", "o.csv", *WORDS)
    assert "Reading" in shown
    done = [int(rows) for rows in re.findall(r"Deciding [^\r\n]* (\d+)/3000", shown)]
    assert (done[0], done[-1]) == (0, 3000)
    assert len(set(done)) >= 3
    assert shown.rstrip().endswith("+ 0 rejected.")


def test_on_a_terminal_a_bar_shows_the_time_left(tmp_path: Path) -> None:
    shown = on_a_terminal(tmp_path, "-c", TIMED)
    assert re.search(r"Reading [^\r\n]* 50%", shown)
    assert re.search(r"Deciding [^\r\n]* 1000/3000 +00:00:0[1-9]", shown)


def test_in_a_pipe_nothing_is_shown_but_what_came_of_it(tmp_path: Path) -> None:
    write_list(tmp_path / "list.csv", [person(n) for n in range(3)])
    ran = subprocess.run(
        [sys.executable, *COMMAND, "list.csv", "-o", "-", *WORDS],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert ran.stderr.splitlines() == [
        "Day asked about: 2025-10-01; months: 1.",
        "3 rows read = 3 in the result (0 of them undetermined) + 0 rejected.",
    ]
    assert len(rows_in(ran.stdout)) == 3


def test_rejects_and_a_fault_in_them_do_not_reach_standard_output(tmp_path: Path) -> None:
    people = [person(1), person(2, poverty="rich")]
    ran = subprocess.run(
        [sys.executable, *COMMAND, "-", "-o", "-", *WORDS],
        cwd=tmp_path,
        input=text_of(people),
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert [row["person_id"] for row in rows_in(ran.stdout)] == [people[0]["person_id"]]
    assert "Row 3, poverty" in ran.stderr


def test_a_reader_that_stops_reading_is_no_fault(tmp_path: Path) -> None:
    write_list(tmp_path / "list.parquet", [person(n) for n in range(20_000)])
    words = " ".join([*COMMAND, "list.parquet", "-o", "-", *WORDS])
    ran = subprocess.run(
        ["sh", "-c", f"'{sys.executable}' {words} | head -n 1"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ran.stderr == ""
    assert ran.stdout.startswith("person_id,")


def test_standard_input_that_is_closed_is_refused_in_one_sentence(tmp_path: Path) -> None:
    command = f"'{sys.executable}' {' '.join([*COMMAND, '-', '-o', 'o.csv', *WORDS])} <&-"
    ran = subprocess.run(
        ["sh", "-c", command], cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False
    )
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.count("\n") == 1
    assert not (tmp_path / "o.csv").exists()


LOADED = """
import atexit, json, sys
atexit.register(lambda: print(json.dumps(sorted(sys.modules)), file=sys.stderr))
from subsidy.__main__ import main
main()
"""


def test_a_question_that_is_refused_loads_no_columns(tmp_path: Path) -> None:
    write_list(tmp_path / "list.csv", [HUE])
    words = ("batch", "list.csv", "-o", "o.csv", "--months", "13", "--on", "2025-10-01")
    ran = subprocess.run(
        [sys.executable, "-c", LOADED, *words],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ran.returncode == 2
    assert "polars" not in json.loads(ran.stderr.splitlines()[-1])
