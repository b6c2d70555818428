"""A past decision made again: whether it would be another one today, and why."""

import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import NamedTuple

from subsidy.audit.entry import PARTS, Entry, outcome_hashes
from subsidy.audit.log import FILE, START, entry_seal, reading
from subsidy.audit.verify import damaged
from subsidy.decide import decide
from subsidy.decision import Decision
from subsidy.errors import InputError
from subsidy.message import Message, message
from subsidy.receipt import office_key, profile_hmac
from subsidy.stated import StatedFacts


class Replayed(NamedTuple):
    """A past entry, the decision as it is made now, and which of its parts are others."""

    number: int
    entry: Entry
    decision: Decision
    changed: tuple[str, ...]

    def reasons(self) -> Iterator[Message]:
        """Yield why a decision may be another one than it was."""
        entry, receipt = self.entry, self.decision.receipt
        if entry.rules != receipt.rules_sha256:
            yield message(
                "the rules are others: {old} then, {new} now",
                old=entry.rules[:16],
                new=receipt.rules_sha256[:16],
            )
        if entry.engine != receipt.engine:
            yield message(
                "the engine is another: {old} then, {new} now", old=entry.engine, new=receipt.engine
            )


def replay(folder: Path, which: str, facts: StatedFacts, language: str = "vi") -> Replayed:
    """Decide again what entry `which` recorded, about the same facts.

    `which` is the number of the entry, or a receipt as slips have it. Raises InputError where there
    is no such entry, it was changed, or the facts are not those that were decided.
    """
    try:
        number, entry = _entry(folder, which)
        whole = _as_written(folder, number)
    except sqlite3.Error as error:
        raise damaged(folder / FILE, error) from None
    if not whole:
        raise InputError(
            "entry", message("Entry {number} was changed or moved.", number=str(number))
        )
    if entry.kind == "list":
        raise InputError(
            "entry",
            message(
                "Entry {number} records a list, not one citizen: run the list again.",
                number=str(number),
            ),
        )
    if profile_hmac(facts, office_key()) != entry.profile:
        raise InputError(
            "profile",
            message(
                "The profile is not the one that entry {number} decided: give exactly the facts "
                "that were stated then.",
                number=str(number),
            ),
        )
    decision = decide(
        facts,
        on=date.fromisoformat(entry.on),
        months=entry.months,
        policy=entry.policy,
        reveal=entry.reveal,
        language=language,
    )
    hashes = outcome_hashes(decision)
    changed = tuple(name for name in PARTS if hashes[name] != getattr(entry, name))
    return Replayed(number, entry, decision, changed)


def _entry(folder: Path, which: str) -> tuple[int, Entry]:
    found = [
        (number, entry)
        for number, entry in entries(folder)
        if which in (str(number), entry.receipt)
    ]
    if not found:
        raise InputError(
            "entry", message("There is no entry {which} in the audit log.", which=which[:80])
        )
    if len({entry._replace(at="", who="", surface="", kind="") for _, entry in found}) > 1:
        numbers = ", ".join(str(number) for number, _ in found)
        raise InputError(
            "entry",
            message("Several entries have this receipt: give one of {numbers}.", numbers=numbers),
        )
    return found[-1]


def entries(folder: Path, latest: int = -1) -> Iterator[tuple[int, Entry]]:
    """Yield the entries of the log with their numbers, in order, or so many of the latest.

    What was changed so that it is no entry any more is left out; `verify` names it.
    """
    path = folder / FILE
    if not path.is_file():
        return
    with reading(path) as connection:
        rows = connection.execute(
            "SELECT number, body FROM (SELECT number, body FROM entries ORDER BY number DESC "
            "LIMIT ?) ORDER BY number",
            (latest,),
        )
        for number, body in rows:
            with suppress(ValueError):
                yield number, Entry.of_text(body)


def _as_written(folder: Path, number: int) -> bool:
    """Tell whether an entry fits its seal over the one before."""
    with reading(folder / FILE) as connection:
        rows = dict(
            connection.execute(
                "SELECT number, seal FROM entries WHERE number BETWEEN ? - 1 AND ?",
                (number, number),
            ).fetchall()
        )
        (body,) = connection.execute(
            "SELECT body FROM entries WHERE number = ?", (number,)
        ).fetchone()
    return bool(rows[number] == entry_seal(number, rows.get(number - 1, START), body))
