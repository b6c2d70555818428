"""Every console block of the README shows what its commands really print.

`SUBSIDY_GOLDEN=write make quick PYTEST=tests/documents` puts what they print under the commands.
"""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.receipts import without_receipt

README = Path(__file__).parent.parent.parent / "README.md"
WRITE = os.environ.get("SUBSIDY_GOLDEN") == "write"
_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"^\$ (?:.*\\\n)*.*\n", re.MULTILINE)


class Shown(NamedTuple):
    """A command as the README shows it, "$ subsidy ..." and its line end, and the output below."""

    typed: str
    output: str

    @property
    def command(self) -> str:
        """Return the command on one line."""
        return re.sub(r"\s*\\\n>?\s*", " ", self.typed.removeprefix("$ ")).strip()


def _shown() -> list[Shown]:
    return [
        Shown(typed, output)
        for block in _BLOCK.findall(README.read_text(encoding="utf-8"))
        for typed, output in zip(_COMMAND.findall(block), _COMMAND.split(block)[1:], strict=True)
    ]


SHOWN = _shown()


def test_the_readme_shows_the_program_at_work() -> None:
    assert any(shown.command.startswith("subsidy ") for shown in SHOWN)


@pytest.mark.parametrize("shown", SHOWN, ids=lambda shown: shown.command)
def test_a_command_prints_what_the_readme_shows(shown: Shown, repository: Path) -> None:
    printed = _printed(shown.command, repository)
    if WRITE:
        text = README.read_text(encoding="utf-8")
        new = f"{shown.typed}{printed.rstrip()}\n"
        README.write_text(text.replace(shown.typed + shown.output, new, 1), encoding="utf-8")
    else:
        assert without_receipt(printed).rstrip() == without_receipt(shown.output).rstrip()


def _printed(command: str, folder: Path) -> str:
    # The same `subsidy` as these tests import: the one beside their Python.
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    ran = subprocess.run(
        ["sh", "-c", command],
        cwd=folder,
        env={**os.environ, "PATH": path, "COLUMNS": "80"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    return ran.stdout
