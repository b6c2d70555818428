"""Slips of the pen and of the file: one sentence, exit 2, and nothing confidential in it."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from subsidy.errors import InputError
from subsidy.stated import read_stated


def refused(facts: dict[str, object]) -> str:
    with pytest.raises(InputError) as refusal:
        read_stated(facts)
    return refusal.value.say("en")


@pytest.mark.parametrize("name", ["hiv:yes", "hiv: yes", "012345678901", "x" * 5000, "a\x1b[31m"])
def test_a_name_that_may_hold_a_value_is_not_repeated(name: str) -> None:
    said = refused({name: "x"})
    assert said == "A name that is not shown is not a name of subsidy.profile/1."


@pytest.mark.parametrize(
    "number", ["31001234567", "1.23457E+11", "12345678901.0", "1234 5678 901", "٠١٢٣٤٥٦٧٨٩٠١"]
)
def test_an_identifier_that_a_spreadsheet_turned_into_a_number_is_refused(number: str) -> None:
    said = refused({"person_id": number})
    assert said.startswith("person_id has ")
    assert number not in said


@pytest.mark.parametrize("number", ["031001234567", "0310012345", "A-17"])
def test_an_identifier_is_taken_as_it_is(number: str) -> None:
    assert read_stated({"person_id": number})["person_id"] == number


def test_a_year_that_no_calendar_of_the_law_reaches_is_refused() -> None:
    assert "from 1900 to 2199" in refused({"trafficking_confirmed_on": "9999-12-31"})


BORN = ("check", "--born", "2024", "--on", "2025-10-01")


def run(*words: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the command with `folder` as current folder and as data folder, with no key given."""
    plain = {name: value for name, value in os.environ.items() if name != "SUBSIDY_RECEIPT_KEY"}
    return subprocess.run(
        [sys.executable, "-m", "subsidy", *words, "--lang", "en"],
        cwd=folder,
        env={**plain, "XDG_DATA_HOME": str(folder), "PYTHONPATH": os.pathsep.join(sys.path)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_a_pipe_that_nobody_writes_to_is_no_profile(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    ran = run("check", "pipe.yaml", folder=tmp_path)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.startswith("Error: pipe.yaml cannot be read")


def test_the_secret_key_is_made_once_whole_and_for_its_owner_alone(tmp_path: Path) -> None:
    first, second = (run(*BORN, folder=tmp_path) for _ in range(2))
    (file,) = (tmp_path / "subsidy").iterdir()
    assert (len(file.read_text()), stat.S_IMODE(file.stat().st_mode)) == (64, 0o600)
    assert first.stdout == second.stdout != ""


def test_a_damaged_key_is_refused_and_the_remedy_named(tmp_path: Path) -> None:
    (tmp_path / "subsidy").mkdir()
    (tmp_path / "subsidy" / "receipt.key").write_text("abc")
    ran = run(*BORN, folder=tmp_path)
    assert ran.returncode == 2
    assert "remove it" in ran.stderr
