"""A paper as a Word document for the Council."""

from io import BytesIO
from typing import Any

from subsidy.lists.writing.workbook_frame import NO_TIME
from subsidy.report.docx_table import add_table
from subsidy.report.drawing import Chart, png
from subsidy.report.needs import needs
from subsidy.report.paper import Paper, Part
from subsidy.report.table import Tongue

_FONT = "Times New Roman"
_MOST_LETTERS = 255
"""Letters that the title in the properties of a document may have."""


def docx(said: Paper) -> bytes:
    """Return the document. Raises InputError where the packages of reports are not installed."""
    with needs("report"):
        import docx as word
        import vl_convert  # noqa: F401 - the charts need it
        from docx.enum.section import WD_ORIENT

    tongue = Tongue(said.language)
    book = word.Document()
    set_up(book, WD_ORIENT.LANDSCAPE, said.title, said.language)
    book.add_heading(said.title, 0)
    _listed(book, said.about)
    _parts(book, said.first)
    if said.charts:
        book.add_heading(said.charts_heading, 1)
    for chart in said.charts:
        _chart(book, chart)
    book.add_heading(said.tables_heading, 1)
    for table in said.tables:
        add_table(book, table, tongue)
    _parts(book, said.last)
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
    told.title, told.author, told.language = title[:_MOST_LETTERS], "subsidy", language
    told.created = told.modified = NO_TIME
    told.comments = ""


def _listed(book: Any, lines: tuple[str, ...]) -> None:
    for line in lines:
        book.add_paragraph(line, style="List Bullet")


def _parts(book: Any, parts: tuple[Part, ...]) -> None:
    for part in parts:
        book.add_heading(part.heading, 1)
        for line in part.lines:
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
