"""A decision as one screen of words for a clerk: the answer first, then why, then what next."""

from collections.abc import Iterator
from decimal import Decimal

from subsidy import rulebook
from subsidy.decision import (
    CONFIDENTIAL,
    Better,
    Clause,
    Decision,
    Ground,
    PayerShare,
    Verdict,
)
from subsidy.words import names, plain
from subsidy.words.message import message

_SHOWN = 6
"""How many missing facts, or ways to a better share, a screen names."""


def screen(decision: Decision, *, why: bool = False, language: str = "vi") -> str:
    """Return the decision in words; `why` adds the reasons clause by clause."""
    blocks = [
        _answer(decision, language),
        _payers(decision.payers, language),
        _segments(decision, language),
        _grounds(decision, language),
        _missing(decision, language),
        _next(decision, language),
        _better(decision, language),
        _alternatives(decision, language),
        _assumed(decision, language),
    ]
    if why:
        blocks.append(_verdicts(decision, language))
    blocks.append(_receipt(decision, language))
    return "\n\n".join("\n".join(block) for block in map(list, blocks) if block) + "\n"


def _answer(decision: Decision, language: str) -> Iterator[str]:
    if decision.budget_percent is None or decision.route is None:
        yield message(
            "NOT DECIDED. Public budgets pay from {least} to {greatest} of the premium: "
            "it depends on what is missing.",
            least=plain.percentage(decision.least_percent, language),
            greatest=plain.percentage(decision.greatest_percent, language),
        ).say(language)
    elif decision.budget_percent:
        yield message(
            "Public budgets pay {percent} of the premium. Insured as: {route}.",
            percent=plain.percentage(decision.budget_percent, language),
            route=names.route(decision.route, language),
        ).say(language)
    else:
        yield message(
            "No public budget pays. Insured as: {route}.",
            route=names.route(decision.route, language),
        ).say(language)
    yield message(
        "On {day}, for {months} months, under: {policy}.",
        day=plain.day(decision.on, language),
        months=decision.months,
        policy=rulebook.policies().named(decision.policy).title,
    ).say(language)
    if decision.premium_vnd is not None:
        yield message(
            "Premium of the period: {premium}.",
            premium=plain.money(decision.premium_vnd, language),
        ).say(language)
    elif decision.status == "decided":
        yield message("The premium follows the wage or pension and is not computed here.").say(
            language
        )


def _payers(payers: tuple[PayerShare, ...], language: str) -> Iterator[str]:
    rows = [
        (
            names.PAYERS[payer.payer].say(language),
            plain.percentage(payer.percent, language),
            "" if payer.vnd is None else plain.money(payer.vnd, language),
        )
        for payer in payers
        if payer.percent is not None
    ]
    width = max((len(name) for name, _, _ in rows), default=0)
    wide = max((len(vnd) for _, _, vnd in rows), default=0)
    for name, percent, vnd in rows:
        yield f"  {name:<{width}}  {percent:>8}  {vnd:>{wide}}".rstrip()


def _segments(decision: Decision, language: str) -> Iterator[str]:
    if len(decision.segments) < 2:
        return
    yield message("Month by month:").say(language)
    for part in decision.segments:
        paid = ", ".join(
            f"{names.PAYERS[payer.payer].say(language)} "
            f"{plain.percentage(payer.percent or Decimal(0), language)}"
            + ("" if payer.vnd is None else f" = {plain.money(payer.vnd, language)}")
            for payer in part.payers
            if payer.percent or payer.vnd
        )
        first, last = plain.month(part.first, language), plain.month(part.last, language)
        yield f"  {first} - {last}: {names.route(part.route, language)}; {paid}"


def _grounds(decision: Decision, language: str) -> Iterator[str]:
    if not decision.grounds:
        return
    assert decision.evidence is not None
    yield message(
        "Legal ground (weakest evidence: {evidence}):", evidence=names.EVIDENCE[decision.evidence]
    ).say(language)
    for ground in decision.grounds:
        yield "  " + _ground(ground, language)
        line = rulebook.provisions().get(ground.provision)
        for note in line.inferred if line else ():
            yield "    " + message("inferred: {note}", note=note).say(language)


def _ground(ground: Ground, language: str) -> str:
    if ground.provision == CONFIDENTIAL:
        title = names.ROUTES[CONFIDENTIAL].say(language)
    elif (line := rulebook.provisions().get(ground.provision)) is not None:
        title = line.title.say(language)
    else:
        title = names.route(ground.provision, language)
    article = (
        message("article {article}", article=ground.article)
        if ground.article
        else message("article not published")
    )
    share = plain.percentage(ground.percent, language) if ground.percent is not None else "?"
    return message(
        "{payer} {share}: {title} - {instrument}, {article} [{evidence}]",
        payer=names.PAYERS[ground.payer],
        share=share,
        title=title,
        instrument=ground.instrument or names.ROUTES[CONFIDENTIAL],
        article=article,
        evidence=names.EVIDENCE[ground.evidence],
    ).say(language)


