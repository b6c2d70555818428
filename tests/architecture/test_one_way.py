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
SURFACES = ("subsidy.words", "subsidy.report", "subsidy.console", "subsidy.web")
SURFACE_FOLDERS = ("words", "report", "console", "web")


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            yield "." * node.level + (node.module or "")
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def name(path: Path) -> str:
    return str(path.relative_to(PACKAGE))


@pytest.mark.parametrize("path", sorted(RULES.rglob("*.py")), ids=lambda path: path.name)
def test_rules_import_the_language_their_siblings_and_dates_alone(path: Path) -> None:
    for module in imported(path):
        assert module in ("subsidy.language", "datetime") or module.startswith(".")


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_nothing_below_a_surface_imports_one(path: Path) -> None:
    if path.relative_to(PACKAGE).parts[0] in SURFACE_FOLDERS:
        return
    for module in imported(path):
        assert not module.startswith(SURFACES)


LISTS = (
    *("columns", "lists", "cluster", "sql", "proof"),
    *("population", "compare", "reforms", "harmonise"),
)
SEARCH = "subsidy.harmonise"
POLICY = ("subsidy.population", "subsidy.compare", "subsidy.reforms", SEARCH)
ABOVE = {
    "columns": ("subsidy.lists", "subsidy.sql", "subsidy.proof", *POLICY),
    "lists": ("subsidy.cluster", "subsidy.sql", "subsidy.proof", *POLICY),
    "cluster": ("subsidy.sql", "subsidy.proof", *POLICY),
    "population": ("subsidy.sql", "subsidy.proof", "subsidy.compare", "subsidy.reforms", SEARCH),
    "compare": ("subsidy.sql", "subsidy.proof", "subsidy.reforms", SEARCH),
    "reforms": ("subsidy.sql", "subsidy.proof", "subsidy.columns", "subsidy.compare", SEARCH),
    "harmonise": ("subsidy.sql", "subsidy.population"),
    "proof": ("subsidy.columns", "subsidy.lists", "subsidy.sql", *POLICY),
    # Its sheets come as workbooks.
    "boundaries": ("subsidy.columns", "subsidy.sql", "subsidy.proof", *POLICY),
    "sql": (
        "subsidy.columns",
        "subsidy.lists",
        "subsidy.settlement",
        "subsidy.completion",
        "subsidy.proof",
        *POLICY,
    ),
}
"""What each reader beside it must not know: SQL is a second opinion, so it settles by itself."""


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_the_engine_for_one_citizen_knows_nothing_of_lists_or_proofs(path: Path) -> None:
    folder = path.relative_to(PACKAGE).parts[0]
    if folder in SURFACE_FOLDERS:
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


def _said(path: Path) -> Iterator[str]:
    """Yield every text of a module but its docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    described = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        said = node.value if isinstance(node, ast.Constant) else None
        if isinstance(said, str) and id(node) not in described:
            yield said


def _names_of_law() -> set[str]:
    """Return the names of places, policies and resolutions, and the words for the routes."""
    words = {word for place in rulebook.territories() for word in (place.id, *place.district_ids)}
    words |= {name for place in rulebook.territories() for name, _ in place.communes}
    for policy in rulebook.policies().all[1:]:
        words.add(policy.name)
        for rule_set in policy.rule_sets[1:]:
            words.add(rule_set.name)
            for line in rule_set.provisions:
                words |= {one.number for _, one in line.instruments.values if one.number}
    return words | {route.title.vi for route in rulebook.routes().values()}


NAMES_OF_LAW = _names_of_law()


OF_ONE_CITY = ("population/published.py", "population/assumed.py")
"""What is published and assumed of the people of the merged city, not of its law."""

EXAMPLES = ("web/api/document.py", "web/api/schemas.py")
"""Requests and answers shown to those who write programs."""

WORDINGS = ("value_words.py",)
"""What clerks write for the values of facts, some of which are the names of routes too."""


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_the_engine_knows_no_place_policy_or_resolution_by_name(path: Path) -> None:
    if path.relative_to(PACKAGE).as_posix() in (*OF_ONE_CITY, *EXAMPLES, *WORDINGS):
        return
    for text in _said(path):
        assert not [word for word in NAMES_OF_LAW if word in text], text
