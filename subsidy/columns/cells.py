"""Dates as cells: between two neighbouring cuts the rules tell no two dates apart.

A date has two cells, of the first and of the last day it may be; `turn`, `turned` and `tangled` say
where in the spells a date of a cell passes a bound.
"""

from collections.abc import Sequence
from datetime import date
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from subsidy.columns.names import SNAPSHOT, cell_of, latest_cell_of
from subsidy.columns.spells import Cuts, Spell, bounds_of, cuts
from subsidy.language.vocabulary import ELAPSED, NOT_YET

if TYPE_CHECKING:
    import polars as pl

SEVERAL = 10_000
"""Stands for the place of a turn where there are more than one."""


class Cells:
    """The cells of one fact counted in time, over the spells of a period."""

    def __init__(self, fact: str, parts: tuple[Spell, ...], bounds: tuple[int, ...]) -> None:
        self.fact = fact
        self.source = ELAPSED[fact].since
        self._parts = parts
        self._bounds = bounds
        self._cuts: Cuts = cuts(fact, parts, bounds)
        self._lasts: dict[tuple[int, date], int] = {}

    def of(self, codes: "pl.Expr") -> "pl.Expr":
        """Return the cell of each date code; null where the date is unknown."""
        import polars as pl

        cell = pl.lit(pl.Series(self._cuts.codes, dtype=pl.Int32)).search_sorted(codes)
        return pl.when(codes.is_not_null()).then(cell.cast(pl.Int16))

    def reached(self, bound: int, days: Sequence[date]) -> "pl.Expr":
        """Return whether dates known to the day have passed `bound` by a day.

        The column SNAPSHOT says which of `days` that is.
        """
        import polars as pl

        if bound <= NOT_YET:
            return pl.lit(True)
        return pl.col(cell_of(self.fact)) <= self._last_of(bound, days)

    def reached_throughout(
        self, bound: int, firsts: Sequence[date], lasts: Sequence[date]
    ) -> "pl.Expr":
        """Return whether dates have passed `bound` on every day of a snapshot.

        The column SNAPSHOT says of which; it has its first and its last day in these. Null where
        dates have passed the bound on some days, or where nobody knows.
        """
        import polars as pl

        if bound <= NOT_YET:
            return pl.lit(True)
        always = pl.col(latest_cell_of(self.fact)) <= self._last_of(bound, firsts)
        never = pl.col(cell_of(self.fact)) > self._last_of(bound, lasts)
        return pl.when(always).then(True).when(never).then(False)

    def _last_of(self, bound: int, days: Sequence[date]) -> "pl.Expr":
        import polars as pl

        cells = pl.Series([self._last(bound, day) for day in days], dtype=pl.Int16)
        return pl.lit(cells).gather(pl.col(SNAPSHOT))

    def _last(self, bound: int, day: date) -> int:
        """Return the last cell whose dates have passed `bound` on `day`."""
        if (bound, day) not in self._lasts:
            self._lasts[bound, day] = self._cuts.reached(bound, day)
        return self._lasts[bound, day]

    def _turns(self, cell: int, spell: Spell) -> int:
        return sum(
            self._last(bound, spell.first) < cell <= self._last(bound, spell.last)
            for bound in self._bounds
        )

    @cached_property
    def turned(self) -> tuple[int, ...]:
        """Return, for each cell, a bit for each spell inside which a bound is passed."""
        return tuple(
            sum(1 << place for place, spell in enumerate(self._parts) if self._turns(cell, spell))
            for cell in range(len(self._cuts.codes) + 1)
        )

    @cached_property
    def tangled(self) -> tuple[bool, ...]:
        """Return, for each cell, whether two bounds are passed inside one spell."""
        return tuple(
            any(self._turns(cell, spell) > 1 for spell in self._parts)
            for cell in range(len(self._cuts.codes) + 1)
        )

    @cached_property
    def turn(self) -> tuple[int, ...]:
        """Return, for each cell, before which end of a spell a bound is passed; 0 for never.

        The ends of the spells are counted from 0: its first day, its last day, those of the next.
        """
        days = [day for spell in self._parts for day in (spell.first, spell.last)]
        found = [0] * (len(self._cuts.codes) + 1)
        for bound in self._bounds:
            reached = [self._last(bound, day) for day in days]
            for place, (before, after) in enumerate(pairwise(reached), start=1):
                for cell in range(before + 1, after + 1):
                    found[cell] = SEVERAL if found[cell] else place
        return tuple(found)


def all_cells(parts: tuple[Spell, ...]) -> tuple[Cells, ...]:
    """Return the cells of every fact that the regimes of the spells count in time."""
    return tuple(Cells(fact, parts, bounds) for fact, bounds in bounds_of(parts).items())
