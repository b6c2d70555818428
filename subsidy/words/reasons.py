"""Why: the legal ground of a decision, and the verdict on every provision, clause by clause."""

from collections.abc import Container, Iterator

from subsidy import rulebook
from subsidy.contract_words import EVIDENCE
from subsidy.decision import CONFIDENTIAL, Decision, Ground, Verdict
from subsidy.language.condition import Condition
from subsidy.message import Sayable, message
from subsidy.words import names, plain
from subsidy.words.clauses import read_clause
from subsidy.words.provision import span


def grounds(decision: Decision, language: str) -> Iterator[str]:
    """Yield the provisions that a decision rests on, each with its instrument and evidence."""
    if decision.evidence is None:
        return
    weakest = EVIDENCE[decision.evidence]
    yield message("Legal ground (weakest evidence: {evidence}):", evidence=weakest).say(language)
    said: set[str] = set()
    for ground in decision.grounds:
        share = "?" if ground.percent is None else plain.percentage(ground.percent, language)
        payer = names.PAYERS[ground.payer].say(language)
        yield f"  {payer} {share}: {_title(ground, language)}"
        yield "    " + _source(ground, decision, language)
        line = rulebook.provisions().get(ground.provision)
        for note in line.inferred if line else ():
            inferred = message("Inferred: {note}", note=note).say(language)
            if inferred not in said:
                said.add(inferred)
                yield "    " + inferred


def _title(ground: Ground, language: str) -> str:
    line = rulebook.provisions().get(ground.provision)
    return line.title.say(language) if line else names.route(ground.provision, language)


def _source(ground: Ground, decision: Decision, language: str) -> str:
    if ground.provision == CONFIDENTIAL:
        return message(
            "Instrument not shown. Evidence: {evidence}.", evidence=EVIDENCE[ground.evidence]
        ).say(language)
    article = (
        message("article {article}", article=ground.article)
        if ground.article
        else message("article not published")
    )
    return message(
        "{instrument}, {article}. Evidence: {evidence}.",
        instrument=_instrument(ground, decision),
        article=article,
        evidence=EVIDENCE[ground.evidence],
    ).say(language)


def _instrument(ground: Ground, decision: Decision) -> Sayable:
    line = rulebook.provisions().get(ground.provision)
    if line is not None:
        return line.instruments.on(decision.on).title
    household = rulebook.policies().named(decision.policy).household
    return household.instrument.on(decision.on).title


def verdicts(decision: Decision, language: str) -> Iterator[str]:
    """Yield every provision under its outcome, with the clauses that brought it about."""
    yield message("Why, provision by provision:").say(language)
    parts = _clauses(decision)
    for outcome, heading in names.OUTCOMES.items():
        found = [one for one in decision.verdicts if _is(outcome, one, parts)]
        if found:
            yield "  " + heading.say(language)
        for verdict in found:
            yield from _verdict(verdict, parts.get(verdict.provision), language)
    hidden = sum(verdict.outcome == CONFIDENTIAL for verdict in decision.verdicts)
    if hidden:
        yield "  " + message(
            "Provisions that speak of confidential facts, not shown: {count}.", count=hidden
        ).say(language)


Clauses = tuple[Condition, ...]


def _clauses(decision: Decision) -> dict[str, Clauses]:
    """Return the clauses of every provision that is in force on the day."""
    regime = rulebook.policies().named(decision.policy).on(decision.on)
    return {rule.id: rule.condition.clauses() for rule in regime.rules}


def _is(outcome: str, verdict: Verdict, in_force: Container[str]) -> bool:
    """Tell whether a verdict stands under this heading."""
    if verdict.outcome == "refused" and verdict.provision not in in_force:
        return outcome == names.IDLE
    return outcome == verdict.outcome


def _verdict(verdict: Verdict, parts: Clauses | None, language: str) -> Iterator[str]:
    line = rulebook.provisions()[verdict.provision]
    said = f"    {line.title.say(language)} ({verdict.provision})"
    yield said if parts is not None else f"{said}: {span(line.in_force, language)}"
    for clause, condition in zip(verdict.clauses, parts or (), strict=parts is not None):
        if _tells(clause.outcome, verdict.outcome):
            yield "      " + read_clause(clause, condition, language)


def _tells(clause: str, verdict: str) -> bool:
    """Tell whether a clause is why the verdict is what it is."""
    return {"refused": "false", "unknown": "unknown"}.get(verdict, clause) == clause
