"""Passwords, kept as Argon2id hashes and never otherwise."""

from threading import BoundedSemaphore
from typing import TYPE_CHECKING

from subsidy.errors import InputError
from subsidy.message import message

if TYPE_CHECKING:
    from argon2 import PasswordHasher

LEAST = 12
"""Letters a password must have; long beats complicated."""
MOST = 200

_MEMORY = 46 * 1024
"""KiB that one hash takes for a moment, in one pass and one lane, as OWASP advises."""

_AT_ONCE = BoundedSemaphore(2)
"""A flood of log-ins must not take the memory."""


def _hasher() -> "PasswordHasher":
    from argon2 import PasswordHasher

    return PasswordHasher(time_cost=1, memory_cost=_MEMORY, parallelism=1)


def hashed(password: str) -> str:
    """Return the hash to keep. Raises InputError where the password is too short or too long."""
    if not LEAST <= len(password) <= MOST:
        raise InputError(
            "password",
            message(
                "The password has {count} letters; it takes {least} to {most}.",
                count=len(password),
                least=LEAST,
                most=MOST,
            ),
        )
    with _AT_ONCE:
        return _hasher().hash(password)


def fits(password: str, kept: str | None) -> bool:
    """Tell whether a password is the one that was kept; as slow where nothing was kept."""
    from argon2.exceptions import InvalidHashError, VerificationError

    hasher = _hasher()
    with _AT_ONCE:
        if kept is None or len(password) > MOST:
            hasher.hash(password[:MOST])
            return False
        try:
            return hasher.verify(kept, password)
        except (VerificationError, InvalidHashError):
            return False
