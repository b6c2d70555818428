"""The beginning of a text list: which sign stands between the cells, and the first rows."""

import csv
from collections.abc import Iterator
from contextlib import suppress
from io import StringIO
from itertools import islice
from re import sub
from typing import NamedTuple

from subsidy.lists.reading.heading_rows import SEARCHED, find_heading
from subsidy.lists.reading.headings import on_one_line
from subsidy.lists.reading.mapping_file import Agreed
from subsidy.message import message

SEPARATORS = {",": message("comma"), ";": message("semicolon"), "\t": message("tab")}
_HINT = "sep="
"""Some programs name the separator in a first line, which the spreadsheet does not show."""


class Top(NamedTuple):
    """The separator, the first rows, and how many letters to leave out before them."""

    separator: str
    rows: tuple[tuple[str, ...], ...]
    hint: int


def top_of(text: str, agreed: Agreed) -> Top:
    """Return what the beginning of a text list shows.

    The separator is the one that gives the heading the most columns that are known, else the one
    that gives the first row the most cells.
    """
    hint = 0
    candidates = tuple(SEPARATORS)
    line = text.split("\n", 1)[0]
    if line[: len(_HINT)].lower() == _HINT and line[len(_HINT) :].rstrip("\r") in SEPARATORS:
        hint = len(line) + 1
        candidates = (line[len(_HINT) :].rstrip("\r"),)
    tops = [Top(separator, _rows(text[hint:], separator), hint) for separator in candidates]
    return max(tops, key=lambda top: _worth(top, agreed))


def reader(text: str, separator: str, quoted: bool) -> Iterator[list[str]]:
    """Give the cells of each record; lines end with a line feed, as in `records`."""
    # A lone carriage return would end a record here and nowhere else.
    lines = StringIO(sub("\r(?!\n)", "\v", text), newline="\n")
    if quoted:
        return csv.reader(lines, delimiter=separator)
    return csv.reader(lines, delimiter=separator, quoting=csv.QUOTE_NONE)


def _rows(text: str, separator: str) -> tuple[tuple[str, ...], ...]:
    rows: list[tuple[str, ...]] = []
    # What breaks off, or is no table at all, is refused when it is read, with its row.
    with suppress(csv.Error):
        records = islice(reader(text, separator, quoted=True), SEARCHED + 2)
        rows.extend(tuple(map(on_one_line, record)) for record in records)
    return tuple(rows)


def _worth(top: Top, agreed: Agreed) -> tuple[int, int]:
    heading = find_heading(top.rows, agreed)
    texts = heading.texts if heading else ()
    first = next((row for row in top.rows if any(row)), ())
    return sum(agreed.meaning_of(text) is not None for text in texts), len(first)
