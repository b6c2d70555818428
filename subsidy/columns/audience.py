"""Outcomes for a reader without authority: the same for all who are paid for alike."""

from typing import TYPE_CHECKING

from subsidy.audience import alike
from subsidy.columns.decider import Decider
from subsidy.columns.known import known_rows
from subsidy.columns.names import ROW
from subsidy.columns.outcomes import Outcomes
from subsidy.language.vocabulary import CONFIDENTIAL, STATED, Kind

if TYPE_CHECKING:
    from datetime import date

    import polars as pl


def silenced(stated: "pl.DataFrame") -> "pl.DataFrame":
    """Return the rows that state a confidential fact other than no, with no in its place."""
    import polars as pl

    telling = []
    said_no = []
    for name in CONFIDENTIAL:
        fact = STATED[name]
        if fact.absent is None or fact.kind is Kind.TEXT:
            continue
        telling.append(pl.col(name) != fact.absent)
        said = pl.col(name).is_not_null()
        plain = pl.lit(fact.absent, dtype=stated.schema[name])
        said_no.append(pl.when(said).then(plain).otherwise(pl.col(name)).alias(name))
    return stated.filter(pl.any_horizontal(telling).fill_null(value=False)).with_columns(said_no)


def unstated_as_no(frame: "pl.DataFrame") -> "pl.DataFrame":
    """Return the rows with no in place of each confidential fact that is not stated.

    Lists often state such a fact of those alone who have it: who is not decided for want of it
    would then tell of the others that they have it.
    """
    import polars as pl

    return frame.with_columns(
        pl.col(name).fill_null(pl.lit(STATED[name].absent, dtype=frame.schema[name]))
        for name in sorted(CONFIDENTIAL)
        if STATED[name].absent is not None
    )


class PublicDecider:
    """Decides rows as `subsidy.audience.answer_for` answers for anyone."""

    def __init__(
        self, decider: Decider, outcomes: Outcomes, on: "date", *, rest_is_no: bool
    ) -> None:
        self._decider = decider
        self._outcomes = outcomes
        self._on = on
        self._rest_is_no = rest_is_no
        self._told: dict[tuple[int, int], int] = {}

    def decide(self, stated: "pl.DataFrame", known: "pl.DataFrame") -> "pl.Series":
        """Return the number of each known row's outcome."""
        import polars as pl

        found = self._decider.decide(known)
        plain = silenced(stated)
        if plain.is_empty():
            return found
        silent, _ = known_rows(plain, self._on, rest_is_no=self._rest_is_no)
        numbers = pl.DataFrame([silent[ROW], self._decider.decide(silent).alias("silent")])
        pairs = pl.DataFrame([known[ROW], found.alias("found")]).join(
            numbers, on=ROW, how="left", maintain_order="left"
        )
        both = pairs.select("found", "silent").drop_nulls().unique()
        told = [self._tell(one, other) for one, other in both.iter_rows()]
        table = both.with_columns(pl.Series("told", told, dtype=pl.Int32))
        joined = pairs.join(table, on=["found", "silent"], how="left", maintain_order="left")
        return joined.select(pl.coalesce("told", "found")).to_series()

    def _tell(self, found: int, silent: int) -> int:
        """Return the outcome that anyone is given: the silent one where it is paid alike."""
        if (found, silent) not in self._told:
            kept = self._outcomes.kept
            same = alike(kept[found].conclusion, kept[silent].conclusion)
            self._told[found, silent] = silent if same else found
        return self._told[found, silent]
