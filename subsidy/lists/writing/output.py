"""One output of a run: rows go in, and the file appears when they are all there."""

import sys
from types import TracebackType
from typing import TYPE_CHECKING, Protocol

from subsidy.errors import Fault
from subsidy.lists.writing.csv_rows import CsvRows
from subsidy.lists.writing.heading import Heading, schema_of
from subsidy.lists.writing.parquet_rows import ParquetRows
from subsidy.lists.writing.target import Form, Target
from subsidy.lists.writing.trouble import in_one_sentence
from subsidy.lists.writing.unfinished import Unfinished
from subsidy.lists.writing.workbook_rows import WorkbookRows

if TYPE_CHECKING:
    import polars as pl


class Rows(Protocol):
    """What knows how rows are written in one form. All raise OSError."""

    def write(self, frame: "pl.DataFrame", /) -> None:
        """Write the rows of a frame below those before."""

    def finish(self) -> None:
        """Write what stands below the last row."""

    def stop(self) -> None:
        """Give up and hold on to nothing; a second call does nothing."""


class Output:
    """One output, made by `open_output`; a context manager.

    Leaving the `with` without an exception publishes the file under its name, at once; with one,
    nothing is left and what stood there before still stands. What the disk refuses is an
    InputError.
    """

    def __init__(self, name: str, schema: "pl.Schema", file: Unfinished | None, rows: Rows) -> None:
        self._name, self._schema, self._file, self._rows = name, schema, file, rows
        self._finished = False

    def write(self, frame: "pl.DataFrame") -> None:
        """Write the rows of a frame, whose columns are the headings' names and types, in order."""
        if frame.schema != self._schema:
            raise Fault(f"{frame.schema} was given for an output of {self._schema}")
        with in_one_sentence(self._name):
            self._rows.write(frame)

    def finish(self) -> None:
        """Put the last byte on the disk, still without the name; a second call does nothing."""
        if self._finished:
            return
        with in_one_sentence(self._name):
            self._rows.finish()
            if self._file is None:
                sys.stdout.buffer.flush()
            else:
                self._file.finish()
        self._finished = True

    def publish(self) -> None:
        """Finish, and let the file appear under its name."""
        self.finish()
        if self._file is not None:
            with in_one_sentence(self._name):
                self._file.publish()

    def discard(self) -> None:
        """Leave nothing behind, unless it is published; a second call does nothing."""
        self._rows.stop()
        if self._file is not None:
            self._file.discard()

    def __enter__(self) -> "Output":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            if kind is None:
                self.publish()
        finally:
            self.discard()


def open_output(
    goal: Target, headings: tuple[Heading, ...], language: str, sheet_title: str
) -> Output:
    """Return an output to write frames to.

    Args:
        goal: Where it goes, from `target`.
        headings: The columns, in order.
        language: "vi" or "en", for the headings of a workbook.
        sheet_title: The name of the sheet of a workbook, at most 31 characters.

    Raises:
        InputError: The disk refuses.
    """
    with in_one_sentence(goal.name):
        if goal.file is None:
            return Output(
                goal.name,
                schema_of(headings),
                None,
                # A program that reads standard output expects no mark before the first name.
                CsvRows(sys.stdout.buffer, headings, mark=False),
            )
        file = Unfinished(goal.file, replace=goal.replace)
        try:
            rows = _rows(goal, file, headings, language, sheet_title)
        except OSError:
            file.discard()
            raise
    return Output(goal.name, schema_of(headings), file, rows)


def _rows(
    goal: Target,
    file: Unfinished,
    headings: tuple[Heading, ...],
    language: str,
    sheet_title: str,
) -> Rows:
    if goal.form is Form.PARQUET:
        return ParquetRows(file.path, headings)
    if goal.form is Form.XLSX:
        return WorkbookRows(file.stream, goal, headings, language=language, title=sheet_title)
    return CsvRows(file.stream, headings, mark=True)
