"""Which rules are granted to each row and which are open, as whole numbers with a bit a rule."""

from collections.abc import Sequence
from functools import reduce
from operator import and_
from typing import TYPE_CHECKING

from subsidy.columns.cells import Cells
from subsidy.columns.plan import Schedule
from subsidy.columns.regime_reading import Read, RegimeReading
from subsidy.known import FIRST_MEMBER, RANK

if TYPE_CHECKING:
    import polars as pl


_LAID_OUT = 100_000
"""Rows, once for each snapshot, read at a time: what is read of more does not stay in the cache."""


class Readings:
    """How the rules of a schedule are read: expressions made once, for every frame of a run.

    `unknown` says that some fact may not be known: then there are, beside the rules that hold,
    those that may hold.
    """

    def __init__(self, schedule: Schedule, cells: Sequence[Cells], *, unknown: bool) -> None:
        snapshots = schedule.snapshots
        self._most = len(snapshots[0].regime.policy.household.percent_by_rank)
        self._rows = max(1, _LAID_OUT // len(snapshots))
        self._regimes = []
        for regime in dict.fromkeys(snapshot.regime for snapshot in snapshots):
            places = [n for n, one in enumerate(snapshots) if one.regime is regime]
            days = [snapshots[place] for place in places]
            reading = RegimeReading(regime, days, cells, vague=schedule.vague, unknown=unknown)
            self._regimes.append((places, reading))

    def signatures(self, frame: "pl.DataFrame") -> "pl.DataFrame":
        """Return, for each row, the rank in the household and the bits of every snapshot.

        `frame` is not empty.
        """
        import polars as pl

        return pl.concat(map(self._signatures, frame.iter_slices(self._rows)), rechunk=True)

    def _signatures(self, frame: "pl.DataFrame") -> "pl.DataFrame":
        import polars as pl

        read: dict[int, Read] = {}
        for places, reading in self._regimes:
            read |= zip(places, reading.read(frame), strict=True)
        rank = frame[RANK].clip(upper_bound=self._most).cast(pl.Int64)
        whole = [one.whole for one in read.values() if one.whole is not None]
        if len(whole) == len(read):
            # Nobody pays for persons whose group pays the whole premium: their rank says nothing.
            first = pl.repeat(FIRST_MEMBER, len(frame), dtype=pl.Int64, eager=True)
            rank = first.zip_with(reduce(and_, whole), rank)
        named = (
            word.alias(_word(place, number))
            for place in sorted(read)
            for number, word in enumerate(read[place].words)
        )
        return pl.DataFrame([rank.alias(RANK), *named])


def differ(signatures: "pl.DataFrame", schedule: Schedule) -> "pl.Series":
    """Return whether some regime reads otherwise on its last day than on its first.

    The snapshots of the schedule are these two days of each regime.
    """
    import polars as pl

    found = []
    for place in range(0, len(schedule.snapshots), 2):
        number = 0
        while _word(place, number) in signatures.columns:
            one, two = (pl.col(_word(n, number)) for n in (place, place + 1))
            found.append(one != two)
            number += 1
    return signatures.select(pl.any_horizontal(found)).to_series()


def _word(snapshot: int, number: int) -> str:
    return f"{snapshot} {number}"
