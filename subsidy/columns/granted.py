"""Which rules are granted to each row and which are open, as whole numbers with a bit a rule."""

from collections.abc import Sequence
from functools import reduce
from operator import and_
from typing import TYPE_CHECKING

from subsidy.columns.cells import Cells
from subsidy.columns.plan import Schedule
from subsidy.columns.regime_reading import BITS, Read, RegimeReading
from subsidy.known import FIRST_MEMBER, RANK
from subsidy.language.errors import RuleError
from subsidy.language.policy import Regime

if TYPE_CHECKING:
    import polars as pl


class Readings:
    """How the rules of a schedule are read: expressions made once, for every frame of a run.

    `unknown` says that some fact may not be known: then there are, beside the rules that hold,
    those that may hold.
    """

    def __init__(self, schedule: Schedule, cells: Sequence[Cells], *, unknown: bool) -> None:
        snapshots = schedule.snapshots
        self._most = len(snapshots[0].regime.policy.household.percent_by_rank)
        self._regimes = []
        for regime in dict.fromkeys(snapshot.regime for snapshot in snapshots):
            places = [n for n, one in enumerate(snapshots) if one.regime is regime]
            days = [snapshots[place] for place in places]
            reading = RegimeReading(regime, days, cells, vague=schedule.vague, unknown=unknown)
            self._regimes.append((places, reading))

    def signatures(self, frame: "pl.DataFrame") -> "pl.DataFrame":
        """Return, for each row, the rank in the household and the bits of every snapshot.

        There are some rows.
        """
        import polars as pl

        read: dict[int, Read] = {}
        for places, reading in self._regimes:
            read |= zip(places, reading.read(frame), strict=True)
        rank = frame[RANK].clip(upper_bound=self._most).cast(pl.Int64)
        settled = [one.settled for one in read.values() if one.settled is not None]
        if len(settled) == len(read):
            # Nobody pays for persons whose group pays the whole premium: their rank says nothing.
            first = pl.repeat(FIRST_MEMBER, len(frame), dtype=pl.Int64, eager=True)
            rank = first.zip_with(reduce(and_, settled), rank)
        named = (
            word.alias(_word(place, number))
            for place in sorted(read)
            for number, word in enumerate(read[place].words)
        )
        return pl.DataFrame([rank.alias(RANK), *named])


def differ(signatures: "pl.DataFrame", schedule: Schedule) -> "pl.Series":
    """Return whether what is read at the first and second snapshot differs, or at other pairs."""
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


def rules_of(regime: Regime, words: Sequence[int]) -> frozenset[str]:
    """Return the ids of the rules whose bits are set."""
    number = 0
    for place, word in enumerate(words):
        number |= word << (place * BITS)
    if number >> len(regime.rules):
        raise RuleError(f"{number} has bits for more rules than {regime.policy.name} has.")
    return frozenset(rule.id for place, rule in enumerate(regime.rules) if number >> place & 1)
