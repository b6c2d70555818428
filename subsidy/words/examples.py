"""A citizen whom a solver found, and how the engine decides that citizen, in words."""

from typing import TYPE_CHECKING

from subsidy.contract_words import EVIDENCE
from subsidy.decision import Decision
from subsidy.language.vocabulary import STATED, Kind
from subsidy.message import message
from subsidy.words import names, plain, values

if TYPE_CHECKING:
    from subsidy.proof.example import Example, Facts


def citizen(profile: "Facts", language: str) -> str:
    """Return a made-up citizen in words."""
    said = []
    for fact, value in profile.items():
        if fact not in STATED:
            continue
        label = names.fact(fact, language)
        if STATED[fact].kind is Kind.YES_NO and value is True:
            said.append(label)
        else:
            said.append(f"{label}: {values.value(fact, value, language)}")
    return message("For example: {facts}.", facts="; ".join(said)).say(language)


def decided(example: "Example", language: str) -> str:
    """Return how the engine decides an example, on which ground."""
    decision = example.decision(language)
    return message(
        "{policy} on {day}: {paid}",
        policy=example.policy.name,
        day=plain.short_day(example.on, language),
        paid=_paid(decision, language),
    ).say(language)


def _paid(decision: Decision, language: str) -> str:
    if decision.status != "decided" or decision.route is None:
        return message(
            "not decided, {least} to {greatest}; missing: {missing}",
            least=plain.percentage(decision.least_percent, language),
            greatest=plain.percentage(decision.greatest_percent, language),
            missing=", ".join(decision.missing),
        ).say(language)
    payers = " + ".join(
        f"{names.PAYERS[payer.payer].say(language)} {plain.percentage(payer.percent, language)}"
        for payer in decision.payers
        if payer.percent
    )
    grounds = "; ".join(
        dict.fromkeys(
            f"{ground.provision}, {EVIDENCE[ground.evidence].say(language)}"
            for ground in decision.grounds
        )
    )
    return f"{names.route(decision.route, language)}: {payers} [{grounds}]"
