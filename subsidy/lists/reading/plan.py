"""Which column holds which fact: from the headings, and from a mapping file where there is one."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from subsidy.language.vocabulary import STATED
from subsidy.lists.reading.column_errors import constant_too, not_there, twice, unknown
from subsidy.lists.reading.headings import key
from subsidy.lists.reading.mapping_file import Agreed
from subsidy.lists.reading.source import Column
from subsidy.message import Message, message


class Plan(NamedTuple):
    """How the rows of a list are read.

    `parts` gives for each fact found, in the contract's order, the columns (from 0) that hold it;
    `running` is the column of the running number, where the list is a form with one.
    """

    columns: tuple[Column, ...]
    parts: Mapping[str, tuple[int, ...]]
    running: int | None
    notes: tuple[Message, ...]


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
    present = {key(heading): heading for heading in headings}
    for words, written in agreed.written.items():
        if words not in present:
            raise not_there(file, written, present)
    columns: list[Column] = []
    found: dict[str, dict[int, int]] = {}
    running = None
    strange: list[Column] = []
    notes: list[Message] = []
    for number, (heading, place) in enumerate(zip(headings, places, strict=True)):
        if not heading:
            notes.append(message("Column {place} has no heading; it is not used.", place=place))
            columns.append(Column(heading, place, None))
            continue
        meaning = agreed.meaning_of(heading)
        if meaning is None:
            strange.append(Column(heading, place, None))
            continue
        if meaning.fact is not None:
            first = found.setdefault(meaning.fact, {}).setdefault(meaning.turn, number)
            if first != number:
                raise twice(file, columns[first], Column(heading, place, meaning.fact))
        if meaning.running:
            running = number
        columns.append(Column(heading, place, meaning.fact))
        if meaning.fact in agreed.constants:
            raise constant_too(file, columns[number])
    if strange:
        raise unknown(file, strange)
    parts = {
        name: tuple(found[name][turn] for turn in sorted(found[name]))
        for name in STATED
        if name in found
    }
    if len(parts.get("person_id", ())) > 1:
        notes.append(_both_numbers(columns, parts["person_id"]))
    return Plan(tuple(columns), parts, running, tuple(notes))


def _both_numbers(columns: Sequence[Column], parts: Sequence[int]) -> Message:
    return message(
        "Columns {first} and {second} both hold numbers of citizens: the first counts, the second "
        "where the first is blank.",
        first=columns[parts[0]].place,
        second=columns[parts[1]].place,
    )
