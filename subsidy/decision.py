"""The decision, schema `subsidy.decision/1`: what the contract promises to other programs.

A decision is made for a reader. Unless the reader is authorised (`reveal`), nothing in it tells a
confidential fact: routes, grounds and verdicts that would are printed as "confidential".
"""

import json
from datetime import date
from decimal import Decimal
from typing import Any, Literal, NamedTuple

from subsidy.clauses import Read

SCHEMA: Literal["subsidy.decision/1"] = "subsidy.decision/1"
CONFIDENTIAL: Literal["confidential"] = "confidential"

ALIASES = {"schema_": "schema", "first": "from", "last": "to"}
"""Names of the contract that Python keeps for itself."""


class PayerShare(NamedTuple):
    """What one payer pays: percent on the day, VND over the period; None where not known."""

    payer: str
    percent: Decimal | None
    vnd: int | None


class Segment(NamedTuple):
    """Months, first to last ("2025-10"), that are paid the same way."""

    first: str
    last: str
    policy: str
    route: str
    premium_vnd: int | None
    payers: tuple[PayerShare, ...]


class Ground(NamedTuple):
    """A provision the decision rests on and what it makes the payer pay, in percent."""

    provision: str
    instrument: str | None
    article: str | None
    payer: str
    percent: Decimal | None
    evidence: str


class Alternative(NamedTuple):
    """Another route open to the citizen and the own payment in VND over the period."""

    route: str
    person_vnd: int


class Clause(NamedTuple):
    """A clause, the value that was read (None: unknown), and what came of it."""

    clause: str
    read: Read
    outcome: Literal["true", "false", "unknown"]


class Verdict(NamedTuple):
    """What the decision says of one provision.

    `granted`: it counts. `refused`: a clause is false. `unknown`: a fact or the share is missing.
    `excluded`: another group pays the whole premium already. `outweighed`: another route is better.
    """

    provision: str
    outcome: Literal["granted", "refused", "unknown", "excluded", "outweighed", "confidential"]
    clauses: tuple[Clause, ...]


class Assumption(NamedTuple):
    """Something that was not stated and is read so all the same, with the reason."""

    fact: str
    value: str | int | bool
    why: str


class Change(NamedTuple):
    """The next day on which the answer changes, why, and the budgets' share from then on."""

    on: date
    why: str
    budget_percent: Decimal | None


class Better(NamedTuple):
    """A single fact or day that would give a better share, and what it would give."""

    fact: str
    value: str | int | bool
    on: date | None
    route: str
    budget_percent: Decimal


HMAC_DIGITS = 32
"""How many digits of a profile's keyed hash the row of a list has."""


def rules_mark(engine: str, rules_sha256: str) -> str:
    """Return the part of a row's receipt that many rows share."""
    return f"{engine}:{rules_sha256[:16]}:"


class Receipt(NamedTuple):
    """Engine version, hash of the rules used, keyed hash of the profile."""

    engine: str
    rules_sha256: str
    profile_hmac: str

    @property
    def line(self) -> str:
        """Return the receipt as rows of a list have it: hashes cut to 16 and 32 digits."""
        return f"{rules_mark(self.engine, self.rules_sha256)}{self.profile_hmac[:HMAC_DIGITS]}"


class Decision(NamedTuple):
    """Who pays what for one citizen, on which ground, and what could still change it.

    `would_change` is None where it was not asked for.
    """

    status: Literal["decided", "undetermined"]
    on: date
    months: int
    policy: str
    premium_vnd: int | None
    budget_percent: Decimal | None
    payers: tuple[PayerShare, ...]
    segments: tuple[Segment, ...]
    route: str | None
    grounds: tuple[Ground, ...]
    alternatives: tuple[Alternative, ...]
    verdicts: tuple[Verdict, ...]
    missing: tuple[str, ...]
    least_percent: Decimal
    greatest_percent: Decimal
    assumed: tuple[Assumption, ...]
    evidence: str | None
    next_change: Change | None
    would_change: tuple[Better, ...] | None
    receipt: Receipt
    schema_: Literal["subsidy.decision/1"] = SCHEMA

    def to_json(self) -> str:
        """Return the contract's JSON object."""
        return json.dumps(self.plain(), ensure_ascii=False, indent=2)

    def plain(self) -> dict[str, Any]:
        """Return the contract's object as plain dicts, lists, texts and numbers."""
        found: dict[str, Any] = _plain(self)
        return {"schema": found.pop("schema"), **found}


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        if hasattr(value, "_asdict"):
            return {ALIASES.get(name, name): _plain(one) for name, one in value._asdict().items()}
        return [_plain(one) for one in value]
    if isinstance(value, Decimal):
        # At most two decimals, which a float prints unchanged.
        return int(value) if value == value.to_integral_value() else float(value)
    return value.isoformat() if isinstance(value, date) else value
