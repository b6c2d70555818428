"""`rules new` and `rules check`, from the first word to what comes next."""

import shutil
from pathlib import Path

import pytest

from subsidy import rulebook
from tests.console.conftest import Run

NEW = ("rules", "new", "place_res12", "--territory", "hanoi")
CHECK = ("rules", "check", "place_res12")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Make the empty folder that commands run in a checkout."""
    rules = Path(rulebook.rules().__file__ or "").parent
    shutil.copytree(rules, tmp_path / "rules", ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "CHANGELOG.md").write_text("# Changelog\n\n## 2.0\n")
    return tmp_path


def test_a_resolution_is_begun_in_the_checkout_one_stands_in(checkout: Path, run: Run) -> None:
    ran = run(*NEW, "--lang", "en")
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert "Written: rules/elsewhere/place_res12.py" in ran.stdout
    assert "place_res12.RULES," in ran.stdout
    assert (checkout / "rules" / "elsewhere" / "place_res12.py").is_file()


def test_what_is_missing_is_said_with_exit_code_4(checkout: Path, run: Run) -> None:
    run(*NEW)
    ran = run(*CHECK, "--lang", "vi")
    assert ran.exit_code == 4
    assert "vẫn còn FILL IN" in ran.stdout


def test_the_checkout_may_stand_elsewhere(checkout: Path, run: Run) -> None:
    other = checkout / "other"
    other.mkdir()
    shutil.move(checkout / "rules", other)
    shutil.move(checkout / "CHANGELOG.md", other)
    assert run(*NEW, "--root", "other").exit_code == 0
    assert (other / "tests" / "law" / "test_place_res12.py").is_file()


def test_a_name_that_is_no_name_is_bad_usage(checkout: Path, run: Run) -> None:
    ran = run("rules", "new", "../place", "--territory", "hanoi", "--lang", "en")
    assert ran.exit_code == 2
    assert ran.stderr.startswith("Error: '../place' is no name of a rule file")
