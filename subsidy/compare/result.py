"""What a comparison comes to: costs, changes and coverage, each a sum over the same counts."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, NamedTuple

from subsidy.compare.cause import Cause
from subsidy.compare.changes import CAUSE, NEW, OLD
from subsidy.compare.confidential import Kept
from subsidy.compare.cost import ALL, DIMENSIONS, Money, cost
from subsidy.compare.counts import AGE, COMMUNE, NOT_APART, PERSONS, TERRITORY
from subsidy.compare.paid import sums
from subsidy.compare.run import Found, Side
from subsidy.compare.scheme import Scheme
from subsidy.compare.status import STATUS, status
from subsidy.decision import CONFIDENTIAL
from subsidy.language import Payer
from subsidy.settlement.offer import BUDGETS

if TYPE_CHECKING:
    import polars as pl


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
    `kept_back` is what these facts change in all, which `cost` has at no place, age and month.
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
    """Return what the run comes to, everybody being answered as without confidential facts."""
    sides = tuple(_side(found.baseline, side) for side in found.sides)
    persons = int(found.baseline.counts[PERSONS].sum())
    return Result(sides, persons, found.rows, found.rejected)


def with_kept(found: Result, kept: Kept) -> Result:
    """Return the result with what confidential facts change in its costs."""
    if not kept.persons:
        return found
    old = kept.changes[0]
    sides = (
        side._replace(
            cost={name: _with(side.cost[name], name, new) for name in DIMENSIONS},
            kept_back=Moved(
                kept.persons,
                new.get(Payer.PERSON, 0) - old.get(Payer.PERSON, 0),
                sum(new.get(payer, 0) - old.get(payer, 0) for payer in BUDGETS),
            ),
        )
        for side, new in zip(found.sides, kept.changes, strict=True)
    )
    return found._replace(sides=tuple(sides))


def _with(table: dict[str, Money], name: str, added: Money) -> dict[str, Money]:
    where = {ALL: ALL, "route": CONFIDENTIAL}.get(name, NOT_APART)
    paid = table.get(where, {})
    whole = {payer: paid.get(payer, 0) + added.get(payer, 0) for payer in sorted({*paid, *added})}
    return table | {where: whole}


def _side(baseline: Side, side: Side) -> SideResult:
    import polars as pl

    before, after = sums(baseline.outcomes), sums(side.outcomes)
    plain = side.counts.with_columns(
        status(baseline.outcomes, side.outcomes),
        (
            pl.lit(after["own"]).gather(pl.col(NEW)) - pl.lit(before["own"]).gather(pl.col(OLD))
        ).alias("own"),
        (
            pl.lit(after["budgets"]).gather(pl.col(NEW))
            - pl.lit(before["budgets"]).gather(pl.col(OLD))
        ).alias("budgets"),
    )
    covers = plain.group_by(pl.lit(after["cover"]).gather(pl.col(NEW)).alias("cover"))
    return SideResult(
        side.scheme,
        cost(plain, side.outcomes),
        dict(covers.agg(pl.col(PERSONS).sum()).sort("cover").iter_rows()),
        _changes(plain, TERRITORY, AGE),
        {key[0]: states for key, states in _changes(plain, COMMUNE).items()},
        _causes(plain, side),
        Moved(),
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


def _causes(plain: "pl.DataFrame", side: Side) -> tuple[CausedBy, ...]:
    import polars as pl

    told = plain.filter(pl.col(CAUSE) >= 0)
    rows = [
        CausedBy(side.causes[number], state, Moved(persons, own, budgets))
        for number, state, persons, own, budgets in _moved(told, CAUSE, STATUS)
    ]
    return tuple(sorted(rows, key=lambda row: (-row.moved.persons, row.status, str(row.cause))))
