"""Console blocks of a document: what is typed, what is shown below, and what is really printed."""

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from difflib import unified_diff
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.receipts import without_receipt

WRITE = os.environ.get("SUBSIDY_GOLDEN") == "write"
_BLOCK = re.compile(r"^```(\S.*)\n((?:.*\n)*?)^```$", re.MULTILINE)
_COMMAND = re.compile(r"^\$ (?:.*\\\n)*.*\n", re.MULTILINE)
_DURATION = re.compile(r" in \d+\.\d+s")


class Block(NamedTuple):
    """A fenced block: what stands behind its fence, and its text."""

    info: str
    text: str


class Shown(NamedTuple):
    """A command as a document shows it, "$ subsidy ..." and its line end, and the output below."""

    typed: str
    output: str

    @property
    def command(self) -> str:
        """Return the command on one line."""
        return re.sub(r"\s*\\\n>?\s*", " ", self.typed.removeprefix("$ ")).strip()


def blocks(document: Path) -> list[Block]:
    """Return the fenced blocks of a document, in order."""
    return [Block(*found) for found in _BLOCK.findall(document.read_text(encoding="utf-8"))]


def shown(block: Block) -> list[Shown]:
    """Return the commands of a console block with their outputs."""
    return [
        Shown(typed, output)
        for typed, output in zip(
            _COMMAND.findall(block.text), _COMMAND.split(block.text)[1:], strict=True
        )
    ]


def hold(
    one: Shown,
    document: Path,
    folder: Path,
    given: Mapping[str, str] | None = None,
    seconds: int = 300,
) -> None:
    """Check that a command prints what the document shows; where asked, write it anew."""
    output = _printed(one.command, folder, given or {}, seconds)
    if WRITE:
        text = document.read_text(encoding="utf-8")
        new = f"{one.typed}{output.rstrip()}\n"
        document.write_text(text.replace(one.typed + one.output, new, 1), encoding="utf-8")
    else:
        found, expected = _lasting(output), _lasting(one.output)
        changed = "\n".join(unified_diff(expected.splitlines(), found.splitlines(), lineterm=""))
        assert not changed, f"{one.command}\n{changed}"


def _lasting(output: str) -> str:
    """Return an output without what differs from one run to another."""
    return _DURATION.sub("", without_receipt(output)).rstrip()


def _printed(command: str, folder: Path, given: Mapping[str, str], seconds: int) -> str:
    # The same `subsidy` as these tests import: the one beside their Python.
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    ran = subprocess.run(
        ["sh", "-c", command],
        cwd=folder,
        env={**os.environ, "PATH": path, "COLUMNS": "80", **given},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=seconds,
        check=False,
    )
    return ran.stdout


def commands_of(document: Path) -> list[object]:
    """Return every command of a document as parameters of a test."""
    return [
        pytest.param(document, one, id=f"{document.name}: {one.command}")
        for block in blocks(document)
        if block.info == "console"
        for one in shown(block)
    ]
