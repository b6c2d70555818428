"""What lists come to for the summary, kept in the work folder until it is written.

They hold true counts of confidential routes: the work folder is its owner's alone, and goes when
the run is complete.
"""

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from subsidy.lists.folder.index import kept_document
from subsidy.lists.folder.job import Job
from subsidy.lists.summary import Tally
from subsidy.lists.tally import added_up
from subsidy.lists.writing import Document

if TYPE_CHECKING:
    import polars as pl

_FRAMES = Tally._fields


def tally_documents(job: Job, name: str, tally: Tally) -> Iterator[Document]:
    """Yield the files of a list's tally, not yet under their names."""
    for frame, what in zip(tally, _FRAMES, strict=True):
        stored = BytesIO()
        frame.write_ipc(stored)
        yield kept_document(job.kept(name, what), stored.getvalue())


def is_tallied(job: Job, name: str) -> bool:
    """Tell whether a list's tally is kept."""
    return all(job.kept(name, what).is_file() for what in _FRAMES)


def tally_of_all(job: Job, names: tuple[str, ...]) -> Tally:
    """Return one tally of all lists."""
    return added_up(Tally(*(_read(job, name, what) for what in _FRAMES)) for name in names)


def _read(job: Job, name: str, what: str) -> "pl.DataFrame":
    import polars as pl

    return pl.read_ipc(job.kept(name, what))
