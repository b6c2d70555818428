"""The resolutions of other places lack nothing of what a new one is asked for."""

import shutil
from pathlib import Path

import pytest

from subsidy import rulebook
from subsidy.authoring.missing import missing
from subsidy.authoring.workplace import FOLDER, workplace
from subsidy.console.dates import today

ROOT = Path(__file__).parent.parent.parent
RULES = Path(rulebook.rules().__file__ or "").parent
NAMES = sorted(
    path.stem
    for path in (RULES / FOLDER).glob("*.py")
    if "\nRULES = " in path.read_text(encoding="utf-8")
)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a checkout with the rule book, its tests and its changelog."""
    root = tmp_path_factory.mktemp("checkout")
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(RULES, root / "rules", ignore=ignored)
    shutil.copytree(ROOT / "tests" / "law", root / "tests" / "law", ignore=ignored)
    shutil.copy(ROOT / "CHANGELOG.md", root)
    return root


def test_there_are_seven_of_six_places() -> None:
    assert len(NAMES) == 7


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_missing_of(name: str, root: Path) -> None:
    assert [one.say("en") for one in missing(workplace(name, str(root)), today())] == []
