"""What confidential facts change in the costs: a sum, and nothing that tells of fewer than five.

Everywhere else everybody is counted as answered without these facts. What they change is added to
the costs as one sum for each policy. Sums side by side can be subtracted from one another, and from
those of another year, and a sum can be taken apart by the amounts that it may be made of. So
persons are sorted by the pattern of what their facts change: what each payer pays more or less
under each policy in each period, to the đồng. Of a pattern nothing is added, anywhere, that fewer
than five persons have - or that fewer than five lack of those who are otherwise answered alike: it
would tell of all of them.
"""

from collections import Counter
from collections.abc import Sequence
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from subsidy.columns.names import ROW
from subsidy.columns.outcomes import Outcomes
from subsidy.compare.counts import PERSONS
from subsidy.outcome import Concluded

if TYPE_CHECKING:
    import polars as pl

FEWEST = 5
"""Persons whose facts are told of in a sum, and persons alike whose facts change nothing there."""

Change = tuple[tuple[str, int], ...]
"""VND by payer over the period that the facts of one person add; payers with none are left out."""

Kind = tuple[Change, ...]
"""What the facts of one person change under each policy."""

KIND, ALIKE = "kind", "alike"
_ROWS, _PATTERN = "rows", "pattern"

WHO = ("territory", "residence")
"""Facts that decide, beside the answer, whom a confidential fact could bring anything."""


class Told(NamedTuple):
    """Persons whose facts change a cost.

    `rows` have row, persons, kind, a place in `kinds`, and alike, which numbers how they are
    answered without their facts. `others` has how many rows are answered so and have no such facts.
    """

    rows: "pl.DataFrame"
    kinds: tuple[Kind, ...]
    others: "pl.DataFrame"


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
        self._alike: dict[tuple[int | None, ...], int] = {}
        self._frames: list[pl.DataFrame] = []
        self._counts: Counter[int] = Counter()
        self._lock = Lock()

    def count(self, who: "pl.DataFrame", answers: "Sequence[pl.Series]") -> "pl.Series":
        """Count all rows (persons and `WHO`) by their answers without facts, and number these."""
        import polars as pl

        given = [one.alias(f"silent{place}") for place, one in enumerate(answers)]
        rows = who.select(PERSONS, *WHO).with_columns(given)
        names = [*WHO, *(one.name for one in given)]
        each = rows.group_by(names).agg((pl.col(PERSONS) > 0).sum().alias(_ROWS))
        with self._lock:
            numbers = [
                self._alike.setdefault(tuple(row), len(self._alike))
                for row in each.select(names).iter_rows()
            ]
            self._counts.update(dict(zip(numbers, each[_ROWS], strict=True)))
        table = each.select(names).with_columns(pl.Series(ALIKE, numbers, dtype=pl.Int32))
        return rows.join(table, on=names, how="left", nulls_equal=True, maintain_order="left")[
            ALIKE
        ]

    def note(
        self, rows: "pl.DataFrame", true: "Sequence[pl.Series]", silent: "Sequence[pl.Series]"
    ) -> None:
        """Take note of rows (row, persons, alike): their outcomes with facts and without."""
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
        told = rows.select(pl.col(ROW).cast(pl.Int64), PERSONS, ALIKE, joined[KIND])
        with self._lock:
            self._frames.append(told.filter(pl.col(PERSONS) > 0))

    def told(self) -> Told:
        """Return all persons whose facts change a cost."""
        import polars as pl

        kinds = tuple(self._kinds)
        schema = {ROW: pl.Int64(), PERSONS: pl.Int64(), ALIKE: pl.Int32(), KIND: pl.Int32()}
        nothing = [place for place, kind in enumerate(kinds) if not any(kind)]
        whole = pl.concat([pl.DataFrame(schema=schema), *self._frames])
        rows = whole.filter(~pl.col(KIND).is_in(nothing))
        others = self._counts - Counter(rows[ALIKE].to_list())
        counted = {ALIKE: list(others), _ROWS: list(others.values())}
        return Told(rows, kinds, pl.DataFrame(counted, {ALIKE: pl.Int32(), _ROWS: pl.Int64()}))

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
    """Return what is told of each period: only of patterns that five have, and five others not."""
    import polars as pl

    whole = pl.concat([told.rows.select(ROW) for told in periods]).unique()
    for place, told in enumerate(periods):
        rows = told.rows.select(ROW, pl.col(KIND).alias(str(place)))
        whole = whole.join(rows, on=ROW, how="left")
    names = whole.columns[1:]
    many = whole.group_by(names).len().filter(pl.col("len") >= FEWEST).with_row_index(_PATTERN)
    shown = whole.join(many, on=names, nulls_equal=True).select(ROW, _PATTERN)
    for told in periods:
        shown = shown.join(_telling_of_all(told, shown), on=_PATTERN, how="anti")
    return tuple(_added(told, shown.select(ROW)) for told in periods)


def _telling_of_all(told: Told, shown: "pl.DataFrame") -> "pl.DataFrame":
    """Return the patterns that fewer than five lack of those who are otherwise answered alike."""
    import polars as pl

    alike = told.rows.join(shown, on=ROW).select(_PATTERN, ALIKE).unique()
    lacking = alike.join(told.others, on=ALIKE, how="left").group_by(_PATTERN)
    return lacking.agg(pl.col(_ROWS).sum()).filter(pl.col(_ROWS) < FEWEST)


def _added(told: Told, shown: "pl.DataFrame") -> Kept:
    import polars as pl

    rows = told.rows.join(shown, on=ROW, how="semi")
    sums: list[Counter[str]] = [Counter() for _ in (told.kinds[0] if told.kinds else ())]
    for kind, persons in rows.group_by(KIND).agg(pl.col(PERSONS).sum()).iter_rows():
        for one, change in zip(sums, told.kinds[kind], strict=True):
            one.update({payer: vnd * persons for payer, vnd in change})
    return Kept(int(rows[PERSONS].sum()), tuple(map(dict, sums)))


def _paid(found: Concluded) -> dict[str, int]:
    """Return what each payer pays over the period, nothing where a side is not decided."""
    paid: Counter[str] = Counter()
    for month in found.months if found.decided else ():
        paid.update({payer.value: vnd for payer, vnd in month.choice.amounts or ()})
    return dict(paid)
