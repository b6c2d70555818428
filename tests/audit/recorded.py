"""A log with some decisions in it, and ways to tamper with it behind its back."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path

from subsidy.audit.entry import Asked, entry_of
from subsidy.audit.log import FILE, AuditLog
from subsidy.decide import decide
from subsidy.stated import StatedFacts, read_stated

ON = date(2025, 10, 1)
ASKED = Asked("lan", "page", "check")


def profile(**facts: str) -> StatedFacts:
    """Return the facts of an elderly citizen of old Hải Dương, all the rest being no."""
    usual = {"birth_date": "1955", "commune": "Thượng Hồng", "residence": "permanent"}
    return read_stated({**usual, "unstated": "no", **facts})


def recorded(folder: Path, count: int) -> AuditLog:
    """Return a log in which so many decisions stand."""
    log = AuditLog(folder)
    for year in range(1950, 1950 + count):
        facts = profile(birth_date=str(year))
        log.append(entry_of(decide(facts, on=ON), ASKED, None))
    return log


@contextmanager
def tampering(folder: Path) -> Iterator[sqlite3.Connection]:
    """Open the log as somebody who owns the disk and has taken the triggers away."""
    with closing(sqlite3.connect(folder / FILE)) as connection:
        connection.executescript("DROP TRIGGER entries_stay; DROP TRIGGER entries_remain;")
        yield connection
        connection.commit()
