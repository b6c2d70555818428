"""What else a clerk may want to know: what is missing, what comes next, what would be better."""

from collections.abc import Iterator

from subsidy import rulebook
from subsidy.decision import Alternative, Better, Decision
from subsidy.message import Message, message
from subsidy.settlement.offer import HOUSEHOLD
from subsidy.words import names, plain
from subsidy.words.values import value

_SHOWN = 6
"""How many missing facts, or ways to a better share, a screen names."""


def missing(decision: Decision, language: str) -> Iterator[str]:
    """Yield the facts that could change the answer."""
    if not decision.missing:
        return
    yield message("Missing, and able to change the answer:").say(language)
    for name in decision.missing[:_SHOWN]:
        yield "  - " + _asked(name, language).say(language)
    rest = decision.missing[_SHOWN:]
    if rest:
        more = message("and {count} more: {names}", count=len(rest), names=", ".join(rest))
        yield "  - " + more.say(language)
        yield "  " + message(
            "Where everything not stated is known to be no, say so with --unstated no."
        ).say(language)


def _asked(name: str, language: str) -> Message:
    if name.endswith(".share"):
        line = rulebook.provisions()[name.removesuffix(".share")]
        return message("the share that was never published for: {title}", title=line.title)
    fact = names.fact(name, language)
    if names.is_yes_no(name):
        return message("{name}: whether the citizen {fact}", fact=fact, name=name)
    return message("{name}: {fact}", name=name, fact=fact)


def next_change(decision: Decision, language: str) -> Iterator[str]:
    """Yield the next day on which the answer changes, and why."""
    change = decision.next_change
    if change is None:
        return
    if change.budget_percent is None:
        then = message("the share then depends on facts that are not known")
    else:
        share = plain.percentage(change.budget_percent, language)
        then = message("public budgets then pay {percent}", percent=share)
    yield message(
        "Next change on {day}: {why}; {then}.",
        day=plain.day(change.on, language),
        why=change.why,
        then=then,
    ).say(language)


def better(decision: Decision, language: str) -> Iterator[str]:
    """Yield the single facts, and the day, that would give a better share."""
    if not decision.would_change:
        return
    yield message("What would give a better share:").say(language)
    for found in decision.would_change[:_SHOWN]:
        way = message(
            "{condition}: {percent} ({route})",
            condition=condition(found, language),
            percent=plain.percentage(found.budget_percent, language),
            route=names.route(found.route, language),
        )
        yield "  - " + way.say(language)


def condition(found: Better, language: str) -> Message:
    """Return what would have to be so: "if poverty classification is near-poor"."""
    fact = names.fact(found.fact, language)
    if found.on is not None:
        day = plain.day(found.on, language)
        if found.fact == "age":
            return message("from {day}, on turning {years}", day=day, years=str(found.value))
        return message("from {day}, {count} {since}", day=day, count=str(found.value), since=fact)
    if found.value is True:
        return message("if the citizen {fact}", fact=fact)
    if found.value is False:
        return message("if it is not so that the citizen {fact}", fact=fact)
    return message(
        "if {fact} is {value}", fact=fact, value=value(found.fact, found.value, language)
    )


def alternatives(decision: Decision, language: str) -> Iterator[str]:
    """Yield the other routes, with what the citizen would pay; none to one who pays nothing."""
    shown = _alternatives(decision)
    if not shown:
        return
    yield message("Also open, at the citizen's choice (own payment over the period):").say(language)
    for other in shown:
        yield f"  - {names.route(other.route, language)}: {plain.money(other.person_vnd, language)}"


def _alternatives(decision: Decision) -> tuple[Alternative, ...]:
    pays = any(payer.payer == "person" and payer.vnd for payer in decision.payers)
    return decision.alternatives if pays else ()


def assumed(decision: Decision, language: str, *, every: bool) -> Iterator[str]:
    """Yield what was read as something though it was not stated; `every` names all of it."""
    absent = [one.fact for one in decision.assumed if one.value in (False, 0, "none")]
    ranked = _household(decision)
    named = [
        one
        for one in decision.assumed
        if one.fact not in absent and (ranked or one.fact != "household_rank")
    ]
    if not absent and not named:
        return
    yield message("Assumed:").say(language)
    for one in named:
        said = value(one.fact, one.value, language)
        yield f"  - {names.fact(one.fact, language)}: {said} ({one.why})"
    if len(absent) > _SHOWN and not every:
        yield "  - " + message(
            "{count} facts that were not stated are read as no or none (--why names them)",
            count=len(absent),
        ).say(language)
    elif absent:
        yield "  - " + message(
            "read as no or none because not stated: {names}", names=", ".join(absent)
        ).say(language)


def _household(decision: Decision) -> bool:
    """Tell whether what is shown holds a payment by the household form, where the rank counts."""
    routes = {part.route for part in decision.segments}
    routes.update(other.route for other in _alternatives(decision))
    return HOUSEHOLD in routes
