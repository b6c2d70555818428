"""Which answer a reader is given: nothing in it may differ by a fact the reader may not see."""

from subsidy.answer import Answer, answer
from subsidy.language.vocabulary import CONFIDENTIAL, STATED
from subsidy.outcome import Concluded
from subsidy.question import Question
from subsidy.stated import StatedFacts


def answer_for(facts: StatedFacts, question: Question, *, reveal: bool) -> Answer:
    """Return the answer for an authorised reader (`reveal`) or for anyone.

    Where confidential facts change nothing of who pays what and ask for no further fact, anyone is
    given the answer of the citizen without them: the same for all who are paid for alike, down to
    what is missing and what changes next.
    """
    found = answer(facts, question)
    if reveal or CONFIDENTIAL.isdisjoint(facts):
        return found
    silenced = _silenced(facts)
    if silenced == facts:
        return found
    silent = answer(silenced, question)
    return silent._replace(profile=facts) if alike(found, silent) else found


def alike(found: Concluded, silent: Concluded) -> bool:
    """Tell whether anyone may be given the answer of the citizen without confidential facts."""
    return _paid(silent) == _paid(found) and set(found.missing) <= set(silent.missing)


def _silenced(facts: StatedFacts) -> StatedFacts:
    """Return the facts with every confidential one that was stated read as no."""
    plain = dict(facts)
    for name in CONFIDENTIAL:
        absent = STATED[name].absent
        if absent is not None and name in plain:
            plain[name] = absent
    return StatedFacts(plain, rest_is_no=facts.rest_is_no)


def _paid(found: Concluded) -> object:
    """Return who pays what."""
    budgets = [day.budget_share for day in found.bases]
    return (
        found.decided,
        min(budgets),
        max(budgets),
        found.basis.percents if found.decided else None,
        tuple((month.choice.premium, month.choice.amounts) for month in found.months),
    )
