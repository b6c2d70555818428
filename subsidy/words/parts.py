"""One part of a timeline as a line of words."""

from datetime import date

from subsidy.decision import Decision
from subsidy.message import message
from subsidy.words import names, plain

_SHOWN = 4
"""How many missing facts a line names."""


def part(first: date, last: date, decision: Decision, language: str) -> str:
    """Return "2025-10-01 – 2025-12-31  elderly person: city budget 100 %; ...  [policy]"."""
    begin, end = plain.short_day(first, language), plain.short_day(last, language)
    said = _paid(decision, language) if decision.status == "decided" else _open(decision, language)
    if decision.premium_vnd is not None:
        premium = plain.money(decision.premium_vnd, language)
        said += message("; premium {premium} a month", premium=premium).say(language)
    return f"{begin} – {end}  {said}  [{decision.policy}]"


def _paid(decision: Decision, language: str) -> str:
    assert decision.route is not None
    payers = " + ".join(
        f"{names.PAYERS[payer.payer].say(language)} {plain.percentage(payer.percent, language)}"
        for payer in decision.payers
        if payer.percent
    )
    return f"{names.route(decision.route, language)}: {payers}"


def _open(decision: Decision, language: str) -> str:
    missing = ", ".join(decision.missing[:_SHOWN])
    return message(
        "not decided, {least} to {greatest}; missing: {missing}",
        least=plain.percentage(decision.least_percent, language),
        greatest=plain.percentage(decision.greatest_percent, language),
        missing=missing + (", ..." if len(decision.missing) > _SHOWN else ""),
    ).say(language)
