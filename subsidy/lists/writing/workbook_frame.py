"""Everything of a workbook but its rows: headings, styles, widths, filter, print settings."""

from datetime import UTC, datetime
from typing import Any, BinaryIO

from subsidy.lists.writing.heading import Heading, Kind
from subsidy.lists.writing.lent_stream import LentStream

NO_TIME = datetime(1980, 1, 1, tzinfo=UTC)
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


def blank_book(stream: BinaryIO | LentStream, folder: str | None = None) -> Any:
    """Return a workbook that tells nothing of the hour, the machine or the user.

    With `folder` its rows wait in files there, and must come from the top down; without, all of it
    is in memory.
    """
    from xlsxwriter import Workbook  # type: ignore[import-untyped]

    kept = {"constant_memory": True, "tmpdir": folder} if folder else {"in_memory": True}
    book = Workbook(stream, {"strings_to_formulas": False, "strings_to_urls": False, **kept})
    book.set_properties({"created": NO_TIME})
    return book


def list_sheet(book: Any, headings: tuple[Heading, ...], language: str, title: str) -> Any:
    """Return a new sheet with its headings; cells take their columns' styles."""
    sheet = book.add_worksheet(title)
    head = book.add_format(HEAD)
    styles = {
        kind: book.add_format({"valign": "top", **settings}) for kind, settings in FORMATS.items()
    }
    for column, heading in enumerate(headings):
        sheet.set_column(column, column, heading.width, styles[heading.kind])
        sheet.write_string(0, column, heading.title.say(language), head)
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    set_up_page(sheet)
    return sheet


def close_list(sheet: Any, headings: tuple[Heading, ...], rows: int) -> None:
    """Give the sheet what goes over all its rows, now that they are counted."""
    from xlsxwriter.utility import xl_range  # type: ignore[import-untyped]

    sheet.autofilter(0, 0, rows, len(headings) - 1)
    # Digits that are a name are no mistake: no green corners.
    digits = [
        xl_range(1, column, max(rows, 1), column)
        for column, heading in enumerate(headings)
        if heading.kind is Kind.IDENTIFIER
    ]
    if digits:
        sheet.ignore_errors({"number_stored_as_text": " ".join(digits)})


def set_up_page(sheet: Any) -> None:
    """Print on A4 across, as wide as the page."""
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)


def write_text(sheet: Any, row: int, column: int, text: str, *style: Any) -> int:
    """Write a text as it is, never as a formula, a link or a number; not 0 where it is too long."""
    if text.startswith("<r>") and text.endswith("</r>"):
        # xlsxwriter takes such a text for XML of its own and would copy it into the sheet.
        return int(sheet.write_rich_string(row, column, "<", "r", text[2:], *style))
    return int(sheet.write_string(row, column, text, *style))
