"""Where the files of a resolution stand in a checkout."""

from pathlib import Path
from re import fullmatch
from typing import NamedTuple

from subsidy.errors import InputError
from subsidy.language.rulefiles import folder_of_rules
from subsidy.message import message

PLACEHOLDER = "FILL IN"
"""Stands in a skeleton wherever a person has to write something."""

FOLDER = "elsewhere"
"""Where under `rules/` a new resolution is written down."""


class Workplace(NamedTuple):
    """The files of the resolution `name` in the checkout at `root`."""

    root: Path
    name: str

    @property
    def module(self) -> Path:
        """Return the rule file."""
        return self.root / "rules" / FOLDER / f"{self.name}.py"

    @property
    def tests(self) -> Path:
        """Return the file of its tests."""
        return self.root / "tests" / "law" / f"test_{self.name}.py"

    @property
    def changelog(self) -> Path:
        """Return the changelog."""
        return self.root / "CHANGELOG.md"

    def shown(self, path: Path) -> str:
        """Return a file as people name it, from the root on."""
        return path.relative_to(self.root).as_posix()


def workplace(name: str, root: str | None) -> Workplace:
    """Return where the resolution `name` stands; `root` None is here, or the checkout that runs.

    Raises InputError for a name that is none of a rule file, and where there is no checkout.
    """
    if not fullmatch(r"[a-z][a-z0-9_]{2,39}", name):
        raise InputError(
            "NAME",
            message(
                "{name} is no name of a rule file: write small letters, digits and _, such as "
                "place_res12.",
                name=repr(name[:60]),
            ),
        )
    here = Path(root or ".")
    if root is None and not _is_checkout(here):
        here = folder_of_rules().parent
    if not _is_checkout(here):
        raise InputError(
            "--root",
            message(
                "{folder} holds no rules/{inner} and CHANGELOG.md: give the folder of a checkout "
                "with --root.",
                folder=repr(str(here)),
                inner=FOLDER,
            ),
        )
    return Workplace(here.resolve(), name)


def _is_checkout(folder: Path) -> bool:
    return (folder / "rules" / FOLDER).is_dir() and (folder / "CHANGELOG.md").is_file()
