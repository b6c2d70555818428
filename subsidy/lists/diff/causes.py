"""What caused a change: the fewest things that, changed alone, turn the old answer into the new.

Every set of fact, date and law is tried, single ones first. So the order in which things happened
plays no part. Where one of several sets would do, what would have happened anyway comes first: the
law, then the date, then a fact.
"""

from typing import TYPE_CHECKING, Any

from subsidy.language.vocabulary import STATED
from subsidy.lists.diff.matched import MONEY, SHARE
from subsidy.lists.diff.worlds import IMPOSSIBLE, WORLDS, Sides, World, Worlds, law_moves

if TYPE_CHECKING:
    import polars as pl

FACT, DATE, LAW = "fact", "date", "law"
_NOTHING = World(0, 0, 0)
_ALL = World(1, 1, 1)

_IN_TURN = (
    World(0, 0, 1),
    World(0, 1, 0),
    World(1, 0, 0),
    World(0, 1, 1),
    World(1, 0, 1),
    World(1, 1, 0),
    _ALL,
)
"""The sets of changed things, smallest first."""


CAUSE = "cause"
MONEY_ONLY = "money only"
_MOVES = "law moves"


def find_causes(
    sides: Sides, changed: "pl.DataFrame", facts: "tuple[pl.DataFrame, pl.DataFrame]"
) -> "pl.DataFrame":
    """Return the cause of each change, and whether only VND changed.

    A cause is one of fact, date and law or several, joined by ";". `changed` has old_outcome and
    new_outcome, and `facts` what is known on both sides, all in the same order.
    """
    import polars as pl

    rows = changed.select(pl.col("old_outcome", "new_outcome").cast(pl.Int64)).with_columns(
        _law_moves(sides, facts)
    )
    worlds = Worlds(sides)
    for world in sorted({sides.lawful(one, law_moves=True) for one in WORLDS} | _real_worlds()):
        if world == _NOTHING:
            numbers = rows["old_outcome"]
        elif world == _ALL:
            numbers = rows["new_outcome"]
        elif world.date == world.law:
            numbers = worlds.decide(world, facts)
        else:
            numbers = _where(rows[_MOVES], worlds, world, facts)
        rows = rows.with_columns(numbers.alias(world.name))
    kinds = rows.unique()
    tables = (_Answers(sides.old.outcomes.table()), _Answers(sides.new.outcomes.table()))
    found = [_cause(sides, tables, kind) for kind in kinds.iter_rows(named=True)]
    said = pl.DataFrame(found, schema={CAUSE: pl.String, MONEY_ONLY: pl.Boolean}, orient="row")
    named = pl.concat([kinds, said], how="horizontal")
    joined = rows.join(named, on=rows.columns, how="left", nulls_equal=True, maintain_order="left")
    return joined.select(CAUSE, MONEY_ONLY)


def _real_worlds() -> set[World]:
    return {world for world in WORLDS if world.date == world.law}


def _law_moves(sides: Sides, facts: "tuple[pl.DataFrame, pl.DataFrame]") -> "pl.Series":
    """Tell of each citizen whether the law of either side's place reads differently."""
    import polars as pl

    moves = law_moves(sides)
    codes = [code for code, place in enumerate(STATED["territory"].values) if moves[place]]
    place = pl.col("territory")
    here = place.is_in(codes).fill_null(moves[None]).alias(_MOVES)
    one, other = (rows.select(here).to_series() for rows in facts)
    return one | other


def _where(
    mask: "pl.Series", worlds: Worlds, world: World, facts: "tuple[pl.DataFrame, pl.DataFrame]"
) -> "pl.Series":
    """Return the outcomes in a world of the citizens of a mask, null elsewhere."""
    import polars as pl

    some = worlds.decide(world, (facts[0].filter(mask), facts[1].filter(mask)))
    return pl.repeat(None, len(mask), dtype=pl.Int64, eager=True).scatter(mask.arg_true(), some)


class _Answers:
    """What outcomes say, by number: the share, and the VND."""

    def __init__(self, table: "pl.DataFrame") -> None:
        self.shares = table.select(SHARE).rows()
        self.money = table.select("status", *MONEY).rows()


def _cause(
    sides: Sides, answers: tuple[_Answers, _Answers], kind: dict[str, Any]
) -> tuple[str, bool]:
    """Return the cause in a kind of change, and whether only VND changed."""

    def said(world: World, *, money: bool) -> object:
        real = sides.lawful(world, law_moves=kind[_MOVES])
        number = kind[real.name]
        if number == IMPOSSIBLE:
            return None
        side = answers[real.law]
        return side.money[number] if money else side.shares[number]

    money_only = said(_NOTHING, money=False) == said(_ALL, money=False)
    target = said(_ALL, money=money_only)
    enough = next(world for world in _IN_TURN if said(world, money=money_only) == target)
    pairs = zip((FACT, DATE, LAW), enough, strict=True)
    return ";".join(name for name, changed in pairs if changed), money_only
