"""What a comparison comes to: costs, changes and coverage, each a sum over the same counts."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, NamedTuple

from subsidy.columns.outcomes import Outcomes
from subsidy.compare.cause import Cause
from subsidy.compare.changes import CAUSE, NEW, OLD
from subsidy.compare.counts import AGE, COMMUNE, FEWEST, PERSONS, TELLING, TERRITORY
from subsidy.compare.paid import lines, sums
from subsidy.compare.run import Found, Side
from subsidy.compare.scheme import Scheme
from subsidy.compare.status import STATUS, status
from subsidy.decision import CONFIDENTIAL
from subsidy.lists.decided import OUTCOME

if TYPE_CHECKING:
    import polars as pl

ALL = "all"
DIMENSIONS = (ALL, TERRITORY, COMMUNE, AGE, "route", "month", "year")

Money = dict[str, int]
"""VND by payer."""


class Moved(NamedTuple):
    """Persons of one status, and by how much their own payment and the budgets' changed, in VND."""

    persons: int = 0
    own: int = 0
    budgets: int = 0


class CausedBy(NamedTuple):
    """What one cause changed for persons of one status."""

    cause: Cause
    status: str
    moved: Moved


class SideResult(NamedTuple):
    """One scheme: `cost` in VND by dimension, value and payer; `cover` in persons.

    `changes` are against the baseline, by (territory, age), by commune, each by status; `causes`
    with the most persons first. They count everybody as answered without confidential facts;
    `kept_back` is what these facts change in all, which `cost` has under no place and no age.
    Who is not decided on a side is counted with nothing on it, as in the costs.
    """

    scheme: Scheme
    cost: dict[str, dict[str, Money]]
    cover: dict[str, int]
    changes: dict[tuple[str, str], dict[str, Moved]]
    by_commune: dict[str, dict[str, Moved]]
    causes: tuple[CausedBy, ...]
    kept_back: Moved

    def moved(self, status: str) -> Moved:
        """Return all persons of one status."""
        return added(states.get(status, Moved()) for states in self.changes.values())

    @property
    def budgets(self) -> int:
        """Return what all public budgets pay, in VND."""
        paid = self.cost[ALL].get(ALL, {})
        return sum(paid.get(payer, 0) for payer in ("state", "city", "district"))


class Result(NamedTuple):
    """A comparison as anyone may see it."""

    sides: tuple[SideResult, ...]
    persons: int
    rows: int
    rejected: int


def added(parts: Iterable[Moved]) -> Moved:
    """Return the sum."""
    persons = own = budgets = 0
    for part in parts:
        persons += part.persons
        own += part.own
        budgets += part.budgets
    return Moved(persons, own, budgets)


def result(found: Found) -> Result:
    """Return what the run comes to."""
    shown = found.affected >= FEWEST
    sides = tuple(_side(found, side, shown=shown) for side in found.sides)
    persons = int(found.baseline.counts[PERSONS].sum())
    return Result(sides, persons, found.rows, found.rejected)


def _side(found: Found, side: Side, *, shown: bool) -> SideResult:
    import polars as pl

    baseline = found.baseline
    counts = side.counts if shown else side.counts.filter(~pl.col(TELLING))
    counts = counts.with_columns(status(baseline.outcomes, side.outcomes))
    before, after = sums(baseline.outcomes), sums(side.outcomes)
    moved = counts.with_columns(
        (
            pl.lit(after["own"]).gather(pl.col(NEW)) - pl.lit(before["own"]).gather(pl.col(OLD))
        ).alias("own"),
        (
            pl.lit(after["budgets"]).gather(pl.col(NEW))
            - pl.lit(before["budgets"]).gather(pl.col(OLD))
        ).alias("budgets"),
    )
    plain = moved.filter(~pl.col(TELLING))
    covers = counts.filter(~pl.col(TELLING)).group_by(
        pl.lit(after["cover"]).gather(pl.col(NEW)).alias("cover")
    )
    return SideResult(
        side.scheme,
        _cost(counts, side.outcomes),
        dict(covers.agg(pl.col(PERSONS).sum()).sort("cover").iter_rows()),
        _changes(plain, TERRITORY, AGE),
        {key[0]: states for key, states in _changes(plain, COMMUNE).items()},
        _causes(plain, side),
        _kept_back(moved, found.apart if shown else 0),
    )


def _changes(plain: "pl.DataFrame", *names: str) -> dict[Any, dict[str, Moved]]:
    found: dict[Any, dict[str, Moved]] = {}
    for *key, state, persons, own, budgets in _moved(plain, *names, STATUS):
        found.setdefault(tuple(key), {})[state] = Moved(persons, own, budgets)
    return found


def _moved(compared: "pl.DataFrame", *names: str) -> list[tuple[Any, ...]]:
    import polars as pl

    weighed = [(pl.col(name) * pl.col(PERSONS)).sum().alias(name) for name in ("own", "budgets")]
    sums_ = compared.group_by(names).agg(pl.col(PERSONS).sum(), *weighed)
    return sums_.select(*names, PERSONS, "own", "budgets").sort(names).rows()


def _kept_back(compared: "pl.DataFrame", persons: int) -> Moved:
    """Return what confidential facts change in all; nothing of fewer than five persons."""
    import polars as pl

    told = compared.filter(TELLING)
    own, budgets = (
        int(told.select((pl.col(name) * pl.col(PERSONS)).sum()).item() or 0)
        for name in ("own", "budgets")
    )
    return Moved(persons, own, budgets)


def _causes(plain: "pl.DataFrame", side: Side) -> tuple[CausedBy, ...]:
    import polars as pl

    told = plain.filter(pl.col(CAUSE) >= 0)
    rows = [
        CausedBy(side.causes[number], state, Moved(persons, own, budgets))
        for number, state, persons, own, budgets in _moved(told, CAUSE, STATUS)
    ]
    return tuple(sorted(rows, key=lambda row: (-row.moved.persons, row.status, str(row.cause))))


def _cost(counts: "pl.DataFrame", outcomes: Outcomes) -> dict[str, dict[str, Money]]:
    import polars as pl

    public = pl.when("telling").then(pl.lit(CONFIDENTIAL)).otherwise(pl.col("route"))
    paid = lines(outcomes).with_columns(
        public.alias("route"),
        pl.col("month").str.head(4).alias("year"),
        pl.lit(ALL).alias(ALL),
    )
    found = {}
    for name in DIMENSIONS:
        is_line = name in paid.columns
        each = paid.group_by(OUTCOME, "payer", *([name] if is_line else [])).agg(
            pl.col("each").sum()
        )
        key = [] if is_line else [name]
        persons = counts.group_by(pl.col(NEW).cast(pl.Int64).alias(OUTCOME), *key).agg(
            pl.col(PERSONS).sum()
        )
        sums_ = (
            persons.join(each, on=OUTCOME)
            .group_by(name, "payer")
            .agg((pl.col(PERSONS) * pl.col("each")).sum().alias("vnd"))
            .sort(name, "payer")
        )
        table: dict[str, Money] = {}
        for value, payer, vnd in sums_.select(name, "payer", "vnd").iter_rows():
            table.setdefault(value, {})[payer] = vnd
        found[name] = table
    return found
