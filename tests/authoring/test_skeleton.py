"""`rules new` writes a skeleton that is read as law once it is filled in, and spoils nothing."""

import subprocess
import sys
from pathlib import Path

import pytest

from subsidy.authoring.loading import Written, load
from subsidy.authoring.skeleton import write_skeleton
from subsidy.authoring.workplace import Workplace, workplace
from subsidy.errors import InputError
from tests.authoring.conftest import NAME


def test_rule_file_tests_and_changelog_entry_are_written(checkout: Path) -> None:
    written = write_skeleton(workplace(NAME, str(checkout)), "hanoi")
    assert written == (
        "rules/elsewhere/place_res12.py",
        "tests/law/test_place_res12.py",
        "CHANGELOG.md",
    )
    assert all((checkout / file).is_file() for file in written)


def test_the_changelog_entry_stands_first_under_the_newest_version(place: Workplace) -> None:
    text = place.changelog.read_text(encoding="utf-8")
    assert text.index("## 2.0") < text.index(f"({NAME})") < text.index("### Old")


def test_a_skeleton_is_laid_out_as_the_house_lays_out(place: Workplace) -> None:
    files = [str(place.module), str(place.tests)]
    for what in (["check", "--select", "E,F,I,W"], ["format", "--check"]):
        ran = subprocess.run(
            [sys.executable, "-m", "ruff", *what, "--config", "line-length=100", *files],
            capture_output=True,
            text=True,
            check=False,
        )
        assert ran.returncode == 0, ran.stdout + ran.stderr


@pytest.mark.parametrize(("article", "inferred"), [("", True), (' article="2(1)",', False)])
def test_that_the_city_pays_is_inferred_unless_the_article_was_read(
    article: str, inferred: bool, place: Workplace
) -> None:
    text = place.module.read_text(encoding="utf-8")
    place.module.write_text(
        text.replace("sources=SOURCES,", f"sources=SOURCES,{article}"), encoding="utf-8"
    )
    found = load(place)
    assert isinstance(found, Written)
    assert found.rules is not None
    (line,) = found.rules.provisions
    said = [reason.en for reason in line.inferred]
    assert any("city pays is inferred" in reason for reason in said) is inferred


def test_nothing_is_written_over(place: Workplace) -> None:
    before = place.changelog.read_text(encoding="utf-8")
    with pytest.raises(InputError, match="is there already"):
        write_skeleton(place, "hanoi")
    assert place.changelog.read_text(encoding="utf-8") == before


@pytest.mark.parametrize("name", ["../evil", "Res12", "12res", "a", "res-12", "res 12", ""])
def test_a_name_that_is_no_module_is_refused(name: str, checkout: Path) -> None:
    with pytest.raises(InputError, match="is no name of a rule file"):
        workplace(name, str(checkout))


def test_a_territory_that_is_no_name_is_refused(checkout: Path) -> None:
    with pytest.raises(InputError, match="is no name of a territory"):
        write_skeleton(workplace(NAME, str(checkout)), "Hà Nội")


def test_a_folder_that_is_no_checkout_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="give the folder of a checkout with --root"):
        workplace(NAME, str(tmp_path))
