"""A concordance as a file, in the form of its ending: checked first, written last."""

from pathlib import Path

from subsidy.errors import InputError
from subsidy.lists.writing import Document, Form, Target, publish_all, target
from subsidy.message import message
from subsidy.report.concordance.markdown import markdown
from subsidy.words.concordance import Concordance

ENDINGS = (".md", ".html", ".docx")


def place_for(path: str, *, force: bool) -> Target:
    """Return where the file goes; nothing is made yet.

    Raises InputError for another ending and a place where nothing can be written.
    """
    if Path(path).suffix.lower() not in ENDINGS:
        raise InputError(
            path, message("{file}: a table of rules ends in .md, .html or .docx.", file=path)
        )
    return target(path, force=force, form=Form.XLSX.value)


def write(table: Concordance, goal: Target) -> None:
    """Write the table. Raises InputError for what the disk refuses, or a package not there."""
    publish_all([Document(goal, _content(table, Path(goal.name).suffix.lower()))])


def _content(table: Concordance, ending: str) -> bytes:
    if ending == ".html":
        from subsidy.report.concordance.html import html

        return html(table)
    if ending == ".docx":
        from subsidy.report.concordance.docx import docx

        return docx(table)
    return markdown(table).encode()
