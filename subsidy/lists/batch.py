"""A run over a list: every row decided or rejected, counted, and written only when all is done."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from subsidy.columns.cell_values import CellValues
from subsidy.columns.faults import MASKED, RowFault
from subsidy.columns.names import ROW
from subsidy.columns.outcomes import Audience
from subsidy.errors import InputError
from subsidy.lists.decided import MARK, OUTCOME, Batch, ListDecider
from subsidy.lists.duplicates import Repeats, repeated
from subsidy.lists.headings import headings
from subsidy.lists.reading import Source
from subsidy.lists.summary import Titles, summary_output
from subsidy.lists.tally import Counts
from subsidy.lists.writing import (
    REJECT_HEADINGS,
    Heading,
    Target,
    Together,
    check_fits,
    open_output,
    schema_of,
)
from subsidy.message import Message, Sayable, message
from subsidy.question import Question
from subsidy.words import names

if TYPE_CHECKING:
    import polars as pl

ROWS_AT_ONCE = 250_000
"""Rows decided at a time: enough that each step is worth its start, few enough for the memory."""

_FIRST_FAULTS = 20

_IDENTIFIER = "person_id"


class Wanted(NamedTuple):
    """What to make of a list, and where: `rejects` and `summary` None are not wanted."""

    question: Question
    audience: Audience
    result: Target
    rejects: Target | None = None
    summary: Target | None = None
    rest_is_no: bool = False
    full: bool = False


class Done(NamedTuple):
    """What a run came to. `faults` are the first of the rejected rows."""

    rows: int
    written: int
    undetermined: int
    rejected: int
    faults: tuple[RowFault, ...]


def run(source: Source, wanted: Wanted, progress: Callable[[int], None]) -> Done:
    """Decide the list and write what is wanted; all of it appears, or nothing does.

    `progress` is told how many rows of each batch are done. Raises InputError for what the list or
    the disk does not allow.
    """
    if source.rows is not None:
        check_fits(wanted.result, source.rows)
    work = ListDecider(
        wanted.question, wanted.audience, source.constants, rest_is_no=wanted.rest_is_no
    )
    repeats = Repeats(repeated(lambda: _identifiers(source)))
    language = wanted.audience.language
    columns = headings(wanted.result.form, full=wanted.full)
    counts, sums = Counts(), _Sums()
    with Together() as outputs:
        title = message("Result").say(language)
        result = outputs.add(open_output(wanted.result, columns, language, title))
        rejects = None
        if wanted.rejects is not None:
            title = message("Rejected rows").say(language)
            rejects = outputs.add(open_output(wanted.rejects, REJECT_HEADINGS, language, title))
        for batch in work.decide_all(source.batches(ROWS_AT_ONCE)):
            once = _once(batch, repeats)
            table = work.outcomes.table()
            result.write(result_rows(once.rows, table, columns))
            if rejects is not None:
                rejects.write(_rejected(once.faults, language))
            counts.add(once.rows)
            sums.add(once, table)
            progress(once.given)
        if wanted.summary is not None:
            tally = counts.tally(work.outcomes)
            notes = tuple(_notes(wanted, sums.done()))
            outputs.add(summary_output(wanted.summary, tally, _titles(language), notes))
    return sums.done()


def _identifiers(source: Source) -> "Iterator[pl.Series]":
    reader = CellValues(_IDENTIFIER)
    for frame in source.batches(ROWS_AT_ONCE):
        if _IDENTIFIER in frame.columns:
            yield reader.read(frame[_IDENTIFIER])[0]


def _once(batch: Batch, repeats: Repeats) -> Batch:
    """Return the batch with the rows rejected that repeat an earlier citizen."""
    import polars as pl

    later = repeats.find(batch.rows[ROW], batch.rows[_IDENTIFIER])
    if not later:
        return batch
    faults = [RowFault(row, _IDENTIFIER, MASKED, _repeats(first)) for row, first in later.items()]
    return Batch(batch.rows.filter(~pl.col(ROW).is_in(list(later))), [*batch.faults, *faults])


def _repeats(first: int) -> InputError:
    sentence = message(
        "This citizen stands in row {first} already; remove one of the two rows.", first=first
    )
    return InputError(_IDENTIFIER, sentence)


def result_rows(
    rows: "pl.DataFrame", table: "pl.DataFrame", columns: tuple[Heading, ...]
) -> "pl.DataFrame":
    """Return rows of a result: what each row's outcome says, its identifier and its receipt."""
    import polars as pl

    wanted = [column.name for column in columns]
    said = table.select(name for name in (*wanted, "rules") if name in table.columns)
    found = said[rows[OUTCOME]].with_columns(rows[_IDENTIFIER], rows[MARK])
    return found.with_columns(pl.concat_str("rules", MARK).alias("receipt")).select(wanted)


def _rejected(faults: list[RowFault], language: str) -> "pl.DataFrame":
    import polars as pl

    rows = [
        (fault.row, fault.column, fault.value, fault.error.say(language))
        for fault in sorted(faults, key=lambda fault: fault.row)
    ]
    return pl.DataFrame(rows, schema=schema_of(REJECT_HEADINGS), orient="row")


class _Sums:
    """Adds up what a run comes to."""

    def __init__(self) -> None:
        self._done = Done(0, 0, 0, 0, ())

    def add(self, batch: Batch, table: "pl.DataFrame") -> None:
        done = self._done
        status = table["status"].gather(batch.rows[OUTCOME])
        first = sorted(batch.faults, key=lambda fault: fault.row)[
            : _FIRST_FAULTS - len(done.faults)
        ]
        self._done = Done(
            done.rows + batch.given,
            done.written + len(batch.rows),
            done.undetermined + int((status == "undetermined").sum()),
            done.rejected + len(batch.faults),
            (*done.faults, *first),
        )

    def done(self) -> Done:
        return self._done


def _titles(language: str) -> Titles:
    return Titles(
        language,
        lambda name: names.route(name, language),
        lambda name: names.PAYERS[name].say(language) if name in names.PAYERS else name,
    )


def _notes(wanted: Wanted, done: Done) -> Iterator[tuple[Message, str | int | Sayable]]:
    question = wanted.question
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
        (message("read as no") if wanted.rest_is_no else message("not known")),
    )
