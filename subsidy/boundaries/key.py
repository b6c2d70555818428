"""The key of a row of a sheet: its number of all rows, and a hash of what stands in it."""

from collections.abc import Sequence
from hashlib import sha256
from re import fullmatch
from typing import NamedTuple

_DIGITS = 16


class Key(NamedTuple):
    """A key taken apart."""

    number: int
    rows: int
    mark: str


def key(policy: str, number: int, rows: int, cells: Sequence[str]) -> str:
    """Return "3/120-0f3a..." for row 3 of 120; `cells` are day, words and facts as written."""
    told = "\x1f".join((policy, str(number), str(rows), *cells))
    return f"{number}/{rows}-{sha256(told.encode()).hexdigest()[:_DIGITS]}"


def read_key(text: str) -> Key | None:
    """Return the key that a text is, None for any other text."""
    found = fullmatch(rf"([1-9][0-9]{{0,6}})/([1-9][0-9]{{0,6}})-([0-9a-f]{{{_DIGITS}}})", text)
    return None if found is None else Key(int(found[1]), int(found[2]), found[3])
