"""Plain rows, which most are: every fact is known, and no date passes a bound or may pass one.

All rows of a frame are read as if they were plain, in one pass; those that are not are named, and
read with care elsewhere. Of each regime a row keeps the first group that pays the whole premium as
a small number, and the other rules as bits; where no other rule holds, its signature is looked up
in a table.
"""

from collections.abc import Callable, Sequence
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING

from subsidy.columns.plain_dates import may_turn, to_the_month, turns
from subsidy.columns.plain_regime import SUPPORTS, PlainRegime
from subsidy.columns.plan import Plan
from subsidy.columns.rule_bits import BITS
from subsidy.columns.settled import Signature
from subsidy.known import FIRST_MEMBER, RANK

if TYPE_CHECKING:
    import polars as pl

_RANKS = 8
"""More than the ranks in a household that pay differently."""

_LARGEST_TABLE = 200_000

_SMALL_TABLE = 200
"""A table that is filled at once: to see which places occur would cost more."""

_NOT_MET = 2**31 - 1
_OTHER, _VAGUE, _PLACE = "other", "vague", "place"


class PlainRows:
    """Gives the rows of a plan what their signatures come to, as `number` says of each."""

    def __init__(self, plan: Plan, number: Callable[[Signature], int]) -> None:
        import polars as pl

        self._number = number
        snapshots = plan.steady.snapshots
        self._regimes = [PlainRegime(place, snapshot) for place, snapshot in enumerate(snapshots)]
        self._facts = plan.facts
        self._dates = list(dict.fromkeys(one.source for one in plan.cells))
        form = snapshots[0].regime.policy.household
        self._most = len(form.percent_by_rank)
        self._read = [one for regime in self._regimes for one in (regime.whole(), *regime.bytes())]
        self._turns = list(turns(plan))
        self._vague = [to_the_month(one.source) for one in plan.cells]
        self._may_turn = reduce(or_, may_turn(plan), pl.lit(False))
        self._wholes = [regime.whole_name for regime in self._regimes]
        self._sizes = [len(regime.wholes) + 1 for regime in self._regimes]
        self._tabled = self._size <= _LARGEST_TABLE
        self._table = [_NOT_MET] * (self._size if self._tabled else 0)
        self._met: dict[tuple[int, ...], int] = {}

    @property
    def _size(self) -> int:
        return reduce(lambda size, one: size * one, self._sizes, _RANKS)

    @property
    def possible(self) -> bool:
        """Tell whether the rules of the plan can be read so."""
        fits = all(
            len(one.supports) <= SUPPORTS and len(one.wholes) + len(one.supports) <= BITS
            for one in self._regimes
        )
        return fits and self._most < _RANKS

    def numbers(self, rows: "pl.DataFrame") -> "tuple[pl.Series, pl.Series]":
        """Return what each row's signature comes to, and the places of rows that are not plain.

        What stands for a row that is not plain says nothing.
        """
        import polars as pl

        lacking = [pl.col(name).is_null() for name in self._facts if rows[name].null_count()]
        other = reduce(or_, [*self._turns, *lacking], pl.lit(False)).fill_null(value=True)
        vague = reduce(or_, self._vague, pl.lit(False)).fill_null(value=False)
        rank = pl.col(RANK).clip(upper_bound=self._most).cast(pl.UInt32)
        bits = rows.select(rank, *self._read, other.alias(_OTHER), vague.alias(_VAGUE))
        others = self._others(rows, bits)
        supports = [regime.support() for regime in self._regimes]
        read = bits.select(RANK, others, *self._wholes, *supports)
        supported = read.select(self._supported()).to_series().arg_true()
        numbers = (
            self._looked_up(read) if self._tabled else pl.zeros(len(rows), pl.Int32, eager=True)
        )
        if len(supported):
            numbers.scatter(supported, self._by_support(read[supported]))
        return numbers, read[_OTHER].arg_true()

    def _others(self, rows: "pl.DataFrame", bits: "pl.DataFrame") -> "pl.Series":
        """Return which rows are not plain: few dates that are vague may lie beside a bound."""
        other, vague = bits[_OTHER], bits[_VAGUE]
        places = (vague & ~other).arg_true()
        if len(places):
            dates = rows.select(self._dates)[places]
            other = other.scatter(places, dates.select(self._may_turn).to_series())
        return other

    def _looked_up(self, read: "pl.DataFrame") -> "pl.Series":
        """Return what stands in the table for each row."""
        import polars as pl

        place = read.select(self._place()).to_series()
        self._fill(place)
        return pl.Series(self._table, dtype=pl.Int32).gather(place)

    def _supported(self) -> "pl.Expr":
        """Return whether the table says nothing of a row that is plain: some support counts."""
        import polars as pl

        if not self._tabled:
            return ~pl.col(_OTHER)
        return ~pl.col(_OTHER) & pl.any_horizontal(
            (pl.col(one.whole_name) == 0) & (pl.col(one.support_name) != 0) for one in self._regimes
        )

    def _place(self) -> "pl.Expr":
        """Return where a row without supports stands in the table."""
        import polars as pl

        place = pl.lit(0, dtype=pl.UInt32)
        for regime, size in zip(self._regimes, self._sizes, strict=True):
            place = place * size + pl.col(regime.whole_name).cast(pl.UInt32)
        return (place * _RANKS + pl.col(RANK).cast(pl.UInt32)).alias(_PLACE)

    def _fill(self, places: "pl.Series") -> None:
        """Make known what these places of the table come to."""
        occur = places.unique() if self._size > _SMALL_TABLE else range(self._size)
        for place in occur:
            if self._table[place] == _NOT_MET and place % _RANKS:
                rest, rank = divmod(place, _RANKS)
                wholes: list[int] = []
                for size in reversed(self._sizes):
                    rest, whole = divmod(rest, size)
                    wholes.insert(0, whole)
                self._table[place] = self._signature(rank, wholes, [0] * len(wholes))

    def _by_support(self, read: "pl.DataFrame") -> "pl.Series":
        """Return the signatures of rows that some rule supports."""
        import polars as pl

        first, *rest = (one.key() for one in self._regimes)
        keyed = read.select(first * _RANKS + pl.col(RANK), *rest)
        kinds = keyed.unique()
        numbers = [self._known(kind) for kind in kinds.iter_rows()]
        named = kinds.with_columns(pl.Series(_PLACE, numbers, dtype=pl.Int32))
        return keyed.join(named, on=keyed.columns, how="left", maintain_order="left")[_PLACE]

    def _known(self, kind: tuple[int, ...]) -> int:
        if kind not in self._met:
            first, *rest = kind
            key, rank = divmod(first, _RANKS)
            keys = [key, *rest]
            wholes = [key >> SUPPORTS for key in keys]
            supports = [key & (1 << SUPPORTS) - 1 for key in keys]
            self._met[kind] = self._signature(rank, wholes, supports)
        return self._met[kind]

    def _signature(self, rank: int, wholes: Sequence[int], supports: Sequence[int]) -> int:
        words = tuple(
            regime.word(whole, support)
            for regime, whole, support in zip(self._regimes, wholes, supports, strict=True)
        )
        return self._number(Signature(FIRST_MEMBER if all(wholes) else rank, words))
