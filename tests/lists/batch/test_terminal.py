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


def on_a_terminal(folder: Path, *words: str) -> str:
    """Run where standard error is a terminal; return what stands on it."""
    own, others = pty.openpty()
    with subprocess.Popen(
        [sys.executable, *COMMAND, *words, *WORDS],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=others,
    ) as run:
        os.close(others)
        shown = b""
        while True:
            try:
                more = os.read(own, 65536)
            except OSError:  # how a terminal says that nobody writes to it any more
                break
            if not more:
                break
            shown += more
        assert run.wait(timeout=60) == 0
    os.close(own)
    return shown.decode("utf-8")


def test_on_a_terminal_a_bar_shows_rows_and_the_time_left(tmp_path: Path) -> None:
    write_list(tmp_path / "list.csv", [person(n) for n in range(3000)])
    shown = on_a_terminal(tmp_path, "list.csv", "-o", "o.csv")
    assert "Reading" in shown
    done = [int(rows) for rows in re.findall(r"Deciding [^\r\n]* (\d+)/3000", shown)]
    assert done[0] == 0
    assert done[-1] == 3000
    assert len(set(done)) >= 3
    assert re.search(r"/3000[^\r\n]*\d\d:\d\d:\d\d", shown)
    assert shown.rstrip().endswith("+ 0 rejected.")


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
