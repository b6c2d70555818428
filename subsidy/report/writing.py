"""Reports as files, each in the form of its ending: checked first, written last, all or none."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from subsidy.errors import InputError
from subsidy.lists.writing import Document, Form, Target, publish_all, target
from subsidy.message import message
from subsidy.report.paper import Paper

Writer = Callable[[Paper], bytes]


def _html(said: Paper) -> bytes:
    from subsidy.report.html import html

    return html(said)


def _docx(said: Paper) -> bytes:
    from subsidy.report.docx import docx

    return docx(said)


def _xlsx(said: Paper) -> bytes:
    from subsidy.report.xlsx import xlsx

    return xlsx(said)


def _svg(said: Paper) -> bytes:
    from subsidy.report.drawing import svg
    from subsidy.report.needs import needs

    with needs("report"):
        return svg(said.chart).encode()


WRITERS: dict[str, Writer] = {"html": _html, "docx": _docx, "xlsx": _xlsx, "svg": _svg}


class Goal(NamedTuple):
    """Where a report goes, and who writes it."""

    target: Target
    write: Writer


def report_targets(paths: Sequence[str], *, force: bool) -> tuple[Goal, ...]:
    """Return where reports go; nothing is made yet.

    Raises InputError for an ending that is not known a place where nothing can be written, and
    a file named twice.
    """
    goals: list[Goal] = []
    for path in paths:
        ending = Path(path).suffix.lower().removeprefix(".")
        if ending not in WRITERS:
            raise InputError(
                path, message("{file}: a report ends in .html, .docx, .xlsx or .svg.", file=path)
            )
        place = target(path, force=force, form=Form.XLSX.value)
        if place.file in {goal.target.file for goal in goals}:
            raise InputError(
                path, message("{file} is named twice among the reports; name it once.", file=path)
            )
        goals.append(Goal(place, WRITERS[ending]))
    return tuple(goals)


def write_reports(said: Callable[[], Paper], goals: Sequence[Goal]) -> None:
    """Write the paper to all goals; all of the files appear, or none.

    `said` makes the paper, and is asked only where there is a goal.

    Raises InputError for what the disk refuses.
    """
    if goals:
        paper = said()
        publish_all([Document(goal.target, goal.write(paper)) for goal in goals])
