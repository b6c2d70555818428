"""A run over a population: every batch decided under every scheme, and counted."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from subsidy.columns.faults import RowFault
from subsidy.columns.outcomes import Outcomes
from subsidy.compare.cause import Cause
from subsidy.compare.changes import CAUSE, NEW, OLD
from subsidy.compare.confidential import Told
from subsidy.compare.counts import PERSONS, Counts
from subsidy.compare.deciding import Deciding
from subsidy.compare.people import People
from subsidy.compare.scheme import Scheme
from subsidy.errors import InputError
from subsidy.lists.in_order import in_order
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
    work = Deciding(people, asked.schemes, asked.on, asked.months, rest_is_no=asked.rest_is_no)
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
