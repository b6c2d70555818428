"""What is wrong with single rows: each is reported and left out, and the rest goes on."""

from typing import NamedTuple

from subsidy.errors import InputError
from subsidy.language.vocabulary import CONFIDENTIAL, STATED
from subsidy.profile_values import without_identifiers

MASKED = "•••"
"""Stands in place of a value that not everybody may read."""

_LONGEST = 60


class RowFault(NamedTuple):
    """A row that cannot be read: where, what stands there (masked if confidential), and why."""

    row: int
    column: str
    value: str
    error: InputError


def shown(column: str, value: object) -> str:
    """Return a cell for the list of rejected rows."""
    if value is None or column not in STATED:
        return ""
    if column in CONFIDENTIAL:
        return MASKED
    return printable(str(value))


def printable(value: str) -> str:
    """Return a text for a message: without identifiers, and not too long."""
    text = "".join(letter if letter.isprintable() else "�" for letter in value)
    text = without_identifiers(text)
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "..."
