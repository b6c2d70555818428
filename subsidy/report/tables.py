"""The tables of a comparison; all are sums over the same counts."""

from collections.abc import Iterator

from subsidy.compare.comparison import Comparison
from subsidy.compare.cost import ALL
from subsidy.compare.paid import Cover
from subsidy.compare.result import Result
from subsidy.compare.status import Status
from subsidy.message import message
from subsidy.report import labels
from subsidy.report.change_tables import causes, changes, communes, people
from subsidy.report.cost_tables import by, by_payer, coverage
from subsidy.report.table import Cell, Column, Kind, Table, Tongue

_MOVED = (Status.GAIN, Status.LOSE)


def tables(comparison: Comparison, tongue: Tongue) -> Iterator[Table]:
    """Yield every table of the first period, and the years where there are several."""
    found = comparison.first.result
    yield by_payer(found, tongue)
    if len(found.sides) > 2:
        yield settings(found, comparison, tongue)
    if len(comparison.years) > 1:
        yield years(comparison, tongue)
    if not comparison.swept:
        for side in found.sides[1:]:
            yield changes(side, tongue)
            yield causes(side, tongue)
            yield people(side, tongue)
    yield coverage(found, tongue)
    for dimension in labels.DIMENSIONS:
        yield by(found, dimension, tongue)
    if not comparison.swept:
        for side in found.sides[1:]:
            yield communes(side, tongue)


def settings(found: Result, comparison: Comparison, tongue: Tongue) -> Table:
    """Return cost and coverage of every scheme, one a row: side by side, or along a sweep."""
    rows: list[tuple[Cell, ...]] = []
    for side in found.sides:
        city = side.cost[ALL].get(ALL, {}).get("city", 0)
        moved = [side.moved(one).persons for one in _MOVED]
        change = side.budgets - found.sides[0].budgets
        free, none = side.cover.get(Cover.FREE, 0), side.cover.get(Cover.NONE, 0)
        rows.append((side.scheme.name, city, side.budgets, change, *moved, free, none))
    swept = message("Along {what}", what=comparison.swept)
    return Table(
        "schemes",
        tongue.say(swept if comparison.swept else message("Side by side")),
        (
            Column(tongue.say(message("Policy")), Kind.WORDS),
            Column(tongue.say(message("city, VND")), Kind.VND),
            Column(tongue.say(message("budgets, VND")), Kind.VND),
            Column(tongue.say(message("change, VND")), Kind.CHANGE),
            Column(tongue.say(message("gain")), Kind.PERSONS),
            Column(tongue.say(message("lose")), Kind.PERSONS),
            Column(tongue.say(message("free")), Kind.PERSONS),
            Column(tongue.say(message("unsupported")), Kind.PERSONS),
        ),
        tuple(rows),
    )


def years(comparison: Comparison, tongue: Tongue) -> Table:
    """Return one row for each period and scheme."""
    rows = [
        (f"{year.on.isoformat()} {row[0]}", *row[1:])
        for year in comparison.years
        for row in settings(year.result, comparison, tongue).rows
    ]
    columns = settings(comparison.first.result, comparison, tongue).columns
    return Table(
        "years",
        tongue.say(message("Year by year")),
        columns,
        tuple(rows),
    )
