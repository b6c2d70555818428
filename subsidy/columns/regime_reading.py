"""The rules of one regime, read for many rows at several snapshots.

Rules that count no time read alike at every snapshot: they are read once. For the others the rows
are laid out once for each snapshot, one snapshot after the other.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from subsidy.columns.cells import Cells
from subsidy.columns.conditions import expression
from subsidy.columns.names import SNAPSHOT, cell_of, latest_cell_of
from subsidy.columns.plan import Snapshot
from subsidy.language.policy import Regime, Rule
from subsidy.language.vocabulary import ELAPSED

if TYPE_CHECKING:
    import polars as pl

BITS = 60
"""How many rules one number of 64 bits holds, with room for its sign."""

_SETTLED = "settled"


class Read(NamedTuple):
    """What is read at one snapshot: the rules that hold, then those that may hold, as numbers.

    `settled` tells whether a group that pays the whole premium settles the case: then only the
    first such group is left. None where the rules do not fit one number.
    """

    words: "list[pl.Series]"
    settled: "pl.Series | None"


class RegimeReading:
    """Reads the rules of one regime: expressions made once, for every frame of a run.

    With `vague`, dates may not be known to the day, and a snapshot is read as a whole. With
    `unknown` there are, beside the rules that hold, those that may hold.
    """

    def __init__(
        self,
        regime: Regime,
        snapshots: Sequence[Snapshot],
        cells: Sequence[Cells],
        *,
        vague: bool,
        unknown: bool,
    ) -> None:
        import polars as pl

        self._snapshots = snapshots
        self._cells = {one.fact: one for one in cells}
        self._vague = vague
        self._passed: dict[str, pl.Expr] = {}
        self._timeless: list[pl.Expr] = []
        self._timed: list[pl.Expr] = []
        for rule in regime.rules:
            read = expression(rule.condition, self._reached).alias(rule.id)
            (self._timed if _counts_time(rule) else self._timeless).append(read)
        self._facts = _facts(regime, cells)
        self._early: list[pl.Expr] = []
        self._late: list[pl.Expr] = []
        for open_ in (False, True) if unknown else (False,):
            for start in range(0, len(regime.rules), BITS):
                rules = list(enumerate(regime.rules[start : start + BITS]))
                early = (_bit(rule, bit, open_) for bit, rule in rules if not _counts_time(rule))
                late = (_bit(rule, bit, open_) for bit, rule in rules if _counts_time(rule))
                name = f"{open_} {start}"
                self._early.append(_sum(early).alias(name))
                self._late.append(_sum([pl.col(name), *late]).alias(name))
        self._names = [word.meta.output_name() for word in self._early]
        fit = len(regime.rules) <= BITS
        self._settled = _paid_already(regime, *map(pl.col, self._names)) if fit else None

    def read(self, frame: "pl.DataFrame") -> list[Read]:
        """Return what is read of each row, of which there are some, at each snapshot."""
        import polars as pl

        height, count = len(frame), len(self._snapshots)
        # One after the other: an expression that is spoken of twice is worked out twice.
        early = frame.select(*self._facts, *self._timeless).select(*self._facts, *self._early)
        late = pl.concat([early] * count, rechunk=True)
        snapshot = pl.int_range(pl.len(), dtype=pl.UInt32) // height
        late = late.with_columns(snapshot.alias(SNAPSHOT)).with_columns(**self._passed)
        late = late.select(*self._names, *self._timed).select(self._late)
        if self._settled is not None:
            late = late.select(self._settled)
        settled = None if self._settled is None else late[_SETTLED]
        words = [late[name] for name in self._names]
        return [
            Read(
                [word.slice(start, height) for word in words],
                None if settled is None else settled.slice(start, height),
            )
            for start in range(0, count * height, height)
        ]

    def _reached(self, fact: str, bound: int) -> "pl.Expr":
        import polars as pl

        name = f"{fact} {bound}"
        if name not in self._passed:
            firsts = [one.first for one in self._snapshots]
            cells = self._cells[fact]
            if self._vague:
                lasts = [one.last for one in self._snapshots]
                self._passed[name] = cells.reached_throughout(bound, firsts, lasts)
            else:
                self._passed[name] = cells.reached(bound, firsts)
        return pl.col(name)


def _counts_time(rule: Rule) -> bool:
    return any(leaf.fact in ELAPSED for leaf in rule.condition.leaves())


def _facts(regime: Regime, cells: Sequence[Cells]) -> list[str]:
    """Return the columns that the rules that count time are read from."""
    timed = (rule for rule in regime.rules if _counts_time(rule))
    spoken = dict.fromkeys(leaf.fact for rule in timed for leaf in rule.condition.leaves())
    dates = (one.fact for one in cells if one.fact in spoken)
    columns = (name for fact in dates for name in (cell_of(fact), latest_cell_of(fact)))
    return [*columns, *(fact for fact in spoken if fact not in ELAPSED)]


def _bit(rule: Rule, place: int, open_: bool) -> "pl.Expr":
    """Return a rule's bit where it holds, or where that is not known; else nothing."""
    import polars as pl

    bit, nothing = (pl.lit(number, dtype=pl.Int64) for number in (1 << place, 0))
    holds = pl.col(rule.id)
    return pl.when(holds.is_null() if open_ else holds).then(bit).otherwise(nothing)


def _sum(bits: "Iterable[pl.Expr]") -> "pl.Expr":
    import polars as pl

    return pl.sum_horizontal(pl.lit(0, dtype=pl.Int64), *bits)


def _paid_already(
    regime: Regime, holds: "pl.Expr", open_: "pl.Expr | None" = None
) -> "list[pl.Expr]":
    """Return the words, and whether a group that pays the whole premium already settles the case.

    Where it does, only the first such group is left.
    """
    import polars as pl

    whole = sum(1 << place for place, rule in enumerate(regime.rules) if rule.whole)
    wholes = holds & whole
    first = wholes & -wholes
    settled = wholes != 0
    if open_ is None:
        return [pl.when(settled).then(first).otherwise(holds), settled.alias(_SETTLED)]
    settled &= (open_ & whole & (first - 1)) == 0
    nothing = pl.lit(0, dtype=pl.Int64)
    return [
        pl.when(settled).then(first).otherwise(holds).alias(holds.meta.output_name()),
        pl.when(settled).then(nothing).otherwise(open_).alias(open_.meta.output_name()),
        settled.alias(_SETTLED),
    ]
