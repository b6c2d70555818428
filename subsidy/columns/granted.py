"""Which rules are granted to each row and which are open, as whole numbers with a bit a rule."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from subsidy.columns.cells import Cells
from subsidy.columns.conditions import Reached, expression
from subsidy.columns.plan import Schedule, Snapshot
from subsidy.known import FIRST_MEMBER, RANK
from subsidy.language.errors import RuleError
from subsidy.language.policy import Regime
from subsidy.language.vocabulary import ELAPSED

if TYPE_CHECKING:
    import polars as pl

BITS = 60
"""How many rules one number of 64 bits holds, with room for its sign."""


class Readings:
    """How the rules of a schedule are read: expressions made once, for every frame of a run.

    `unknown` says that some fact may not be known: then there are, beside the rules that hold,
    those that may hold.
    """

    def __init__(self, schedule: Schedule, cells: Sequence[Cells], *, unknown: bool) -> None:
        import polars as pl

        self._schedule = schedule
        self._by_fact = {one.fact: one for one in cells}
        self._unknown = unknown
        self._rules: dict[str, pl.Expr] = {}
        self._timeless: dict[str, pl.Expr] = {}
        self._all: dict[str, pl.Expr] = {}
        self._settled: dict[str, pl.Expr] = {}
        self._words: list[pl.Expr] = []
        self._names: list[list[str]] = []
        for place, snapshot in enumerate(schedule.snapshots):
            self._add(place, snapshot)

    def _add(self, place: int, snapshot: Snapshot) -> None:
        """Add the words of a snapshot. Rules that do not count time read alike on every day."""
        regime = snapshot.regime
        first = [one.regime for one in self._schedule.snapshots].index(regime)
        reached = self._reached(snapshot)
        names = []
        for rule in regime.rules:
            counts_time = any(leaf.fact in ELAPSED for leaf in rule.condition.leaves())
            name = f"{place if counts_time else first} {rule.id}"
            names.append((name, counts_time))
            if name not in self._rules:
                self._rules[name] = expression(rule.condition, reached).alias(name)
        holds = self._words_of(place, first, "holds", names, lambda bit: bit)
        open_ = []
        if self._unknown:
            open_ = self._words_of(place, first, "open", names, lambda bit: bit.is_null())
        if len(holds) == 1:
            settles, holds, open_ = _paid_already(regime, f"{place} settled", holds, open_)
            self._settled[f"{place} settled"] = settles
        words = [*holds, *open_]
        self._words += words
        self._names.append([word.meta.output_name() for word in words])

    def _words_of(
        self,
        place: int,
        first: int,
        label: str,
        names: "list[tuple[str, bool]]",
        told: "Callable[[pl.Expr], pl.Expr]",
    ) -> "list[pl.Expr]":
        """Return the bits of each row as columns of numbers; what is not known has no bit."""
        import polars as pl

        words = []
        for start in range(0, len(names), BITS):
            bits = [
                (counted, _bit(told(pl.col(name)), bit))
                for bit, (name, counted) in enumerate(names[start : start + BITS])
            ]
            timeless = f"{first} timeless {label} {start}"
            if timeless not in self._timeless:
                self._timeless[timeless] = _sum(bit for counted, bit in bits if not counted)
            timed = (bit for counted, bit in bits if counted)
            word = f"{place} {label} {start}"
            self._all[word] = _sum([pl.col(timeless), *timed])
            words.append(pl.col(word))
        return words

    def _reached(self, snapshot: Snapshot) -> Reached:
        cells = self._by_fact
        if self._schedule.vague:
            first, last = snapshot.first, snapshot.last
            return lambda fact, bound: cells[fact].reached_throughout(bound, first, last)
        return lambda fact, bound: cells[fact].reached(bound, snapshot.first)

    def signatures(self, frame: "pl.DataFrame") -> "pl.DataFrame":
        """Return, for each row, the rank in the household and the bits of every snapshot."""
        import polars as pl

        snapshots = self._schedule.snapshots
        rank = pl.col(RANK).clip(
            upper_bound=len(snapshots[0].regime.policy.household.percent_by_rank)
        )
        if len(self._settled) == len(snapshots):
            # Nobody pays for persons whose group pays the whole premium: their rank says nothing.
            settled = pl.all_horizontal(*self._settled)
            rank = pl.when(settled).then(FIRST_MEMBER).otherwise(rank)
        read = frame.select(RANK, **self._rules)
        # One after the other: an expression that is spoken of twice is worked out twice.
        for columns in (self._timeless, self._all, self._settled):
            read = read.with_columns(**columns)
        return read.select(rank.cast(pl.Int64), *self._words)

    def differ(self) -> "pl.Expr":
        """Return whether the words of the first and second snapshot differ, or of other pairs."""
        import polars as pl

        pairs = zip(self._names[::2], self._names[1::2], strict=True)
        return pl.any_horizontal(
            pl.col(one) != pl.col(two)
            for first, second in pairs
            for one, two in zip(first, second, strict=True)
        )


def _bit(said: "pl.Expr", place: int) -> "pl.Expr":
    import polars as pl

    bit, nothing = (pl.lit(number, dtype=pl.Int64) for number in (1 << place, 0))
    return pl.when(said).then(bit).otherwise(nothing)


def _sum(bits: "Iterable[pl.Expr]") -> "pl.Expr":
    import polars as pl

    return pl.sum_horizontal(pl.lit(0, dtype=pl.Int64), *bits)


def _paid_already(
    regime: Regime, settled: str, holds: "list[pl.Expr]", open_: "list[pl.Expr]"
) -> "tuple[pl.Expr, list[pl.Expr], list[pl.Expr]]":
    """Return whether a group that pays the whole premium already settles the case, and the words.

    Where it does, as the column `settled` says, only the first such group is left.
    """
    import polars as pl

    whole = sum(1 << place for place, rule in enumerate(regime.rules) if rule.whole)
    wholes = holds[0] & whole
    first = wholes & -wholes
    settles = wholes != 0
    if open_:
        settles &= (open_[0] & whole & (first - 1)) == 0
    nothing = pl.lit(0, dtype=pl.Int64)

    def settled_as(kept: pl.Expr, word: pl.Expr) -> pl.Expr:
        return pl.when(settled).then(kept).otherwise(word).alias(word.meta.output_name())

    return (
        settles,
        [settled_as(first, word) for word in holds],
        [settled_as(nothing, word) for word in open_],
    )


def rules_of(regime: Regime, words: Sequence[int]) -> frozenset[str]:
    """Return the ids of the rules whose bits are set."""
    number = 0
    for place, word in enumerate(words):
        number |= word << (place * BITS)
    if number >> len(regime.rules):
        raise RuleError(f"{number} has bits for more rules than {regime.policy.name} has.")
    return frozenset(rule.id for place, rule in enumerate(regime.rules) if number >> place & 1)
