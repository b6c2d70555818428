"""A paper as one page that needs nothing else: no network, no script."""

from pathlib import Path
from typing import Any

from subsidy.report.drawing import svg
from subsidy.report.needs import needs
from subsidy.report.paper import Paper
from subsidy.report.table import Cell, Kind, Table, Tongue, left_out


def html(said: Paper) -> bytes:
    """Return the page. Raises InputError where the packages of reports are not installed."""
    with needs("report"):
        import vl_convert  # noqa: F401 - the charts need it
        from jinja2 import Environment, select_autoescape
        from markupsafe import Markup

    template = Environment(autoescape=select_autoescape(default=True)).from_string(
        Path(__file__).with_name("page.html.j2").read_text(encoding="utf-8")
    )
    # The drawings are made here, from numbers and escaped words.
    drawn = [(chart, Markup(svg(chart))) for chart in said.charts]  # noqa: S704
    tongue = Tongue(said.language)
    whole = template.render(
        paper=said, charts=drawn, tables=[table_in_words(table, tongue) for table in said.tables]
    )
    return whole.encode()


def table_in_words(whole: Table, tongue: Tongue) -> dict[str, Any]:
    """Return a table for a template: name, title, titles of columns, rows of cells, note."""
    table = whole.shown
    rows = [_row(row, table, tongue, total=False) for row in table.rows]
    if table.total is not None:
        rows.append(_row(table.total, table, tongue, total=True))
    titles = [column.title for column in table.columns]
    return {
        "name": table.name,
        "title": table.title,
        "titles": titles,
        "rows": rows,
        "notes": [line for line in (table.note, left_out(whole, table, tongue)) if line],
    }


def _row(row: tuple[Cell, ...], table: Table, tongue: Tongue, *, total: bool) -> dict[str, Any]:
    cells = [
        {"words": tongue.cell(cell, column.kind), "number": column.kind is not Kind.WORDS}
        for cell, column in zip(row, table.columns, strict=True)
    ]
    return {"cells": cells, "total": total}
