"""What is asked of a citizen, and why: only facts that can still change the answer."""

from collections.abc import Mapping
from typing import NamedTuple

from subsidy import rulebook
from subsidy.decision import Decision
from subsidy.known import RANK
from subsidy.language.condition import Condition
from subsidy.language.vocabulary import CONFIDENTIAL, STATED, Kind, source_of
from subsidy.message import message
from subsidy.settlement.offer import HOUSEHOLD
from subsidy.web.citizen_form import CORE, CitizenForm, in_words
from subsidy.web.field_words import told
from subsidy.words import names
from subsidy.words.plain import sentence
from subsidy.words.values import value

_NAMED = 3
"""How many rules a reason names."""

_NUMBERS = {"party_badge_years": ("0", "30", "40", "45", "50", "55", "60", "65", "70", "75", "80")}


class Choice(NamedTuple):
    """One answer to a question; `value` "" is "not known"."""

    value: str
    words: str


class Asked(NamedTuple):
    """A question: the fact, its words, why it is asked, and what was answered.

    `choices` is empty where a date or a number is typed. `open` tells that the answer is missing
    and matters.
    """

    name: str
    words: str
    why: str
    choices: tuple[Choice, ...]
    given: str
    echo: str
    error: str
    date: bool
    open: bool
    confidential: bool


def questions(form: CitizenForm, decision: Decision | None, language: str) -> tuple[Asked, ...]:
    """Return the questions to show: what is missing, and what was answered, in a fixed order."""
    missing = frozenset(decision.missing) if decision is not None else frozenset[str]()
    reasons = _reasons(decision, language) if decision is not None else {}
    ranked = decision is not None and any(part.route == HOUSEHOLD for part in decision.segments)
    shown = [
        name
        for name in STATED
        if (name not in CORE and (name in missing or name in form.facts or name in form.errors))
        or (name == RANK and ranked)
    ]
    return tuple(_asked(name, form, reasons, language, needed=name in missing) for name in shown)


def _asked(
    name: str, form: CitizenForm, reasons: Mapping[str, str], language: str, *, needed: bool
) -> Asked:
    error = form.errors.get(name)
    return Asked(
        name=name,
        words=_words(name, language),
        why=_why(name, reasons, language) if needed or name == RANK else "",
        choices=choices(name, language),
        given=form.typed.get(name, "").removeprefix("?"),
        echo=in_words(form.facts.get(name), language),
        error="" if error is None else told(error, language),
        date=STATED[name].kind is Kind.DATE,
        open=needed,
        confidential=name in CONFIDENTIAL,
    )


def _words(name: str, language: str) -> str:
    fact = names.fact(name, language)
    if names.is_yes_no(name):
        return message("The citizen {fact}", fact=fact).say(language)
    return sentence(fact)


def choices(name: str, language: str) -> tuple[Choice, ...]:
    """Return the answers to choose from, "not known" last; none for what is typed."""
    stated = STATED[name]
    if stated.kind is Kind.YES_NO:
        found = [
            Choice("yes", value(name, True, language)),
            Choice("no", value(name, False, language)),
        ]
    elif stated.values:
        found = [Choice(word, value(name, word, language)) for word in stated.values]
    elif name in _NUMBERS:
        found = [Choice(word, word) for word in _NUMBERS[name]]
    else:
        return ()
    return (*found, Choice("", value(name, None, language)))


def _why(name: str, reasons: Mapping[str, str], language: str) -> str:
    if name in reasons:
        return reasons[name]
    if name == RANK:
        return message(
            "The discount of the household form depends on it; not stated, it is read as 1."
        ).say(language)
    if name in CONFIDENTIAL:
        return message("A rule that speaks of confidential facts depends on it.").say(language)
    return message("A later month of the period, or another rule, depends on it.").say(language)


def _reasons(decision: Decision, language: str) -> dict[str, str]:
    """Return, for each missing fact, the rules in doubt that speak of it."""
    regime = rulebook.policies().named(decision.policy).on(decision.on)
    conditions = {rule.id: (rule.provision.title, rule.condition) for rule in regime.rules}
    titles: dict[str, dict[str, None]] = {}
    for verdict in decision.verdicts:
        if verdict.outcome != "unknown" or verdict.provision not in conditions:
            continue
        title, condition = conditions[verdict.provision]
        for fact in _facts(condition):
            titles.setdefault(fact, {})[title.say(language)] = None
    return {fact: _because(tuple(named), language) for fact, named in titles.items()}


def _facts(condition: Condition) -> frozenset[str]:
    return frozenset(source_of(leaf.fact) for leaf in condition.leaves())


def _because(titles: tuple[str, ...], language: str) -> str:
    named = "; ".join(titles[:_NAMED])
    rest = len(titles) - _NAMED
    if rest > 0:
        return message("Depends on it: {titles}; and {count} more.", titles=named, count=rest).say(
            language
        )
    return message("Depends on it: {titles}.", titles=named).say(language)
