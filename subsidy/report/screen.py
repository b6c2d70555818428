"""A comparison on a screen: costs, who gains, by which clause, coverage, checks."""

from collections.abc import Iterator

from subsidy.compare.comparison import Comparison
from subsidy.compare.result import SideResult
from subsidy.compare.status import Status
from subsidy.message import message
from subsidy.report import labels, said
from subsidy.report.change_tables import changes, people
from subsidy.report.cost_tables import by, by_payer, coverage
from subsidy.report.table import Cell, Kind, Table, Tongue
from subsidy.report.tables import settings, years
from subsidy.words.layout import WIDTH, page
from subsidy.words.layout import table as lined

_CAUSES = 10
"""Causes that are told on a screen; all of them stand in the report."""

_HEADING = 27
_HEADING_OF_MANY = 15
"""Letters of a heading for which a screen has room: of two schemes, and of more."""

_SHOWN = ("territory", "route")


def screen(found: Comparison, language: str) -> str:
    """Return the comparison in words and tables."""
    tongue = Tongue(language)
    return page([list(block) for block in _blocks(found, tongue)])


def _blocks(found: Comparison, tongue: Tongue) -> Iterator[Iterator[str]]:
    first = found.first.result
    yield (tongue.say(words) for words in said.about(found, tongue))
    if found.swept:
        yield _table(_without(settings(first, found, tongue), 2), tongue)
    else:
        yield _table(_bare(by_payer(first, tongue)), tongue)
        if len(first.sides) > 2:
            yield _table(_without(settings(first, found, tongue), 2), tongue)
        for side in first.sides[1:]:
            yield _table(changes(side, tongue), tongue)
            yield _causes(side, tongue)
            yield _table(_narrow(people(side, tongue)), tongue)
        yield _table(_bare(coverage(first, tongue)), tongue)
        for dimension in _SHOWN:
            table = by(first, dimension, tongue)
            yield _table(_bare(table.first(2 * len(first.sides))), tongue)
    if len(found.years) > 1:
        yield _table(_by_year(_without(years(found, tongue), 2)), tongue)
    for check in found.checks:
        yield (tongue.say(words) for words in said.check(check, tongue))
    yield (tongue.say(words) for words in said.marks(found))


def _table(table: Table, tongue: Tongue) -> Iterator[str]:
    yield f"{table.title}:"
    rows = (*table.rows, table.total) if table.total else table.rows
    most = _HEADING if len(table.columns) < 5 else _HEADING_OF_MANY
    kinds = [column.kind for column in table.columns]
    heading = ("", *(_short(column.title, most) for column in table.columns[1:]))
    cells = [
        tuple(tongue.cell(value, kind) for value, kind in zip(row, kinds, strict=True))
        for row in rows
    ]
    others = list(zip(*(heading, *cells), strict=True))[1:]
    left = WIDTH - 2 - sum(2 + max(map(len, column)) for column in others)
    yield from lined([heading, *((_short(row[0], left), *row[1:]) for row in cells)])


def _short(words: str, most: int) -> str:
    """Return the words, their end cut off where there is no room for it."""
    return words if len(words) <= most else f"{words[: max(1, most - 1)]}…"


def _by_year(table: Table) -> Table:
    """Return the table with a line for each period above its policies."""
    lines: list[tuple[Cell, ...]] = []
    period = ""
    for row in table.rows:
        day, _, name = str(row[0]).partition(" ")
        if day != period:
            lines.append((day, *([""] * (len(row) - 1))))
            period = day
        lines.append((f"  {name}", *row[1:]))
    return table._replace(rows=tuple(lines))


def _bare(table: Table) -> Table:
    """Return the table without the changes where there are more than two schemes."""
    if len(table.columns) < 5:
        return table
    for place in reversed(range(len(table.columns))):
        if table.columns[place].kind is Kind.CHANGE:
            table = _without(table, place)
    return table


def _without(table: Table, place: int) -> Table:
    """Return the table without a column that a screen has no room for."""
    return table._replace(
        columns=(*table.columns[:place], *table.columns[place + 1 :]),
        rows=tuple((*row[:place], *row[place + 1 :]) for row in table.rows),
        total=None if table.total is None else (*table.total[:place], *table.total[place + 1 :]),
    )


def _narrow(table: Table) -> Table:
    """Return the table by territory and age without the VND of those who gain or lose."""
    kept = (1, 2, 3, 5, 7)
    rows = [(row[0], tuple(row[place] for place in kept)) for row in table.rows]
    lines: list[tuple[Cell, ...]] = []
    place: Cell = None
    for where, row in rows:
        if where != place:
            lines.append((where, *([""] * (len(kept) - 1))))
            place = where
        lines.append((f"  {row[0]}", *row[1:]))
    total = table.total
    return table._replace(
        columns=tuple(table.columns[place] for place in kept),
        rows=tuple(lines),
        total=None if total is None else (total[0], *(total[place] for place in kept[1:])),
    )


def _causes(side: SideResult, tongue: Tongue) -> Iterator[str]:
    yield tongue.say(message("Which clause made it: {name}", name=side.scheme.name)) + ":"
    for row in side.causes[:_CAUSES]:
        yield "  - " + tongue.say(
            message(
                "{persons} {status}; budgets {vnd} VND: {cause}",
                persons=tongue.number(row.moved.persons),
                status=labels.STATUSES[Status(row.status)],
                vnd=tongue.cell(row.moved.budgets, Kind.CHANGE),
                cause=labels.cause(row.cause, tongue),
            )
        )
    if len(side.causes) > _CAUSES:
        yield "  " + tongue.say(
            message("... and {count} more; the report has all.", count=len(side.causes) - _CAUSES)
        )
    if not side.causes:
        yield "  " + tongue.say(message("Nobody is paid for otherwise."))
