"""A text cut into pieces at the end of records; a line break between quotation marks ends none."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

LONGEST = 8 << 20
"""Bytes in which a record must end; a citizen's has some hundred."""


class Piece(NamedTuple):
    """Whole records in UTF-8. `quoted` tells whether quotation marks enclose cells in it.

    `whole` is false where no record ends within `LONGEST` bytes, or the text breaks off between
    quotation marks.
    """

    text: bytes
    quoted: bool
    whole: bool


def pieces(chunks: Iterable[bytes], separator: str) -> Iterator[Piece]:
    """Cut a text at the end of records."""
    held = b""
    for chunk in chunks:
        held += chunk
        quoted = _encloses(held, separator)
        end = _last_end(held, quoted)
        if end:
            yield Piece(held[:end], quoted, True)
            held = held[end:]
        elif len(held) > LONGEST:
            break
    if held:
        quoted = _encloses(held, separator)
        rest = held if held.endswith(b"\n") else held + b"\n"
        yield Piece(rest, quoted, len(held) <= LONGEST and _last_end(rest, quoted) == len(rest))


def first_fault(piece: Piece, separator: str) -> int | None:
    """Return where in a quoted piece the cell begins whose quotation marks are wrong, else None.

    A mark that opens stands at the start of a cell, one that closes at its end, and one that
    belongs to the text is written twice.
    """
    if not piece.quoted:
        return None
    rightly = _rightly_quoted(separator).match(piece.text)
    return None if rightly is None or rightly.end() == len(piece.text) else rightly.end()


def records_before(piece: Piece, place: int) -> int:
    """Return how many records end before a place in a piece."""
    outside = piece.text[:place].split(b'"')[0::2] if piece.quoted else [piece.text[:place]]
    return sum(text.count(b"\n") for text in outside)


def _encloses(text: bytes, separator: str) -> bool:
    """Tell whether any cell begins with a quotation mark; if none does, marks are mere text."""
    return b'"' in text and _opening(separator).search(text) is not None


def _last_end(text: bytes, quoted: bool) -> int:
    """Return where the last whole record ends, 0 where none does."""
    end = text.rfind(b"\n") + 1
    # After an odd number of marks the break lies in a cell: an earlier one ends the record before.
    inside = quoted and text.count(b'"', 0, end) % 2 == 1
    while inside:
        earlier = text.rfind(b"\n", 0, end - 1) + 1
        inside = text.count(b'"', earlier, end) % 2 == 0
        end = earlier
    return end


@cache
def _opening(separator: str) -> "re.Pattern[bytes]":
    return re.compile(rb'(?:\A|[%b\n])"' % re.escape(separator.encode()))


@cache
def _rightly_quoted(separator: str) -> "re.Pattern[bytes]":
    mark = re.escape(separator.encode())
    cell = rb'(?<![^%b\n])"[^"]*+(?:""[^"]*+)*+"(?![^%b\r\n])' % (mark, mark)
    return re.compile(rb'[^"]*+(?:%b[^"]*+)*+' % cell)
