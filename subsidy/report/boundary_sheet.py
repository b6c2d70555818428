"""A policy's boundary citizens as a workbook, with an empty column for an expert's answers."""

import json
from collections.abc import Sequence
from io import BytesIO

from subsidy.boundaries.cases import Case
from subsidy.boundaries.key import key
from subsidy.lists.writing.workbook_frame import HEAD, blank_book, set_up_page, write_text
from subsidy.words import plain
from subsidy.words.boundaries import citizen, headings

_WIDTHS = (26, 12, 80, 24, 12, 40)
ANSWER = 3
"""The column that the expert fills in, counted from 0."""


def boundary_sheet(policy: str, cases: Sequence[Case], language: str) -> bytes:
    """Return the workbook. Nothing in it tells what is decided here."""
    whole = BytesIO()
    book = blank_book(whole)
    sheet = book.add_worksheet(policy[:31])
    words = book.add_format({"valign": "top", "text_wrap": True})
    # As text: a spreadsheet would turn "70%" into 0.7.
    empty = book.add_format(
        {"valign": "top", "num_format": "@", "bg_color": "#FFF9DB", "border": 1}
    )
    head = book.add_format(HEAD)
    for place, (title, width) in enumerate(zip(headings(language), _WIDTHS, strict=True)):
        write_text(sheet, 0, place, title, head)
        sheet.set_column(place, place, width)
    for number, case in enumerate(cases, start=1):
        facts = json.dumps({"on": str(case.on), "facts": case.facts}, ensure_ascii=False)
        told = (plain.short_day(case.on, language), citizen(case.facts, language), facts)
        cells = (key(policy, number, len(cases), told), told[0], told[1], "", facts)
        for place, text in enumerate(cells):
            if place == ANSWER:
                sheet.write_blank(number, place, None, empty)
            else:
                write_text(sheet, number, place, text, words)
    sheet.freeze_panes(1, 0)
    set_up_page(sheet)
    book.close()
    return whole.getvalue()
