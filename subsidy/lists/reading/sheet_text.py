"""The text of a sheet, searched for what readers of workbooks do not tell."""

import re
from array import array
from collections.abc import Iterator, Mapping, Sequence
from typing import IO, BinaryIO, NamedTuple
from zipfile import ZipFile

from subsidy.lists.reading.column_letters import column_letters, column_number
from subsidy.lists.reading.faulty_cells import Faulty, faulty_cells

MOST_CELLS = 50_000_000
"""Cells of a sheet, blank ones included, that memory is made for: a reader lays them all out."""

_CHUNK = 1 << 20
_LONGEST_ROW = 16 << 20
_FILLED = re.compile(rb'<c\b[^>]*\br="([A-Z]{1,3})\d+"(?:[^>]*[^>/])?><(?!/c>)')
_MERGED = re.compile(rb'<mergeCell\b[^>]*\bref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')
_TEN_DIGITS = re.compile(
    rb'<c r="([A-Z]{1,3})(\d{1,7})"(?: s="\d+")?(?: t="n")?>(?:<f>[^<]*</f>)?<v>\d{10}(?:\.0)?</v>'
)
# Plain beginnings make these fast; whoever writes places otherwise than every known program does
# (in single quotation marks, say) is not followed.
_FAR_COLUMN = re.compile(rb' r="([A-Z]{2,3})')
_FAR_ROW = {digits: re.compile(rb' r="[A-Z]*\d{%d}' % digits) for digits in range(3, 8)}


class Merged(NamedTuple):
    """Cells merged into one: rows as a clerk counts them, columns from 0, both ends included."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def place(self) -> str:
        """Return the place as a spreadsheet writes it."""
        first, last = column_letters(self.left), column_letters(self.right)
        return f"{first}{self.top}:{last}{self.bottom}"


class SheetText(NamedTuple):
    """What the text of a sheet tells.

    `first_column` is the first that is filled, from 0. `extent` is an upper bound of how many
    cells lie between the first one and the last, blank ones included. `ten_digits` gives for a
    column, from 0, the rows in which it has a number of ten digits.
    """

    first_column: int
    extent: int
    faulty: tuple[Faulty, ...]
    merged: tuple[Merged, ...] = ()
    ten_digits: Mapping[int, Sequence[int]] = {}


def look_through(file: BinaryIO, part: str) -> SheetText:
    """Search one part of a workbook, which is a sheet."""
    first: int | None = None
    width, digits = 26, 2
    faulty: list[Faulty] = []
    merged: list[Merged] = []
    tens: dict[int, array[int]] = {}
    with ZipFile(file) as package, package.open(part) as sheet:
        for rows in _rows(sheet):
            if first != 0:
                columns = {column_number(found) for found in set(_FILLED.findall(rows))}
                first = min(columns | ({first} if first is not None else set()), default=None)
            far = set(_FAR_COLUMN.findall(rows))
            width = max([width, *(column_number(letters) + 1 for letters in far)])
            while digits + 1 in _FAR_ROW and _FAR_ROW[digits + 1].search(rows):
                digits += 1
            faulty += faulty_cells(rows)
            merged += (_merged(*found) for found in _MERGED.findall(rows))
            for letters, row in _TEN_DIGITS.findall(rows):
                tens.setdefault(column_number(letters), array("I")).append(int(row))
    return SheetText(first or 0, width * 10**digits, tuple(faulty), tuple(merged), tens)


def _merged(left: bytes, top: bytes, right: bytes, bottom: bytes) -> Merged:
    return Merged(int(top), column_number(left), int(bottom), column_number(right))


def _rows(sheet: IO[bytes]) -> Iterator[bytes]:
    """Give the text in pieces that do not cut a row."""
    held = b""
    while chunk := sheet.read(_CHUNK):
        held += chunk
        end = held.rfind(b"<row")
        if end > 0 or len(held) > _LONGEST_ROW:
            end = end if end > 0 else len(held)
            yield held[:end]
            held = held[end:]
    yield held
