"""Passwords, kept as Argon2id hashes and never otherwise."""

from threading import BoundedSemaphore

from subsidy.errors import InputError
from subsidy.message import message

LEAST = 12
"""Letters a password must have; long beats complicated."""
MOST = 200

_AT_ONCE = BoundedSemaphore(2)
"""Each hash takes 64 MiB for a moment: a flood of log-ins must not take the memory."""


def hashed(password: str) -> str:
    """Return the hash to keep. Raises InputError where the password is too short or too long."""
    from argon2 import PasswordHasher

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
        return PasswordHasher().hash(password)


def fits(password: str, kept: str | None) -> bool:
    """Tell whether a password is the one that was kept; as slow where nothing was kept."""
    from argon2 import PasswordHasher
    from argon2.exceptions import InvalidHashError, VerificationError

    hasher = PasswordHasher()
    with _AT_ONCE:
        if kept is None or len(password) > MOST:
            hasher.hash(password[:MOST])
            return False
        try:
            return hasher.verify(kept, password)
        except (VerificationError, InvalidHashError):
            return False
