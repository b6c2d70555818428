"""A rule book loaded to be looked at: beside the one that decides, which a slip must not break."""

import sys
import traceback
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

from subsidy.authoring.workplace import FOLDER, Workplace
from subsidy.language import Policy, RuleSet, Territory
from subsidy.message import Message, message

_PACKAGE = "rules_looked_at"


class Written(NamedTuple):
    """What a checkout's rule book says of one resolution."""

    rules: RuleSet | None
    policies: tuple[Policy, ...]
    territories: tuple[Territory, ...]
    routes: frozenset[str]


def load(place: Workplace) -> Written | Message:
    """Return what the rule book at `place` says, or why it cannot be read."""
    folder = place.root / "rules"
    _forget()
    try:
        book = _package(folder)
        module = import_module(f"{_PACKAGE}.{FOLDER}.{place.name}")
    except Exception as error:  # noqa: BLE001 - whatever a rule file does, its author is told
        return _slip(error, folder)
    finally:
        _forget()
    return Written(
        getattr(module, "RULES", None),
        tuple(book.POLICIES),
        tuple(book.TERRITORIES),
        frozenset(route.id for route in book.ROUTES),
    )


def _package(folder: Path) -> ModuleType:
    spec = spec_from_file_location(
        _PACKAGE, folder / "__init__.py", submodule_search_locations=[str(folder)]
    )
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    sys.modules[_PACKAGE] = module
    spec.loader.exec_module(module)
    return module


def _forget() -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == _PACKAGE]:
        del sys.modules[name]


def _slip(error: Exception, folder: Path) -> Message:
    """Say in which line of which rule file the reading stopped, and why."""
    frames = traceback.extract_tb(error.__traceback__)
    written = [frame for frame in frames if Path(frame.filename).is_relative_to(folder)]
    if isinstance(error, SyntaxError) and error.filename:
        file, line = Path(error.filename), error.lineno or 0
    elif written:
        file, line = Path(written[-1].filename), written[-1].lineno or 0
    else:
        file, line = folder / "__init__.py", 0
    return message(
        "{file}, line {line}: {error}",
        file=file.relative_to(folder.parent).as_posix(),
        line=line,
        error=_cause(error),
    )


def _cause(error: Exception) -> str:
    """Return the reason in the names of the checkout, without the machine's own paths."""
    said = str(error) or type(error).__name__
    if isinstance(error, ImportError):
        said = said.partition(" (")[0]
    return said.replace(_PACKAGE, "rules")
