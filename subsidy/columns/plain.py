"""Plain rows, which most are: every fact is known, dates to the day, and no bound is passed.

All rows of a frame are read as if they were plain, in one pass; those that are not are named, and
read with care elsewhere. Of each regime a row keeps the first group that pays the whole premium as
a small number, and the other rules as bits; where no other rule holds, its signature is looked up
in a table.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING

from subsidy.columns.conditions import expression
from subsidy.columns.plan import Plan, Snapshot
from subsidy.columns.settled import Signature
from subsidy.columns.spells import bounds_of, date_code
from subsidy.known import FIRST_MEMBER, RANK
from subsidy.language.policy import Rule
from subsidy.language.vocabulary import ELAPSED, NOT_YET
from subsidy.windows import latest_since

if TYPE_CHECKING:
    import polars as pl

_RANKS = 8
"""More than the ranks in a household that pay differently."""

_SUPPORTS = 48
"""How many rules beside the whole ones fit one key, with room for the whole one and the rank."""

_LARGEST_TABLE = 200_000

_SMALL_TABLE = 200
"""A table that is filled at once: to see which places occur would cost more."""

_PARTS = 2

_NOT_MET = 2**31 - 1
_OTHER, _PLACE = "other", "place"


class _Regime:
    """The rules of one snapshot: which settle the case, which support."""

    def __init__(self, place: int, snapshot: Snapshot) -> None:
        rules = snapshot.regime.rules
        self.place = place
        self.whole_name = f"whole {place}"
        self.support_name = f"support {place}"
        self.wholes = [(n, rule) for n, rule in enumerate(rules) if rule.whole]
        self.supports = [(n, rule) for n, rule in enumerate(rules) if not rule.whole]
        self._day = snapshot.first

    def whole(self) -> "pl.Expr":
        """Return the place of the first group that pays the whole premium, from 1; 0 for none."""
        import polars as pl

        small = [pl.lit(number, dtype=pl.UInt8) for number in range(len(self.wholes) + 1)]
        found: pl.Expr = small[0]
        for number, (_, rule) in reversed(list(enumerate(self.wholes, start=1))):
            found = pl.when(self._read(rule)).then(small[number]).otherwise(found)
        return found.alias(self.whole_name)

    def bytes(self) -> "Iterator[pl.Expr]":
        """Yield the other rules, eight to a number."""
        for start in range(0, len(self.supports), 8):
            eight = [self._read(rule) for _, rule in self.supports[start : start + 8]]
            yield _byte(eight).alias(f"byte {self.place} {start}")

    def support(self) -> "pl.Expr":
        """Return the other rules as one number, from the columns of `bytes`."""
        import polars as pl

        wide = pl.UInt64 if len(self.supports) > 32 else pl.UInt32
        parts = [
            pl.col(f"byte {self.place} {start}").cast(wide) * pl.lit(1 << start, dtype=wide)
            for start in range(0, len(self.supports), 8)
        ]
        return reduce(or_, parts or [pl.lit(0, dtype=wide)]).alias(self.support_name)

    def key(self) -> "pl.Expr":
        """Return what is granted as one number: the whole one, or else the others."""
        import polars as pl

        whole = pl.col(self.whole_name).cast(pl.UInt64)
        supports = pl.col(self.support_name).cast(pl.UInt64)
        told = pl.when(whole == 0).then(supports).otherwise(whole * (1 << _SUPPORTS))
        return told.alias(f"key {self.place}")

    def word(self, whole: int, support: int) -> int:
        """Return the bits of all rules, as the settlement knows them."""
        if whole:
            return 1 << self.wholes[whole - 1][0]
        return sum(1 << n for place, (n, _) in enumerate(self.supports) if support >> place & 1)

    def _read(self, rule: Rule) -> "pl.Expr":
        return expression(rule.condition, lambda fact, bound: _reached(fact, bound, self._day))


class PlainRows:
    """Gives the rows of a plan what their signatures come to, as `number` says of each."""

    def __init__(self, plan: Plan, number: Callable[[Signature], int]) -> None:

        self._number = number
        snapshots = plan.steady.snapshots
        self._regimes = [_Regime(place, snapshot) for place, snapshot in enumerate(snapshots)]
        self._facts = plan.facts
        form = snapshots[0].regime.policy.household
        self._most = len(form.percent_by_rank)
        self._read = [one for regime in self._regimes for one in (regime.whole(), *regime.bytes())]
        self._other = [*_turns(plan), *(_to_the_month(one.source) for one in plan.cells)]
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
        fits = all(len(regime.supports) <= _SUPPORTS for regime in self._regimes)
        return fits and self._most < _RANKS

    def numbers(self, rows: "pl.DataFrame") -> "tuple[pl.Series, pl.Series]":
        """Return what each row's signature comes to, and the places of rows that are not plain.

        What stands for a row that is not plain says nothing.
        """
        import polars as pl

        lacking = [pl.col(name).is_null() for name in self._facts if rows[name].null_count()]
        others = self._others(lacking)
        rank = pl.col(RANK).clip(upper_bound=self._most).cast(pl.UInt32)
        bits = rows.select(rank, *self._read, *others)
        supports = [regime.support() for regime in self._regimes]
        other = pl.any_horizontal(pl.lit(False), *(pl.col(f"{_OTHER} {n}") for n in range(_PARTS)))
        read = bits.select(RANK, other.alias(_OTHER), *self._wholes, *supports)
        supported = read.select(self._supported()).to_series().arg_true()
        numbers = (
            self._looked_up(read) if self._tabled else pl.zeros(len(rows), pl.Int32, eager=True)
        )
        if len(supported):
            numbers.scatter(supported, self._by_support(read[supported]))
        return numbers, read[_OTHER].arg_true()

    def _others(self, lacking: "list[pl.Expr]") -> "Iterator[pl.Expr]":
        """Yield whether a row is not plain, in parts that are read at the same time."""
        import polars as pl

        reasons = [*self._other, *lacking]
        for part in range(_PARTS):
            found = reduce(or_, reasons[part::_PARTS], pl.lit(False))
            yield (found.fill_null(value=True) if lacking else found).alias(f"{_OTHER} {part}")

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
            wholes = [key >> _SUPPORTS for key in keys]
            supports = [key & (1 << _SUPPORTS) - 1 for key in keys]
            self._met[kind] = self._signature(rank, wholes, supports)
        return self._met[kind]

    def _signature(self, rank: int, wholes: Sequence[int], supports: Sequence[int]) -> int:
        words = tuple(
            regime.word(whole, support)
            for regime, whole, support in zip(self._regimes, wholes, supports, strict=True)
        )
        return self._number(Signature(FIRST_MEMBER if all(wholes) else rank, words))


def _turns(plan: Plan) -> "Iterator[pl.Expr]":
    """Yield, for each bound, whether it is passed after the first day."""
    import polars as pl

    first, last = plan.spells[0].first, plan.spells[-1].last
    for fact, bounds in bounds_of(plan.spells).items():
        since = pl.col(ELAPSED[fact].since)
        for bound in bounds:
            if bound > NOT_YET:
                before, after = _start(fact, bound, first), _start(fact, bound, last)
                yield since.is_between(before, after, closed="right")


def _reached(fact: str, bound: int, day: date) -> "pl.Expr":
    """Return whether dates known to the day have passed `bound` on `day`."""
    import polars as pl

    if bound <= NOT_YET:
        return pl.lit(True)
    return pl.col(ELAPSED[fact].since) <= _start(fact, bound, day)


def _start(fact: str, bound: int, day: date) -> int:
    return date_code(latest_since(ELAPSED[fact], bound, day))


def _to_the_month(source: str) -> "pl.Expr":
    """Return whether a date is known no better than to the month; faster than a remainder."""
    import polars as pl

    code = pl.col(source)
    return (code // 100) * 100 == code


def _byte(rules: "list[pl.Expr]") -> "pl.Expr":
    import polars as pl

    nothing = pl.lit(0, dtype=pl.UInt8)
    bits = (
        pl.when(rule).then(pl.lit(1 << place, dtype=pl.UInt8)).otherwise(nothing)
        for place, rule in enumerate(rules)
    )
    return reduce(or_, bits)
