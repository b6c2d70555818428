"""SUBSIDY_RULES names another rule book; one that names nothing right is refused with a lesson."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from subsidy.language import RuleError
from subsidy.language.rulefiles import folder_of_rules


def listed(rules: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "subsidy", "rules", "list", "--lang", "en"],
        env={**os.environ, "SUBSIDY_RULES": str(rules)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_rules_of_the_folder_are_read(checkout: Path) -> None:
    change(checkout / "rules/elsewhere/policies.py", "Hà Nội, from 2025", "Another Hà Nội")
    ran = listed(checkout / "rules")
    assert ran.returncode == 0, ran.stderr
    assert "hanoi: Another Hà Nội" in ran.stdout


def test_a_folder_without_rules_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUBSIDY_RULES", str(tmp_path))
    with pytest.raises(RuleError, match=r"SUBSIDY_RULES is .*, which holds no"):
        folder_of_rules()


@pytest.mark.parametrize(
    ("file", "old", "new", "lesson"),
    [
        (
            "rules/elsewhere/hcmc_res56.py",
            '    "elderly",',
            '    "elderley",',
            "the route 'elderley', which ROUTES does not list; did you mean 'elderly'?",
        ),
        (
            "rules/territories.py",
            "    DIENBIEN,\n",
            "",
            "The policy dienbien holds in 'dienbien', which TERRITORIES does not list",
        ),
    ],
    ids=["route", "territory"],
)
def test_a_name_that_the_rule_book_does_not_list_is_refused_with_the_nearest(
    checkout: Path, file: str, old: str, new: str, lesson: str
) -> None:
    change(checkout / file, old, new)
    ran = listed(checkout / "rules")
    assert ran.returncode == 1
    assert lesson in ran.stderr
