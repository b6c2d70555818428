"""Cells of a sheet that show an error or were never computed.

Readers of workbooks take them for blank, which would turn a mistake into an unknown fact. So the
text of the sheet itself is searched for them.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from subsidy.lists.reading.column_letters import column_number
from subsidy.profile_values import NOT_COMPUTED

_ERROR = re.compile(rb'<c\b([^>]*\bt="e"[^>]*)>(?:<f\b[^>]*/>|<f\b[^>]*>[^<]*</f>)?<v>([^<]*)</v>')
_FORMULA = re.compile(
    rb"<c\b([^>]*[^>/])>(?:<f\b[^>]*/>|<f\b[^>]*>[^<]*</f>)(<v\s*/>|<v></v>)?</c>"
)
_PLACE = re.compile(rb'\br="([A-Z]{1,3})(\d{1,7})"')


class Faulty(NamedTuple):
    """A faulty cell: the number of its row, its column from 0, and what stands for it."""

    row: int
    column: int
    text: str


def faulty_cells(rows: bytes) -> Iterator[Faulty]:
    """Give the faulty cells in some rows of the text of a sheet."""
    if b't="e"' in rows:
        for attributes, text in _ERROR.findall(rows):
            yield from _at(attributes, text.decode("utf-8", errors="replace"))
    if b"<f" in rows:
        for attributes, value in _FORMULA.findall(rows):
            # A text formula may well give an empty text.
            if not (value and b't="str"' in attributes):
                yield from _at(attributes, NOT_COMPUTED)


def _at(attributes: bytes, text: str) -> Iterator[Faulty]:
    if place := _PLACE.search(attributes):
        yield Faulty(int(place[2]), column_number(place[1]), text)
