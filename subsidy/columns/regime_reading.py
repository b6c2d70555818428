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
from subsidy.columns.rule_bits import BITS, words_of
from subsidy.known import RANK
from subsidy.language.policy import Regime, Rule
from subsidy.language.vocabulary import ELAPSED

if TYPE_CHECKING:
    import polars as pl

_WHOLE = "a group pays the whole premium"
_WHOLES, _FIRST = "groups that pay the whole", "first of them"


class Read(NamedTuple):
    """What is read at one snapshot: the rules that hold, then those that may hold, as numbers.

    `whole` tells whether a group that pays the whole premium settles the case: then only the first
    such group is left. None where the rules do not fit one number.
    """

    words: "list[pl.Series]"
    whole: "pl.Series | None"


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
        self._facts = [RANK, *_facts(regime, cells, vague=vague)]
        self._early: list[pl.Expr] = []
        self._late: list[pl.Expr] = []
        for open_ in (False, True) if unknown else (False,):
            for word in range(words_of(regime)):
                rules = list(enumerate(regime.rules[word * BITS : (word + 1) * BITS]))
                early = (_bit(rule, bit, open_) for bit, rule in rules if not _counts_time(rule))
                late = (_bit(rule, bit, open_) for bit, rule in rules if _counts_time(rule))
                name = f"{'open' if open_ else 'holds'} {word}"
                self._early.append(_sum(early).alias(name))
                self._late.append(_sum([pl.col(name), *late]).alias(name))
        self._names = [word.meta.output_name() for word in self._early]
        self._wholes = _Wholes(regime, self._names) if words_of(regime) == 1 else None

    def read(self, frame: "pl.DataFrame") -> list[Read]:
        """Return what is read of each row at each snapshot; `frame` is not empty."""
        import polars as pl

        height, count = len(frame), len(self._snapshots)
        # One after the other: an expression that is spoken of twice is worked out twice.
        early = frame.select(*self._facts, *self._timeless).select(*self._facts, *self._early)
        late = pl.concat([early] * count, rechunk=True)
        # The height tells the snapshots apart.
        snapshot = pl.int_range(pl.len(), dtype=pl.UInt32) // height
        late = late.with_columns(snapshot.alias(SNAPSHOT)).with_columns(**self._passed)
        late = late.select(*self._names, *self._timed).select(self._late)
        if self._wholes is not None:
            late = self._wholes.settle(late)
        words = [late[name] for name in self._names]
        whole = None if self._wholes is None else late[_WHOLE]
        return [
            Read(
                [word.slice(start, height) for word in words],
                None if whole is None else whole.slice(start, height),
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


def _facts(regime: Regime, cells: Sequence[Cells], *, vague: bool) -> list[str]:
    """Return the columns that the rules that count time are read from."""
    timed = (rule for rule in regime.rules if _counts_time(rule))
    spoken = dict.fromkeys(leaf.fact for rule in timed for leaf in rule.condition.leaves())
    dates = [one.fact for one in cells if one.fact in spoken]
    latest = (latest_cell_of(fact) for fact in dates if vague)
    return [*map(cell_of, dates), *latest, *(fact for fact in spoken if fact not in ELAPSED)]


def _bit(rule: Rule, place: int, open_: bool) -> "pl.Expr":
    """Return a rule's bit where it holds, or where that is not known; else nothing."""
    import polars as pl

    bit, nothing = (pl.lit(number, dtype=pl.Int64) for number in (1 << place, 0))
    holds = pl.col(rule.id)
    return pl.when(holds.is_null() if open_ else holds).then(bit).otherwise(nothing)


def _sum(bits: "Iterable[pl.Expr]") -> "pl.Expr":
    import polars as pl

    return pl.sum_horizontal(pl.lit(0, dtype=pl.Int64), *bits)


class _Wholes:
    """The groups of a regime that pay the whole premium: the first of them settles the case."""

    def __init__(self, regime: Regime, names: Sequence[str]) -> None:
        self._mask = sum(1 << place for place, rule in enumerate(regime.rules) if rule.whole)
        self._holds, *self._open = names

    def settle(self, words: "pl.DataFrame") -> "pl.DataFrame":
        """Leave only the first such group where it settles the case, as the column `_WHOLE` says.

        It does not where a group before it may hold.
        """
        import polars as pl

        wholes, first, whole = pl.col(_WHOLES), pl.col(_FIRST), pl.col(_WHOLE)
        words = words.with_columns((pl.col(self._holds) & self._mask).alias(_WHOLES))
        words = words.with_columns((wholes & -wholes).alias(_FIRST))
        settles = wholes != 0
        for name in self._open:
            settles &= (pl.col(name) & self._mask & (first - 1)) == 0
        words = words.with_columns(settles.alias(_WHOLE))
        nothing = pl.lit(0, dtype=pl.Int64)
        return words.with_columns(
            pl.when(whole).then(first).otherwise(self._holds).alias(self._holds),
            *(pl.when(whole).then(nothing).otherwise(name).alias(name) for name in self._open),
        )
