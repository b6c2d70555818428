"""A table in a Word document: as wide as the page, its head on every page.

A long one is cut, and says so.
"""

from collections.abc import Sequence
from typing import Any

from subsidy.report.table import Cell, Column, Kind, Table, Tongue, left_out

_MOST_ROWS = 60
_WIDTH = 267
"""Millimetres between the margins of a page across."""

_NUMBER = {Kind.PERSONS: 17, Kind.VND: 29, Kind.CHANGE: 29}
"""Millimetres of a column of numbers; words share what is left."""

_WORDS = 24
"""Millimetres that a column of words needs at least."""

_LONG = 80
"""Letters from which on words are folded, however wide their column."""

_SHORT = 12
"""Rows of a table that stays on one page."""


def add_table(book: Any, whole: Table, tongue: Tongue) -> None:
    """Add the table below its title: what a page has room for, and how much more there is."""
    table = whole.shown.first(_fitting(whole.shown.columns))
    book.add_heading(table.title, 2)
    shown = table._replace(rows=table.rows[:_MOST_ROWS])
    rows: list[tuple[Cell, ...]] = list(shown.rows)
    if table.total is not None:
        rows.append(table.total)
    grid = book.add_table(rows=1 + len(rows), cols=len(table.columns), style="Table Grid")
    # One look at all cells: asking the grid for each anew takes minutes.
    cells = grid._cells
    for place, column in enumerate(table.columns):
        _write(cells[place], column.title, Kind.WORDS, bold=True, size=8)
    for number, row in enumerate(rows, start=1):
        bold = number > min(len(table.rows), _MOST_ROWS)
        for place, column in enumerate(table.columns):
            text = tongue.cell(row[place], column.kind)
            _write(cells[number * len(table.columns) + place], text, column.kind, bold=bold)
    _set_widths(grid, table)
    _hold_together(grid, whole=len(rows) <= _SHORT)
    repeat_head(grid.rows[0])
    for line in filter(None, (table.note, left_out(whole, shown, tongue))):
        book.add_paragraph(line)


def _fitting(columns: Sequence[Column]) -> int:
    """Return how many of the first columns a page has room for."""
    room = _WIDTH
    for place, column in enumerate(columns):
        room -= _NUMBER.get(column.kind, _WORDS)
        if room < 0:
            return place
    return len(columns)


def _set_widths(grid: Any, table: Table) -> None:
    from docx.shared import Mm

    widths = _widths(table)
    grid.autofit = False
    for column, width in zip(grid.columns, widths, strict=True):
        column.width = Mm(width)
        for cell in column.cells:
            cell.width = Mm(width)


def _widths(table: Table) -> list[int]:
    """Return millimetres for each column: words share what numbers leave, by their length."""
    numbers = [_NUMBER.get(column.kind, 0) for column in table.columns]
    places = [place for place, width in enumerate(numbers) if not width]
    room = _WIDTH - sum(numbers) - _WORDS * len(places)
    lengths = {place: _longest(table, place) for place in places}
    for place in places:
        numbers[place] = _WORDS + room * lengths[place] // sum(lengths.values())
    return numbers


def _longest(table: Table, place: int) -> int:
    """Return the letters of a column's longest words, as far as more of them ask for more room."""
    cells = (table.columns[place].title, *(str(row[place]) for row in table.rows))
    return min(_LONG, max(map(len, cells)))


def _write(cell: Any, text: str, kind: Kind, *, bold: bool, size: int = 9) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(0)
    run = paragraph.add_run(text)
    run.font.size, run.bold = Pt(size), bold
    if kind is not Kind.WORDS:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _hold_together(grid: Any, *, whole: bool) -> None:
    """Break no row over two pages, and no short table; a head stays with its first row."""
    from docx.oxml import OxmlElement

    rows = list(grid.rows)
    for row in rows:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    for row in rows[:-1] if whole else rows[:1]:
        for cell in row.cells:
            cell.paragraphs[0].paragraph_format.keep_with_next = True


def repeat_head(row: Any) -> None:
    """Repeat the row at the head of each page."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    head = OxmlElement("w:tblHeader")
    head.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(head)
