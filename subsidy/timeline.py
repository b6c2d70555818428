"""A citizen's decisions from one day to another: one part for each stretch of days alike."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from subsidy import rulebook
from subsidy.audience import answer_for
from subsidy.decision import Decision
from subsidy.errors import InputError
from subsidy.known import Days, known
from subsidy.message import message
from subsidy.publish import publish
from subsidy.question import Question
from subsidy.stated import StatedFacts
from subsidy.stretches import turnings

if TYPE_CHECKING:
    from subsidy.profile import Profile


def timeline(
    profile: "Profile | StatedFacts",
    first: date,
    last: date,
    *,
    policy: str | None = None,
    reveal: bool = False,
    language: str = "vi",
) -> Iterator[tuple[date, date, Decision]]:
    """Yield parts from `first` to `last`: their first and last day, and the decision on the first.

    Each decision is for one month, so that its VND are those of a month. A part ends where shares,
    route, ground, premium or what is missing change.

    Raises InputError where `last` lies before `first`, and for what `decide` refuses.
    """
    if last < first:
        raise InputError(
            "to",
            message(
                "--to is {last}, before --from, {first}; swap them.",
                last=last.isoformat(),
                first=first.isoformat(),
            ),
        )
    named = None if policy is None else rulebook.policies().named(policy)
    for day in (first, last):
        Question(day, 1, named).check(rulebook.premium().modelled)
    start, before = first, None
    facts = profile if isinstance(profile, StatedFacts) else profile.stated()
    for day in _days(facts, first, last):
        found = answer_for(facts, Question(day, 1, named), reveal=reveal)
        decision = publish(found, reveal=reveal, language=language)
        if before is None:
            before = decision
        elif _face(before) != _face(decision):
            yield start, day - timedelta(days=1), before
            start, before = day, decision
    if before is not None:
        yield start, last, before


def _face(decision: Decision) -> tuple[object, ...]:
    """Return what a part of the timeline has in common."""
    return (
        decision.status,
        decision.policy,
        decision.route,
        tuple((payer.payer, payer.percent) for payer in decision.payers),
        decision.premium_vnd,
        decision.grounds,
        decision.missing,
        decision.least_percent,
        decision.greatest_percent,
    )


def _days(stated: StatedFacts, first: date, last: date) -> list[date]:
    """Return the first day and every later one on which the law or the citizen's age turns.

    Where a date is not known to the day, its month starts are looked at too.
    """
    facts, _ = known(stated, rulebook.territories())
    laws = [day for day in rulebook.policies().turns if day in rulebook.premium().modelled]
    days = {first, *laws}
    for policy in rulebook.policies().all:
        for law in laws:
            days.update(turning.day for turning in turnings(policy.on(law), facts))
    if any(isinstance(value, Days) and not value.exact for value in facts.values()):
        month = first.replace(day=1)
        while month <= last:
            days.add(month)
            month = (month + timedelta(days=32)).replace(day=1)
    return sorted(day for day in days if first <= day <= last)
