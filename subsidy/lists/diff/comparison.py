"""A comparison: everybody who changed, came or went, and how many they are."""

from typing import TYPE_CHECKING, NamedTuple

from subsidy.lists.diff.decided import OUTCOME, PERSON, ROW, Counts, Decided
from subsidy.lists.diff.headings import HEADINGS, SAID
from subsidy.lists.diff.matched import CHANGE, Matched
from subsidy.lists.diff.words import CHANGES
from subsidy.lists.writing import Target, check_fits, open_output, schema_of

if TYPE_CHECKING:
    import polars as pl

_AT_ONCE = 100_000


class Comparison(NamedTuple):
    """Who changed, and what both sides say.

    `rows` has person_id, change, old_row, new_row, old_outcome, new_outcome, cause and why;
    `outcomes` are those of both sides, by number. `counts` tell of each side which rows could be
    compared, `both` how many citizens stand on both. `strangers` says of results that no citizen
    has the same facts in both.
    """

    rows: "pl.DataFrame"
    outcomes: "tuple[pl.DataFrame, pl.DataFrame]"
    counts: tuple[Counts, Counts]
    both: int
    strangers: bool = False

    def said(self, rows: "pl.DataFrame") -> "pl.DataFrame":
        """Return some of the rows with what both sides say: the columns of `HEADINGS`."""
        told = [
            table[name.partition("_")[2]].gather(rows[f"{side}_outcome"]).alias(name)
            for side, table, place in zip(("old", "new"), self.outcomes, (0, 1), strict=True)
            for name in (pair[place].name for pair in SAID)
        ]
        schema = schema_of(HEADINGS)
        return rows.with_columns(told).select(*schema).cast(schema)

    def by_change(self) -> dict[str, int]:
        """Return how many citizens changed in each way, in the order of `CHANGES`."""
        counted = dict(self.rows[CHANGE].value_counts().iter_rows())
        return {change: counted[change] for change in CHANGES if change in counted}

    def by_cause(self) -> dict[str, int]:
        """Return how many citizens of both sides changed for each cause, most first."""
        counted = self.rows["cause"].drop_nulls().value_counts().iter_rows()
        return dict(sorted(counted, key=lambda pair: (-pair[1], pair[0])))

    @property
    def unchanged(self) -> int:
        """Return how many citizens stand on both sides and did not change."""
        return self.both - int(self.rows["cause"].is_not_null().sum())


def comparison(old: Decided, new: Decided, matched: Matched, reasons: "pl.DataFrame") -> Comparison:
    """Return the comparison: those who stand in OLD in its order, then those who came.

    `reasons` has the cause and why of each citizen of `matched.changed`.
    """
    import polars as pl

    changed = pl.concat([matched.changed, reasons], how="horizontal")
    one_sided = [
        rows.select(
            PERSON,
            pl.lit(change).alias(CHANGE),
            pl.col(ROW).alias(f"{side}_row"),
            pl.col(OUTCOME).alias(f"{side}_outcome"),
        )
        for rows, change, side in (
            (matched.removed, "removed", "old"),
            (matched.added, "added", "new"),
        )
    ]
    rows = pl.concat([changed, *one_sided], how="diagonal").sort(
        "old_row", "new_row", nulls_last=True
    )
    return Comparison(rows, (old.outcomes, new.outcomes), (old.counts, new.counts), matched.both)


def write(found: Comparison, goal: Target, language: str, title: str) -> None:
    """Write a comparison; the file appears when it is complete.

    Raises InputError for what the disk refuses, and for more rows than a sheet holds.
    """
    check_fits(goal, len(found.rows))
    with open_output(goal, HEADINGS, language, title) as output:
        for some in found.rows.iter_slices(_AT_ONCE):
            output.write(found.said(some))
