"""The office's database: accounts, sessions, tokens, failed log-ins, jobs."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from subsidy.errors import InputError
from subsidy.message import message

FILE = "office.sqlite"

_TABLES = """
CREATE TABLE IF NOT EXISTS accounts (
    name TEXT PRIMARY KEY, role TEXT NOT NULL, password TEXT NOT NULL,
    reveals INTEGER NOT NULL DEFAULT 0, disabled INTEGER NOT NULL DEFAULT 0, made TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS failures (
    name TEXT PRIMARY KEY, count INTEGER NOT NULL, latest REAL NOT NULL, until REAL NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS sessions (
    mark TEXT PRIMARY KEY, account TEXT NOT NULL, began REAL NOT NULL, seen REAL NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS tokens (
    mark TEXT PRIMARY KEY, account TEXT NOT NULL, label TEXT NOT NULL, until REAL NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS jobs (
    id TEXT PRIMARY KEY, owner TEXT NOT NULL, who TEXT NOT NULL, surface TEXT NOT NULL,
    name TEXT NOT NULL, form TEXT NOT NULL, state TEXT NOT NULL, made REAL NOT NULL,
    until REAL NOT NULL, wanted TEXT NOT NULL, tries INTEGER NOT NULL DEFAULT 0,
    report TEXT NOT NULL DEFAULT '{}', kind TEXT NOT NULL DEFAULT 'list'
) STRICT;
"""

_ADDED = {"jobs": {"kind": "TEXT NOT NULL DEFAULT 'list'"}}
"""Columns that a database of an earlier version lacks, by table."""


class Unavailable(Exception):
    """The data folder cannot be read or written: nothing may be given out."""


class Database:
    """The database in the data folder; every use opens it anew, so threads share nothing.

    Raises InputError where the folder cannot be written.
    """

    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE
        try:
            self._make()
        except (Unavailable, OSError) as error:
            raise InputError(
                "data",
                message(
                    "The data folder {folder} cannot be used ({reason}): name another with --data.",
                    folder=str(folder),
                    reason=getattr(error, "strerror", None) or str(error),
                ),
            ) from None

    def _make(self) -> None:
        self.path.touch(mode=0o600)
        self.path.chmod(0o600)  # before it is opened: the files beside it get the same mode
        with self.change() as connection:
            connection.executescript(_TABLES)
            for table, columns in _ADDED.items():
                there = {row["name"] for row in connection.execute(f"PRAGMA table_info({table})")}
                for name in columns.keys() - there:
                    connection.execute(f"ALTER TABLE {table} ADD COLUMN {name} {columns[name]}")

    @contextmanager
    def change(self) -> Iterator[sqlite3.Connection]:
        """Open the database; what was done is kept where the `with` ends without an error.

        Raises Unavailable where the disk does not let it.
        """
        try:
            with closing(sqlite3.connect(self.path, timeout=10)) as connection:
                connection.row_factory = sqlite3.Row
                connection.execute("PRAGMA journal_mode = WAL")
                with connection:
                    yield connection
        except sqlite3.OperationalError as error:
            raise Unavailable(str(error)) from error
