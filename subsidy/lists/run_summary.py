"""The summary of a run, with what the run was."""

from collections.abc import Iterator
from typing import NamedTuple

from subsidy.lists.done import Done
from subsidy.lists.summary import Tally, Titles, summary_output
from subsidy.lists.writing import Publishable, Target
from subsidy.message import Message, Sayable, message
from subsidy.question import Question

Note = tuple[Message, str | int | Sayable]


class WantedSummary(NamedTuple):
    """Where a summary goes, and the names of routes and payers in it."""

    goal: Target
    titles: Titles


def run_summary(
    wanted: WantedSummary, tally: Tally, question: Question, done: Done, *, rest_is_no: bool
) -> Publishable:
    """Return the summary of a run, written but not yet under its name.

    Raises InputError where the disk refuses, or a workbook cannot hold so many rows.
    """
    notes = tuple(_notes(question, done, rest_is_no=rest_is_no))
    return summary_output(wanted.goal, tally, wanted.titles, notes)


def _notes(question: Question, done: Done, *, rest_is_no: bool) -> Iterator[Note]:
    yield message("Day asked about"), question.on.isoformat()
    yield message("Months"), question.months
    if question.policy is not None:
        yield message("Policy"), question.policy.title
    yield message("Rows read"), done.rows
    yield message("Rows decided"), done.written - done.undetermined
    yield message("Rows undetermined"), done.undetermined
    yield message("Rows rejected"), done.rejected
    yield (
        message("What a row does not state"),
        message("read as no") if rest_is_no else message("not known"),
    )
