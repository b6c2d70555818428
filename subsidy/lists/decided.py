"""The rows of a list, decided a batch at a time, several batches at once."""

from collections.abc import Iterable, Iterator
from copy import copy
from typing import TYPE_CHECKING, NamedTuple

from subsidy.columns.audience import PublicDecider
from subsidy.columns.decider import Decider
from subsidy.columns.faults import RowFault
from subsidy.columns.names import ROW
from subsidy.columns.outcomes import Audience, Outcomes
from subsidy.columns.receipts import profile_marks
from subsidy.lists.in_order import in_order
from subsidy.lists.row_reader import ReadRows, RowReader
from subsidy.question import Question
from subsidy.receipt import office_key

if TYPE_CHECKING:
    from collections.abc import Mapping

    import polars as pl

OUTCOME = "outcome"
MARK = "mark"


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


class _Read(NamedTuple):
    """Rows that are read, with the keyed hash of each."""

    rows: ReadRows
    marks: "pl.Series"


class ListDecider:
    """Decides the batches of one list for one question and one audience.

    `full` outcomes say how each month is paid.
    """

    def __init__(
        self,
        question: Question,
        audience: Audience,
        constants: "Mapping[str, str]",
        *,
        rest_is_no: bool,
        full: bool = False,
    ) -> None:
        self.outcomes = Outcomes(audience, by_month=full)
        self._rest_is_no = rest_is_no
        self._reader = RowReader(constants, question.on, rest_is_no=rest_is_no)
        self._decider = Decider(question, self.outcomes)
        self._public = None
        if not audience.reveal:
            on = question.on
            self._public = PublicDecider(self._decider, self.outcomes, on, rest_is_no=rest_is_no)
        self._key = office_key()

    def for_another(self, constants: "Mapping[str, str]") -> "ListDecider":
        """Return one for another list, which knows all that this one has met."""
        other = copy(self)
        other._reader = self._reader.for_another(constants)
        return other

    def decide_all(self, frames: "Iterable[pl.DataFrame]") -> Iterator[Batch]:
        """Yield the decided batches in the order of the frames.

        Batches are read ahead: what is met for the first time takes long to settle, and is settled
        once for all.
        """
        return in_order(self._decided, in_order(self._read, frames))

    def decide(self, frame: "pl.DataFrame") -> Batch:
        """Return a batch of cells as decided rows and faults."""
        return self._decided(self._read(frame))

    def _read(self, frame: "pl.DataFrame") -> _Read:
        rows = self._reader.read(frame)
        return _Read(rows, profile_marks(rows.stated, self._key, rest_is_no=self._rest_is_no))

    def _decided(self, read: _Read) -> Batch:
        import polars as pl

        stated, known, faults = read.rows
        if self._public is None:
            numbers = self._decider.decide(known)
        else:
            numbers = self._public.decide(stated, known)
        rows = stated.select(ROW, "person_id", pl.col("commune").cast(pl.String)).with_columns(
            numbers.cast(pl.Int64).alias(OUTCOME), read.marks.alias(MARK)
        )
        return Batch(rows, faults)
