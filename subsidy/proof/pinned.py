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
            first, last = _months(value, citizen.day)
            yield z3.And(citizen.facts[fact] >= first, citizen.facts[fact] <= last)
        elif isinstance(value, str) and value not in citizen.words[fact]:
            yield citizen.has(fact, OTHER)
        elif isinstance(value, bool | str | int):
            yield citizen.has(fact, value)


def _months(value: KnownValue, day: date) -> tuple[int, int]:
    """Return the least and the greatest number of months completed on `day`."""
    if value == NEVER or not isinstance(value, Days):
        return NOT_YET, NOT_YET
    return (
        max(NOT_YET, completed_months(value.last, day)),
        max(NOT_YET, completed_months(value.first, day)),
    )
