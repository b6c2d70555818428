"""Where the law stands: `rules/` at the repository's top level, or as packed in the wheel.

The variable SUBSIDY_RULES names another folder: a rule book that is being written, say. The
vocabulary asks here for the words that the law itself names, such as the territories, so that
no part of the engine knows one by name.
"""

import os
import sys
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

from subsidy.language.errors import RuleError
from subsidy.language.route import Route
from subsidy.language.territory import Territory

_NAME = "subsidy._rules"
_SUBSIDY = Path(__file__).parent.parent

FOLDER_VARIABLE = "SUBSIDY_RULES"
"""Names a folder of rule files that is read in place of the usual one."""


def rules() -> ModuleType:
    """Return the package of rules, under one name wherever it stands."""
    if _NAME in sys.modules:
        return sys.modules[_NAME]
    folder = folder_of_rules()
    spec = spec_from_file_location(
        _NAME, folder / "__init__.py", submodule_search_locations=[str(folder)]
    )
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    sys.modules[_NAME] = module
    try:
        spec.loader.exec_module(module)
    except BaseException:
        del sys.modules[_NAME]
        raise
    return module


def folder_of_rules() -> Path:
    """Return the folder that holds the rule files.

    Raises RuleError where SUBSIDY_RULES names a folder that holds none.
    """
    packed = _SUBSIDY / "_rules"
    usual = packed if packed.is_dir() else _SUBSIDY.parent / "rules"
    folder = Path(os.environ.get(FOLDER_VARIABLE) or usual)
    if not (folder / "__init__.py").is_file():
        raise RuleError(f"{FOLDER_VARIABLE} is {str(folder)!r}, which holds no rules/__init__.py.")
    return folder


@cache
def territories() -> tuple[Territory, ...]:
    """Return every territory of the rule book."""
    found: tuple[Territory, ...] = _named("TERRITORIES")
    return found


@cache
def territory_ids() -> tuple[str, ...]:
    """Return the words that the fact `territory` can be."""
    return tuple(place.id for place in territories())


@cache
def routes() -> dict[str, Route]:
    """Return every route of the rule book by its name."""
    found: tuple[Route, ...] = _named("ROUTES")
    return {route.id: route for route in found}


def _named(name: str) -> Any:
    found = getattr(rules(), name, None)
    if found is None:
        raise RuleError(
            f"rules/__init__.py has no {name} yet: a rule file that is being read cannot ask for "
            "it. A rule set names its territories in `territories`, a provision its `route`."
        )
    return found
