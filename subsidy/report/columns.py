"""Columns that several tables share: schemes side by side, their values in order, totals."""

from collections.abc import Iterable

from subsidy.compare.ages import BANDS, UNKNOWN
from subsidy.compare.counts import NOT_APART
from subsidy.compare.result import Result
from subsidy.message import message
from subsidy.report.table import Cell, Column, Kind, Tongue


def beside(values: Iterable[int]) -> tuple[int, ...]:
    """Return the value of each scheme, and of each after the first what it changes."""
    first, *others = values
    return (first, *(cell for other in others for cell in (other, other - first)))


def side_columns(found: Result, tongue: Tongue) -> tuple[Column, ...]:
    """Return a column for each scheme and, after the first, one for what it changes."""
    first, *others = (side.scheme.name for side in found.sides)
    change = tongue.say(message("change"))
    return (
        Column(first, Kind.VND),
        *(
            column
            for name in others
            for column in (Column(name, Kind.VND), Column(change, Kind.CHANGE))
        ),
    )


def values(found: Result, dimension: str) -> list[str]:
    """Return the values of a dimension in the order they are read."""
    values = {value for side in found.sides for value in side.cost[dimension]}
    if dimension == "age":
        return sorted(values, key=age_order)
    return sorted(values - {NOT_APART}) + sorted(values & {NOT_APART})


def age_order(age: str) -> int:
    """Return the place of an age band, the youngest first."""
    order = (*BANDS, UNKNOWN, NOT_APART)
    return order.index(age)


def total(rows: Iterable[tuple[Cell, ...]], tongue: Tongue) -> tuple[Cell, ...] | None:
    """Return the line of totals, None where nothing is added up."""
    columns = list(zip(*rows, strict=True))
    if not columns:
        return None
    _, *others = columns
    sums: list[Cell] = [
        sum(cell for cell in column if isinstance(cell, int))
        if any(isinstance(cell, int) for cell in column)
        else ""
        for column in others
    ]
    return (tongue.say(message("Total")), *sums)