def _missing(decision: Decision, language: str) -> Iterator[str]:
    if not decision.missing:
        return
    yield message("Missing, and able to change the answer:").say(language)
    for name in decision.missing[:_SHOWN]:
        if name.endswith(".share"):
            line = rulebook.provisions()[name.removesuffix(".share")]
            yield "  - " + message(
                "the share that was never published for: {title}", title=line.title
            ).say(language)
        else:
            yield f"  - {names.fact(name, language)} ({name})"
    left = len(decision.missing) - _SHOWN
    if left > 0:
        rest = ", ".join(decision.missing[_SHOWN:])
        yield "  - " + message("and {count} more: {names}", count=left, names=rest).say(language)
        yield "  " + message(
            "Where everything not stated is known to be no, say so with --unstated no."
        ).say(language)


def _next(decision: Decision, language: str) -> Iterator[str]:
    change = decision.next_change
    if change is None:
        return
    if change.budget_percent is None:
        then = message("the share then depends on facts that are not known")
    else:
        then = message(
            "budgets then pay {percent}", percent=plain.percentage(change.budget_percent, language)
        )
    yield message(
        "Next change: {day}. {why}; {then}.",
        day=plain.day(change.on, language),
        why=change.why,
        then=then,
    ).say(language)


def _better(decision: Decision, language: str) -> Iterator[str]:
    if not decision.would_change:
        return
    yield message("What would give a better share:").say(language)
    for found in decision.would_change[:_SHOWN]:
        yield "  - " + _way(found, language)


def _way(found: Better, language: str) -> str:
    percent = plain.percentage(found.budget_percent, language)
    if found.on is not None:
        return message(
            "from {day}, when {fact} is {value}: {percent} ({route})",
            day=plain.day(found.on, language),
            fact=names.fact(found.fact, language),
            value=names.value(found.value, language),
            percent=percent,
            route=names.route(found.route, language),
        ).say(language)
    return message(
        "if {fact} were {value}: {percent} ({route})",
        fact=names.fact(found.fact, language),
        value=names.value(found.value, language),
        percent=percent,
        route=names.route(found.route, language),
    ).say(language)


def _alternatives(decision: Decision, language: str) -> Iterator[str]:
    if not decision.alternatives:
        return
    yield message("Also open, at the citizen's choice (own payment):").say(language)
    for other in decision.alternatives:
        yield f"  - {names.route(other.route, language)}: {plain.money(other.person_vnd, language)}"


def _assumed(decision: Decision, language: str) -> Iterator[str]:
    if not decision.assumed:
        return
    absent = [one for one in decision.assumed if one.value in (False, 0, "none")]
    yield message("Assumed:").say(language)
    for one in decision.assumed:
        if one not in absent:
            said = names.value(one.value, language)
            yield f"  - {names.fact(one.fact, language)} = {said}: {one.why}"
    if absent:
        yield "  - " + message(
            "read as no because they were not stated: {names}",
            names=", ".join(one.fact for one in absent),
        ).say(language)


def _verdicts(decision: Decision, language: str) -> Iterator[str]:
    yield message("Why, provision by provision:").say(language)
    hidden = 0
    for verdict in decision.verdicts:
        if verdict.outcome == CONFIDENTIAL:
            hidden += 1
            continue
        yield from _verdict(verdict, language)
    if hidden:
        yield "  " + message(
            "{count} provisions that speak of confidential facts are not shown.", count=hidden
        ).say(language)


def _verdict(verdict: Verdict, language: str) -> Iterator[str]:
    title = rulebook.provisions()[verdict.provision].title.say(language)
    outcome = names.OUTCOMES[verdict.outcome].say(language)
    yield f"  {outcome.upper()}: {title} ({verdict.provision})"
    telling = [clause for clause in verdict.clauses if _tells(clause, verdict)]
    for clause in telling:
        yield "    " + message(
            "{clause}: {outcome}; read: {read}",
            clause=clause.clause,
            outcome=names.WORDS[clause.outcome],
            read=names.value(clause.read, language),
        ).say(language)


def _tells(clause: Clause, verdict: Verdict) -> bool:
    """Tell whether a clause is why the verdict is what it is."""
    wanted = {"refused": "false", "unknown": "unknown"}.get(verdict.outcome)
    return wanted is None or clause.outcome == wanted


def _receipt(decision: Decision, language: str) -> Iterator[str]:
    receipt = decision.receipt
    yield message(
        "Receipt: engine {engine}, rules {rules}, profile {profile}",
        engine=receipt.engine,
        rules=receipt.rules_sha256[:16],
        profile=receipt.profile_hmac[:16],
    ).say(language)
