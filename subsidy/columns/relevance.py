"""Which facts of a row still matter where its granted rules leave it open."""

from typing import TYPE_CHECKING

from subsidy.columns.dates import exact_column
from subsidy.columns.names import cell_of, latest_cell_of
from subsidy.columns.plan import Plan
from subsidy.columns.settled import Open
from subsidy.known import FIRST_MEMBER, LINKED
from subsidy.language.policy import Kept
from subsidy.language.vocabulary import source_of
from subsidy.profile_code import DATES

if TYPE_CHECKING:
    import polars as pl

SIGNATURE = "signature"

_MATTER = "which facts matter"


class Relevance:
    """For each signature, the facts that its open rules speak of; for no signature, all facts."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._facts = plan.facts
        self._spoken = {
            rule.id: frozenset(source_of(leaf.fact) for leaf in rule.condition.leaves())
            for regime in plan.regimes
            for rule in regime.rules
        }
        self._bits = {name: 1 << place for place, name in enumerate(self._facts)}
        self._relevant: list[int] = []
        """For each signature, the bits of the facts that matter."""
        self._kept: list[Kept | None] = []
        self._first: dict[tuple[Kept, int] | None, int] = {}
        self._alike: list[int] = []

    def add(self, left: Open | None, rank: int) -> int:
        """Return the number of the next signature, and remember what it leaves open."""
        doubted = left.kept.open if left else ()
        facts = frozenset[str]().union(*(self._spoken[rule] for rule in doubted))
        if not facts.isdisjoint(LINKED):
            facts |= {*LINKED}
        self._relevant.append(sum(self._bits[name] for name in facts))
        self._kept.append(left.kept if left else None)
        number = len(self._relevant) - 1
        alike = (left.kept, rank if left.alone else FIRST_MEMBER) if left else None
        self._alike.append(self._first.setdefault(alike, number))
        return number

    def kept(self, number: int | None) -> Kept | None:
        """Return the rules that can still hold under a signature; None for no signature."""
        return None if number is None else self._kept[number]

    def keys(self, rows: "pl.DataFrame") -> "pl.DataFrame":
        """Return what decides of each row: the signature and the facts that matter under it.

        Of the signatures that leave the same rules open the first stands for all.
        """
        import polars as pl

        signs = rows[SIGNATURE]
        first = pl.Series(SIGNATURE, self._alike, dtype=pl.Int64).gather(signs)
        matter = pl.Series(_MATTER, self._relevant, dtype=pl.Int64).gather(first)
        everything = sum(self._bits.values())
        rows = rows.with_columns(first, matter.fill_null(everything))
        absent = pl.lit(None, dtype=pl.Int32)
        columns = [pl.col(SIGNATURE)]
        for name in self._facts:
            matters = (pl.col(_MATTER) & self._bits[name]) != 0
            columns += [
                pl.when(matters).then(pl.col(one) if one in rows.columns else absent).alias(one)
                for one in self._columns(name)
            ]
        return rows.select(columns)

    def _columns(self, name: str) -> list[str]:
        """Return the columns that hold a fact: its cells where it is a date."""
        if name not in DATES:
            return [name]
        found: dict[str, None] = {}
        for cells in self._plan.cells:
            if cells.source == name:
                columns = (cell_of(cells.fact), latest_cell_of(cells.fact), exact_column(cells))
                found.update(dict.fromkeys(columns))
        return list(found)
