"""What is recorded of a decision: who asked, when, what for, the receipt, and keyed hashes.

No fact of the citizen stands here, and no outcome: hashes tell whether an outcome is the same.
"""

import hmac
import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import NamedTuple

from subsidy.decision import Decision
from subsidy.receipt import office_key


class Entry(NamedTuple):
    """One decision that was given out.

    `at` is the time in UTC; `surface` "page" or "api"; `kind` what was asked: "check", "what-if",
    "timeline", "slip" or "list". `person` is the keyed hash of the identifier, None where none was
    stated. `money`, `ground` and `missing` are keyed hashes of these parts of the decision. Of a
    list `profile` is the SHA-256 of the uploaded file, and `rows` how many rows were decided.
    """

    at: str
    who: str
    surface: str
    kind: str
    on: str
    months: int
    policy: str | None
    reveal: bool
    engine: str
    rules: str
    profile: str
    person: str | None = None
    money: str | None = None
    ground: str | None = None
    missing: str | None = None
    rows: int | None = None

    def text(self) -> str:
        """Return the entry as one canonical text."""
        return json.dumps(self._asdict(), ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def of_text(cls, text: str) -> "Entry":
        """Return the entry that a text says. Raises ValueError where it says none."""
        try:
            found = cls(**json.loads(text))
        except TypeError as error:
            raise ValueError("not an entry") from error
        if not all(isinstance(getattr(found, name), str) for name in _TEXTS):
            raise ValueError("not an entry")
        return found

    @property
    def receipt(self) -> str:
        """Return the receipt as rows of a list and slips have it."""
        return f"{self.engine}:{self.rules[:16]}:{self.profile[:32]}"


_TEXTS = ("at", "who", "surface", "kind", "on", "engine", "rules", "profile")


class Asked(NamedTuple):
    """Who asked for a decision, where, what for, and what they may see."""

    who: str
    surface: str
    kind: str
    policy: str | None = None
    reveal: bool = False


def now() -> str:
    """Return the time in UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def entry_of(decision: Decision, asked: Asked, person_id: str | None) -> Entry:
    """Return what is recorded of a decision."""
    hashes = outcome_hashes(decision)
    return Entry(
        at=now(),
        who=asked.who,
        surface=asked.surface,
        kind=asked.kind,
        on=decision.on.isoformat(),
        months=decision.months,
        policy=asked.policy,
        reveal=asked.reveal,
        engine=decision.receipt.engine,
        rules=decision.receipt.rules_sha256,
        profile=decision.receipt.profile_hmac,
        person=None if person_id is None else keyed("person", person_id),
        money=hashes["money"],
        ground=hashes["ground"],
        missing=hashes["missing"],
    )


def outcome_hashes(decision: Decision) -> dict[str, str]:
    """Return the keyed hash of each part of a decision that a replay compares."""
    return {name: keyed(name, repr(part(decision))) for name, part in PARTS.items()}


def _money(decision: Decision) -> object:
    months = [(part.first, part.last, part.premium_vnd, part.payers) for part in decision.segments]
    bounds = (str(decision.least_percent), str(decision.greatest_percent))
    return decision.status, decision.premium_vnd, decision.payers, months, bounds


def _ground(decision: Decision) -> object:
    grounds = [(one.provision, one.payer, one.percent, one.evidence) for one in decision.grounds]
    return decision.policy, decision.route, grounds


PARTS: dict[str, Callable[[Decision], object]] = {
    "money": _money,
    "ground": _ground,
    "missing": lambda decision: decision.missing,
}


def keyed(what: str, text: str) -> str:
    """Return the hash of a text under the office's key; `what` keeps uses of the key apart."""
    return hmac.digest(office_key(), f"subsidy audit {what}\n{text}".encode(), "sha256").hex()
