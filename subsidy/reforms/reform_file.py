"""A reform in a YAML file.

name: from-62                    how tables call it (the file's name where absent)
base: haiphong-2026              the policy that is changed
set:
  elderly.min_age: 62            at all times
  near_poor.share:               or from days on
    2026-07-01: 20
"""

from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from subsidy.errors import InputError
from subsidy.language import Policy, Text
from subsidy.language.dated import ALWAYS
from subsidy.language.errors import nearest_word
from subsidy.lists.reading.plain_yaml import read_yaml_file
from subsidy.message import message
from subsidy.policies import Policies
from subsidy.reforms.change import Change, named
from subsidy.reforms.reformed import reformed

_PARTS = ("name", "base", "set")
MOST_LETTERS = 80
"""Letters of the name of a reform, which heads the columns of tables."""


class Reform(NamedTuple):
    """A policy that came about by changes, and the changes."""

    policy: Policy
    changes: tuple[Change, ...]


def read_reform(path: str, policies: Policies) -> Reform:
    """Read a reform file.

    Raises InputError, one sentence, for what cannot be read and for names that do not exist.
    """
    given = read_yaml_file(path, message("a reform"))
    for part in given:
        if part not in _PARTS:
            raise InputError(
                path,
                message(
                    "{file}: {name} is no part of a reform; did you mean {nearest}?",
                    file=path,
                    name=repr(part),
                    nearest=nearest_word(part, _PARTS) or "set",
                ),
            )
    base, lines = given.get("base"), given.get("set")
    if not isinstance(base, str) or not isinstance(lines, dict) or not lines:
        raise InputError(
            path,
            message(
                "{file} is no reform: it needs base, the name of a policy, and set, a table of "
                "numbers such as elderly.min_age: 62.",
                file=path,
            ),
        )
    policy = policies.named(base)
    changes = tuple(
        change
        for name, value in lines.items()
        for change in _changes(path, name, value, policies, policy)
    )
    title = given.get("name") or Path(path).stem
    if not isinstance(title, str) or not title.isprintable() or len(title) > MOST_LETTERS:
        raise InputError(
            path,
            message(
                "{file}: name is one line of at most {most} letters; give it a shorter one.",
                file=path,
                most=MOST_LETTERS,
            ),
        )
    return Reform(reformed(policy, changes, title, Text(title, title)), changes)


def _changes(path: str, name: str, value: Any, policies: Policies, base: Policy) -> list[Change]:
    dated = value if isinstance(value, dict) else {"": value}
    found = []
    for day, number in dated.items():
        try:
            first = date.fromisoformat(day) if day else ALWAYS
        except ValueError:
            first = None
        if first is None or not isinstance(number, str):
            raise InputError(
                path,
                message(
                    "{file}: {name} takes a number, or a table of days written 2026-07-01 and "
                    "numbers.",
                    file=path,
                    name=name,
                ),
            )
        change = named(name, number, first, policies, base)
        if change.policy is not base:
            raise InputError(
                path,
                message(
                    "{file}: {name} names another policy than base, {base}.",
                    file=path,
                    name=name,
                    base=base.name,
                ),
            )
        found.append(change)
    return sorted(found, key=lambda change: change.first)
