"""What is known of one citizen as formulas: every fact that is stated, and no other."""

from collections.abc import Iterator, Mapping
from datetime import date

import z3

from subsidy.completion.options import OTHER
from subsidy.elapsed import completed_months
from subsidy.known import Days, KnownValue
from subsidy.language.vocabulary import NEVER, NOT_YET, STATED, Kind
from subsidy.proof.anyone import Anyone


def pinned(citizen: Anyone, known: Mapping[str, KnownValue]) -> Iterator[z3.BoolRef]:
    """Yield that the citizen's facts are those `known`; a date known roughly is a span."""
    for fact in citizen.facts:
        value = known.get(fact)
        if value is None:
            continue
        if STATED[fact].kind is Kind.DATE:
            first, last = _steps(value, citizen, fact)
            yield z3.And(citizen.facts[fact] >= first, citizen.facts[fact] <= last)
        elif isinstance(value, str) and value not in citizen.words[fact]:
            yield citizen.has(fact, OTHER)
        elif isinstance(value, bool | str | int):
            yield citizen.has(fact, value)


def _steps(value: KnownValue, citizen: Anyone, fact: str) -> tuple[int, int]:
    """Return the least and the greatest number of months, or half months, of a date."""
    never = NOT_YET * citizen.steps(fact)
    if value == NEVER or not isinstance(value, Days):
        return never, never
    counted = (step_of(day, citizen, fact) for day in (value.last, value.first))
    first, last = (max(never, step) for step in counted)
    return first, last


def step_of(since: date, citizen: Anyone, fact: str) -> int:
    """Return where a date stands among the values of the fact's variable."""
    completed = completed_months(since, citizen.day)
    if fact not in citizen.halved:
        return completed
    return completed + completed_months(since.replace(day=1), citizen.day.replace(day=1))
