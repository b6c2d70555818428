"""An answer put into the contract's words for a reader: nothing confidential unless `reveal`."""

from collections.abc import Iterator
from functools import lru_cache

from subsidy import __version__
from subsidy.answer import Answer
from subsidy.decision import (
    Alternative,
    Assumption,
    Better,
    Change,
    Decision,
    Receipt,
)
from subsidy.known import Assumed, Days
from subsidy.language.share import percent_of
from subsidy.language.vocabulary import CONFIDENTIAL as SECRET
from subsidy.message import message
from subsidy.receipt import office_key, profile_hmac, rules_hash
from subsidy.statement import (
    evidence_of,
    grounds_of,
    missing_of,
    payers_of,
    policies_of,
    premium_of,
    route_of,
    segments_of,
)
from subsidy.verdicts import verdicts


def publish(
    answer: Answer, *, reveal: bool = False, language: str = "vi", advice: bool = False
) -> Decision:
    """Return the decision for a reader; `language`, "vi" or "en", is that of its sentences.

    `advice` adds what would change the answer.
    """
    question = answer.question
    chosen = answer.basis.chosen.offer
    grounds = tuple(grounds_of(answer.basis, reveal, language)) if answer.decided else ()
    premium = premium_of(answer.months)
    policies = policies_of(answer)
    return Decision(
        status="decided" if answer.decided else "undetermined",
        on=question.on,
        months=question.months,
        policy=answer.today.regime.policy.name,
        premium_vnd=premium,
        budget_percent=percent_of(answer.least) if answer.decided else None,
        payers=payers_of(answer),
        segments=tuple(segments_of(answer.months, reveal)),
        route=route_of(chosen, reveal) if answer.decided else None,
        grounds=grounds,
        alternatives=tuple(_alternatives(answer, reveal)),
        verdicts=tuple(verdicts(answer, reveal=reveal)),
        missing=missing_of(answer, reveal),
        least_percent=percent_of(answer.least),
        greatest_percent=percent_of(answer.greatest),
        assumed=tuple(_assumed(answer, reveal, language)),
        evidence=evidence_of(answer) if answer.decided else None,
        next_change=_change(answer, language),
        would_change=tuple(_better(answer, reveal)) if advice else None,
        receipt=Receipt(
            engine=__version__,
            rules_sha256=rules_hash(policies),
            profile_hmac=profile_hmac(answer.profile, office_key()),
        ),
    )


def _alternatives(answer: Answer, reveal: bool) -> Iterator[Alternative]:
    if not answer.decided:
        return
    for way in answer.months[0].stretch.ways:
        offer = way.offer
        if offer.route == answer.basis.chosen.offer.route or offer.wage_based:
            continue
        if offer.confidential and not reveal:
            continue
        yield Alternative(
            route=offer.route,
            person_vnd=sum(month.own_by(offer.route) for month in answer.months),
        )


def _assumed(answer: Answer, reveal: bool, language: str) -> Iterator[Assumption]:
    for assumed in answer.assumed:
        if assumed.name not in SECRET or reveal:
            yield _unstated(assumed, language)
    yield from _place_and_policy(answer, language)
    question = answer.question
    last = answer.months[-1].month.last if answer.months else question.on
    premium = answer.today.regime.policy.premium
    for coming in premium.announced:
        if last >= coming.day:
            yield Assumption(
                fact="premium_rate",
                value=str(percent_of(premium.rate.on(coming.day))),
                why=coming.what.say(language),
            )


def _place_and_policy(answer: Answer, language: str) -> Iterator[Assumption]:
    """Say where the law was not chosen by the citizen's own place and day."""
    named, on, stated = answer.question.policy, answer.question.on, answer.stated
    territory = stated.get("territory")
    if named is not None:
        standing = named.standing_on(on)
        if standing != on:
            why = message(
                "what if: named, though not in force; its local rules are read as on {day}",
                day=standing.isoformat(),
            )
        elif not isinstance(territory, str) or not named.covers(territory, on):
            why = message("what if: named, whatever the law of the citizen's place is")
        else:
            return
        yield Assumption(fact="policy", value=named.name, why=why.say(language))
    elif territory is None:
        if "commune" in stated:
            why = message("the rule book does not know where it lies: state the territory")
            yield Assumption(fact="commune", value=str(stated["commune"]), why=why.say(language))
        if answer.decided:
            why = message("not stated; the answer is the same everywhere on that day")
            yield Assumption(fact="territory", value="?", why=why.say(language))


@lru_cache(maxsize=256)
def _unstated(assumed: Assumed, language: str) -> Assumption:
    if assumed.name == "household_rank":
        why = message("not stated; read as the first member")
    else:
        why = message('not stated; read as "no" because the profile says unstated: no')
    return Assumption(fact=assumed.name, value=assumed.value, why=why.say(language))


def _change(answer: Answer, language: str) -> Change | None:
    change = answer.next_change
    if change is None:
        return None
    why = "; ".join(reason.say(language) for reason in change.why)
    share = None if change.hundredths is None else percent_of(change.hundredths)
    return Change(on=change.on, why=why, budget_percent=share)


def _better(answer: Answer, reveal: bool) -> Iterator[Better]:
    from subsidy.advice import nearer

    for found in nearer(answer, reveal=reveal):
        assert not isinstance(found.value, Days)
        yield Better(
            fact=found.fact,
            value=found.value,
            on=found.on,
            route=route_of(found.stretch.chosen.offer, reveal),
            budget_percent=percent_of(found.hundredths),
        )
