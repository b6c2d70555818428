"""The text of a sheet, searched for what readers of workbooks do not tell."""

import re
from collections.abc import Iterator
from typing import IO, BinaryIO, NamedTuple
from zipfile import ZipFile

from subsidy.lists.reading.column_letters import column_number
from subsidy.lists.reading.faulty_cells import Faulty, faulty_cells

_CHUNK = 1 << 20
_LONGEST_ROW = 16 << 20
_FILLED = re.compile(rb'<c\b[^>]*\br="([A-Z]{1,3})\d+"(?:[^>]*[^>/])?><(?!/c>)')
# Plain beginnings make these fast; whoever writes places otherwise than every known program does
# (in single quotation marks, say) is not followed.
_FAR_COLUMN = re.compile(rb' r="([A-Z]{2,3})')
_FAR_ROW = {digits: re.compile(rb' r="[A-Z]*\d{%d}' % digits) for digits in range(3, 8)}


class SheetText(NamedTuple):
    """What the text of a sheet tells.

    `first_column` is the first that is filled, from 0. `extent` is an upper bound of how many
    cells lie between the first one and the last, blank ones included.
    """

    first_column: int
    extent: int
    faulty: tuple[Faulty, ...]


def look_through(file: BinaryIO, part: str) -> SheetText:
    """Search one part of a workbook, which is a sheet."""
    first: int | None = None
    width, digits = 26, 2
    faulty: list[Faulty] = []
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
    return SheetText(first or 0, width * 10**digits, tuple(faulty))


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
