"""A file that `subsidy batch` made: known by its columns, read again."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from subsidy.errors import InputError
from subsidy.lists.headings import CONTRACT, headings
from subsidy.lists.reading.package import read_package
from subsidy.lists.writing import Form
from subsidy.message import message

if TYPE_CHECKING:
    import polars as pl

_AT_ONCE = 250_000
_DAMAGED = (OSError, ValueError)
_NAMES = tuple(heading.name for heading in CONTRACT)
_TITLES = {
    title: heading.name
    for heading in headings(Form.XLSX, full=True)
    for title in (heading.name, heading.title.vi, heading.title.en)
}
_MARKS = frozenset({"status", "budget_percent", "grounds", "receipt"})
"""Columns that no list of citizens has, and every result."""


class ResultFile:
    """A result on the disk. `named` tells what each of its columns is called in the contract."""

    def __init__(self, path: str, named: dict[str, str], separator: str = ",") -> None:
        self.path = path
        self._named = named
        self._separator = separator

    @property
    def first_row(self) -> int:
        """Return the number of the first row: 2 where a row of headings stands above it."""
        return 1 if _form(self.path) == "parquet" else 2

    def batches(self) -> "Iterator[pl.DataFrame]":
        """Yield the rows as text, the contract's columns, from the first to the last.

        Raises InputError for a file that is damaged, and for one that lacks a column.
        """
        import polars as pl

        lacking = [name for name in _NAMES if name not in self._named.values()]
        if lacking:
            raise InputError(
                self.path,
                message(
                    "{file} looks like a result and has no column {column}: run subsidy batch "
                    "again.",
                    file=self.path,
                    column=lacking[0],
                ),
            )
        try:
            for frame in self._frames():
                yield frame.select(
                    pl.col(column).cast(pl.String).alias(name)
                    for column, name in self._named.items()
                    if name in _NAMES
                ).select(_NAMES)
        except (pl.exceptions.PolarsError, *_DAMAGED):
            raise damaged(self.path) from None

    def _frames(self) -> "Iterator[pl.DataFrame]":
        import polars as pl

        form = _form(self.path)
        if form == "xlsx":
            yield _sheet(self.path)
            return
        if form == "parquet":
            scan = pl.scan_parquet(self.path, glob=False)
        else:
            scan = pl.scan_csv(self.path, separator=self._separator, infer_schema=False, glob=False)
        yield from scan.collect_batches(chunk_size=_AT_ONCE, engine="streaming")


def result_file(path: str) -> ResultFile | None:
    """Return the result at `path`; None where no file stands there, or what stands there is none.

    A list of citizens is none, and neither is what cannot be read: other readers say what it is.
    """
    import polars as pl

    if not Path(path).is_file():
        return None
    form = _form(path)
    try:
        if form == "parquet":
            return _of(path, tuple(pl.read_parquet_schema(path)))
        if form == "xlsx":
            return _of(path, tuple(_sheet(path, rows=1).columns))
        if form == "csv":
            return _of_text(path)
    except (InputError, *_DAMAGED, pl.exceptions.PolarsError):
        return None
    return None


def _of_text(path: str) -> ResultFile | None:
    with Path(path).open("rb") as file:
        line = file.readline(1 << 16).decode("utf-8-sig").strip()
    for separator in ",;\t":
        names = tuple(name.strip('"') for name in line.split(separator))
        if found := _of(path, names, separator):
            return found
    return None


def _of(path: str, columns: tuple[str, ...], separator: str = ",") -> ResultFile | None:
    named = {column: _TITLES[column] for column in columns if column in _TITLES}
    return ResultFile(path, named, separator) if set(named.values()) >= _MARKS else None


def _form(path: str) -> str:
    return Path(path).suffix.lower().removeprefix(".")


def _sheet(path: str, rows: int | None = None) -> "pl.DataFrame":
    """Return the first sheet of a workbook as text."""
    import fastexcel

    with Path(path).open("rb") as file:
        read_package(file, path)
        file.seek(0)
        content = file.read()
    try:
        sheet = fastexcel.read_excel(content).load_sheet(0, n_rows=rows, dtypes="string")
        return sheet.to_polars()
    except fastexcel.FastExcelError:
        raise damaged(path) from None


def damaged(path: str, column: str | None = None) -> InputError:
    """Return the error for a result in which something stands that no result has.

    The cell is not shown, because it may be confidential.
    """
    if column is not None:
        return InputError(
            path,
            message(
                "{file} holds in its column {column} what no result of subsidy batch does: run it "
                "again and do not change the file.",
                file=path,
                column=column,
            ),
        )
    return InputError(
        path,
        message(
            "{file} holds what no result of subsidy batch does: run it again and do not change "
            "the file.",
            file=path,
        ),
    )
