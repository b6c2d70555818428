"""Policies side by side as one page that needs nothing else: no network, no script."""

from pathlib import Path

from subsidy.report.needs import needs
from subsidy.words.concordance import Concordance


def html(table: Concordance) -> bytes:
    """Return the page. Raises InputError where the packages of reports are not installed."""
    with needs("report"):
        from jinja2 import Environment, StrictUndefined, select_autoescape

    template = Environment(
        autoescape=select_autoescape(default=True), undefined=StrictUndefined
    ).from_string(Path(__file__).with_name("page.html.j2").read_text(encoding="utf-8"))
    return template.render(table=table).encode()
