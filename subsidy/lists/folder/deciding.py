"""A list of the folder decided: result and rejects under their names, and what they come to."""

from collections.abc import Mapping
from functools import lru_cache
from hashlib import file_digest
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from subsidy.errors import Fault
from subsidy.lists.batch import Wanted, changed, decide_rows
from subsidy.lists.decided import ListDecider
from subsidy.lists.folder.index import seen_of
from subsidy.lists.folder.job import Job, Options
from subsidy.lists.folder.repeats import KnownRepeats
from subsidy.lists.folder.tallies import tally_documents
from subsidy.lists.tally import Counts
from subsidy.lists.writing import Target, Together
from subsidy.message import Message

if TYPE_CHECKING:
    import polars as pl

    from subsidy.columns.faults import RowFault


class Part(NamedTuple):
    """A list to decide: its rows, how its file looked, and whether any row repeats another."""

    name: str
    rows: int
    seen: tuple[int, int]
    repeats: bool


class Decided(NamedTuple):
    """What a list came to: counts of rows, sums of VND, and hashes of what was written."""

    written: int
    undetermined: int
    rejected: int
    repeated: int
    """How many of the rejected rows repeat a citizen who stands earlier in the folder."""
    vnd: Mapping[str, int]
    result_sha256: str
    rejects_sha256: str | None
    notes: tuple[Message, ...] = ()
    """What was seen in the list and not used; not kept in the manifest."""


def decide(job: Job, part: Part) -> Decided:
    """Decide a list; its files appear when all of them are complete, the result last.

    Raises InputError for what the list or the disk does not allow.
    """
    result, rejects = job.result_of(part.name), job.rejects_of(part.name)
    repeats = _Counting(KnownRepeats(job, part.name) if part.repeats else None)
    with job.opened(part.name) as source:
        wanted = Wanted(
            question=job.options.question,
            audience=job.options.audience,
            result=result,
            rejects=rejects,
            rest_is_no=job.options.rest_is_no,
            full=job.options.full,
        )
        counts = Counts() if job.summed else None
        work = _decider(job.options).for_another(source.constants)
        with Together() as outputs:
            done = decide_rows(
                source, wanted, work, repeats, part.rows, outputs, _Unwatched(), counts
            )
            if counts is not None:
                for document in tally_documents(job, part.name, counts.tally(work.outcomes)):
                    outputs.add(document)
            if seen_of(Path(source.path)) != part.seen:
                raise changed(source.path)
            # A worker may be slow to hear that a run has ended, and another one has begun.
            job.check_current()
    return Decided(
        done.written,
        done.undetermined,
        done.rejected,
        repeats.count,
        done.vnd,
        _hash_of(result),
        None if rejects is None else _hash_of(rejects),
        source.notes,
    )


class _Counting:
    """Counts the rows that repeat a citizen; None where the list has none."""

    def __init__(self, known: KnownRepeats | None) -> None:
        self._known = known
        self.count = 0

    def faults(self, rows: "pl.DataFrame") -> "list[RowFault]":
        """Return the faults of those among readable rows."""
        found = [] if self._known is None else self._known.faults(rows)
        self.count += len(found)
        return found


class _Unwatched:
    """The progress of one list is told to nobody."""

    watched = False

    def read(self, rows: int) -> None:
        """Do nothing."""

    def decided(self, rows: int, among: int) -> None:
        """Do nothing."""


@lru_cache(maxsize=1)
def _decider(options: Options) -> ListDecider:
    """Return a decider that is kept: what one list has settled, the next need not settle again."""
    return ListDecider(
        options.question, options.audience, {}, rest_is_no=options.rest_is_no, full=options.full
    )


def _hash_of(goal: Target) -> str:
    if goal.file is None:
        raise Fault("a list of a folder was written to standard output")
    with goal.file.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()
