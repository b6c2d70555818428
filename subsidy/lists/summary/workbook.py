"""The summary as a workbook: one sheet for each table, and one of notes."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from subsidy.lists.summary.tables import Table
from subsidy.lists.writing import Kind
from subsidy.lists.writing.workbook_frame import (
    FORMATS,
    HEAD,
    blank_book,
    set_up_page,
    write_text,
)

Note = tuple[str, str | int]
"""A name and what it is; the name is empty for a sentence."""

_BOLD = {"bold": True, "top": 1}
_WORDS = {"valign": "top", "text_wrap": True}


def workbook(tables: Sequence[Table], notes_title: str, notes: Sequence[Note]) -> bytes:
    """Return the workbook. Texts are texts in it, whatever they begin with."""
    whole = BytesIO()
    book = blank_book(whole)
    for table in tables:
        _add_table(book, table)
    _add_notes(book, notes_title, notes)
    book.close()
    return whole.getvalue()


def _add_table(book: Any, table: Table) -> None:
    sheet = book.add_worksheet(table.title)
    head = book.add_format(HEAD)
    lines = table.rows if not table.totals else (*table.rows, table.totals)
    for number, column in enumerate(table.columns):
        write_text(sheet, 0, number, column.title, head)
        plain = book.add_format({"valign": "top", **FORMATS[column.kind]})
        total = book.add_format({**FORMATS[column.kind], **_BOLD})
        sheet.set_column(number, number, column.width)
        for row, line in enumerate(lines, start=1):
            style = plain if row <= len(table.rows) else total
            _write(sheet, row, number, line[number], style)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)
    set_up_page(sheet)


def _add_notes(book: Any, title: str, notes: Sequence[Note]) -> None:
    sheet = book.add_worksheet(title)
    name, words = book.add_format({"bold": True, "valign": "top"}), book.add_format(_WORDS)
    count = book.add_format({**FORMATS[Kind.COUNT], "align": "left"})
    sheet.set_column(0, 0, 32)
    sheet.set_column(1, 1, 90)
    for row, (label, value) in enumerate(notes):
        write_text(sheet, row, 0, label, name)
        _write(sheet, row, 1, value, words if isinstance(value, str) else count)
    set_up_page(sheet)


def _write(sheet: Any, row: int, column: int, value: str | int | None, style: Any) -> None:
    if value is None:
        sheet.write_blank(row, column, None, style)
    elif isinstance(value, str):
        write_text(sheet, row, column, value, style)
    else:
        sheet.write_number(row, column, value, style)
