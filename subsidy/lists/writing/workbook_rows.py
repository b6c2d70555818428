"""Rows as a sheet of a workbook, written by xlsxwriter a row at a time.

On their way the rows lie unpacked in a file of xlsxwriter's, about a kilobyte each, and at the end
twice; `scratch_folder` says where.
"""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from subsidy.errors import InputError
from subsidy.lists.writing.heading import Heading, Kind
from subsidy.lists.writing.lent_stream import LentStream
from subsidy.lists.writing.scratch_folder import scratch_folder
from subsidy.lists.writing.target import Target, check_fits
from subsidy.lists.writing.trouble import is_full
from subsidy.lists.writing.wording import said
from subsidy.lists.writing.workbook_frame import blank_book, close_list, list_sheet, write_text
from subsidy.message import message

if TYPE_CHECKING:
    import polars as pl

_NO_CHARACTERS = r"[\x00-\x08\x0B-\x1F\x{FFFE}\x{FFFF}]"
"""What XML cannot hold: control characters."""

_INSTEAD = "\ufffd"

_LONGEST = 32_767
"""The most characters that Excel keeps in a cell."""


class WorkbookRows:
    """Writes frames to a workbook of one sheet, whose title is at most 31 characters."""

    def __init__(
        self,
        stream: BinaryIO,
        goal: Target,
        headings: tuple[Heading, ...],
        *,
        language: str,
        title: str,
    ) -> None:
        self._goal, self._headings, self._language, self._rows = goal, headings, language, 0
        with ExitStack() as opened:
            self._folder = opened.enter_context(scratch_folder())
            lent = LentStream(stream)
            opened.callback(lent.take_back)
            self._book = blank_book(lent, self._folder)
            self._sheet = list_sheet(self._book, headings, language, title)
            opened.callback(self._close_waiting_rows)
            self._opened = opened.pop_all()
        text, number = partial(write_text, self._sheet), self._sheet.write_number
        self._writers = [text if heading.kind.is_text else number for heading in headings]

    def write(self, frame: "pl.DataFrame") -> None:
        """Write the rows of a frame. Raises OSError, and InputError for what no sheet can hold."""
        check_fits(self._goal, self._rows + frame.height)
        with self._full_disk_told():
            for row in self._plain(frame).iter_rows():
                self._rows += 1
                for column, (write, value) in enumerate(zip(self._writers, row, strict=True)):
                    if value is not None and value != "" and write(self._rows, column, value) != 0:
                        raise self._too_long(column)

    def finish(self) -> None:
        """Put the workbook together, now that the rows are counted."""
        from xlsxwriter.exceptions import (  # type: ignore[import-untyped]
            FileCreateError,
            FileSizeError,
        )

        close_list(self._sheet, self._headings, self._rows)
        with self._full_disk_told():
            try:
                self._book.close()
            except FileCreateError as error:
                raise error.args[0] from None  # the OSError it was made of
            except FileSizeError:
                raise self._too_large() from None
        self.stop()

    def stop(self) -> None:
        """Give up and take the waiting rows away; a second call does nothing."""
        self._opened.close()

    def _plain(self, frame: "pl.DataFrame") -> "pl.DataFrame":
        """Return the frame in values as a workbook has them: it knows no decimal numbers."""
        import polars as pl

        texts = [
            said(pl.col(heading.name), heading, self._language)
            for heading in self._headings
            if heading.kind.is_text
        ]
        percents = [heading.name for heading in self._headings if heading.kind is Kind.PERCENT]
        return frame.with_columns(
            *(text.str.replace_all(_NO_CHARACTERS, _INSTEAD) for text in texts),
            pl.col(percents).cast(pl.Float64),
        )

    def _close_waiting_rows(self) -> None:
        # xlsxwriter itself closes this file only when it finishes the workbook.
        with suppress(OSError):
            self._sheet.row_data_fh.close()

    @contextmanager
    def _full_disk_told(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            if not is_full(error):
                raise
            raise InputError(
                self._goal.name,
                message(
                    "{file} cannot be written because a disk is full or its limit is reached: its "
                    "own, or that of {folder}, where the rows of a workbook wait; no file was "
                    "changed: free some room, name a .csv file, or set TMPDIR to a folder on "
                    "another disk.",
                    file=self._goal.name,
                    folder=str(Path(self._folder).parent),
                ),
            ) from None

    def _too_long(self, column: int) -> InputError:
        return InputError(
            self._goal.name,
            message(
                "{file} cannot hold a text of column {column}, because a cell of a workbook ends "
                "at {limit} characters; name a .csv or .parquet file.",
                file=self._goal.name,
                column=self._headings[column].name,
                limit=_LONGEST,
            ),
        )

    def _too_large(self) -> InputError:
        return InputError(
            self._goal.name,
            message(
                "{file} would be larger than a workbook can be; name a .csv or .parquet file.",
                file=self._goal.name,
            ),
        )
