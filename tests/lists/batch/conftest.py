"""Running `subsidy batch` as a user does, without a process of its own."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from subsidy.__main__ import commands

Run = Callable[..., Result]

ASKED = ("--on", "2025-10-01", "--months", "1", "--lang", "en")
"""What is asked where a test says nothing else: one month, in English."""


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a function that runs `subsidy batch` with these words in an empty folder.

    Words given again replace those of `ASKED`.
    """
    monkeypatch.chdir(tmp_path)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)

    def run(*words: str, stdin: str | bytes | None = None) -> Result:
        everything = ("batch", *ASKED, *words)
        return CliRunner().invoke(commands().main, everything, input=stdin, prog_name="subsidy")

    return run


OLD = b"what stood here before"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """Return a result that stands there already."""
    file = tmp_path / "old.csv"
    file.write_bytes(OLD)
    return file


def refused(ran: Result, *words: str) -> None:
    """Check that the run ended in one sentence with these words, and printed no data."""
    assert (ran.exit_code, ran.stdout) == (2, "")
    assert ran.stderr.startswith("Error: ")
    assert ran.stderr.count("\n") == 1
    for word in words:
        assert word in ran.stderr
