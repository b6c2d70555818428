"""Receipts: which engine and which rules answered, about which facts, without showing the facts."""

import hmac
import os
import secrets
from contextlib import suppress
from functools import cache
from hashlib import sha256
from json import dumps
from pathlib import Path

from subsidy.errors import InputError
from subsidy.language import Policy
from subsidy.message import message
from subsidy.stated import UNSTATED, StatedFacts

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
    facts = {name: str(value) for name, value in profile.items()}
    facts[UNSTATED] = "no" if profile.rest_is_no else ""
    canonical = dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hmac.digest(key, canonical.encode(), "sha256").hex()


@cache
def office_key() -> bytes:
    """Return this office's secret key: from the environment, or made once and kept.

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
        return given.encode()
    folder = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "subsidy"
    file = folder / "receipt.key"
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with suppress(FileExistsError):
            file.touch(mode=0o600, exist_ok=False)
            file.write_text(secrets.token_hex(32), encoding="ascii")
        key = file.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        key = ""
    if len(key) < 32:
        raise InputError(
            KEY_VARIABLE,
            message(
                "The secret key for receipts can be neither read nor kept in {file}: make that "
                "folder writable, or set {field} to a secret of 32 letters or more.",
                file=str(file),
                field=KEY_VARIABLE,
            ),
        )
    return key.encode()
