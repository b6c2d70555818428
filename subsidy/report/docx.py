"""A comparison as a Word document for the Council."""

from io import BytesIO
from typing import Any

from subsidy.compare.comparison import Comparison
from subsidy.lists.writing.workbook_frame import NO_TIME
from subsidy.report.charts import Chart, png
from subsidy.report.needs import needs
from subsidy.report.papers import paper
from subsidy.report.table import Kind, Table, Tongue

_FONT = "Times New Roman"
_MOST_COLUMNS = 7
_MOST_ROWS = 60
"""Tables with more columns or rows are for the workbook; the document shows their beginning."""


def docx(found: Comparison, language: str) -> bytes:
    """Return the document. Raises InputError where the packages of reports are not installed."""
    with needs("report"):
        import docx as word
        import vl_convert  # noqa: F401 - the charts need it
        from docx.enum.section import WD_ORIENT

    said = paper(found, language)
    tongue = Tongue(language)
    book = word.Document()
    set_up(book, WD_ORIENT.LANDSCAPE, said.title, language)
    book.add_heading(said.title, 0)
    _listed(book, said.about)
    _part(book, said.headings["summary"], said.summary)
    book.add_heading(said.headings["charts"], 1)
    for chart in said.charts:
        _chart(book, chart)
    book.add_heading(said.headings["tables"], 1)
    for table in said.tables:
        _table(book, table, tongue)
    for name, lines in (
        ("checks", said.checks),
        ("method", said.method),
        ("not_modelled", said.not_modelled),
        ("marks", said.marks),
    ):
        if lines:
            _part(book, said.headings[name], lines)
    whole = BytesIO()
    book.save(whole)
    return whole.getvalue()


def set_up(book: Any, landscape: Any, title: str, language: str) -> None:
    """Give a new document its fonts, an A4 page across, and its title."""
    from docx.oxml.ns import qn
    from docx.shared import Mm, Pt

    style = book.styles["Normal"]
    style.font.name, style.font.size = _FONT, Pt(12)
    for one in (
        style,
        *(book.styles[f"Heading {level}"] for level in (1, 2)),
        book.styles["Title"],
    ):
        fonts = one.element.get_or_add_rPr().get_or_add_rFonts()
        for script in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
            fonts.set(qn(script), _FONT)
    section = book.sections[0]
    section.orientation = landscape
    section.page_width, section.page_height = Mm(297), Mm(210)
    for side in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
        setattr(section, side, Mm(15))
    told = book.core_properties
    told.title, told.author, told.language = title, "subsidy", language
    told.created = told.modified = NO_TIME
    told.comments = ""


def _listed(book: Any, lines: tuple[str, ...]) -> None:
    for line in lines:
        book.add_paragraph(line, style="List Bullet")


def _part(book: Any, heading: str, lines: tuple[str, ...]) -> None:
    book.add_heading(heading, 1)
    for line in lines:
        book.add_paragraph(line)


def _chart(book: Any, chart: Chart) -> None:
    from docx.shared import Mm

    book.add_heading(chart.title, 2)
    picture = book.add_picture(BytesIO(png(chart)))
    if picture.width > Mm(260):
        picture.height = int(picture.height * Mm(260) / picture.width)
        picture.width = Mm(260)
    if picture.height > Mm(140):
        picture.width = int(picture.width * Mm(140) / picture.height)
        picture.height = Mm(140)
    # Read aloud to who cannot see it.
    picture._inline.docPr.set("descr", chart.words)


def _table(book: Any, whole: Table, tongue: Tongue) -> None:
    table = whole.first(whole.on_page).first(_MOST_COLUMNS)
    book.add_heading(table.title, 2)
    columns = table.columns
    rows = [*table.rows[:_MOST_ROWS], *([table.total] if table.total is not None else [])]
    grid = book.add_table(rows=1 + len(rows), cols=len(columns), style="Table Grid")
    cells = grid._cells
    for place, column in enumerate(columns):
        _write(cells[place], column.title, Kind.WORDS, bold=True)
    for number, row in enumerate(rows, start=1):
        bold = number > min(len(table.rows), _MOST_ROWS)
        for place, column in enumerate(columns):
            text = tongue.cell(row[place], column.kind)
            _write(cells[number * len(columns) + place], text, column.kind, bold=bold)
    repeat_head(grid.rows[0])
    if table.note:
        book.add_paragraph(table.note)


def _write(cell: Any, text: str, kind: Kind, *, bold: bool) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    paragraph = cell.paragraphs[0]
    run = paragraph.add_run(text)
    run.font.size, run.bold = Pt(9), bold
    if kind is not Kind.WORDS:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def repeat_head(row: Any) -> None:
    """Repeat the row at the head of each page."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    head = OxmlElement("w:tblHeader")
    head.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(head)
