"""Batches decided under every scheme, every change traced to its cause."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from subsidy.columns.audience import silenced, unstated_as_no
from subsidy.columns.faults import RowFault
from subsidy.columns.known import known_rows
from subsidy.columns.names import ROW
from subsidy.compare.ages import band
from subsidy.compare.changes import CAUSE, NEW, OLD, Changes
from subsidy.compare.confidential import WHO, Facts
from subsidy.compare.counts import DIMENSIONS, PERSONS
from subsidy.compare.people import People
from subsidy.compare.scheme import Scheme, SchemeDecider
from subsidy.language.vocabulary import STATED
from subsidy.lists.row_reader import RowReader

if TYPE_CHECKING:
    import polars as pl


class Answer(NamedTuple):
    """What a batch came to: persons to count for each scheme, and the rows that cannot be read."""

    counts: "list[pl.DataFrame]"
    wrong: Sequence[RowFault]
    given: int


class Deciding:
    """Decides batches; several threads may call it."""

    def __init__(
        self,
        people: People,
        schemes: Sequence[Scheme],
        on: date,
        months: int,
        *,
        rest_is_no: bool,
    ) -> None:
        self._on, self._rest_is_no = on, rest_is_no
        self._weights = people.weights
        self._reader = RowReader(people.source.constants, on, rest_is_no=rest_is_no)
        self._band = band(on)
        self.deciders = [SchemeDecider(one, on, months) for one in schemes]
        baseline = self.deciders[0].outcomes
        self.changes = [Changes(baseline, decider.outcomes) for decider in self.deciders]
        self.facts = Facts([decider.outcomes for decider in self.deciders])

    def decide(self, frame: "pl.DataFrame") -> Answer:
        """Return how many persons are answered alike, and the rows that could not be read."""
        import polars as pl

        stated, known, wrong = self._reader.read(frame)
        stated, known = unstated_as_no(stated), unstated_as_no(known)
        territories = pl.lit(pl.Series(STATED["territory"].values))
        place = known.select(
            territories.gather(pl.col("territory")).fill_null("").alias("territory"),
            pl.col("commune").cast(pl.String).fill_null("").cast(pl.Categorical).alias("commune"),
            self._band.cast(pl.Categorical).alias("age"),
            self._weight().alias(PERSONS),
        ).with_columns(pl.col("territory").cast(pl.Categorical))
        numbers = self._without_confidential_facts(stated, known, place[PERSONS])
        frames = [
            _answered(place, known, changes, numbers[0], said)
            for changes, said in zip(self.changes, numbers, strict=True)
        ]
        return Answer(frames, wrong, len(frame))

    def _without_confidential_facts(
        self, stated: "pl.DataFrame", known: "pl.DataFrame", persons: "pl.Series"
    ) -> "list[pl.Series]":
        """Return what each row is answered without them; what they change is taken note of."""
        numbers = [decider.decide(known) for decider in self.deciders]
        who = known.select(ROW, *WHO, persons)
        plain = silenced(stated)
        if plain.is_empty():
            self.facts.count(who, numbers)
            return numbers
        facts, _ = known_rows(plain, self._on, rest_is_no=self._rest_is_no)
        places = facts.select(ROW).join(
            known.select(ROW).with_row_index("place"),
            on=ROW,
            how="left",
            maintain_order="left",
        )["place"]
        silent = [decider.decide(facts) for decider in self.deciders]
        answers = [
            found.clone().scatter(places, said) for found, said in zip(numbers, silent, strict=True)
        ]
        alike = self.facts.count(who, answers)
        true = [found.gather(places) for found in numbers]
        self.facts.note(who.select(ROW, PERSONS, alike)[places], true, silent)
        return answers

    def _weight(self) -> "pl.Expr":
        import polars as pl

        if self._weights is None:
            return pl.lit(1, dtype=pl.Int64)
        return pl.lit(self._weights).gather(pl.col(ROW) - 1)


def _answered(
    place: "pl.DataFrame",
    known: "pl.DataFrame",
    changes: Changes,
    old: "pl.Series",
    new: "pl.Series",
) -> "pl.DataFrame":
    """Return how many persons of each place are answered so on both sides, and why."""
    import polars as pl

    cause = changes.trace(known, old, new)
    return (
        place.with_columns(old.alias(OLD), new.alias(NEW), cause.alias(CAUSE))
        .group_by(*DIMENSIONS, OLD, NEW, CAUSE)
        .agg(pl.col(PERSONS).sum())
        .with_columns(pl.col(DIMENSIONS).cast(pl.String))
    )
