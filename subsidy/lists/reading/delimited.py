"""A list in a text file: cells between commas, semicolons or tabs.

The text is read piece by piece, so that a list of any length takes the same memory.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from subsidy.errors import InputError
from subsidy.lists.reading.batches import in_batches
from subsidy.lists.reading.citizens import ROW, citizens
from subsidy.lists.reading.delimited_rows import rows_of
from subsidy.lists.reading.delimited_top import SEPARATORS, top_of
from subsidy.lists.reading.encoding import encoding_of, in_utf_8
from subsidy.lists.reading.layout import lay_out, other_rows
from subsidy.lists.reading.mapping_file import Agreed
from subsidy.lists.reading.records import pieces
from subsidy.lists.reading.row_facts import row_facts
from subsidy.lists.reading.source import Source
from subsidy.message import message

if TYPE_CHECKING:
    import polars as pl

_TOP = 1 << 18
"""Bytes in which the heading must end."""


_NOTHING = "".join(SEPARATORS) + ' "\r\n'


class DelimitedSource(Source):
    """A list in a text file."""

    form = "csv"

    def __init__(self, path: str, file: BinaryIO, agreed: Agreed) -> None:
        super().__init__(path)
        self._file = file
        self._agreed = agreed
        self._length = file.seek(0, 2)
        self._encoding, self._start = encoding_of(file, path)
        start = next(self._text(), b"")[:_TOP]
        self._old_breaks = b"\n" not in start
        text = self._breaks(start).decode("utf-8", errors="replace")
        if not text.strip(_NOTHING):
            raise InputError(path, message("{file} is empty: there is no list in it.", file=path))
        top = top_of(text, agreed)
        self._separator, self._hint = top.separator, top.hint
        self._layout = lay_out(path, top.rows, lambda column: str(column + 1), agreed)
        above = top.rows[: self._layout.heading.last + 1]
        filled = (max((n for n, text in enumerate(row, 1) if text), default=0) for row in above)
        self._width = max(len(self._layout.plan.columns), *filled)
        self.columns = self._layout.plan.columns
        self.constants = self._layout.constants
        self.notes = self._layout.notes
        self.strange = self._layout.plan.strange
        self.strange_group = self._layout.strange_group
        self.layout = (
            (message("encoding"), self._encoding),
            (message("separator"), SEPARATORS[self._separator]),
            (message("heading in row"), str(self._layout.heading.first + 1)),
        )

    @property
    def done(self) -> float:
        return self._file.tell() / self._length

    def close(self) -> None:
        self._file.close()

    def batches(self, size: int) -> "Iterator[pl.DataFrame]":
        return in_batches(self._frames(), size)

    def _text(self) -> Iterator[bytes]:
        return in_utf_8(self._file, self._encoding, self._start, self.path)

    def _breaks(self, text: bytes) -> bytes:
        """Return the text with line feeds; very old programs end a line otherwise."""
        return text.replace(b"\r", b"\n") if self._old_breaks else text

    def _list(self) -> Iterator[bytes]:
        """Give the text without the line that names the separator."""
        hint = self._hint
        for chunk in self._text():
            yield self._breaks(chunk)[hint:]
            hint = 0

    def _frames(self) -> "Iterator[pl.DataFrame]":
        import polars as pl

        first = 1
        others: list[int] = []
        for piece in pieces(self._list(), self._separator):
            rows = rows_of(piece, self._separator, self._width, first, self.path)
            first += rows.height
            below = rows.filter(pl.col(ROW) > self._layout.heading.last + 1)
            read = citizens(below, self._layout.plan)
            others += read.others
            yield row_facts(read.frame, self._layout.plan, self._layout.constants, self._agreed)
        self.notes = (*self._layout.notes, *other_rows(others))
