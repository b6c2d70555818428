"""Running a command as a user does, without a process of its own."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from subsidy.__main__ import commands

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a function that runs `subsidy` with these words in an empty folder."""
    monkeypatch.chdir(tmp_path)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)

    def run(*words: str, stdin: str | bytes | None = None) -> Result:
        return CliRunner().invoke(commands().main, words, input=stdin, prog_name="subsidy")

    return run
