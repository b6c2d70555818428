"""Whether the log is as it was written: no entry changed, removed, moved or added by others."""

import sqlite3
from pathlib import Path
from typing import NamedTuple

from subsidy.audit.log import FILE, START, entry_seal, head_seal, reading
from subsidy.errors import InputError
from subsidy.message import Message, message


class Checked(NamedTuple):
    """What came of checking: how many entries, the seal of the last, what is wrong."""

    entries: int
    seal: str
    faults: tuple[Message, ...]


_SHOWN = 20
"""How many faults are named: after the first, the rest follows from it."""


def verify(folder: Path, expect: str | None = None) -> Checked:
    """Check every entry of the log against its seal and the one before.

    `expect` is "NUMBER:SEAL", as a former check printed it: that entry must still stand there.
    Raises InputError where there is no log, or it is no database.
    """
    path = folder / FILE
    if not path.is_file():
        raise InputError("data", message("There is no audit log in {folder}.", folder=str(folder)))
    try:
        with reading(path) as connection:
            return _checked(connection, expect)
    except sqlite3.Error as error:
        raise damaged(path, error) from None


def damaged(path: Path, error: sqlite3.Error) -> InputError:
    """Return the error of a log that is no database, or not that of a log."""
    sentence = message(
        "{file} is damaged and cannot be read ({reason}); restore it from a backup.",
        file=str(path),
        reason=type(error).__name__,
    )
    return InputError("data", sentence)


def _checked(connection: sqlite3.Connection, expect: str | None) -> Checked:
    # One transaction sees entries and head of one moment, while the server writes on.
    connection.execute("BEGIN")
    faults: list[Message] = []
    number, before, count, fitting = 0, START, 0, 0
    expected = None if expect is None else expect.partition(":")[::2]
    seen = expected is None
    for found, body, seal in connection.execute(
        "SELECT number, body, seal FROM entries ORDER BY number"
    ):
        if found != number + 1:
            faults.append(_gap(number + 1, found - 1))
        if seal == entry_seal(found, before, body):
            fitting += 1
        else:
            faults.append(message("Entry {number} was changed or moved.", number=str(found)))
        seen = seen or (expected is not None and expected == (str(found), seal))
        number, before, count = found, seal, count + 1
    head = connection.execute("SELECT number, seal FROM head").fetchone() or (0, None)
    if head[0] > number:
        faults.append(_gap(number + 1, head[0]))
    elif head != (number, head_seal(number, before)):
        faults.append(message("The head of the log was changed."))
    if count and not fitting:
        faults.insert(0, _OTHER_KEY)
    if not seen:
        faults.append(
            message("The entry that was noted, {noted}, is not in the log.", noted=expect or "")
        )
    return Checked(count, f"{number}:{before}", tuple(faults[:_SHOWN]))


_OTHER_KEY = message(
    "No entry fits the office's secret key: it may be another key than the one that the log was "
    "written with."
)


def _gap(first: int, last: int) -> Message:
    if first == last:
        return message("Entry {number} is missing.", number=str(first))
    return message("Entries {first} to {last} are missing.", first=str(first), last=str(last))
