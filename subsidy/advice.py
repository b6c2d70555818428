"""What would change a refusal: the single facts, and the day, that would give a better share."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from subsidy import rulebook
from subsidy.answer import Answer
from subsidy.known import Known, KnownValue, contradiction
from subsidy.language.condition import Among, Every
from subsidy.language.evaluation import truth
from subsidy.language.policy import Rule
from subsidy.language.provision import WAGE_BASED
from subsidy.language.share import WHOLE
from subsidy.language.vocabulary import CONFIDENTIAL, STATED, Kind
from subsidy.readers import plainly
from subsidy.stretches import Stretch, Turning, stretches, turnings


class Nearer(NamedTuple):
    """One fact, or a day on which an age is reached, and what the budgets would then pay.

    `hundredths` is the budgets' share in hundredths of a percent.
    """

    fact: str
    value: KnownValue
    on: date | None
    stretch: Stretch
    hundredths: int


def nearer(answer: Answer, *, reveal: bool) -> tuple[Nearer, ...]:
    """Return the first better day, then the facts one away from a better share, best first.

    Only what an office can look into is named: no confidential fact unless `reveal`, no group of
    Article 12 whose premium follows a wage or a pension.
    """
    share = answer.greatest
    if not answer.decided or share >= WHOLE or answer.basis.chosen.offer.wage_based:
        return ()
    known = answer.stated if reveal else _without_secrets(answer.stated)
    facts = list(_by_fact(answer, known, share, reveal))
    facts.sort(key=lambda found: (found.stretch.chosen.offer.whole, -found.hundredths))
    return (*_by_day(answer, known, share), *facts)


def _without_secrets(stated: Known) -> Known:
    """Return the facts as they would be if no confidential one spoke for the citizen.

    What is suggested to a reader who may not see them must not differ by them.
    """
    facts = Known(stated)
    for name in CONFIDENTIAL:
        absent = STATED[name].absent
        if absent is not None:
            facts[name] = absent
    return facts


def _by_fact(answer: Answer, known: Known, share: int, reveal: bool) -> Iterator[Nearer]:
    tried: set[tuple[str, KnownValue]] = set()
    for rule in answer.today.regime.rules:
        if rule.payer in WAGE_BASED or (rule.confidential and not reveal):
            continue
        change = _one_off(rule, answer.today)
        if change is None or change in tried or (change[0] in CONFIDENTIAL and not reveal):
            continue
        tried.add(change)
        found = _with(answer, known, *change)
        if found is not None and found.hundredths > share:
            yield found


def _one_off(rule: Rule, today: Stretch) -> tuple[str, KnownValue] | None:
    """Return the one fact that keeps a rule from holding, and the value that would do."""
    parts = rule.condition.parts if isinstance(rule.condition, Every) else (rule.condition,)
    failing = [part for part in parts if truth(part, today.facts) is False]
    if len(failing) != 1 or not isinstance(failing[0], Among):
        return None
    leaf = failing[0]
    if leaf.fact in ("statutory_group", "territory", "district"):
        return None
    if STATED[leaf.fact].kind is Kind.YES_NO:
        return leaf.fact, not leaf.excluded
    if leaf.excluded:
        return None
    return leaf.fact, leaf.values[0]


def _with(answer: Answer, known: Known, name: str, value: KnownValue) -> Nearer | None:
    facts = Known(known)
    facts.pop(name, None)
    facts = facts.having(name, value)
    if contradiction(facts) is not None:
        return None
    on = answer.question.on
    course = stretches(answer.law, facts, on, on, plainly, priced_on=on)
    stretch = next(course)
    return Nearer(name, value, None, stretch, stretch.budget_share)


def _by_day(answer: Answer, known: Known, share: int) -> Iterator[Nearer]:
    """Yield the first later day on which an age or window gives a better share."""
    last = rulebook.premium().modelled.last
    assert last is not None
    on = answer.question.on
    for stretch in stretches(answer.law, known, on, last, plainly, priced_on=on):
        better = stretch.budget_share
        if better > share:
            turned = _turned(known, stretch)
            if turned is not None:
                yield Nearer(turned.fact, turned.bound, stretch.first, stretch, better)
            return


def _turned(known: Known, stretch: Stretch) -> Turning | None:
    """Return the bound that is passed on the first day of a stretch, if one is."""
    found = turnings(stretch.regime, known)
    return next((turning for turning in found if turning.day == stretch.first), None)
