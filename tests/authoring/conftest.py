"""A checkout in which a resolution is written down."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from subsidy import rulebook
from subsidy.authoring.missing import missing
from subsidy.authoring.skeleton import write_skeleton
from subsidy.authoring.workplace import Workplace, workplace
from subsidy.console.dates import today

NAME = "place_res12"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Return a folder with the rule book and a changelog."""
    rules = Path(rulebook.rules().__file__ or "").parent
    shutil.copytree(rules, tmp_path / "rules", ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "CHANGELOG.md").write_text("# Changelog\n\n## 2.0 - unreleased\n\n### Old\n")
    return tmp_path


@pytest.fixture
def place(checkout: Path) -> Workplace:
    """Return a resolution of Hà Nội of which the skeleton has just been written."""
    place = workplace(NAME, str(checkout))
    write_skeleton(place, "hanoi")
    return place


Lacking = Callable[[], list[str]]


@pytest.fixture
def lacking(place: Workplace) -> Lacking:
    """Return what tells, in English, what the resolution lacks."""
    return lambda: [one.say("en") for one in missing(place, today())]


@pytest.fixture
def filled(place: Workplace) -> Workplace:
    """Return the resolution with every placeholder filled in and nothing else changed."""
    for path in (place.module, place.tests, place.changelog):
        text = path.read_text(encoding="utf-8").replace("FILL IN", "Whatever")
        path.write_text(text, encoding="utf-8")
    policies = checkout_policies(place)
    text = policies.read_text(encoding="utf-8")
    text = text.replace("from . import (", f"from . import (\n    {NAME},", 1)
    text = text.replace("hanoi_res19.RULES,", f"hanoi_res19.RULES,\n        {NAME}.RULES,", 1)
    policies.write_text(text, encoding="utf-8")
    tests = place.tests.read_text(encoding="utf-8")
    tests += "\n# 2030-12-31, 2031-01-01\n"
    place.tests.write_text(tests, encoding="utf-8")
    return place


def checkout_policies(place: Workplace) -> Path:
    """Return the file that lists the policies."""
    return place.module.with_name("policies.py")
