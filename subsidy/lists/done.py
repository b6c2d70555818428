"""What a run over a list comes to."""

from typing import TYPE_CHECKING, NamedTuple

from subsidy.columns.faults import RowFault
from subsidy.lists.decided import OUTCOME, Batch

if TYPE_CHECKING:
    import polars as pl

_FIRST_FAULTS = 20


class Done(NamedTuple):
    """Rows read, written and rejected. `faults` are the first of the rejected rows."""

    rows: int = 0
    written: int = 0
    undetermined: int = 0
    rejected: int = 0
    faults: tuple[RowFault, ...] = ()

    def plus(self, batch: Batch, outcomes: "pl.DataFrame") -> "Done":
        """Return what it comes to with another batch, whose faults are in order."""
        status = outcomes["status"].gather(batch.rows[OUTCOME])
        return Done(
            self.rows + batch.given,
            self.written + len(batch.rows),
            self.undetermined + int((status == "undetermined").sum()),
            self.rejected + len(batch.faults),
            (*self.faults, *batch.faults[: _FIRST_FAULTS - len(self.faults)]),
        )
