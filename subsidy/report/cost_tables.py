"""Tables of what is paid, and of who is covered, under each scheme."""

from collections.abc import Iterable

from subsidy.compare.cost import ALL
from subsidy.compare.paid import Cover
from subsidy.compare.result import Result, SideResult
from subsidy.language import Payer
from subsidy.message import message
from subsidy.report import labels
from subsidy.report.columns import beside, side_columns, total, values
from subsidy.report.table import MOST_ON_PAGE, Cell, Column, Kind, Table, Tongue
from subsidy.words import names


def by_payer(found: Result, tongue: Tongue) -> Table:
    """Return what each payer pays under each scheme."""
    paying = {payer for side in found.sides for payer in side.cost[ALL].get(ALL, {})}
    listed = [payer.value for payer in Payer if payer.value in paying]
    rows: list[tuple[Cell, ...]] = [
        (
            names.PAYERS[payer].say(tongue.language),
            *beside(side.cost[ALL].get(ALL, {}).get(payer, 0) for side in found.sides),
        )
        for payer in listed
        if payer not in labels.PAYERS
    ]
    budgets: list[tuple[Cell, ...]] = [
        (
            names.PAYERS[payer].say(tongue.language),
            *beside(side.cost[ALL].get(ALL, {}).get(payer, 0) for side in found.sides),
        )
        for payer in listed
        if payer in labels.PAYERS
    ]
    whole: tuple[Cell, ...] = (
        tongue.say(labels.ALL_BUDGETS),
        *beside(side.budgets for side in found.sides),
    )
    return Table(
        "cost_by_payer",
        tongue.say(message("Cost by payer, VND")),
        (Column(tongue.say(message("Payer")), Kind.WORDS), *side_columns(found, tongue)),
        (*budgets, whole, *rows),
        on_page=min(2 * len(found.sides), MOST_ON_PAGE),
        note=tongue.say(
            message("Premiums that a wage or a pension decides are not computed and not counted.")
        ),
    )


def by(found: Result, dimension: str, tongue: Tongue) -> Table:
    """Return what public budgets pay by a dimension, and the city's part."""
    what = labels.DIMENSIONS[dimension]
    listed = values(found, dimension)

    def cost(side: SideResult, payers: Iterable[str], value: str) -> int:
        paid = side.cost[dimension].get(value, {})
        return sum(paid.get(payer, 0) for payer in payers)

    rows: list[tuple[Cell, ...]] = [
        (
            labels.label(dimension, value, tongue),
            *beside(cost(side, labels.PAYERS, value) for side in found.sides),
            *(
                cost(side, [payer], value)
                for side in found.sides
                for payer in (*labels.PAYERS, "person")
            ),
        )
        for value in listed
    ]
    payers = [
        Column(f"{names.PAYERS[payer].say(tongue.language)}: {side.scheme.name}", Kind.VND)
        for side in found.sides
        for payer in (*labels.PAYERS, "person")
    ]
    return Table(
        f"cost_by_{dimension}",
        tongue.say(message("What public budgets pay, by {what}, VND", what=what)),
        (
            Column(tongue.say(labels.DIMENSIONS[dimension]), Kind.WORDS),
            *side_columns(found, tongue),
            *payers,
        ),
        tuple(row for row in rows if any(row[1:])),
        total(rows, tongue),
        on_page=min(2 * len(found.sides), MOST_ON_PAGE),
    )


def coverage(found: Result, tongue: Tongue) -> Table:
    """Return how persons are covered under each scheme."""
    rows: list[tuple[Cell, ...]] = [
        (
            tongue.say(labels.COVERS[cover]),
            *beside(side.cover.get(cover, 0) for side in found.sides),
        )
        for cover in Cover
    ]
    columns = [
        column._replace(kind=Kind.PERSONS) if column.kind is Kind.VND else column
        for column in side_columns(found, tongue)
    ]
    return Table(
        "coverage",
        tongue.say(message("Coverage, persons")),
        (Column(tongue.say(message("Persons with")), Kind.WORDS), *columns),
        tuple(rows),
        total(rows, tongue),
        on_page=min(2 * len(found.sides), MOST_ON_PAGE),
    )
