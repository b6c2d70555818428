"""Citizens who stand in the folder twice: the later row, by list and then by row, is rejected.

What is found does not depend on who looked at which list, or in which order.
"""

from collections.abc import Callable, Iterator, Mapping
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from subsidy.columns.faults import RowFault
from subsidy.columns.names import ROW
from subsidy.lists.duplicates import repeated_marks
from subsidy.lists.folder.index import MARK, keep
from subsidy.lists.folder.job import Job
from subsidy.lists.folder.suspects import SUSPECTED, WHO
from subsidy.lists.rejected import repeat, stands_in_row
from subsidy.message import message

if TYPE_CHECKING:
    import polars as pl

_LIST = "list"
_FIRST_LIST = "first list"
_FIRST = "first"


class KnownRepeats:
    """Tells which rows of a list repeat a citizen who stands earlier in the folder."""

    def __init__(self, job: Job, name: str) -> None:
        import polars as pl

        self._name = name
        table = pl.read_ipc(job.kept(name, "repeats"))
        self._first = {row: (first_list, first) for row, first_list, first in table.iter_rows()}
        self._rows = table[ROW].implode()

    def faults(self, rows: "pl.DataFrame") -> list[RowFault]:
        """Return the faults of those among readable rows; the rows come in their order."""
        return [self._fault(row) for row in rows[ROW].filter(rows[ROW].is_in(self._rows))]

    def _fault(self, row: int) -> RowFault:
        where, first = self._first[row]
        if where == self._name:
            return repeat(row, stands_in_row(first))
        sentence = message(
            "This citizen stands in row {first} of {file} already; remove one of the two rows.",
            first=str(first),
            file=where,
        )
        return repeat(row, sentence)


def find_repeats(
    job: Job,
    names: tuple[str, ...],
    look: Callable[[list[str]], object],
) -> Mapping[str, str]:
    """Keep, for each list with such rows, which they are; return a hash of them by list.

    `look` has the suspected rows of these lists read, see `suspects`.
    """
    import polars as pl

    def marks() -> "Iterator[pl.Series]":
        return (_marks(job, name) for name in names)

    repeated = repeated_marks(marks)
    if repeated.is_empty():
        return {}
    keep(Path(job.work, SUSPECTED), _stored(repeated.alias(MARK).to_frame()))
    among = repeated.implode()
    some = [name for name in names if _marks(job, name).is_in(among).any()]
    look(some)
    parts = [
        pl.read_ipc(job.kept(name, "suspects")).with_columns(pl.lit(number, pl.Int64).alias(_LIST))
        for number, name in enumerate(some)
    ]
    return {name: _kept(job, name, later) for name, later in _later(pl.concat(parts), some)}


def _marks(job: Job, name: str) -> "pl.Series":
    import polars as pl

    return pl.read_ipc(job.kept(name, "marks")).to_series()


def _later(suspects: "pl.DataFrame", names: list[str]) -> "Iterator[tuple[str, pl.DataFrame]]":
    """Yield the later rows of each list, each with the list and the row of the first."""
    import polars as pl

    ordered = suspects.sort(_LIST, ROW).with_columns(
        pl.col(_LIST).first().over(WHO).alias(_FIRST_LIST),
        pl.col(ROW).first().over(WHO).alias(_FIRST),
    )
    is_first = (pl.col(_LIST) == pl.col(_FIRST_LIST)) & (pl.col(ROW) == pl.col(_FIRST))
    later = ordered.filter(~is_first)
    told = pl.DataFrame({_FIRST_LIST: range(len(names)), "first name": names})
    told = told.cast({_FIRST_LIST: pl.Int64})
    for number, name in enumerate(names):
        here = later.filter(pl.col(_LIST) == number)
        if here.height:
            named = here.join(told, on=_FIRST_LIST, how="left", maintain_order="left")
            yield name, named.select(ROW, "first name", _FIRST)


def _kept(job: Job, name: str, later: "pl.DataFrame") -> str:
    keep(job.kept(name, "repeats"), _stored(later))
    return sha256(repr(later.rows()).encode()).hexdigest()


def _stored(table: "pl.DataFrame") -> bytes:
    stored = BytesIO()
    table.write_ipc(stored)
    return stored.getvalue()
