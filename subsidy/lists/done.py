"""What a run over a list comes to."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from subsidy.columns.faults import RowFault
from subsidy.language.vocabulary import CONFIDENTIAL, STATED
from subsidy.lists.decided import OUTCOME, Batch

if TYPE_CHECKING:
    import polars as pl

FIRST_FAULTS = 20
"""How many rejected rows are named where nobody asked for all of them."""

_OF_EACH = CONFIDENTIAL | {"birth_date", "household_rank"}
"""Facts that no list states once for all of its citizens."""


class Done(NamedTuple):
    """Rows read, written and rejected. `faults` are the first of the rejected rows."""

    rows: int = 0
    written: int = 0
    undetermined: int = 0
    rejected: int = 0
    faults: tuple[RowFault, ...] = ()
    lacking: Mapping[str, int] = {}
    """For each fact, how many undetermined rows lack it."""
    vnd: Mapping[str, int] = {}
    """For each column of VND, the sum over the rows whose premium no wage decides."""

    @property
    def most_lacking(self) -> str | None:
        """Return the fact that more than half of the rows of the result lack for a decision."""
        # Of several the first of the vocabulary, in whatever order they were counted.
        lacking = [name for name in STATED if name in self.lacking]
        fact = max(lacking, key=lambda name: self.lacking[name], default=None)
        return fact if fact is not None and 2 * self.lacking[fact] > self.written else None

    def plus(self, batch: Batch, outcomes: "pl.DataFrame") -> "Done":
        """Return what it comes to with another batch, whose faults are in order."""
        import polars as pl

        kinds = batch.rows[OUTCOME].value_counts()
        said = outcomes.select("status", "missing")[kinds[OUTCOME]].with_columns(kinds["count"])
        undetermined = said.filter(pl.col("status") == "undetermined")
        return Done(
            self.rows + batch.given,
            self.written + len(batch.rows),
            self.undetermined + int(undetermined["count"].sum()),
            self.rejected + len(batch.faults),
            (*self.faults, *batch.faults[: FIRST_FAULTS - len(self.faults)]),
            vnd=self.vnd,
            lacking=self._lacking(undetermined),
        )

    def paying(self, written: "pl.DataFrame") -> "Done":
        """Return what it comes to with the VND of these rows of the result."""
        sums = {
            name: self.vnd.get(name, 0) + int(written[name].sum())
            for name in written.columns
            if name.endswith("_vnd")
        }
        return self._replace(vnd=sums)

    def _lacking(self, undetermined: "pl.DataFrame") -> dict[str, int]:
        lacking = dict(self.lacking)
        for missing, count in undetermined.select("missing", "count").iter_rows():
            for fact in (missing or "").split(";"):
                if fact in STATED and fact not in _OF_EACH:
                    lacking[fact] = lacking.get(fact, 0) + count
        return lacking
