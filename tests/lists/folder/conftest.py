"""Folders of small lists, and what a run over one leaves."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.lists.batch.conftest import Run, run
from tests.lists.batch.people import Citizen, write_list

__all__ = ["Run", "decided", "fill", "run"]

STATED = ("--unstated", "no")


def fill(lists: Mapping[str, Sequence[Citizen]], folder: str = "in") -> None:
    """Write lists into a folder."""
    Path(folder).mkdir(exist_ok=True)
    for name, citizens in lists.items():
        write_list(Path(folder, name), citizens)


def decided(run: Run, *words: str) -> dict[str, Any]:
    """Run over the folder `in` into `out`; return the manifest."""
    ran = run("in", "-o", "out", *STATED, *words)
    assert ran.exit_code == 0, ran.stderr
    manifest: dict[str, Any] = json.loads(Path("out/manifest.json").read_text(encoding="utf-8"))
    return manifest


def results(folder: str = "out") -> dict[str, bytes]:
    """Return every file of a folder."""
    return {file.name: file.read_bytes() for file in Path(folder).iterdir() if file.is_file()}
