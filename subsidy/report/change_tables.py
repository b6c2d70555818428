"""Tables of who gains and who loses under a reform, and by which clause."""

from subsidy.compare.result import Moved, SideResult, added
from subsidy.compare.status import Status
from subsidy.message import message
from subsidy.report import labels
from subsidy.report.columns import age_order, total
from subsidy.report.table import Cell, Column, Kind, Table, Tongue

_MOVED = (Status.GAIN, Status.LOSE)


def changes(side: SideResult, tongue: Tongue) -> Table:
    """Return who gains and who loses, and by how much."""
    moved = [(labels.STATUSES[one], side.moved(one)) for one in Status]
    rows: list[tuple[Cell, ...]] = [(tongue.say(words), *one) for words, one in moved]
    if side.kept_back.persons:
        # These persons are counted above as if they had no confidential facts.
        rows.append((tongue.say(labels.NOT_TOLD), None, side.kept_back.own, side.kept_back.budgets))
    return Table(
        "changes",
        tongue.say(message("Who gains and who loses: {name}", name=side.scheme.name)),
        (
            Column(tongue.say(message("Persons who")), Kind.WORDS),
            Column(tongue.say(message("Persons")), Kind.PERSONS),
            Column(tongue.say(message("their own payment, VND")), Kind.CHANGE),
            Column(tongue.say(message("public budgets, VND")), Kind.CHANGE),
        ),
        tuple(rows),
        total(rows, tongue),
    )


def people(side: SideResult, tongue: Tongue) -> Table:
    """Return who gains and who loses by territory and age."""
    keys = sorted(side.changes, key=lambda key: (key[0], age_order(key[1])))
    rows: list[tuple[Cell, ...]] = [
        (
            labels.label("territory", place, tongue),
            labels.label("age", age, tongue),
            *_two(side.changes[place, age]),
        )
        for place, age in keys
    ]
    return Table(
        "changes_by_age",
        tongue.say(message("By territory and age: {name}", name=side.scheme.name)),
        (
            Column(tongue.say(labels.DIMENSIONS["territory"]), Kind.WORDS),
            Column(tongue.say(labels.DIMENSIONS["age"]), Kind.WORDS),
            *_two_columns(tongue),
        ),
        tuple(rows),
        total(rows, tongue),
    )


def communes(side: SideResult, tongue: Tongue) -> Table:
    """Return who gains and who loses by commune."""
    rows: list[tuple[Cell, ...]] = [
        (labels.label("commune", place, tongue), *_two(states))
        for place, states in sorted(side.by_commune.items())
    ]
    return Table(
        "changes_by_commune",
        tongue.say(message("By commune: {name}", name=side.scheme.name)),
        (Column(tongue.say(labels.DIMENSIONS["commune"]), Kind.WORDS), *_two_columns(tongue)),
        tuple(rows),
        total(rows, tongue),
    )


def causes(side: SideResult, tongue: Tongue) -> Table:
    """Return each change with the clause that made it."""
    rows: list[tuple[Cell, ...]] = [
        (
            labels.cause(row.cause, tongue),
            tongue.say(labels.STATUSES[Status(row.status)]),
            *row.moved,
        )
        for row in side.causes
    ]
    return Table(
        "causes",
        tongue.say(message("Which clause made it: {name}", name=side.scheme.name)),
        (
            Column(tongue.say(message("Clause")), Kind.WORDS),
            Column(tongue.say(message("Persons who")), Kind.WORDS),
            Column(tongue.say(message("Persons")), Kind.PERSONS),
            Column(tongue.say(message("their own payment, VND")), Kind.CHANGE),
            Column(tongue.say(message("public budgets, VND")), Kind.CHANGE),
        ),
        tuple(rows),
        total(rows, tongue),
    )


def _two(states: dict[str, Moved]) -> tuple[int, ...]:
    gain, lose = (states.get(one, Moved()) for one in _MOVED)
    return (
        added(states.values()).persons,
        gain.persons,
        gain.own,
        lose.persons,
        lose.own,
        added(states.values()).budgets,
    )


def _two_columns(tongue: Tongue) -> tuple[Column, ...]:
    return (
        Column(tongue.say(message("Persons")), Kind.PERSONS),
        Column(tongue.say(message("gain")), Kind.PERSONS),
        Column(tongue.say(message("they pay, VND")), Kind.CHANGE),
        Column(tongue.say(message("lose")), Kind.PERSONS),
        Column(tongue.say(message("they pay, VND")), Kind.CHANGE),
        Column(tongue.say(message("public budgets, VND")), Kind.CHANGE),
    )
