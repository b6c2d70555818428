"""What caused a change: the fewest things that, changed alone, turn the old answer into the new.

Every set of fact, date and law is tried, single ones first. So the order in which things happened
plays no part. Where one of several sets would do, what would have happened anyway comes first: the
law, then the date, then a fact.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from subsidy.language.vocabulary import STATED
from subsidy.lists.diff.matched import MONEY, SHARE
from subsidy.lists.diff.same_law import law_moves
from subsidy.lists.diff.words import DATE, FACT, LAW
from subsidy.lists.diff.worlds import IMPOSSIBLE, Facts, Sides, World, Worlds

if TYPE_CHECKING:
    import polars as pl

_IN_TURN = (
    World(0, 0, 1),
    World(0, 1, 0),
    World(1, 0, 0),
    World(0, 1, 1),
    World(1, 0, 1),
    World(1, 1, 0),
    World(1, 1, 1),
)
"""The sets of changed things, smallest first: what is as in NEW in the world of a set."""

CAUSE = "cause"
MONEY_ONLY = "money only"
_PLACE, _MOVES, _WORLD, _ENOUGH = "place", "law moves", "world", "enough"


def find_causes(sides: Sides, changed: "pl.DataFrame", facts: Facts) -> "pl.DataFrame":
    """Return the cause of each change, and whether only VND changed.

    A cause is one of fact, date and law or several, joined by ";". `changed` has old_outcome and
    new_outcome, in the order of the facts.
    """
    import polars as pl

    pairs = changed.select(pl.col("old_outcome", "new_outcome").cast(pl.Int64))
    rows = pairs.with_columns(_law_moves(sides, facts)).with_row_index(_PLACE)
    worlds = Worlds(sides)
    found = [
        one
        for moves in (True, False)
        for one in _by_cause(worlds, rows.filter(pl.col(_MOVES) == moves), facts, moves=moves)
    ]
    return pl.concat(found).sort(_PLACE).select(CAUSE, MONEY_ONLY)


def _by_cause(
    worlds: Worlds, rows: "pl.DataFrame", facts: Facts, *, moves: bool
) -> "Iterator[pl.DataFrame]":
    """Yield the rows for which the law moves, or does not, with their causes."""
    import polars as pl

    tried = {World(0, 0, 0)}
    for changed in _IN_TURN:
        world = worlds.sides.lawful(changed, law_moves=moves)
        if world in tried:
            continue
        tried.add(world)
        if world == World(1, 1, 1):
            numbers = rows["new_outcome"]
        else:
            places = rows[_PLACE]
            numbers = worlds.decide(world, (facts[0][places], facts[1][places]))
        told = _told(worlds.sides, rows.with_columns(numbers.alias(_WORLD)), world)
        names = zip((FACT, DATE, LAW), changed, strict=True)
        cause = ";".join(name for name, other in names if other)
        yield told.filter(_ENOUGH).select(_PLACE, pl.lit(cause).alias(CAUSE), MONEY_ONLY)
        rows = told.filter(~told[_ENOUGH]).select(rows.columns)


def _told(sides: Sides, rows: "pl.DataFrame", world: World) -> "pl.DataFrame":
    """Tell of each row whether only VND changed, and whether a world answers as NEW does."""
    import polars as pl

    old, new = _Answers(sides.old.outcomes.table()), _Answers(sides.new.outcomes.table())
    there = (old, new)[world.law]
    kinds = rows.select("old_outcome", "new_outcome", _WORLD).unique()
    said = []
    for before, after, number in kinds.iter_rows():
        money_only = old.shares[before] == new.shares[after]
        if number == IMPOSSIBLE:
            said.append((money_only, False))
        elif money_only:
            said.append((money_only, there.money[number] == new.money[after]))
        else:
            said.append((money_only, there.shares[number] == new.shares[after]))
    schema = {MONEY_ONLY: pl.Boolean, _ENOUGH: pl.Boolean}
    named = pl.concat([kinds, pl.DataFrame(said, schema=schema, orient="row")], how="horizontal")
    return rows.join(named, on=kinds.columns, how="left", maintain_order="left")


class _Answers:
    """What outcomes say, by number: the share, and the VND."""

    def __init__(self, table: "pl.DataFrame") -> None:
        self.shares = table.select(SHARE).rows()
        self.money = table.select("status", *MONEY).rows()


def _law_moves(sides: Sides, facts: "tuple[pl.DataFrame, pl.DataFrame]") -> "pl.Series":
    """Tell of each citizen whether the law of either side's place reads differently."""
    import polars as pl

    moves = law_moves(sides.old, sides.new)
    codes = [code for code, place in enumerate(STATED["territory"].values) if moves[place]]
    place = pl.col("territory")
    here = place.is_in(codes).fill_null(moves[None]).alias(_MOVES)
    one, other = (rows.select(here).to_series() for rows in facts)
    return one | other
