"""What confidential facts change in the costs: a sum, and nothing that fewer than five persons do.

Everywhere else everybody is counted as answered without these facts. What they change is added to
the costs as one sum for each policy. Sums side by side can be subtracted from one another, and from
those of another year; so persons are sorted by the pattern of what their facts change: which payers
under which policies, and which of these changes are equal. Of a pattern that fewer than five
persons have nothing is added, anywhere. So whatever is subtracted stands for five persons or none.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from subsidy.columns.names import ROW
from subsidy.columns.outcomes import Outcomes
from subsidy.compare.counts import PERSONS
from subsidy.outcome import Concluded
from subsidy.settlement.offer import BUDGETS

if TYPE_CHECKING:
    import polars as pl

FEWEST = 5
"""Persons whose facts are told of in a sum; fewer are counted as without them, everywhere."""

Change = tuple[tuple[str, int], ...]
"""VND by payer over the period that the facts of one person add; payers with none are left out."""

Kind = tuple[Change, ...]
"""What the facts of one person change under each policy."""

KIND = "kind"


class Told(NamedTuple):
    """Persons whose facts change a cost: `rows` have row, persons and kind, a place in `kinds`."""

    rows: "pl.DataFrame"
    kinds: tuple[Kind, ...]


class Kept(NamedTuple):
    """What is told of a period: persons, and VND by payer for each policy."""

    persons: int
    changes: tuple[dict[str, int], ...]


class Facts:
    """Takes note of what confidential facts change, batch by batch. Several threads may ask."""

    def __init__(self, outcomes: Sequence[Outcomes]) -> None:
        self._outcomes = outcomes
        self._changes: dict[tuple[int, int, int], Change] = {}
        self._kinds: dict[Kind, int] = {}
        self._frames: list[pl.DataFrame] = []
        self._lock = Lock()

    def note(
        self, rows: "pl.DataFrame", true: "Sequence[pl.Series]", silent: "Sequence[pl.Series]"
    ) -> None:
        """Take note of rows (row, persons): their outcomes under each policy, with and without."""
        import polars as pl

        pairs = [
            one.alias(f"{name}{place}")
            for name, series in (("true", true), ("silent", silent))
            for place, one in enumerate(series)
        ]
        answers = pl.DataFrame(pairs)
        distinct = answers.unique()
        with self._lock:
            kinds = [self._kind(numbers) for numbers in distinct.iter_rows()]
        named = distinct.with_columns(pl.Series(KIND, kinds, dtype=pl.Int32))
        joined = answers.join(named, on=answers.columns, how="left", maintain_order="left")
        told = rows.select(pl.col(ROW).cast(pl.Int64), PERSONS, joined[KIND])
        with self._lock:
            self._frames.append(told.filter(pl.col(PERSONS) > 0))

    def told(self) -> Told:
        """Return all persons whose facts change a cost."""
        import polars as pl

        kinds = tuple(self._kinds)
        schema = {ROW: pl.Int64(), PERSONS: pl.Int64(), KIND: pl.Int32()}
        nothing = [place for place, kind in enumerate(kinds) if not any(kind)]
        rows = pl.concat([pl.DataFrame(schema=schema), *self._frames])
        return Told(rows.filter(~pl.col(KIND).is_in(nothing)), kinds)

    def _kind(self, numbers: tuple[int, ...]) -> int:
        half = len(numbers) // 2
        pairs = zip(numbers[:half], numbers[half:], strict=True)
        kind = tuple(self._change(side, *pair) for side, pair in enumerate(pairs))
        return self._kinds.setdefault(kind, len(self._kinds))

    def _change(self, side: int, true: int, silent: int) -> Change:
        key = side, true, silent
        if key not in self._changes:
            kept = self._outcomes[side].kept
            paid = Counter(_paid(kept[true].conclusion))
            paid.subtract(_paid(kept[silent].conclusion))
            self._changes[key] = tuple(sorted((payer, vnd) for payer, vnd in paid.items() if vnd))
        return self._changes[key]


def kept(periods: Sequence[Told]) -> tuple[Kept, ...]:
    """Return what is told of each period: only of patterns that five persons or more have."""
    import polars as pl

    whole = pl.concat([told.rows.select(ROW) for told in periods]).unique()
    for place, told in enumerate(periods):
        rows = told.rows.select(ROW, pl.col(KIND).alias(str(place)))
        whole = whole.join(rows, on=ROW, how="left")
    names = whole.columns[1:]
    counted = whole.group_by(names).len()
    patterns = [_pattern(periods, kinds) for *kinds, _ in counted.iter_rows()]
    persons: Counter[object] = Counter()
    for pattern, rows in zip(patterns, counted["len"], strict=True):
        persons[pattern] += rows
    many = pl.Series([persons[pattern] >= FEWEST for pattern in patterns], dtype=pl.Boolean)
    shown = whole.join(counted.filter(many), on=names, how="semi", nulls_equal=True)
    return tuple(_added(told, shown.select(ROW)) for told in periods)


def _added(told: Told, shown: "pl.DataFrame") -> Kept:
    import polars as pl

    rows = told.rows.join(shown, on=ROW, how="semi")
    sums: list[Counter[str]] = [Counter() for _ in (told.kinds[0] if told.kinds else ())]
    for kind, persons in rows.group_by(KIND).agg(pl.col(PERSONS).sum()).iter_rows():
        for one, change in zip(sums, told.kinds[kind], strict=True):
            one.update({payer: vnd * persons for payer, vnd in change})
    return Kept(int(rows[PERSONS].sum()), tuple(map(dict, sums)))


def _pattern(periods: Sequence[Told], kinds: Sequence[int | None]) -> tuple[object, ...]:
    """Return which changes of a person are nothing, and which of them are equal, by payer."""
    changes = [
        dict(change)
        for told, kind in zip(periods, kinds, strict=True)
        for change in (told.kinds[kind] if kind is not None else ((),) * _sides(told))
    ]
    payers = sorted({payer for change in changes for payer in change})
    by_payer = [[change.get(payer, 0) for change in changes] for payer in payers]
    budgets = [sum(change.get(payer, 0) for payer in BUDGETS) for change in changes]
    return (*payers, *(_equal(amounts) for amounts in (*by_payer, budgets)))


def _sides(told: Told) -> int:
    return len(told.kinds[0]) if told.kinds else 0


def _equal(amounts: Iterable[int]) -> tuple[int, ...]:
    """Return the amounts numbered as they first come, nothing being 0: (5, 0, 5, 7): 1, 0, 1, 2."""
    numbers = {0: 0}
    return tuple(numbers.setdefault(one, len(numbers)) for one in amounts)


def _paid(found: Concluded) -> dict[str, int]:
    """Return what each payer pays over the period, nothing where a side is not decided."""
    paid: Counter[str] = Counter()
    for month in found.months if found.decided else ():
        paid.update({payer.value: vnd for payer, vnd in month.choice.amounts or ()})
    return dict(paid)
