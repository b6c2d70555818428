"""Policies side by side as a Word document."""

from io import BytesIO
from typing import Any

from subsidy.report.docx import set_up
from subsidy.report.docx_table import repeat_head
from subsidy.report.needs import needs
from subsidy.words.concordance import MARK, Concordance, Said


def docx(table: Concordance) -> bytes:
    """Return the document. Raises InputError where the packages of reports are not installed."""
    with needs("report"):
        import docx as word
        from docx.enum.section import WD_ORIENT

    book = word.Document()
    set_up(book, WD_ORIENT.LANDSCAPE, table.title, table.language)
    book.add_heading(table.title, 0)
    for line in table.about:
        book.add_paragraph(line, style="List Bullet")
    columns = len(table.columns) + 1
    grid = book.add_table(rows=1 + len(table.rows), cols=columns, style="Table Grid")
    # One look at all cells: asking the grid for each anew takes minutes.
    cells = grid._cells
    for place, name in enumerate((table.route, *table.columns)):
        _write(cells[place], (Said(name, head=True),))
    for number, row in enumerate(table.rows, start=1):
        route = f"{MARK} {row.route}" if row.differs else row.route
        _write(cells[number * columns], (Said(route, head=True),))
        for place, cell in enumerate(row.cells, start=1):
            _write(cells[number * columns + place], cell)
    repeat_head(grid.rows[0])
    whole = BytesIO()
    book.save(whole)
    return whole.getvalue()


def _write(cell: Any, lines: tuple[Said, ...]) -> None:
    from docx.shared import Pt

    for number, said in enumerate(lines):
        paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(0)
        run = paragraph.add_run(said.marked)
        run.font.size, run.bold, run.underline = Pt(8), said.head or said.differs, said.differs
