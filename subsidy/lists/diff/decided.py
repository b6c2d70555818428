"""One side of a comparison: its citizens, each with the number of what was answered."""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import polars as pl

PERSON, ROW, OUTCOME = "person_id", "row", "outcome"


class Counts(NamedTuple):
    """How many rows of a side could be compared, and why the others could not.

    `repeated` rows name a citizen of an earlier row, `unnamed` rows name none. Of those compared
    `undetermined` are not decided.
    """

    rows: int
    rejected: int
    repeated: int
    unnamed: int
    undetermined: int

    @property
    def compared(self) -> int:
        """Return how many citizens are left."""
        return self.rows - self.rejected - self.repeated - self.unnamed


class Decided(NamedTuple):
    """A decided side.

    `rows` has the columns person_id, row and outcome, and perhaps others, one row a citizen;
    `outcomes` has what each number of an outcome says, in the row of that number.
    """

    rows: "pl.DataFrame"
    outcomes: "pl.DataFrame"
    counts: Counts


def once_each(
    rows: "pl.DataFrame", outcomes: "pl.DataFrame", *, given: int, rejected: int
) -> Decided:
    """Return the side with one row a citizen, the first: a later one is rejected as in a batch."""
    import polars as pl

    named = rows.filter(pl.col(PERSON).is_not_null())
    single = named.unique(PERSON, keep="first", maintain_order=True)
    open_ = outcomes["status"].gather(single[OUTCOME]) == "undetermined"
    counts = Counts(
        given, rejected, len(named) - len(single), len(rows) - len(named), int(open_.sum())
    )
    return Decided(single, outcomes, counts)
