"""The skeleton of a resolution: rule file, tests and changelog entry, with places to fill in."""

from pathlib import Path
from re import fullmatch
from string import Template

from subsidy.authoring.workplace import Workplace
from subsidy.errors import InputError
from subsidy.message import message

_TEMPLATES = Path(__file__).parent / "templates"


def write_skeleton(place: Workplace, territory: str) -> tuple[str, ...]:
    """Write the files and return what was written, each as people name it.

    Nothing is written over. Raises InputError where a file of the name is there already, or where
    `territory` is no name of one.
    """
    if not fullmatch(r"[a-z][a-z0-9_]*", territory):
        raise InputError(
            "--territory",
            message(
                "{name} is no name of a territory: write small letters, digits and _.",
                name=repr(territory[:60]),
            ),
        )
    for path in (place.module, place.tests):
        if path.exists():
            raise InputError(
                "NAME",
                message(
                    "{file} is there already: choose another name, or go on with that file.",
                    file=place.shown(path),
                ),
            )
    words = {"name": place.name, "territory": territory, "TERRITORY": territory.upper()}
    _write(place.module, _filled("module", words))
    _write(place.tests, _filled("tests", words))
    _enter(place.changelog, _filled("changelog", words))
    return tuple(map(place.shown, (place.module, place.tests, place.changelog)))


def policy_entry(place: Workplace, territory: str) -> str:
    """Return the lines to enter among the policies, which no program writes for a person."""
    words = {"name": place.name, "territory": territory, "TERRITORY": territory.upper()}
    return _filled("policy", words)


def _filled(template: str, words: dict[str, str]) -> str:
    text = (_TEMPLATES / f"{template}.txt").read_text(encoding="utf-8")
    return Template(text).substitute(words)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _enter(changelog: Path, entry: str) -> None:
    """Put the entry first under the newest version."""
    text = changelog.read_text(encoding="utf-8")
    head, heading, rest = text.partition("\n## ")
    version, line_end, entries = rest.partition("\n")
    new = f"{head}{heading}{version}{line_end}\n{entry.strip()}\n{entries}"
    changelog.write_text(new if heading else f"{text.rstrip()}\n\n{entry}", encoding="utf-8")
