"""Data takes one way through the house, and so do the imports."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import subsidy
from subsidy import rulebook

PACKAGE = Path(subsidy.__file__).parent
RULES = Path(rulebook.rules().__file__ or "").parent
MODULES = sorted(
    path for path in PACKAGE.rglob("*.py") if "_rules" not in path.parts and path.stem != "_cli"
)
SURFACES = ("subsidy.words", "subsidy.console", "subsidy.web")
FOLDERS = ("words", "console", "web")


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            yield "." * node.level + (node.module or "")
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def name(path: Path) -> str:
    return str(path.relative_to(PACKAGE))


@pytest.mark.parametrize("path", sorted(RULES.glob("*.py")), ids=lambda path: path.name)
def test_rules_import_the_language_their_siblings_and_dates_alone(path: Path) -> None:
    for module in imported(path):
        assert module in ("subsidy.language", "datetime") or module.startswith(".")


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_nothing_below_a_surface_imports_one(path: Path) -> None:
    if path.relative_to(PACKAGE).parts[0] in FOLDERS:
        return
    for module in imported(path):
        assert not module.startswith(SURFACES)


LISTS = ("columns", "lists", "sql")
ABOVE = {
    "columns": ("subsidy.lists", "subsidy.sql"),
    "lists": ("subsidy.sql",),
    "sql": ("subsidy.columns", "subsidy.lists", "subsidy.settlement", "subsidy.completion"),
}
"""What each folder for lists must not know: SQL is a second opinion, so it settles by itself."""


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_the_engine_for_one_citizen_knows_nothing_of_lists(path: Path) -> None:
    folder = path.relative_to(PACKAGE).parts[0]
    if folder in FOLDERS:
        return
    above = ABOVE.get(folder, tuple(f"subsidy.{one}" for one in LISTS))
    for module in imported(path):
        assert not module.startswith(above)


@pytest.mark.parametrize("path", sorted((PACKAGE / "language").glob("*.py")), ids=name)
def test_the_language_knows_nothing_but_itself(path: Path) -> None:
    for module in imported(path):
        assert not module.startswith("subsidy") or module.startswith("subsidy.language")


def test_the_walk_finds_what_it_looks_for() -> None:
    assert "subsidy.language" in set(imported(RULES / "national.py"))
    assert len(MODULES) > 40
