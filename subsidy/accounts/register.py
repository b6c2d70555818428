"""The register of accounts: made, changed, closed, and asked at every log-in."""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from re import fullmatch
from time import time

from subsidy.accounts.account import Account, Role
from subsidy.accounts.database import Database
from subsidy.accounts.passwords import fits, hashed
from subsidy.errors import InputError
from subsidy.language.errors import nearest_word
from subsidy.message import message

FAILURES = 5
"""Failed log-ins in a row after which a name is locked."""
LOCKED = 15 * 60
"""Seconds for which it is locked."""
_FORGOTTEN = 24 * 3600
"""Seconds after which failures no longer count."""


class Register:
    """Accounts by name."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, name: str, role: Role, password: str, *, reveals: bool = False) -> None:
        """Make an account. Raises InputError for a bad name or password, or a taken name."""
        if not fullmatch(r"[a-z][a-z0-9._-]{1,31}", name):
            raise InputError(
                "name",
                message(
                    "name is {found}; allowed are 2 to 32 small letters, digits, '.', '_' and '-', "
                    "a letter first.",
                    found=repr(name[:40]),
                ),
            )
        made = datetime.now(UTC).isoformat(timespec="seconds")
        kept = hashed(password)
        try:
            with self._database.change() as connection:
                connection.execute(
                    "INSERT INTO accounts (name, role, password, reveals, made) "
                    "VALUES (?, ?, ?, ?, ?)",
                    (name, role, kept, int(reveals), made),
                )
        except sqlite3.IntegrityError:
            sentence = message("There is an account {name} already.", name=name)
            raise InputError("name", sentence) from None

    def all(self) -> Iterator[Account]:
        """Yield every account, by name."""
        with self._database.change() as connection:
            rows = connection.execute("SELECT * FROM accounts ORDER BY name").fetchall()
        yield from map(_account, rows)

    def any(self) -> bool:
        """Tell whether there are accounts; a closed one counts: closing the last lets nobody in."""
        with self._database.change() as connection:
            found = connection.execute("SELECT 1 FROM accounts").fetchone()
        return found is not None

    def get(self, name: str) -> Account | None:
        """Return an account, None where there is none of that name or it is closed."""
        with self._database.change() as connection:
            row = connection.execute("SELECT * FROM accounts WHERE name = ?", (name,)).fetchone()
        found = None if row is None else _account(row)
        return None if found is None or found.disabled else found

    def let_in(self, name: str, password: str) -> Account | None:
        """Return the account where name and password fit and the name is not locked, else None.

        A name that nobody has is locked after as many failures, so that nothing tells who is who.
        A try counts as a failure until the password fits: many at once are no way past the lock.
        """
        with self._database.change() as connection:
            connection.execute("DELETE FROM failures WHERE latest < ?", (time() - _FORGOTTEN,))
            until = connection.execute("SELECT until FROM failures WHERE name = ?", (name[:64],))
            locked = (until.fetchone() or (0.0,))[0] > time()
            if not locked:
                _count(connection, name[:64])
            row = connection.execute("SELECT * FROM accounts WHERE name = ?", (name,)).fetchone()
        right = fits(password, None if row is None else row["password"])
        if locked or not right or row["disabled"]:
            return None
        with self._database.change() as connection:
            connection.execute("DELETE FROM failures WHERE name = ?", (name,))
        return _account(row)

    def locked(self) -> frozenset[str]:
        """Return the names that are locked now."""
        with self._database.change() as connection:
            rows = connection.execute("SELECT name FROM failures WHERE until > ?", (time(),))
            return frozenset(row["name"] for row in rows)

    def unlock(self, name: str) -> None:
        """Forget the failures of a name."""
        self._must_be(name)
        with self._database.change() as connection:
            connection.execute("DELETE FROM failures WHERE name = ?", (name,))

    def set_password(self, name: str, password: str) -> None:
        """Give an account another password and end its sessions."""
        self._must_be(name)
        kept = hashed(password)
        with self._database.change() as connection:
            connection.execute("UPDATE accounts SET password = ? WHERE name = ?", (kept, name))
            connection.execute("DELETE FROM sessions WHERE account = ?", (name,))

    def disable(self, name: str, *, disabled: bool = True) -> None:
        """Close an account, its sessions and its tokens, or open it again."""
        self._must_be(name)
        with self._database.change() as connection:
            connection.execute(
                "UPDATE accounts SET disabled = ? WHERE name = ?", (int(disabled), name)
            )
            if disabled:
                connection.execute("DELETE FROM sessions WHERE account = ?", (name,))
                connection.execute("DELETE FROM tokens WHERE account = ?", (name,))

    def _must_be(self, name: str) -> None:
        names = [account.name for account in self.all()]
        if name in names:
            return
        near = nearest_word(name, names)
        if near is None:
            raise InputError("name", message("There is no account {name}.", name=repr(name[:40])))
        raise InputError(
            "name",
            message(
                "There is no account {name}; did you mean {nearest}?",
                name=repr(name[:40]),
                nearest=near,
            ),
        )


def _count(connection: sqlite3.Connection, name: str) -> None:
    """Count a failure of a name; so many in a row lock it, and it is counted anew."""
    connection.execute(
        "INSERT INTO failures VALUES (?1, 1, ?2, 0) ON CONFLICT DO UPDATE SET "
        "until = CASE WHEN count + 1 >= ?3 THEN ?2 + ?4 ELSE 0 END, "
        "count = CASE WHEN count + 1 >= ?3 THEN 0 ELSE count + 1 END, latest = ?2",
        (name, time(), FAILURES, LOCKED),
    )


def _account(row: sqlite3.Row) -> Account:
    return Account(row["name"], Role(row["role"]), bool(row["reveals"]), bool(row["disabled"]))
