"""One part of a timeline as a line of words."""

from datetime import date

from subsidy.decision import Decision
from subsidy.words import names, plain
from subsidy.words.message import message


def part(first: date, last: date, decision: Decision, language: str) -> str:
    """Return "2025-10-01 - 2025-12-31  elderly person: city budget 100 %  [haiduong-west]"."""
    if decision.budget_percent is None or decision.route is None:
        missing = ", ".join(decision.missing[:4]) + (", ..." if len(decision.missing) > 4 else "")
        said = message(
            "not decided, {least} to {greatest}; missing: {missing}",
            least=plain.percentage(decision.least_percent, language),
            greatest=plain.percentage(decision.greatest_percent, language),
            missing=missing,
        ).say(language)
    else:
        payers = ", ".join(
            f"{names.PAYERS[payer.payer].say(language)} {plain.percentage(payer.percent, language)}"
            for payer in decision.payers
            if payer.percent
        )
        said = f"{names.route(decision.route, language)}: {payers}"
    if decision.premium_vnd is not None:
        said += message(
            "; premium {premium} a month", premium=plain.money(decision.premium_vnd, language)
        ).say(language)
    return f"{first} - {last}  {said}  [{decision.policy}]"
