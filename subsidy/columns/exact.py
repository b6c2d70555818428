"""Rows that the bounds leave open, tried out exactly."""

from collections.abc import Mapping

from subsidy.answer import born_by, filled_in, today
from subsidy.columns.known import fact
from subsidy.columns.plan import Plan
from subsidy.completion.agreement import agreement
from subsidy.completion.tree import Trees
from subsidy.known import Known
from subsidy.language.policy import Kept
from subsidy.outcome import Conclusion, paid_months
from subsidy.readers import plainly


def conclude(plan: Plan, row: Mapping[str, object], kept: Kept | None, trees: Trees) -> Conclusion:
    """Return how the citizen of a known row is paid, whatever the missing facts are.

    `kept` are the rules that can still hold; None where nothing is refuted beforehand. `trees` are
    what other rows of the plan have tried out.
    """
    facts = Known()
    for name, cell in row.items():
        value = fact(name, cell)
        if value is not None:
            facts[name] = value
    law, question = plan.law._replace(kept=kept), plan.question
    stated = born_by(question.on, facts)
    found = agreement(law, question, stated, trees)
    course = filled_in(law, question, found, plainly)
    return Conclusion(
        today=today(law, question, stated, found, plainly),
        months=paid_months(course, question.calendar()),
        bases=found.bases,
        missing=found.missing,
    )
