"""The decision, schema `subsidy.decision/1`: what the contract promises to other programs.

A decision is made for a reader. Unless the reader is authorised (`reveal`), nothing in it tells a
confidential fact: routes, grounds and verdicts that would are printed as "confidential".
"""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer

from subsidy.clauses import Read

SCHEMA: Literal["subsidy.decision/1"] = "subsidy.decision/1"
CONFIDENTIAL: Literal["confidential"] = "confidential"


def _number(value: Decimal) -> int | float:
    """Return a percentage as JSON prints it; two decimals survive a float unchanged."""
    return int(value) if value == value.to_integral_value() else float(value)


Percent = Annotated[Decimal, PlainSerializer(_number, return_type=int | float, when_used="json")]
"""Percent of the premium with at most two decimals, exact."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, defer_build=True)


class PayerShare(_Part):
    """What one payer pays: percent on the day, VND over the period; None where not known."""

    payer: str
    percent: Percent | None
    vnd: int | None


class Segment(_Part):
    """Months, first to last ("2025-10"), that are paid the same way."""

    first: str = Field(alias="from")
    last: str = Field(alias="to")
    policy: str
    route: str
    premium_vnd: int | None
    payers: tuple[PayerShare, ...]


class Ground(_Part):
    """A provision the decision rests on and what it makes the payer pay, in percent."""

    provision: str
    instrument: str | None
    article: str | None
    payer: str
    percent: Percent | None
    evidence: str


class Alternative(_Part):
    """Another route open to the citizen and the own payment in VND over the period."""

    route: str
    person_vnd: int


class Clause(_Part):
    """A clause, the value that was read (None: unknown), and what came of it."""

    clause: str
    read: Read
    outcome: Literal["true", "false", "unknown"]


class Verdict(_Part):
    """What the decision says of one provision.

    `granted`: it counts. `refused`: a clause is false. `unknown`: a fact or the share is missing.
    `excluded`: another group pays the whole premium already. `outweighed`: another route is better.
    """

    provision: str
    outcome: Literal["granted", "refused", "unknown", "excluded", "outweighed", "confidential"]
    clauses: tuple[Clause, ...]


class Assumption(_Part):
    """Something that was not stated and is read so all the same, with the reason."""

    fact: str
    value: str | int | bool
    why: str


class Change(_Part):
    """The next day on which the answer changes, why, and the budgets' share from then on."""

    on: date
    why: str
    budget_percent: Percent | None


class Better(_Part):
    """A single fact or day that would give a better share, and what it would give."""

    fact: str
    value: str | int | bool
    on: date | None
    route: str
    budget_percent: Percent


class Receipt(_Part):
    """Engine version, hash of the rules used, keyed hash of the profile."""

    engine: str
    rules_sha256: str
    profile_hmac: str


class Decision(_Part):
    """Who pays what for one citizen, on which ground, and what could still change it.

    `would_change` is None where it was not asked for.
    """

    schema_: Literal["subsidy.decision/1"] = Field(default=SCHEMA, alias="schema")
    status: Literal["decided", "undetermined"]
    on: date
    months: int
    policy: str
    premium_vnd: int | None
    budget_percent: Percent | None
    payers: tuple[PayerShare, ...]
    segments: tuple[Segment, ...]
    route: str | None
    grounds: tuple[Ground, ...]
    alternatives: tuple[Alternative, ...]
    verdicts: tuple[Verdict, ...]
    missing: tuple[str, ...]
    least_percent: Percent
    greatest_percent: Percent
    assumed: tuple[Assumption, ...]
    evidence: str | None
    next_change: Change | None
    would_change: tuple[Better, ...] | None
    receipt: Receipt

    def to_json(self) -> str:
        """Return the contract's JSON object."""
        return self.model_dump_json(by_alias=True, indent=2)
