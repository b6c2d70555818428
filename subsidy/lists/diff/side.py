"""One of two lists: decided whole, and read again for the facts of those who changed."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from subsidy import rulebook
from subsidy.columns.audience import silenced
from subsidy.columns.decider import Decider
from subsidy.columns.faults import RowFault
from subsidy.columns.known import known_rows
from subsidy.columns.outcomes import Audience
from subsidy.columns.stated import StatedRows
from subsidy.errors import InputError
from subsidy.language.vocabulary import STATED, Kind
from subsidy.lists.decided import ListDecider
from subsidy.lists.diff.decided import OUTCOME, PERSON, ROW, Decided, once_each
from subsidy.lists.done import FIRST_FAULTS
from subsidy.lists.reading import Source
from subsidy.message import message
from subsidy.policies import Law
from subsidy.question import Question

if TYPE_CHECKING:
    import polars as pl

ROWS_AT_ONCE = 250_000

FACTS = tuple(name for name, stated in STATED.items() if stated.kind is not Kind.TEXT)
"""The facts that an answer can hang on."""

KEPT_BACK = "kept back"
"""Whether confidential facts change the answer, and the reader may not know them."""


class Side:
    """A list, what is asked about its citizens, and for whom."""

    def __init__(
        self, source: Source, question: Question, audience: Audience, *, rest_is_no: bool
    ) -> None:
        self.question = question
        self.audience = audience
        self.law = Law(rulebook.policies(), question.policy)
        self._source = source
        self._rest_is_no = rest_is_no
        self._work = ListDecider(question, audience, source.constants, rest_is_no=rest_is_no)
        self.outcomes = self._work.outcomes
        self.faults: list[RowFault] = []
        """The first of the rejected rows."""
        self.decider = Decider(question, self.outcomes)
        """Decides known facts, whoever is told."""

    def decide(self, progress: Callable[[int], None]) -> Decided:
        """Decide every citizen of the list; `progress` is told the rows of each batch."""
        import polars as pl

        slim = [pl.DataFrame(schema={PERSON: pl.String, ROW: pl.UInt32, OUTCOME: pl.UInt32})]
        given = rejected = 0
        for batch in self._work.decide_all(self._source.batches(ROWS_AT_ONCE)):
            slim.append(batch.rows.select(PERSON, pl.col(ROW, OUTCOME).cast(pl.UInt32)))
            given += batch.given
            rejected += len(batch.faults)
            self.faults += batch.faults[: FIRST_FAULTS - len(self.faults)]
            progress(batch.given)
        outcomes = self.outcomes.table()
        return once_each(pl.concat(slim), outcomes, given=given, rejected=rejected)

    def facts(self, wanted: "pl.DataFrame") -> "pl.DataFrame":
        """Return what is known of some rows, in the order of `wanted`, which has row and outcome.

        Columns are `FACTS` and `KEPT_BACK`. For a reader without authority, confidential facts
        that were stated read as no: what follows from these facts tells nothing of them. Raises
        InputError where the list is not what it was.
        """
        import polars as pl

        numbers = wanted.select(pl.col(ROW).cast(pl.Int64))
        reader = StatedRows(self._source.constants)
        found = []
        for frame in self._source.batches(ROWS_AT_ONCE):
            some = frame.join(numbers, on=ROW, how="semi", maintain_order="left")
            if len(some):
                found.append(self._known(reader.read(some.drop("overflow", strict=False))[0]))
        if sum(map(len, found)) != len(wanted):
            raise _changed(self._source.path)
        rows = numbers.join(pl.concat(found), on=ROW, how="left", maintain_order="left").drop(ROW)
        if self.audience.reveal:
            return rows.with_columns(pl.lit(value=False).alias(KEPT_BACK))
        told = wanted[OUTCOME].cast(pl.Int64)
        return rows.with_columns((self.decider.decide(rows) != told).alias(KEPT_BACK))

    def _known(self, stated: "pl.DataFrame") -> "pl.DataFrame":
        import polars as pl

        if not self.audience.reveal:
            quiet = silenced(stated)
            stated = pl.concat([stated.join(quiet, on=ROW, how="anti"), quiet])
        known, _ = known_rows(stated, self.question.on, rest_is_no=self._rest_is_no)
        return known.select(ROW, *FACTS)


def _changed(path: str) -> InputError:
    sentence = message(
        "{file} changed while it was read: run again when nobody writes to it.", file=path
    )
    return InputError(path, sentence)
