"""The law, loaded: `rules/` at the repository's top level, or as packed in the wheel."""

import sys
from functools import cache
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

from subsidy.language import Premium, Provision, Territory
from subsidy.policies import Policies

_NAME = "subsidy._rules"


@cache
def rules() -> ModuleType:
    """Return the package of rules, under one name wherever it stands."""
    packed = Path(__file__).parent / "_rules"
    if packed.is_dir():
        return import_module(_NAME)
    folder = Path(__file__).parent.parent / "rules"
    spec = spec_from_file_location(
        _NAME, folder / "__init__.py", submodule_search_locations=[str(folder)]
    )
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    sys.modules[_NAME] = module
    spec.loader.exec_module(module)
    return module


@cache
def policies() -> Policies:
    """Return every policy of the rule book, and the proposals beside it."""
    return Policies(rules().POLICIES, rules().PROPOSALS)


def territories() -> tuple[Territory, ...]:
    """Return every territory of the rule book."""
    found: tuple[Territory, ...] = rules().TERRITORIES
    return found


def premium() -> Premium:
    """Return the premium law of the nation."""
    found: Premium = rules().PREMIUM
    return found


@cache
def provisions() -> dict[str, Provision]:
    """Return every provision of the rule book by the id that decisions name it by."""
    return {
        f"{rule_set.name}.{line.id}": line
        for policy in policies().every
        for rule_set in policy.rule_sets
        for line in rule_set.provisions
    }
