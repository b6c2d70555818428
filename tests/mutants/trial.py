"""One slip, tried: a copy of the rules with it, and the tests of law asked of that copy."""

import os
import re
import subprocess
import sys
from json import dumps
from pathlib import Path
from shutil import copytree, ignore_patterns
from tempfile import TemporaryDirectory
from typing import NamedTuple

from subsidy.coverage.sentences import FILE
from tests.mutants.slips import Slip

ROOT = Path(__file__).parent.parent.parent
TESTS = (
    tuple(
        f"tests/law/test_{name}.py"
        for name in (
            "instruments",
            "premium",
            "household_form",
            "boundaries_national",
            "lines_alone",
            "statutory_groups",
            "rule_book",
        )
    ),
    ("tests/law",),
    ("tests/proof/test_verify.py",),
)
"""What is asked where every sentence is still so: the other tests of law, those first that notice
most, then the proofs."""

PLUGIN = ("-p", "tests.mutants.rest")
"""Leaves out the tests of single sentences, which were asked already."""

_FAILED = re.compile(r"^(?:FAILED|ERROR) (\S+.*)$", re.MULTILINE)


class Came(NamedTuple):
    """What came of a slip: the test that noticed, None where none did."""

    noticed_by: str | None


def tried(slip: Slip, rules: Path, *, quick: bool = False) -> Came:
    """Try a slip in a copy of `rules`: first the sentences; the tests too, where not `quick`."""
    with TemporaryDirectory(prefix="slip-") as scratch:
        copy = Path(scratch, "rules")
        copytree(rules, copy, ignore=ignore_patterns("__pycache__"))
        file = copy / slip.file
        file.write_text(slip.in_text(file.read_text(encoding="utf-8")), encoding="utf-8")
        sentences = Path(scratch, FILE)
        sentences.write_text(_quickest(rules, slip.file), encoding="utf-8")
        asked = _run(copy, "-m", "tests.mutants.asked", str(sentences))
        if asked.returncode:
            noticed = asked.stdout.strip() or _last(asked.stderr)
            _NOTICED.setdefault(slip.file, []).insert(
                0, f'"sentence": {dumps(noticed, ensure_ascii=False)},'
            )
            return Came(noticed)
        found = None if quick else _by_tests(copy)
    return Came(found)


def _by_tests(copy: Path) -> str | None:
    """Return the test that notices a slip."""
    for tests in TESTS:
        ran = _run(copy, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *PLUGIN, *tests)
        if ran.returncode:
            failed = _FAILED.search(ran.stdout)
            return failed[1].partition(" - ")[0] if failed else _last(ran.stdout + ran.stderr)
    return None


_NOTICED: dict[str, list[str]] = {}
"""How the sentences begin that noticed slips of a file, the last one first."""


def _quickest(rules: Path, file: str) -> str:
    """Return the sentences, those first that noticed other slips of the same rule file."""
    lines = (rules / FILE).read_text(encoding="utf-8").splitlines(keepends=True)
    first = _NOTICED.get(file, [])[:20]
    return "".join(sorted(lines, key=lambda line: not any(words in line for words in first)))


def _run(rules: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *words],
        cwd=ROOT,
        env={**os.environ, "SUBSIDY_RULES": str(rules), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def _last(text: str) -> str:
    lines = [line for line in text.splitlines() if line.strip()]
    return lines[-1] if lines else "it ended without a word"
