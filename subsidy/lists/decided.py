"""The rows of a list, decided a batch at a time, several batches at once."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from os import cpu_count
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from subsidy.columns.audience import PublicDecider
from subsidy.columns.decider import Decider
from subsidy.columns.faults import RowFault, shown
from subsidy.columns.known import known_rows
from subsidy.columns.names import ROW
from subsidy.columns.outcomes import Audience, Outcomes
from subsidy.columns.receipts import profile_marks
from subsidy.columns.stated import StatedRows
from subsidy.errors import InputError
from subsidy.message import message
from subsidy.question import Question
from subsidy.receipt import office_key

if TYPE_CHECKING:
    from collections.abc import Mapping

    import polars as pl

OUTCOME = "outcome"
MARK = "mark"
_WORKERS = min(4, cpu_count() or 1)


class Batch(NamedTuple):
    """Rows that could be read, with the number of each one's outcome, and those that could not.

    `rows` has the columns row, person_id, commune, outcome and mark, the keyed hash of the row.
    """

    rows: "pl.DataFrame"
    faults: list[RowFault]

    @property
    def given(self) -> int:
        """Return how many rows were given."""
        return len(self.rows) + len(self.faults)


class ListDecider:
    """Decides the batches of one list for one question and one audience."""

    def __init__(
        self,
        question: Question,
        audience: Audience,
        constants: "Mapping[str, str]",
        *,
        rest_is_no: bool,
    ) -> None:
        self.outcomes = Outcomes(audience)
        self._question = question
        self._rest_is_no = rest_is_no
        self._stated = StatedRows(constants)
        self._reading = Lock()
        self._decider = Decider(question, self.outcomes)
        self._public = None
        if not audience.reveal:
            on = question.on
            self._public = PublicDecider(self._decider, self.outcomes, on, rest_is_no=rest_is_no)
        self._key = office_key()

    def decide_all(self, frames: "Iterable[pl.DataFrame]") -> Iterator[Batch]:
        """Yield the decided batches in the order of the frames."""
        return _in_order(self.decide, frames)

    def decide(self, frame: "pl.DataFrame") -> Batch:
        """Return a batch of cells as decided rows and faults."""
        import polars as pl

        overflow: list[RowFault] = []
        if "overflow" in frame.columns:
            overflow = [_too_many_cells(row) for row in frame.filter("overflow")[ROW]]
            frame = frame.filter(~pl.col("overflow")).drop("overflow")
        with self._reading:  # cells are learnt as they are met, by one thread at a time
            stated, unreadable = self._stated.read(frame)
        known, contradictory = known_rows(stated, self._question.on, rest_is_no=self._rest_is_no)
        if contradictory:
            stated = stated.filter(~pl.col(ROW).is_in([fault.row for fault in contradictory]))
        if self._public is None:
            numbers = self._decider.decide(known)
        else:
            numbers = self._public.decide(stated, known)
        marks = profile_marks(stated, self._key, rest_is_no=self._rest_is_no)
        rows = stated.select(ROW, "person_id", pl.col("commune").cast(pl.String)).with_columns(
            numbers.cast(pl.Int64).alias(OUTCOME), marks.alias(MARK)
        )
        return Batch(rows, [*overflow, *unreadable, *_as_written(contradictory, frame)])


def _as_written(faults: list[RowFault], frame: "pl.DataFrame") -> list[RowFault]:
    """Return the faults, each with its cell as it stands in the list."""
    import polars as pl

    if not faults:
        return faults
    at_fault = frame.filter(pl.col(ROW).is_in([fault.row for fault in faults]))
    places = {row: place for place, row in enumerate(at_fault[ROW])}
    return [
        fault._replace(value=shown(fault.column, at_fault[fault.column][places[fault.row]]))
        if fault.column in at_fault.columns
        else fault
        for fault in faults
    ]


def _too_many_cells(row: int) -> RowFault:
    sentence = message(
        "The row has more cells than the list has columns: a separator too many, or a missing "
        "quotation mark; correct the row."
    )
    return RowFault(row, "", "", InputError(ROW, sentence))


def _in_order(
    work: "Callable[[pl.DataFrame], Batch]", frames: "Iterable[pl.DataFrame]"
) -> Iterator[Batch]:
    """Do the work on several threads and give its results in order, few at a time in memory."""
    waiting: deque[Future[Batch]] = deque()
    with ThreadPoolExecutor(_WORKERS) as threads:
        try:
            for frame in frames:
                waiting.append(threads.submit(work, frame))
                if len(waiting) > _WORKERS:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            for one in waiting:
                one.cancel()
