"""What the decision says of each provision: its outcome, and every clause with what was read."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Literal

from subsidy.answer import Answer
from subsidy.clauses import Read, clause_text, read_value
from subsidy.decision import CONFIDENTIAL, Clause, Verdict
from subsidy.facts import situation
from subsidy.language.dated import Period
from subsidy.language.evaluation import Truth
from subsidy.language.policy import Legible, Rule

_OUTCOMES: dict[Truth, Literal["true", "false", "unknown"]] = {
    True: "true",
    False: "false",
    None: "unknown",
}

Outcome = Literal["granted", "refused", "unknown", "excluded", "outweighed"]


def verdicts(answer: Answer, *, reveal: bool) -> Iterator[Verdict]:
    """Yield a verdict on every provision of the policy, those not in force last."""
    regime = answer.today.regime
    on = answer.question.on
    facts = situation(answer.stated, regime.facts, on, on)
    for legible in regime.legible:
        rule = legible.rule
        if rule.confidential and not reveal:
            yield _HIDDEN
            continue
        reads: list[tuple[Read, Truth]] = []
        for _, names, holds in legible.clauses:
            only = facts[names[0]] if len(names) == 1 else ()
            # Most clauses speak of one word, which is printed as it is.
            read = read_value(names, facts) if isinstance(only, tuple) else only
            reads.append((read, holds(facts)))
        yield _verdict(legible, _outcome(answer, rule), tuple(reads))
    for name, in_force, confidential in regime.idle:
        yield _HIDDEN if confidential and not reveal else _idle(name, in_force, on)


_HIDDEN = Verdict(provision=CONFIDENTIAL, outcome=CONFIDENTIAL, clauses=())
"""What is said of a provision that speaks of confidential facts."""


@lru_cache(maxsize=4096)
def _idle(provision: str, in_force: Period, on: date) -> Verdict:
    """Return the verdict on a line that is not in force on the day asked about."""
    last = in_force.last.isoformat() if in_force.last else "..."
    in_time = f"{in_force.first.isoformat()} <= day <= {last}"
    clause = Clause(clause=in_time, read=on.isoformat(), outcome="false")
    return Verdict(provision=provision, outcome="refused", clauses=(clause,))


@lru_cache(maxsize=16384)
def _verdict(legible: Legible, outcome: Outcome, reads: tuple[tuple[Read, Truth], ...]) -> Verdict:
    """Return a verdict; many citizens share one, and it names none of them."""
    clauses = tuple(
        Clause(clause=clause_text(clause), read=read, outcome=_OUTCOMES[holds])
        for (clause, _, _), (read, holds) in zip(legible.clauses, reads, strict=True)
    )
    return Verdict(provision=legible.rule.id, outcome=outcome, clauses=clauses)


def _outcome(answer: Answer, rule: Rule) -> Outcome:
    today = answer.today
    if rule.id in today.uncertain:
        return "unknown"
    if rule.id not in today.certain:
        return "refused"
    chosen = answer.basis.chosen.offer
    if not answer.decided or any(rule is one for one in chosen.rules):
        return "granted"
    return "excluded" if chosen.whole else "outweighed"
