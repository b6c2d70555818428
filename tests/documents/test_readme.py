"""Every console block of the README shows what its commands really print."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.receipts import without_receipt

README = Path(__file__).parent.parent.parent / "README.md"
_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Shown(NamedTuple):
    """A command as the README shows it, and the output below it."""

    command: str
    output: str


def _shown() -> list[Shown]:
    found = []
    for block in _BLOCK.findall(README.read_text(encoding="utf-8")):
        _, *commands = re.split(r"^\$ ", block, flags=re.MULTILINE)
        for one in commands:
            command, _, output = one.partition("\n")
            while command.endswith("\\"):
                more, _, output = output.partition("\n")
                command = f"{command[:-1]}{more.removeprefix('>')}"
            found.append(Shown(command, output))
    return found


SHOWN = _shown()


def test_the_readme_shows_the_program_at_work() -> None:
    assert any(shown.command.startswith("subsidy ") for shown in SHOWN)


@pytest.mark.parametrize("shown", SHOWN, ids=lambda shown: shown.command)
def test_a_command_prints_what_the_readme_shows(shown: Shown, repository: Path) -> None:
    # The same `subsidy` as these tests import: the one beside their Python.
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    ran = subprocess.run(
        ["sh", "-c", shown.command],
        cwd=repository,
        env={**os.environ, "PATH": path, "COLUMNS": "80"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert without_receipt(ran.stdout).rstrip() == without_receipt(shown.output).rstrip()
