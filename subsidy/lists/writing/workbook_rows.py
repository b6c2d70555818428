"""Rows as a sheet of a workbook, a block of rows at a time.

xlsxwriter makes the workbook (`workbook_frame`), but would take half a minute for 200,000 rows,
cell by cell; rows are plain XML, and Polars makes that in columns in a second.
"""

from contextlib import suppress
from typing import TYPE_CHECKING, BinaryIO
from zipfile import ZIP64_LIMIT, ZIP_DEFLATED, ZipFile

from subsidy.errors import InputError
from subsidy.lists.writing.heading import Heading
from subsidy.lists.writing.row_xml import RowXml
from subsidy.lists.writing.workbook_frame import SHEET, workbook_frame
from subsidy.message import message

if TYPE_CHECKING:
    import polars as pl

_FIRST = "[Content_Types].xml"
"""The part by which programs know a workbook; it stands in front."""

_BLOCK = 8_192
"""Rows that are in memory as XML at a time."""

_LEVEL = 3
"""Packs in half the time of the usual level, and nearly as tightly."""


class WorkbookRows:
    """Writes frames to a workbook of one sheet; `name` names the output in errors."""

    def __init__(
        self,
        stream: BinaryIO,
        headings: tuple[Heading, ...],
        *,
        language: str,
        title: str,
        name: str,
    ) -> None:
        self._headings, self._language, self._title, self._name = headings, language, title, name
        self._rows = self._bytes = 0
        frame = workbook_frame(headings, 0, language, title)
        self._xml = RowXml(headings, frame.columns, name)
        # Parts that are opened by name bear no hour.
        self._zip = ZipFile(stream, "w", ZIP_DEFLATED, compresslevel=_LEVEL)
        self._write_part(_FIRST, frame.parts[_FIRST])
        self._sheet = self._zip.open(SHEET, "w")
        self._write(frame.above)

    def write(self, frame: "pl.DataFrame") -> None:
        """Write the rows of a frame. Raises OSError, and InputError for what no sheet can hold."""
        for block in frame.iter_slices(_BLOCK):
            self._write(self._xml.of(block, first=self._rows + 2))
            self._rows += block.height

    def finish(self) -> None:
        """Write the sheet's end and the other parts, now that the rows are counted."""
        frame = workbook_frame(self._headings, self._rows, self._language, self._title)
        self._write(frame.below)
        self._sheet.close()
        for name, content in frame.parts.items():
            if name != _FIRST:
                self._write_part(name, content)
        self._zip.close()

    def stop(self) -> None:
        """Give up: close what is open, so that nothing is written later."""
        for part in (self._sheet, self._zip):
            with suppress(OSError, ValueError):
                part.close()

    def _write(self, xml: bytes) -> None:
        self._bytes += len(xml)
        if self._bytes > ZIP64_LIMIT:
            raise InputError(
                self._name,
                message(
                    "{file} would be larger than a workbook can be; name a .csv or .parquet file.",
                    file=self._name,
                ),
            )
        self._sheet.write(xml)

    def _write_part(self, name: str, content: bytes) -> None:
        with self._zip.open(name, "w") as part:
            part.write(content)
