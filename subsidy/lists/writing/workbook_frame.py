"""Everything of a workbook but its rows: headings, styles, widths, filter, print settings."""

from datetime import UTC, datetime
from io import BytesIO
from re import DOTALL, findall, fullmatch, sub
from typing import Any, NamedTuple
from zipfile import ZipFile

from subsidy.lists.writing.heading import Heading, Kind

SHEET = "xl/worksheets/sheet1.xml"
"""The part of the workbook that holds the rows."""

NO_TIME = (1980, 1, 1, 0, 0, 0)
"""Stands for the hour of making, so that same rows give same bytes. Zip knows no earlier one."""

FORMATS: dict[Kind, dict[str, object]] = {
    Kind.TEXT: {},
    Kind.IDENTIFIER: {"num_format": "@"},
    Kind.VND: {"num_format": "#,##0"},
    # General shows 70 and 33,33; 0.## would show 70 as "70,".
    Kind.PERCENT: {},
    Kind.WORDS: {"text_wrap": True},
    Kind.COUNT: {"num_format": "#,##0"},
}
"""How cells of a kind look."""

HEAD = {"bold": True, "text_wrap": True, "valign": "vcenter", "bg_color": "#DCE6F1", "border": 1}
"""How headings look."""


class WorkbookFrame(NamedTuple):
    """A workbook of one sheet, cut open where its rows go.

    `parts` are its other files by name, `above` and `below` the sheet before and after the rows;
    `columns` has each column's letters and the number of its style.
    """

    parts: dict[str, bytes]
    above: bytes
    below: bytes
    columns: tuple[tuple[str, str], ...]


def workbook_frame(
    headings: tuple[Heading, ...], rows: int, language: str, title: str
) -> WorkbookFrame:
    """Return the frame for `rows` rows below the headings, on a sheet named `title`."""
    whole = BytesIO()
    book = blank_book(whole)
    _lay_out(book, headings, rows, language, title)
    book.close()
    with ZipFile(whole) as opened:
        parts = {name: opened.read(name) for name in opened.namelist()}
    sheet = parts.pop(SHEET).decode()
    cut = fullmatch(r'(.*)(<row r="2".*?</row>)(.*)', sheet, DOTALL)
    assert cut is not None
    above, sample, below = cut.groups()
    return WorkbookFrame(
        parts=parts,
        # Written before the rows are counted, so it cannot say how many there are.
        above=sub(r'<dimension ref="[^"]*"/>', "", above).encode(),
        below=below.encode(),
        columns=tuple(findall(r'<c r="([A-Z]+)2" s="(\d+)"', sample)),
    )


def blank_book(stream: BytesIO) -> Any:
    """Return a workbook that tells nothing of the hour, the machine or the user."""
    from xlsxwriter import Workbook  # type: ignore[import-untyped]

    book = Workbook(
        stream,
        {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False},
    )
    book.set_properties({"created": datetime(*NO_TIME, tzinfo=UTC)})
    return book


def _lay_out(
    book: Any, headings: tuple[Heading, ...], rows: int, language: str, title: str
) -> None:
    from xlsxwriter.utility import xl_range  # type: ignore[import-untyped]

    sheet = book.add_worksheet(title)
    head = book.add_format(HEAD)
    styles = {
        kind: book.add_format({"valign": "top", **settings}) for kind, settings in FORMATS.items()
    }
    for column, heading in enumerate(headings):
        style = styles[heading.kind]
        sheet.set_column(column, column, heading.width, style)
        sheet.write_string(0, column, heading.title.say(language), head)
        sheet.write_blank(1, column, None, style)
    # Digits that are a name are no mistake: no green corners.
    digits = [
        xl_range(1, column, max(rows, 1), column)
        for column, heading in enumerate(headings)
        if heading.kind is Kind.IDENTIFIER
    ]
    if digits:
        sheet.ignore_errors({"number_stored_as_text": " ".join(digits)})
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, rows, len(headings) - 1)
    sheet.repeat_rows(0)
    set_up_page(sheet)


def set_up_page(sheet: Any) -> None:
    """Print on A4 across, as wide as the page."""
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
