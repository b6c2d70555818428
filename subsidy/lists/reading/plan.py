"""Which column holds which fact: from the headings, and from a mapping file where there is one."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from subsidy.columns.names import GROUP
from subsidy.language.vocabulary import STATED
from subsidy.lists.reading.column_errors import (
    MOST_COLUMNS,
    constant_too,
    not_there,
    too_many,
    twice,
    unknown,
)
from subsidy.lists.reading.headings import key
from subsidy.lists.reading.mapping_file import Agreed
from subsidy.lists.reading.said import Said
from subsidy.lists.reading.source import Column
from subsidy.message import Message, message

_FACTS_SAID = {
    "group": GROUP,
    "poor": "poverty",
    "near_poor": "poverty",
    "province": "territory",
}


class Plan(NamedTuple):
    """How the rows of a list are read.

    `parts` gives for each fact found, in the contract's order, the columns (from 0) that hold it;
    `running` is the column of the running number, where the list is a form with one.
    """

    columns: tuple[Column, ...]
    parts: Mapping[str, tuple[int, ...]]
    running: int | None
    notes: tuple[Message, ...]
    said: tuple[Said, ...] = ()
    citizen_ids: tuple[int, ...] = ()
    """Columns of identifiers that are not of social-insurance numbers alone."""
    strange: tuple[Column, ...] = ()
    """Columns that nobody knows, where they were to be told and not refused."""


def plan(
    file: str,
    headings: Sequence[str],
    places: Sequence[str],
    agreed: Agreed,
) -> Plan:
    """Return what each column holds.

    Args:
        file: The file, for errors.
        headings: What stands above each column, "" for a column without a heading.
        places: How a clerk finds each column.
        agreed: What a mapping file says.

    Raises InputError for a heading that nobody knows, for two columns of one meaning, and for a
    constant of the mapping file that is a column too.
    """
    if len(headings) > MOST_COLUMNS:
        raise too_many(file, len(headings))
    present = {key(heading): heading for heading in headings}
    for words, written in agreed.written.items():
        if words not in present:
            raise not_there(file, written, present)
    columns: list[Column] = []
    found: dict[str, dict[int, int]] = {}
    running = None
    strange: list[Column] = []
    said: list[Said] = []
    notes: list[Message] = []
    months: list[str] = []
    for number, (heading, place) in enumerate(zip(headings, places, strict=True)):
        if not heading:
            notes.append(message("Column {place} has no heading; it is not used.", place=place))
            columns.append(Column(heading, place, None))
            continue
        meaning = agreed.meaning_of(heading)
        if meaning is None:
            strange.append(Column(heading, place, None))
            columns.append(strange[-1])
            continue
        if meaning.fact is not None:
            first = found.setdefault(meaning.fact, {}).setdefault(meaning.turn, number)
            if first != number:
                raise twice(file, columns[first], Column(heading, place, meaning.fact))
        if meaning.running:
            running = number
        if meaning.months:
            months.append(heading)
        if meaning.way:
            said.append(Said(number, meaning.way))
            columns.append(Column(heading, place, _FACTS_SAID[meaning.way]))
            if columns[number].fact in agreed.constants:
                raise constant_too(file, columns[number])
            continue
        columns.append(Column(heading, place, meaning.fact))
        if meaning.fact in agreed.constants:
            raise constant_too(file, columns[number])
    if strange and not agreed.tolerant:
        raise unknown(file, strange)
    parts = {
        name: tuple(found[name][turn] for turn in sorted(found[name]))
        for name in STATED
        if name in found
    }
    ids = tuple(column for turn, column in found.get("person_id", {}).items() if turn == 0)
    if months:
        notes.append(_months_not_read(months))
    if len(parts.get("person_id", ())) > 1:
        notes.append(_both_numbers(columns, parts["person_id"]))
    return Plan(tuple(columns), parts, running, tuple(notes), tuple(said), ids, tuple(strange))


def _months_not_read(headings: Sequence[str]) -> Message:
    return message(
        "Which months are paid is not read from the list ({headings}): every row is decided for "
        "the day and the months asked about.",
        headings=", ".join(headings),
    )


def _both_numbers(columns: Sequence[Column], parts: Sequence[int]) -> Message:
    return message(
        "Columns {first} and {second} both hold numbers of citizens: the first counts, the second "
        "where the first is blank.",
        first=columns[parts[0]].place,
        second=columns[parts[1]].place,
    )
