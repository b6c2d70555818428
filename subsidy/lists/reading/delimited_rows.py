"""The rows of a piece of a text list: by Polars where it can, else one by one."""

import csv
from typing import TYPE_CHECKING

from subsidy.errors import InputError
from subsidy.lists.reading.citizens import OVERFLOW, ROW, cell
from subsidy.lists.reading.delimited_top import reader
from subsidy.lists.reading.records import Piece, first_fault, records_before
from subsidy.message import Message, message

if TYPE_CHECKING:
    import polars as pl


_SPARE = 16
"""Columns read past the last heading where some row has more cells than the heading."""


def rows_of(piece: Piece, separator: str, width: int, first: int, file: str) -> "pl.DataFrame":
    """Return the cells of a piece: `row`, at least `width` columns of text, perhaps `overflow`.

    Args:
        piece: Whole records.
        separator: What stands between cells.
        width: How many columns are read; those beyond are read where some row has them.
        first: The number of the first row.
        file: The file, for errors.

    Raises InputError for a row after which no other could be told apart.
    """
    import polars as pl

    _check(piece, separator, first, file)
    for spare in (0, _SPARE):
        scan = pl.scan_csv(
            piece.text,
            has_header=False,
            separator=separator,
            quote_char='"' if piece.quoted else None,
            schema={cell(column): pl.String for column in range(width + spare)},
            missing_columns="insert",
            row_index_name=ROW,
            row_index_offset=first,
        )
        try:
            rows = scan.collect()
        except pl.exceptions.PolarsError:
            # A row has more cells than these, or bytes that are not UTF-8.
            continue
        break
    else:
        rows = _one_by_one(piece, separator, width, first, file)
    if piece.quoted and piece.text.count(b"\n") > rows.height:
        _check_breaks(rows, separator, width, file)
    return rows


def _check(piece: Piece, separator: str, first: int, file: str) -> None:
    fault = first_fault(piece, separator)
    if fault is None and piece.whole:
        return
    row = first + records_before(piece, fault or 0)
    raise _too_long(row, file) if fault is None else _open_quotation(row, file)


def _check_breaks(rows: "pl.DataFrame", separator: str, width: int, file: str) -> None:
    """Refuse a cell that holds the end of one record and the start of another.

    Two stray marks can look like one well quoted cell that swallows every row between them.
    """
    import polars as pl

    for column in range(width) if width > 3 else ():
        text = pl.col(cell(column))
        several = rows.select(ROW, text).filter(text.str.contains("\n", literal=True))
        for row, inside in several.iter_rows():
            lines = inside.split("\n")
            ends = lines[0].count(separator) == width - 1 - column
            if ends and lines[-1].count(separator) == column:
                raise _open_quotation(row, file)


def _one_by_one(piece: Piece, separator: str, width: int, first: int, file: str) -> "pl.DataFrame":
    import polars as pl

    try:
        text = piece.text.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _wrong(
            file,
            message(
                "Row {row} of {file} has a letter that is not UTF-8: save the list again as "
                "CSV UTF-8 in the spreadsheet program.",
                row=first + records_before(piece, error.start),
                file=file,
            ),
        ) from None
    blank = [None] * width
    rows: list[list[object]] = []
    try:
        for cells in reader(text, separator, piece.quoted):
            beyond = any(map(str.strip, cells[width:]))
            rows.append([first + len(rows), *[*cells, *blank][:width], beyond])
    except csv.Error:
        raise _too_long(first + len(rows), file) from None
    names = (cell(column) for column in range(width))
    schema = {ROW: pl.Int64, **dict.fromkeys(names, pl.String), OVERFLOW: pl.Boolean}
    return pl.DataFrame(rows, schema=schema, orient="row")


def _open_quotation(row: int, file: str) -> InputError:
    return _wrong(
        file,
        message(
            "Row {row} of {file} has a quotation mark that is not closed or stands within a cell: "
            "write it twice, or save the list again in the spreadsheet program.",
            row=row,
            file=file,
        ),
    )


def _too_long(row: int, file: str) -> InputError:
    return _wrong(
        file,
        message(
            "Row {row} of {file} is longer than a citizen's can be: save the list again in the "
            "spreadsheet program.",
            row=row,
            file=file,
        ),
    )


def _wrong(file: str, sentence: Message) -> InputError:
    return InputError(file, sentence)
