"""The guide to writing a resolution is followed to the letter, in a checkout of its own."""

import re
import shutil
from pathlib import Path

import pytest

from subsidy import rulebook
from tests.documents.shown import blocks, hold, shown

ROOT = Path(__file__).parent.parent.parent
GUIDE = ROOT / "docs" / "writing-a-resolution.md"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Return a copy of what the guide works on: rules, tests, changelog."""
    rules = Path(rulebook.rules().__file__ or "").parent
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(rules, tmp_path / "rules", ignore=ignored)
    shutil.copytree(ROOT / "tests", tmp_path / "tests", ignore=ignored)
    for name in ("CHANGELOG.md", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path)
    return tmp_path


def entered(text: str, where: str, added: str) -> str:
    """Return a file after what the guide says to enter in it."""
    if where == "above TERRITORIES":
        return text.replace("\nTERRITORIES = (", f"{added}\nTERRITORIES = (", 1)
    if where == "in TERRITORIES":
        return f"{text.rstrip().removesuffix(')')}{added})\n"
    if where == "in the import":
        return text.replace("from . import (\n", f"from . import (\n{added}", 1)
    if where == "in POLICIES":
        return f"{text.rstrip().removesuffix(')')}{added})\n"
    if where == "in the import of territories":
        return re.sub(
            r"(from \.\.territories import .*)\n", rf"\1, {added.strip()}\n", text, count=1
        )
    raise AssertionError(where)


def test_following_the_guide_word_for_word_leads_to_a_tested_policy(checkout: Path) -> None:
    given = {"SUBSIDY_RULES": str(checkout / "rules"), "PYTHONDONTWRITEBYTECODE": "1"}
    done = []
    for block in blocks(GUIDE):
        kind, _, rest = block.info.partition(" ")
        name, _, where = rest.partition(", ")
        file = checkout / name
        if kind == "console":
            for one in shown(block):
                hold(one, GUIDE, checkout, given)
                done.append(one.command)
        elif where:
            text = file.read_text(encoding="utf-8")
            changed = entered(text, where, block.text)
            assert changed != text, where
            file.write_text(changed, encoding="utf-8")
        elif name == "CHANGELOG.md":
            text = file.read_text(encoding="utf-8")
            entry = re.compile(r"### FILL IN(?:.*\n)*?(?=\n### )")
            assert entry.search(text)
            written = entry.sub("PLACE", text, count=1).replace("PLACE", block.text, 1)
            file.write_text(written, encoding="utf-8")
        else:
            file.write_text(block.text, encoding="utf-8")
    assert any("rules check" in command for command in done)
    assert any("pytest" in command for command in done)
