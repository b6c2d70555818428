"""What can be wrong with the columns of a list, in sentences that show no citizen's data."""

from collections.abc import Mapping, Sequence
from re import search

from subsidy.errors import InputError
from subsidy.language.errors import nearest_word
from subsidy.language.vocabulary import STATED
from subsidy.lists.reading.headings import key
from subsidy.lists.reading.source import Column
from subsidy.message import Message, message
from subsidy.stated import UNSTATED

MOST_COLUMNS = 16_384
"""As many columns as a sheet of the usual spreadsheet programs has."""

_SHOWN = 8
"""How many unknown columns one sentence names."""


def shown_heading(heading: str) -> str:
    """Return a heading for an error, in quotation marks.

    What stands at the place of a heading may be a citizen's own data where a list has none: a
    text that may be one is not shown.
    """
    data = search(r"\d{4}|\d\D?\d\D?\d\D?\d", heading) or len(heading) > 80
    return '"..."' if data else f'"{heading}"'


def not_there(file: str, heading: str, headings: Mapping[str, str]) -> InputError:
    """Return the error for a column of a mapping file that a list does not have.

    `headings` are those of the list, by their keys.
    """
    close = nearest_word(key(heading), headings)
    if close is None:
        sentence = message(
            "{file} has no column {heading}, of which the mapping file speaks.",
            file=file,
            heading=shown_heading(heading),
        )
    else:
        sentence = message(
            "{file} has no column {heading}, of which the mapping file speaks; did you mean "
            "{nearest}?",
            file=file,
            heading=shown_heading(heading),
            nearest=shown_heading(headings[close]),
        )
    return InputError(file, sentence)


def unknown(file: str, columns: Sequence[Column]) -> InputError:
    """Return the error for columns of which nobody knows what they hold."""
    for column in columns:
        if key(column.header) == UNSTATED:
            return InputError(
                UNSTATED,
                message(
                    "{file}: unstated is no column (column {place}): remove it and give the "
                    "option --unstated no, which counts for the whole list.",
                    file=file,
                    place=column.place,
                ),
            )
    near = {column: nearest_word(key(column.header), STATED) for column in columns[:_SHOWN]}
    if len(columns) > 1:
        return InputError(
            file,
            message(
                "{file}: these columns are in no schema: {columns}; say in a mapping file what "
                "they hold, or name them there under ignore.",
                file=file,
                columns=_listed(columns, near),
            ),
        )
    (column,) = columns
    if (nearest := near[column]) is None:
        sentence = message(
            "{file}: column {place}, {heading}, is in no schema: say in a mapping file what it "
            "holds, or name it there under ignore.",
            file=file,
            place=column.place,
            heading=shown_heading(column.header),
        )
    else:
        sentence = message(
            "{file}: column {place}, {heading}, is in no schema; did you mean {nearest}? "
            "If not, say in a mapping file what it holds, or name it there under ignore.",
            file=file,
            place=column.place,
            heading=shown_heading(column.header),
            nearest=nearest,
        )
    return InputError(file, sentence)


def _listed(columns: Sequence[Column], near: Mapping[Column, str | None]) -> str | Message:
    names = ", ".join(
        f"{column.place} {shown_heading(column.header)}"
        + (f" (~ {near[column]})" if near.get(column) else "")
        for column in columns[:_SHOWN]
    )
    if len(columns) <= _SHOWN:
        return names
    return message("{names} and {count} more", names=names, count=str(len(columns) - _SHOWN))


def too_many(file: str, count: int) -> InputError:
    """Return the error for more columns than a list can have."""
    return InputError(
        file,
        message(
            "{file} has {count} columns, and a list has {most} at most: delete those that hold "
            "nothing of use.",
            file=file,
            count=str(count),
            most=str(MOST_COLUMNS),
        ),
    )


def twice(file: str, first: Column, second: Column) -> InputError:
    """Return the error for two columns of one meaning."""
    return InputError(
        file,
        message(
            "{file}: columns {first} and {second}, {heading} and {other}, both mean {fact}: "
            "remove one, or name it in a mapping file under ignore.",
            file=file,
            first=first.place,
            second=second.place,
            heading=shown_heading(first.header),
            other=shown_heading(second.header),
            fact=str(second.fact),
        ),
    )


def constant_too(file: str, column: Column) -> InputError:
    """Return the error for a column whose fact a mapping file gives to every citizen."""
    return InputError(
        file,
        message(
            "{file}: {fact} is column {place} of the list and a constant of the mapping file too: "
            "keep one.",
            file=file,
            fact=str(column.fact),
            place=column.place,
        ),
    )
