"""The one way by which page and API give a decision out: decided, recorded, and only then shown."""

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from subsidy.audit.entry import Asked, entry_of
from subsidy.decide import decide
from subsidy.decision import Decision

if TYPE_CHECKING:
    from subsidy.stated import StatedFacts
    from subsidy.web.office import Office


class Given(NamedTuple):
    """A decision that was recorded, and the number of its entry."""

    decision: Decision
    entry: int


def give(
    office: "Office",
    asked: Asked,
    facts: "StatedFacts",
    on: date,
    months: int,
    language: str,
    *,
    advice: bool = False,
) -> Given:
    """Decide and record. Raises InputError, and Unrecorded where the disk refuses."""
    decision = decide(
        facts,
        on=on,
        months=months,
        policy=asked.policy,
        reveal=asked.reveal,
        language=language,
        advice=advice,
    )
    return Given(decision, record(office, decision, asked, facts))


def record(office: "Office", decision: Decision, asked: Asked, facts: "StatedFacts") -> int:
    """Put a decision on record and return the number of the entry."""
    person = facts.get("person_id")
    entry = entry_of(decision, asked, person if isinstance(person, str) else None)
    return office.log.append(entry)
