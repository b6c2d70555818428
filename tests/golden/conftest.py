"""A command's whole output, held against a file."""

import os
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from click.testing import CliRunner

from subsidy.__main__ import commands
from tests.receipts import without_receipt

FOLDER = Path(__file__).parent
WRITE = os.environ.get("SUBSIDY_GOLDEN") == "write"

Golden = Callable[[str, Iterable[tuple[str, ...]]], None]


def _run(words: tuple[str, ...]) -> str:
    """Return what a command prints and how it ends, as a terminal would show it."""
    # Where a word cannot be understood, --lang may not be either: then the locale speaks.
    locale = {"LANG": "en_US.UTF-8" if "en" in words else "vi_VN.UTF-8"}
    runner = CliRunner(env={"LC_ALL": None, "LC_MESSAGES": None, **locale})
    ran = runner.invoke(commands().main, words, prog_name="subsidy")
    shown = " ".join(f'"{word}"' if " " in word else word for word in words)
    assert "Traceback" not in ran.output
    if ran.exit_code in (0, 3):
        assert (bool(ran.stdout), ran.stderr) == (True, "")
    else:
        assert (ran.exit_code, ran.stdout) == (2, "")
    return f"$ subsidy {shown}\n{without_receipt(ran.output)}(exit code {ran.exit_code})\n"


@pytest.fixture
def golden(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Golden:
    """Return a function that runs commands in an empty folder and holds them against a file."""
    monkeypatch.chdir(tmp_path)

    def hold(name: str, runs: Iterable[tuple[str, ...]]) -> None:
        said = "\n".join(_run(words) for words in runs)
        file = FOLDER / f"{name}.txt"
        if WRITE:
            file.parent.mkdir(exist_ok=True)
            file.write_text(said, encoding="utf-8")
        assert said == file.read_text(encoding="utf-8")

    return hold
