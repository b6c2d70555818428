"""A mapping file: what a clerk says about a list that the program cannot know.

columns: {Heading: fact}    what a column holds, by the contract's names
ignore: [Heading]           columns that are not needed
constants: {fact: value}    facts of every citizen of the list
values: {fact: {word: value}}    what words of a column mean
sheet: Name                 the sheet of a workbook
header_row: 5               the row of the heading, as the spreadsheet counts
"""

from collections.abc import Mapping
from re import fullmatch
from typing import Any, NamedTuple

from subsidy import rulebook
from subsidy.errors import InputError
from subsidy.known import known
from subsidy.language.errors import nearest_word
from subsidy.language.vocabulary import STATED
from subsidy.lists.reading.headings import Meaning, key, meaning_of
from subsidy.lists.reading.plain_yaml import read_yaml_file
from subsidy.message import Message, message
from subsidy.stated import UNSTATED, read_stated, shown

_PARTS = ("columns", "ignore", "constants", "values", "sheet", "header_row")


class Agreed(NamedTuple):
    """What was agreed about a list, see `read_mapping`. Headings are keys, see `headings.key`."""

    columns: Mapping[str, str] = {}
    written: Mapping[str, str] = {}
    """The headings of `columns` as they are written in the mapping file."""
    ignore: frozenset[str] = frozenset()
    constants: Mapping[str, str] = {}
    values: Mapping[str, Mapping[str, str]] = {}
    """For a fact, what words in its column mean, by `word_key`."""
    sheet: str | None = None
    header_row: int | None = None
    defaults: Mapping[str, str] = {}
    """What counts in every row that does not state the fact."""
    tolerant: bool = False
    """Whether columns that nobody knows are told and not refused."""

    def meaning_of(self, heading: str) -> Meaning | None:
        """Return what a heading means: as agreed, else as everywhere."""
        words = key(heading)
        if words in self.columns:
            return Meaning(self.columns[words])
        if words in self.ignore:
            return Meaning(None)
        return meaning_of(heading)


NOTHING = Agreed()


def read_mapping(path: str) -> Agreed:
    """Read a mapping file in YAML.

    Raises InputError, one sentence, for what cannot be read, a part or a fact that is not known
    (with the nearest name), and constants that no citizen can have, or not together.
    """
    given = read_yaml_file(path, message("a mapping file"))
    for name in given:
        if name not in _PARTS:
            raise InputError(
                path,
                message(
                    "{file}: {name} is no part of a mapping file; did you mean {nearest}?",
                    file=path,
                    name=shown(name),
                    nearest=nearest_word(name, _PARTS) or _PARTS[0],
                ),
            )
    columns = _table(given, "columns", path)
    for fact in columns.values():
        if fact not in STATED:
            raise _no_fact(path, fact)
    constants = _table(given, "constants", path)
    if UNSTATED in constants:
        raise InputError(
            UNSTATED,
            message(
                "{file}: unstated is no constant: remove it and give the option --unstated no.",
                file=path,
            ),
        )
    if "person_id" in constants:
        raise InputError(
            "person_id",
            message(
                "{file}: person_id is no constant, because every citizen has another: name its "
                "column instead.",
                file=path,
            ),
        )
    try:
        known(read_stated(constants), rulebook.territories())
    except InputError as error:
        raise InputError(
            path, message("{file}, under constants: {why}", file=path, why=error)
        ) from None
    row = given.get("header_row")
    if row is not None and not (isinstance(row, str) and fullmatch(r"[1-9]\d{0,5}", row)):
        raise _wrong(path, "header_row", message("the number of a row"))
    return Agreed(
        columns={key(heading): fact for heading, fact in columns.items()},
        written={key(heading): heading for heading in columns},
        ignore=frozenset(map(key, _names(given, path))),
        constants=constants,
        values=_values(given, path),
        sheet=_sheet(given, path),
        header_row=None if row is None else int(row),
    )


def _table(given: Mapping[str, Any], part: str, path: str) -> dict[str, str]:
    table = given.get(part) or {}
    if not isinstance(table, dict) or not all(isinstance(value, str) for value in table.values()):
        raise _wrong(path, part, message("a table of names, one value each"))
    return table


def word_key(word: str) -> str:
    """Return what is the same for a word however it is spelt; signs without letters stay."""
    return key(word) or word.strip()


def _values(given: Mapping[str, Any], path: str) -> dict[str, dict[str, str]]:
    tables = given.get("values") or {}
    if not isinstance(tables, dict):
        raise _wrong(path, "values", message("a table of words and values for each fact"))
    read = {}
    for fact, table in tables.items():
        if fact not in STATED or fact == "person_id":
            raise _no_fact(path, fact)
        if not isinstance(table, dict) or not all(isinstance(each, str) for each in table.values()):
            raise _wrong(path, "values", message("a table of words and values for each fact"))
        for value in table.values():
            read_stated({fact: value})
        read[fact] = {word_key(word): value for word, value in table.items()}
    return read


def _names(given: Mapping[str, Any], path: str) -> list[str]:
    names = given.get("ignore") or []
    names = [names] if isinstance(names, str) else names
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise _wrong(path, "ignore", message("a list of headings"))
    return names


def _sheet(given: Mapping[str, Any], path: str) -> str | None:
    sheet = given.get("sheet")
    if sheet is None or isinstance(sheet, str):
        return sheet
    raise _wrong(path, "sheet", message("the name of a sheet"))


def _no_fact(path: str, fact: str) -> InputError:
    if fact == UNSTATED or (close := nearest_word(fact, STATED)) is None:
        return InputError(
            path, message("{file}: {fact} is no fact of a citizen.", file=path, fact=shown(fact))
        )
    return InputError(
        path,
        message(
            "{file}: {fact} is no fact of a citizen; did you mean {nearest}?",
            file=path,
            fact=shown(fact),
            nearest=close,
        ),
    )


def _wrong(path: str, part: str, allowed: Message) -> InputError:
    return InputError(
        path,
        message("{file}: {part} takes {allowed}.", file=path, part=part, allowed=allowed),
    )
