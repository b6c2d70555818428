"""Causes and reasons of all who changed: each worked out once for citizens who do not differ in it.

Who may not know confidential facts is told "confidential" and no more where such a fact changes an
answer of the citizen, or where a provision that speaks of one pays on a side.
"""

from typing import TYPE_CHECKING

from subsidy import rulebook
from subsidy.columns.known import fact
from subsidy.decision import CONFIDENTIAL
from subsidy.known import RANK, Known
from subsidy.language.vocabulary import source_of
from subsidy.lists.diff.causes import CAUSE, MONEY_ONLY, find_causes
from subsidy.lists.diff.footing import of_the_day, of_the_money
from subsidy.lists.diff.side import FACTS, KEPT_BACK
from subsidy.lists.diff.standing import Standing, counted, each_once
from subsidy.lists.diff.turned import Citizen
from subsidy.lists.diff.why import Matter, why
from subsidy.lists.diff.worlds import Sides
from subsidy.profile_code import DATES
from subsidy.route_names import RouteName

if TYPE_CHECKING:
    import polars as pl

WHY = "why"
_PLACE = "place"
_MATTER = "matter"
_PAIR = ("old_outcome", "new_outcome", CAUSE, MONEY_ONLY)


def explained(sides: Sides, changed: "pl.DataFrame") -> "pl.DataFrame":
    """Return cause and why of each changed citizen, in the order of `changed`.

    `changed` has old_row, old_outcome, new_row and new_outcome.
    """
    import polars as pl

    if changed.is_empty():
        return pl.DataFrame(schema={CAUSE: pl.String, WHY: pl.String})
    before = sides.old.facts(changed.select(row="old_row", outcome="old_outcome"))
    after = sides.new.facts(changed.select(row="new_row", outcome="new_outcome"))
    told = ~(before[KEPT_BACK] | after[KEPT_BACK])
    places = told.arg_true().alias(_PLACE)
    facts = (before.filter(told), after.filter(told))
    rows = changed.filter(told)
    causes = find_causes(sides, rows, facts)
    beside = pl.concat(
        [
            rows.select("old_outcome", "new_outcome"),
            causes,
            *(
                known.select(pl.col(FACTS).name.prefix(f"{side} "))
                for side, known in zip(("old", "new"), facts, strict=True)
            ),
        ],
        how="horizontal",
    ).with_columns(places)
    said = pl.concat([_said(sides, beside), _kept_back(~told, sides)])
    return said.sort(_PLACE).select(CAUSE, WHY)


def _kept_back(hidden: "pl.Series", sides: Sides) -> "pl.DataFrame":
    import polars as pl

    why = RouteName(CONFIDENTIAL).say(sides.old.audience.language)
    return pl.DataFrame(hidden.arg_true().alias(_PLACE)).with_columns(
        pl.lit(CONFIDENTIAL).alias(CAUSE), pl.lit(why).alias(WHY)
    )


def _said(sides: Sides, beside: "pl.DataFrame") -> "pl.DataFrame":
    """Return place, cause and why of each row."""
    import polars as pl

    matters: dict[Matter, int] = {}
    kinds = beside.select(_PAIR).unique()
    numbers = [
        matters.setdefault(_matter(sides, *kind), len(matters)) for kind in kinds.iter_rows()
    ]
    named = kinds.with_columns(pl.Series(_MATTER, numbers, dtype=pl.Int64))
    rows = beside.join(named, on=_PAIR, how="left", maintain_order="left")
    parts = rows.partition_by(_MATTER, as_dict=True, include_key=False)
    by_number = list(matters)
    schema = pl.Schema({_PLACE: pl.UInt32(), CAUSE: pl.String(), WHY: pl.String()})
    found = [pl.DataFrame(schema=schema)]
    for (number,), part in parts.items():
        found.append(_reasons(sides, by_number[number], part).cast(schema))
    return pl.concat(found)


def _matter(sides: Sides, old: int, new: int, cause: str, money_only: bool) -> Matter:
    """Return what it is about where one outcome became the other for this cause."""
    one = sides.old.outcomes.kept[old].conclusion
    other = sides.new.outcomes.kept[new].conclusion
    if money_only:
        footings = of_the_money(one, other)
    else:
        days = sides.old.question.on, sides.new.question.on
        footings = of_the_day(one, days[0]), of_the_day(other, days[1])
    return Matter(*footings, tuple(cause.split(";")))


def _reasons(sides: Sides, matter: Matter, rows: "pl.DataFrame") -> "pl.DataFrame":
    """Return place, cause and why of the rows of one matter."""
    import polars as pl

    if matter.confidential and not sides.old.audience.reveal:
        hidden = pl.repeat(value=True, n=len(rows), eager=True)
        return _kept_back(hidden, sides).with_columns(rows[_PLACE])
    names = _spoken(matter)
    columns = [f"{side} {name}" for side in ("old", "new") for name in names]
    alike = rows.select(_PLACE, *columns)
    days = (*matter.old.days, *matter.new.days)
    for name in DATES:
        if name in names:
            stands = Standing(counted(name, days))
            alike = alike.with_columns(
                each_once(alike[f"{side} {name}"], stands.code).alias(f"{side} {name}")
                for side in ("old", "new")
            )
    kinds = alike.select(columns).unique()
    language = sides.old.audience.language
    said = []
    for cells in kinds.iter_rows():
        old = Citizen(_known(names, cells[: len(names)]), sides.old.law, matter.old.days)
        new = Citizen(_known(names, cells[len(names) :]), sides.new.law, matter.new.days)
        said.append(why(matter, old, new, language))
    table = kinds.with_columns(pl.Series(WHY, said, dtype=pl.String))
    joined = alike.join(table, on=columns, how="left", nulls_equal=True, maintain_order="left")
    return joined.select(_PLACE, pl.lit(";".join(matter.causes)).alias(CAUSE), WHY)


def _spoken(matter: Matter) -> tuple[str, ...]:
    """Return the stated facts that the reasons may speak of; all where no provision pays."""
    provisions = rulebook.provisions()
    spoken = {
        source_of(leaf.fact)
        for name in matter.provisions
        for leaf in provisions[name].condition.leaves()
    }
    if not matter.provisions:
        return FACTS
    return tuple(name for name in FACTS if name in spoken | {"territory", RANK})


def _known(names: tuple[str, ...], cells: tuple[object, ...]) -> Known:
    pairs = ((name, fact(name, cell)) for name, cell in zip(names, cells, strict=True))
    return Known({name: value for name, value in pairs if value is not None})
