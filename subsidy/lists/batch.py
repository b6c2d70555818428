"""A run over a list: every row decided or rejected, counted, and written only when all is done."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple, Protocol

from subsidy.columns.outcomes import Audience
from subsidy.errors import InputError
from subsidy.lists.decided import ListDecider
from subsidy.lists.done import Done
from subsidy.lists.duplicates import Repeats
from subsidy.lists.first_reading import read_through
from subsidy.lists.headings import headings
from subsidy.lists.reading import Source
from subsidy.lists.rejected import Repeating, WithinList, rejected_rows, without_repeats
from subsidy.lists.result import result_rows
from subsidy.lists.run_summary import WantedSummary, run_summary
from subsidy.lists.tally import Counts
from subsidy.lists.writing import (
    REJECT_HEADINGS,
    Target,
    Together,
    check_fits,
    open_output,
)
from subsidy.message import message
from subsidy.question import Question

if TYPE_CHECKING:
    import polars as pl

ROWS_AT_ONCE = 250_000
"""Rows decided at a time: enough that each step is worth its start, few enough for the memory."""

_FIRST_ROWS = 500
"""Rows decided first where somebody looks: each piece is then twice the one before."""


class Wanted(NamedTuple):
    """What to make of a list, and where: `rejects` and `summary` None are not wanted."""

    question: Question
    audience: Audience
    result: Target
    rejects: Target | None = None
    summary: WantedSummary | None = None
    rest_is_no: bool = False
    full: bool = False


class Progress(Protocol):
    """Is told how far a run is: the list is read once, and then decided."""

    @property
    def watched(self) -> bool:
        """Tell whether somebody looks, and wants to see something move early."""

    def read(self, rows: int) -> None:
        """Take note of so many more rows read."""

    def decided(self, rows: int, among: int) -> None:
        """Take note of so many more rows decided or rejected, among so many in all."""


def run(source: Source, wanted: Wanted, progress: Progress) -> Done:
    """Decide the list and write what is wanted; all of it appears, or nothing does.

    Raises InputError for what the list or the disk does not allow.
    """
    if source.rows is not None:
        check_fits(wanted.result, source.rows)
    found = read_through(source, ROWS_AT_ONCE, progress.read)
    check_fits(wanted.result, found.rows)
    work = ListDecider(
        wanted.question,
        wanted.audience,
        source.constants,
        rest_is_no=wanted.rest_is_no,
        full=wanted.full,
    )
    with Together() as outputs:
        again = WithinList(Repeats(found.repeated))
        counts = Counts() if wanted.summary is not None else None
        done = decide_rows(source, wanted, work, again, found.rows, outputs, progress, counts)
        if wanted.summary is not None and counts is not None:
            summary = run_summary(
                wanted.summary,
                counts.tally(work.outcomes),
                wanted.question,
                done,
                rest_is_no=wanted.rest_is_no,
            )
            outputs.add(summary)
    return done


def decide_rows(
    source: Source,
    wanted: Wanted,
    work: ListDecider,
    repeats: Repeating,
    rows: int,
    outputs: Together,
    progress: Progress,
    counts: Counts | None = None,
) -> Done:
    """Decide every row into the result and the rejects, which are left to `outputs` to publish.

    `rows` is how many there are: where others are met, somebody writes to the list. `counts` are
    given for a summary. Raises InputError for what the list or the disk does not allow.
    """
    language = wanted.audience.language
    columns = headings(wanted.result.form, full=wanted.full)
    done = Done()
    title = message("Result").say(language)
    result = outputs.add(open_output(wanted.result, columns, language, title))
    rejects = None
    if wanted.rejects is not None:
        title = message("Rejected rows").say(language)
        rejects = outputs.add(open_output(wanted.rejects, REJECT_HEADINGS, language, title))
    progress.decided(0, rows)
    first = _FIRST_ROWS if progress.watched else ROWS_AT_ONCE
    for given in work.decide_all(_pieces(source.batches(ROWS_AT_ONCE), first)):
        batch = without_repeats(given, repeats)
        table = work.outcomes.table()
        written = result_rows(batch.rows, table, columns)
        result.write(written)
        if rejects is not None and batch.faults:
            rejects.write(rejected_rows(batch.faults, language))
        if counts is not None:
            counts.add(batch.rows)
        done = done.plus(batch, table).paying(written)
        progress.decided(batch.given, rows)
    if done.rows != rows:
        raise changed(source.path)
    return done


def _pieces(frames: "Iterable[pl.DataFrame]", first: int) -> "Iterator[pl.DataFrame]":
    """Cut the frames into pieces, at first of so many rows, then of more and more."""
    size = first
    for frame in frames:
        start = 0
        while start < len(frame):
            yield frame.slice(start, size)
            start += size
            size = min(2 * size, ROWS_AT_ONCE)


def changed(path: str) -> InputError:
    """Return the error for a list that somebody writes to meanwhile."""
    sentence = message(
        "{file} changed while it was read: run again when nobody writes to it.", file=path
    )
    return InputError(path, sentence)
