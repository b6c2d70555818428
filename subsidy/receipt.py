"""Receipts: which engine and which rules answered, about which facts, without showing the facts."""

import hmac
import os
import secrets
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path
from re import fullmatch

from subsidy.errors import InputError
from subsidy.language import Policy
from subsidy.message import message
from subsidy.profile_code import canonical
from subsidy.stated import StatedFacts

KEY_VARIABLE = "SUBSIDY_RECEIPT_KEY"


@cache
def rules_hash(policies: tuple[Policy, ...]) -> str:
    """Return the SHA-256 of everything these policies say.

    The text hashed is the rules' own printed form, which holds every field of every provision.
    """
    printed = "\n".join(
        repr((policy.name, policy.in_force, policy.rule_sets, policy.premium, policy.household))
        for policy in policies
    )
    return sha256(printed.encode()).hexdigest()


def profile_hmac(profile: StatedFacts, key: bytes) -> str:
    """Return a keyed hash of the stated facts: the same facts give the same hash, no more."""
    return hmac.digest(key, canonical(profile).encode(), "sha256").hex()


@cache
def office_key() -> bytes:
    """Return this office's secret key, ASCII: from the environment, or made once and kept.

    Raises InputError where the key is too short or can be neither read nor kept.
    """
    given = os.environ.get(KEY_VARIABLE)
    if given is not None:
        if len(given) < 32:
            raise InputError(
                KEY_VARIABLE,
                message(
                    "{field} is shorter than 32 letters: give a longer secret, or unset it.",
                    field=KEY_VARIABLE,
                ),
            )
        return sha256(os.fsencode(given)).hexdigest().encode()
    key, file = "", "~/.local/share/subsidy/receipt.key"
    try:
        data = Path(os.environ.get("XDG_DATA_HOME") or "")
        folder = (data if data.is_absolute() else Path.home() / ".local" / "share") / "subsidy"
        file = str(folder / "receipt.key")
        key = _kept(folder)
    except (OSError, RuntimeError, UnicodeError):
        key = ""
    if not fullmatch(r"[0-9a-f]{64}", key):
        raise InputError(
            KEY_VARIABLE,
            message(
                "The secret key for receipts in {file} is damaged, or can be neither read nor "
                "kept: remove it or make its folder writable, or set {field} to a secret of 32 "
                "letters or more.",
                file=file,
                field=KEY_VARIABLE,
            ),
        )
    return key.encode()


def _kept(folder: Path) -> str:
    """Return the key kept in `folder`, made once and whole, whoever else makes it too."""
    file = folder / "receipt.key"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    if not file.exists():
        new = folder / f"receipt.{secrets.token_hex(8)}"
        new.touch(mode=0o600, exist_ok=False)
        new.write_text(secrets.token_hex(32), encoding="ascii")
        with suppress(FileExistsError):
            file.hardlink_to(new)
        new.unlink()
    if not file.is_file():
        return ""
    return file.read_text(encoding="ascii").strip()
