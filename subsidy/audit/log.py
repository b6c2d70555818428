"""The audit log: an SQLite file that only grows, each entry sealed over the one before.

The seal is a hash under the office's key, so nobody without the key can make one that fits. A head,
written in the same transaction, says how many entries there are, so that missing ones at the end
are seen too.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Lock

from subsidy.audit.entry import Entry, keyed

FILE = "audit.sqlite"

_TABLES = """
CREATE TABLE IF NOT EXISTS entries (
    number INTEGER PRIMARY KEY, body TEXT NOT NULL, seal TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS head (
    one INTEGER PRIMARY KEY CHECK (one = 1), number INTEGER NOT NULL, seal TEXT NOT NULL
) STRICT;
CREATE TRIGGER IF NOT EXISTS entries_stay BEFORE UPDATE ON entries
BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END;
CREATE TRIGGER IF NOT EXISTS entries_remain BEFORE DELETE ON entries
BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END;
"""

START = "0" * 64
"""What the first entry is sealed over."""


class Unrecorded(Exception):
    """A decision could not be recorded, so it must not be given out."""


class AuditLog:
    """The log in the data folder; several threads and processes may write to it."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE
        self._lock = Lock()
        self._connection: sqlite3.Connection | None = None

    def append(self, entry: Entry) -> int:
        """Put an entry on the disk and return its number. Raises Unrecorded."""
        with self._lock:
            try:
                return self._append(entry)
            except (sqlite3.Error, OSError) as error:
                self._let_go()
                raise Unrecorded(type(error).__name__) from error

    def _append(self, entry: Entry) -> int:
        connection = self._connection = self._connection or _open(self.path)
        body = entry.text()
        connection.execute("BEGIN IMMEDIATE")
        try:
            number, seal = _last(connection)
            if head_seal(number, seal) != _head(connection, number):
                raise Unrecorded("the log does not end where its head says")
            number, seal = number + 1, entry_seal(number + 1, seal, body)
            connection.execute("INSERT INTO entries VALUES (?, ?, ?)", (number, body, seal))
            connection.execute(
                "INSERT INTO head VALUES (1, ?, ?) ON CONFLICT DO UPDATE SET number = "
                "excluded.number, seal = excluded.seal",
                (number, head_seal(number, seal)),
            )
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
        return number

    def _let_go(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._let_go()


def entry_seal(number: int, before: str, body: str) -> str:
    """Return the seal of an entry over the seal before it."""
    return keyed("entry", f"{number}\n{before}\n{body}")


def head_seal(number: int, seal: str) -> str:
    """Return what the head says when the last entry has this number and seal."""
    return keyed("head", f"{number}\n{seal}")


def _open(path: Path) -> sqlite3.Connection:
    path.touch(mode=0o600)
    path.chmod(0o600)  # before it is opened: the files beside it get the same mode
    connection = sqlite3.connect(path, timeout=10, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        if not connection.execute("SELECT 1 FROM sqlite_master").fetchone():
            connection.executescript(f"BEGIN IMMEDIATE; {_TABLES}")
            begun = "INSERT OR IGNORE INTO head VALUES (1, 0, ?)"
            connection.execute(begun, (head_seal(0, START),))
            connection.execute("COMMIT")
    except BaseException:
        connection.close()
        raise
    return connection


def _last(connection: sqlite3.Connection) -> tuple[int, str]:
    found = connection.execute("SELECT number, seal FROM entries ORDER BY number DESC LIMIT 1")
    number, seal = found.fetchone() or (0, START)
    return number, seal


def _head(connection: sqlite3.Connection, number: int) -> str | None:
    found = connection.execute("SELECT seal FROM head WHERE number = ?", (number,)).fetchone()
    return None if found is None else str(found[0])


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """Open the log for reading alone. Raises sqlite3.Error."""
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        yield connection
