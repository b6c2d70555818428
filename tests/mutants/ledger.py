"""What came of each slip, kept in a file, so that a run that was broken off goes on.

A line of the ledger counts as long as the rule file is the same. A slip that nobody noticed is
tried again once the tests of law are others.
"""

import json
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from tests.mutants.slips import Slip
from tests.mutants.trial import ROOT, Came


class Ledger:
    """The file of results, one JSON object a line; several runs may add to it at once."""

    def __init__(self, file: Path, rules: Path) -> None:
        self._file, self._rules = file, rules
        self._known: dict[str, str] = {}
        self._alive: dict[str, str] = {}
        for one in self._lines():
            if one["noticed_by"] is None:
                self._alive[one["key"]] = one["tests"]
            else:
                self._known[one["key"]] = one["noticed_by"]

    def _lines(self) -> Iterator[dict[str, Any]]:
        if self._file.is_file():
            for line in self._file.read_text(encoding="utf-8").splitlines():
                yield json.loads(line)

    def came(self, slip: Slip) -> Came | None:
        """Return what is known of a slip."""
        key = self._key(slip)
        if key in self._known:
            return Came(self._known[key])
        return Came(None) if self._alive.get(key) == _tests() else None

    def add(self, slip: Slip, came: Came) -> None:
        """Write down what came of a slip."""
        line = {"key": self._key(slip), "slip": str(slip), "tests": _tests(), **came._asdict()}
        with self._file.open("a", encoding="utf-8") as file:
            file.write(json.dumps(line, ensure_ascii=False) + "\n")

    def _key(self, slip: Slip) -> str:
        text = (self._rules / slip.file).read_bytes()
        return sha256(text + str(slip).encode()).hexdigest()


@cache
def _tests() -> str:
    """Return a hash of the tests that are asked."""
    files = sorted((ROOT / "tests" / "law").rglob("*.py"))
    return sha256(b"".join(file.read_bytes() for file in files)).hexdigest()
