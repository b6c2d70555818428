"""A run over a population: every batch decided under every scheme, traced and counted."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from subsidy.columns.audience import silenced
from subsidy.columns.faults import RowFault
from subsidy.columns.known import known_rows
from subsidy.columns.names import ROW
from subsidy.columns.outcomes import Outcomes
from subsidy.compare.ages import band
from subsidy.compare.cause import Cause
from subsidy.compare.changes import CAUSE, NEW, OLD, Changes
from subsidy.compare.confidential import Facts, Told
from subsidy.compare.counts import DIMENSIONS, PERSONS, Counts
from subsidy.compare.people import People
from subsidy.compare.scheme import Scheme, SchemeDecider
from subsidy.errors import InputError
from subsidy.language.vocabulary import STATED
from subsidy.lists.in_order import in_order
from subsidy.lists.row_reader import RowReader
from subsidy.message import message

if TYPE_CHECKING:
    import polars as pl

ROWS_AT_ONCE = 250_000
_FIRST_FAULTS = 5

Progress = Callable[[int], None]


class Asked(NamedTuple):
    """What is compared with what: schemes, the first the baseline, on a day for some months."""

    schemes: tuple[Scheme, ...]
    on: date
    months: int
    rest_is_no: bool = False


class Side(NamedTuple):
    """A scheme over a population.

    `counts` has territory, commune, age, old, new, cause and persons: old and new are numbers of
    outcomes, old of the baseline's; on the baseline itself both are the same. Everybody is counted
    as answered without confidential facts.
    """

    scheme: Scheme
    outcomes: Outcomes
    counts: "pl.DataFrame"
    causes: tuple[Cause, ...]


class Answer(NamedTuple):
    """What a batch came to: persons to count for each scheme, and the rows that cannot be read."""

    counts: "list[pl.DataFrame]"
    wrong: Sequence[RowFault]
    given: int


class Found(NamedTuple):
    """What a run found.

    `told` is what confidential facts change, which `sides` leave out. `faults` are the first of
    the rows that could not be read.
    """

    asked: Asked
    sides: tuple[Side, ...]
    rows: int
    rejected: int
    told: Told
    faults: tuple[RowFault, ...]

    @property
    def baseline(self) -> Side:
        """Return the side that the others are compared with."""
        return self.sides[0]


def run(people: People, asked: Asked, progress: Progress) -> Found:
    """Decide the population under every scheme, and trace every change from the first.

    Raises InputError for a population nobody of which can be read.
    """
    work = _Work(people, asked)
    counts = [Counts(OLD, NEW, CAUSE) for _ in asked.schemes]
    rows = rejected = 0
    faults: tuple[RowFault, ...] = ()
    for answer in in_order(work.decide, people.source.batches(ROWS_AT_ONCE)):
        for one, frame in zip(counts, answer.counts, strict=True):
            one.add(frame)
        rows += answer.given
        rejected += len(answer.wrong)
        faults = (*faults, *answer.wrong[: _FIRST_FAULTS - len(faults)])
        progress(answer.given)
    if rows == rejected:
        raise InputError(
            people.name,
            message("{file} has no row that can be read.", file=people.name)
            if not faults
            else message(
                "{file} has no row that can be read; the first: {why}",
                file=people.name,
                why=faults[0].error,
            ),
        )
    sides = tuple(
        Side(decider.scheme, decider.outcomes, one.together(), tuple(changes.causes))
        for decider, one, changes in zip(work.deciders, counts, work.changes, strict=True)
    )
    if not sides[0].counts[PERSONS].sum():
        raise InputError(
            people.name,
            message("{file} stands for nobody: every weight is 0.", file=people.name),
        )
    return Found(asked, sides, rows, rejected, work.facts.told(), faults)


class _Work:
    """Decides batches; several threads may call it."""

    def __init__(self, people: People, asked: Asked) -> None:
        self._asked = asked
        self._weights = people.weights
        constants = people.source.constants
        self._reader = RowReader(constants, asked.on, rest_is_no=asked.rest_is_no)
        self._band = band(asked.on)
        self.deciders = [SchemeDecider(one, asked.on, asked.months) for one in asked.schemes]
        baseline = self.deciders[0].outcomes
        self.changes = [Changes(baseline, decider.outcomes) for decider in self.deciders]
        self.facts = Facts([decider.outcomes for decider in self.deciders])

    def decide(self, frame: "pl.DataFrame") -> Answer:
        """Return how many persons are answered alike, and the rows that could not be read."""
        import polars as pl

        stated, known, wrong = self._reader.read(frame)
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
        import polars as pl

        numbers = [decider.decide(known) for decider in self.deciders]
        plain = silenced(stated)
        if plain.is_empty():
            return numbers
        facts, _ = known_rows(plain, self._asked.on, rest_is_no=self._asked.rest_is_no)
        rows = pl.DataFrame([known[ROW], persons]).with_row_index("place")
        telling = facts.select(ROW).join(rows, on=ROW, how="left", maintain_order="left")
        places = telling["place"]
        silent = [decider.decide(facts) for decider in self.deciders]
        true = [found.gather(places) for found in numbers]
        self.facts.note(telling.select(ROW, PERSONS), true, silent)
        return [
            found.clone().scatter(places, said) for found, said in zip(numbers, silent, strict=True)
        ]

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
