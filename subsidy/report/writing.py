"""Reports as files, each in the form of its ending: checked first, written last, all or none."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from subsidy.compare.comparison import Comparison
from subsidy.errors import InputError
from subsidy.lists.writing import Document, Form, Target, publish_all, target
from subsidy.message import message

Writer = Callable[[Comparison, str], bytes]


def _html(found: Comparison, language: str) -> bytes:
    from subsidy.report.html import html

    return html(found, language)


def _docx(found: Comparison, language: str) -> bytes:
    from subsidy.report.docx import docx

    return docx(found, language)


def _xlsx(found: Comparison, language: str) -> bytes:
    from subsidy.report.xlsx import xlsx

    return xlsx(found, language)


def _svg(found: Comparison, language: str) -> bytes:
    from subsidy.report.charts import picture
    from subsidy.report.needs import needs

    with needs("report"):
        return picture(found, language)


WRITERS: dict[str, Writer] = {"html": _html, "docx": _docx, "xlsx": _xlsx, "svg": _svg}


class Goal(NamedTuple):
    """Where a report goes, and who writes it."""

    target: Target
    write: Writer


def report_targets(paths: Sequence[str], *, force: bool) -> tuple[Goal, ...]:
    """Return where reports go; nothing is made yet.

    Raises InputError for an ending that is not known and a place where nothing can be written.
    """
    goals = []
    for path in paths:
        ending = Path(path).suffix.lower().removeprefix(".")
        if ending not in WRITERS:
            raise InputError(
                path, message("{file}: a report ends in .html, .docx, .xlsx or .svg.", file=path)
            )
        place = target(path, force=force, form=Form.XLSX.value)
        goals.append(Goal(place, WRITERS[ending]))
    return tuple(goals)


def write_reports(found: Comparison, goals: Sequence[Goal], language: str) -> None:
    """Write the reports; all of them appear, or none.

    Raises InputError for what the disk refuses.
    """
    publish_all([Document(goal.target, goal.write(found, language)) for goal in goals])
