"""How the rules of a period are read in columns: at which moments, and for which spells.

The rows of one law (those of one territory, or all under a named policy) share a plan. Whoever
passes no bound after the first day, and lacks no fact, is read once for each regime; whoever passes
at most one is read on the first and on the last day of each regime, before the turn and after it.
Whoever passes more is read on the first and on the last day of every spell, between which at most
one bound is passed. Whoever has a date that is not known to the day is read over each spell as a
whole.
"""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from subsidy.columns.cells import Cells, all_cells
from subsidy.columns.spells import Spell, spells
from subsidy.known import LINKED, RANK
from subsidy.language.policy import Regime
from subsidy.language.vocabulary import STATED, source_of
from subsidy.policies import Law
from subsidy.question import Question


class Snapshot(NamedTuple):
    """Days from `first` to `last`, most often one, over which the rules of a regime are read."""

    regime: Regime
    first: date
    last: date


@dataclass(frozen=True, eq=False)
class Schedule:
    """Snapshots, the place of the one of the day asked about, and for each spell those of its ends.

    A spell whose two ends are one snapshot is read as a whole. `vague` says that dates may not be
    known to the day.
    """

    snapshots: tuple[Snapshot, ...]
    day: int
    ends: tuple[tuple[int, int], ...]
    vague: bool = False


class Plan:
    """How rows under the law of `territory` are read. None: the territory is not known."""

    def __init__(self, law: Law, question: Question, territory: str | None) -> None:
        self.law = law
        self.question = question
        self.places: tuple[str, ...] = (
            (territory,) if territory else STATED["territory"].values if not law.named else ("",)
        )
        self.certain = len(self.places) == 1
        self.by_place = tuple(spells(law, place, question) for place in self.places)
        self.spells: tuple[Spell, ...] = self.by_place[0]

    @cached_property
    def regimes(self) -> tuple[Regime, ...]:
        """Return every regime that may decide some day."""
        return tuple(dict.fromkeys(spell.regime for parts in self.by_place for spell in parts))

    @cached_property
    def cells(self) -> tuple[Cells, ...]:
        """Return the cells of every fact counted in time."""
        return all_cells(tuple(spell for parts in self.by_place for spell in parts))

    @cached_property
    def facts(self) -> tuple[str, ...]:
        """Return the stated facts that the outcome of a row can hang on."""
        spoken = {source_of(fact) for regime in self.regimes for fact in regime.facts}
        spoken |= {*LINKED, RANK, "territory"}
        return tuple(name for name in STATED if name in spoken)

    @cached_property
    def steady(self) -> Schedule:
        """Return the schedule of rows that pass no bound and lack no fact."""
        regimes = tuple(dict.fromkeys(spell.regime for spell in self.spells))
        first = {spell.regime: spell.first for spell in reversed(self.spells)}
        places = [regimes.index(spell.regime) for spell in self.spells]
        return Schedule(
            tuple(Snapshot(regime, first[regime], first[regime]) for regime in regimes),
            0,
            tuple((place, place) for place in places),
        )

    @cached_property
    def vague(self) -> Schedule:
        """Return the schedule of rows with a date that may lie on either side of a bound."""
        on = self.spells[0].first
        day = Snapshot(self.spells[0].regime, on, on)
        wholes = tuple(Snapshot(spell.regime, spell.first, spell.last) for spell in self.spells)
        ends = tuple((place, place) for place in range(1, len(self.spells) + 1))
        return Schedule((day, *wholes), 0, ends, vague=True)

    @cached_property
    def once(self) -> tuple[Schedule, ...]:
        """Return the schedules of rows that pass at most one bound, by the place of the turn.

        All have the same snapshots: the first and the last day of each regime. See `Cells.turn`.
        """
        regimes = self.steady.snapshots
        last = {spell.regime: spell.last for spell in self.spells}
        snapshots = tuple(
            Snapshot(regime, day, day)
            for regime, first, _ in regimes
            for day in (first, last[regime])
        )
        places = [2 * place for place, _ in self.steady.ends for _ in range(2)]
        found = []
        for turn in range(len(places)):
            ends = [place + (end >= turn) for end, place in enumerate(places)]
            found.append(Schedule(snapshots, 0, tuple(zip(ends[::2], ends[1::2], strict=True))))
        return tuple(found)

    @cached_property
    def turning(self) -> Schedule:
        """Return the schedule of rows that pass several bounds, one at a time."""
        snapshots = tuple(
            Snapshot(spell.regime, day, day)
            for spell in self.spells
            for day in (spell.first, spell.last)
        )
        return Schedule(snapshots, 0, tuple((2 * n, 2 * n + 1) for n in range(len(self.spells))))
