"""Sessions of the page and tokens of the API: secrets of which only a hash is kept."""

from hashlib import sha256
from secrets import token_urlsafe
from time import time

from subsidy.accounts.account import Account
from subsidy.accounts.database import Database
from subsidy.accounts.register import Register

IDLE = 60 * 60
"""Seconds without a request after which a session ends."""
LONGEST = 12 * 3600
"""Seconds after which a session ends in any case."""
_NOTED_EVERY = 60
"""A request within so many seconds of the last needs no new note on the disk."""


def mark(secret: str) -> str:
    """Return what is kept of a secret."""
    return sha256(secret.encode()).hexdigest()


class Sessions:
    """Who is logged in, and which tokens programs may use."""

    def __init__(self, database: Database, register: Register) -> None:
        self._database = database
        self._register = register

    def begin(self, account: Account) -> str:
        """Begin a session and return its secret."""
        secret, now = token_urlsafe(32), time()
        with self._database.change() as connection:
            connection.execute(
                "DELETE FROM sessions WHERE seen < ? OR began < ?", (now - IDLE, now - LONGEST)
            )
            row = (mark(secret), account.name, now, now)
            connection.execute("INSERT INTO sessions VALUES (?, ?, ?, ?)", row)
        return secret

    def account(self, secret: str) -> Account | None:
        """Return whose session it is; None where it ended or never was."""
        now = time()
        with self._database.change() as connection:
            row = connection.execute(
                "SELECT * FROM sessions WHERE mark = ? AND seen >= ? AND began >= ?",
                (mark(secret), now - IDLE, now - LONGEST),
            ).fetchone()
            if row is None:
                return None
            if now - row["seen"] > _NOTED_EVERY:
                connection.execute(
                    "UPDATE sessions SET seen = ? WHERE mark = ?", (now, mark(secret))
                )
        return self._register.get(row["account"])

    def end(self, secret: str) -> None:
        """End a session."""
        with self._database.change() as connection:
            connection.execute("DELETE FROM sessions WHERE mark = ?", (mark(secret),))

    def new_token(self, account: str, label: str, days: int) -> str:
        """Return a new token for programs, good for so many days; it is shown this once."""
        secret = "subsidy_" + token_urlsafe(32)
        with self._database.change() as connection:
            row = (mark(secret), account, label[:60], time() + days * 86_400)
            connection.execute("INSERT INTO tokens VALUES (?, ?, ?, ?)", row)
        return secret

    def end_tokens(self, account: str, label: str | None) -> int:
        """End the tokens of an account, or those of one label; return how many."""
        with self._database.change() as connection:
            done = connection.execute(
                "DELETE FROM tokens WHERE account = ?1 AND (?2 IS NULL OR label = ?2)",
                (account, None if label is None else label[:60]),
            )
            return done.rowcount

    def token_account(self, secret: str) -> Account | None:
        """Return whose token it is; None where it ran out or never was."""
        with self._database.change() as connection:
            row = connection.execute(
                "SELECT account FROM tokens WHERE mark = ? AND until > ?", (mark(secret), time())
            ).fetchone()
        return None if row is None else self._register.get(row["account"])
