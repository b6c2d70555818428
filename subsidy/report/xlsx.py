"""A paper as a workbook: a sheet for each table, and a sheet of words."""

from collections.abc import Iterable
from io import BytesIO
from textwrap import wrap
from typing import Any

from subsidy.lists.writing.workbook_frame import HEAD, blank_book, set_up_page, write_text
from subsidy.report.paper import Paper
from subsidy.report.table import Cell, Kind, Table

_FORMATS: dict[Kind, dict[str, object]] = {
    Kind.WORDS: {"text_wrap": True},
    Kind.PERSONS: {"num_format": "#,##0"},
    Kind.VND: {"num_format": "#,##0"},
    Kind.CHANGE: {"num_format": "+#,##0;-#,##0;0"},
}
_LONGEST_NAME = 31
_LINE, _WORDS, _NUMBER = 110, 44, 20
"""Letters in a line of the words' sheet, at most in a column of words, and in one of numbers."""

_POINTS = 15
"""Height of a line."""


def xlsx(said: Paper) -> bytes:
    """Return the workbook. Texts are texts in it, whatever they begin with."""
    whole = BytesIO()
    book = blank_book(whole)
    _add_words(book, said)
    for number, table in enumerate(said.tables, start=1):
        _add(book, table, f"{number} {table.name}"[:_LONGEST_NAME])
    book.close()
    return whole.getvalue()


def _add_words(book: Any, said: Paper) -> None:
    words = book.add_format({"text_wrap": True, "valign": "top"})
    bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    sheet = book.add_worksheet(said.first[0].heading[:_LONGEST_NAME])
    sheet.set_column(0, 0, _LINE)
    lines = [(said.title, bold), *((line, words) for line in said.about)]
    for part in (*said.first, *said.last):
        lines += [("", words), (part.heading, bold), *((line, words) for line in part.lines)]
    for row, (line, style) in enumerate(lines):
        sheet.set_row(row, _height([(line, _LINE)]))
        write_text(sheet, row, 0, line, style)
    set_up_page(sheet)


def _add(book: Any, table: Table, name: str) -> None:
    sheet = book.add_worksheet(name)
    head = book.add_format(HEAD)
    write_text(sheet, 0, 0, table.title, book.add_format({"bold": True}))
    lines = table.rows if table.total is None else (*table.rows, table.total)
    widths = [_width(table, place) for place in range(len(table.columns))]
    titles = [column.title for column in table.columns]
    for row, line in enumerate((titles, *lines), start=1):
        sheet.set_row(row, _height(zip(line, widths, strict=True)))
    for place, column in enumerate(table.columns):
        write_text(sheet, 1, place, column.title, head)
        style = book.add_format({"valign": "top", **_FORMATS[column.kind]})
        bold = book.add_format({"bold": True, "top": 1, **_FORMATS[column.kind]})
        sheet.set_column(place, place, widths[place])
        for row, line in enumerate(lines, start=2):
            _write(sheet, row, place, line[place], style if row - 2 < len(table.rows) else bold)
    sheet.freeze_panes(2, 1)
    sheet.repeat_rows(0, 1)
    set_up_page(sheet)


def _width(table: Table, place: int) -> int:
    if table.columns[place].kind is not Kind.WORDS:
        return _NUMBER
    cells = (table.columns[place].title, *(str(row[place]) for row in table.rows))
    return min(_WORDS, 3 + max(map(len, cells)))


def _height(cells: Iterable[tuple[Cell, int]]) -> int:
    """Return the height of a row, in points, in which all words of its cells can be seen."""
    lines = [len(wrap(cell, width - 2)) for cell, width in cells if isinstance(cell, str)]
    return _POINTS * max(1, *lines)


def _write(sheet: Any, row: int, place: int, cell: Cell, style: Any) -> None:
    if cell is None:
        sheet.write_blank(row, place, None, style)
    elif isinstance(cell, str):
        write_text(sheet, row, place, cell, style)
    else:
        sheet.write_number(row, place, cell, style)
