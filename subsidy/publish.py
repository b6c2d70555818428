"""An answer put into the contract's words for a reader: nothing confidential unless `reveal`."""

from collections.abc import Iterator
from functools import lru_cache

from subsidy import __version__
from subsidy.answer import Answer
from subsidy.decision import (
    CONFIDENTIAL,
    Alternative,
    Assumption,
    Better,
    Change,
    Decision,
    Ground,
    PayerShare,
    Receipt,
    Segment,
)
from subsidy.known import Assumed, Days
from subsidy.language.instrument import Evidence
from subsidy.language.policy import Policy
from subsidy.language.provision import Payer
from subsidy.language.share import percent_of
from subsidy.language.vocabulary import CONFIDENTIAL as SECRET
from subsidy.message import message
from subsidy.outcome import PaidMonth
from subsidy.receipt import office_key, profile_hmac, rules_hash
from subsidy.settlement.offer import BUDGETS, HOUSEHOLD, Offer
from subsidy.stretches import Stretch
from subsidy.verdicts import verdicts

_ALWAYS_LISTED = (*BUDGETS, Payer.PERSON)


def publish(
    answer: Answer, *, reveal: bool = False, language: str = "vi", advice: bool = False
) -> Decision:
    """Return the decision for a reader; `language`, "vi" or "en", is that of its sentences.

    `advice` adds what would change the answer.
    """
    question = answer.question
    chosen = answer.basis.chosen.offer
    grounds = tuple(_grounds(answer.basis, reveal, language)) if answer.decided else ()
    premium = _premium(answer.months)
    policies = _policies(answer)
    return Decision(
        status="decided" if answer.decided else "undetermined",
        on=question.on,
        months=question.months,
        policy=answer.today.regime.policy.name,
        premium_vnd=premium,
        budget_percent=percent_of(answer.least) if answer.decided else None,
        payers=_payers(answer),
        segments=tuple(_segments(answer.months, reveal)),
        route=_route(chosen, reveal) if answer.decided else None,
        grounds=grounds,
        alternatives=tuple(_alternatives(answer, reveal)),
        verdicts=tuple(verdicts(answer, reveal=reveal)),
        missing=answer.missing,
        least_percent=percent_of(answer.least),
        greatest_percent=percent_of(answer.greatest),
        assumed=tuple(_assumed(answer, reveal, language)),
        evidence=_evidence(answer) if answer.decided else None,
        next_change=_change(answer, language),
        would_change=tuple(_better(answer, reveal)) if advice else None,
        receipt=Receipt(
            engine=__version__,
            rules_sha256=rules_hash(policies),
            profile_hmac=profile_hmac(answer.profile, office_key()),
        ),
    )


def _route(offer: Offer, reveal: bool) -> str:
    return CONFIDENTIAL if offer.confidential and not reveal else offer.route


def _premium(months: tuple[PaidMonth, ...]) -> int | None:
    total = 0
    for month in months:
        if month.choice.premium is None:
            return None
        total += month.choice.premium
    return total if months else None


def _totals(months: tuple[PaidMonth, ...]) -> dict[Payer, int] | None:
    totals: dict[Payer, int] = {}
    for month in months:
        if month.choice.amounts is None:
            return None
        for payer, vnd in month.choice.amounts:
            totals[payer] = totals.get(payer, 0) + vnd
    return totals


def _payers(answer: Answer) -> tuple[PayerShare, ...]:
    if not answer.decided:
        return tuple(PayerShare(payer=payer, percent=None, vnd=None) for payer in _ALWAYS_LISTED)
    return _paid(dict(answer.basis.percents), _totals(answer.months))


def _paid(percents: dict[Payer, int], vnd: dict[Payer, int] | None) -> tuple[PayerShare, ...]:
    listed = [
        payer
        for payer in Payer
        if payer in _ALWAYS_LISTED or percents.get(payer) or (vnd and vnd.get(payer))
    ]
    return tuple(
        _share(payer, percents.get(payer, 0), None if vnd is None else vnd.get(payer, 0))
        for payer in listed
    )


@lru_cache(maxsize=4096)
def _share(payer: Payer, hundredths: int, vnd: int | None) -> PayerShare:
    return PayerShare(payer=payer, percent=percent_of(hundredths), vnd=vnd)


def _segments(months: tuple[PaidMonth, ...], reveal: bool) -> Iterator[Segment]:
    """Yield runs of months paid the same way: same policy, route, shares and monthly premium."""
    run: list[PaidMonth] = []
    for month in months:
        if run and _manner(run[-1]) != _manner(month):
            yield _segment(run, reveal)
            run = []
        run.append(month)
    if run:
        yield _segment(run, reveal)


def _manner(month: PaidMonth) -> tuple[object, ...]:
    offer = month.choice.offer
    return (month.stretch.regime.policy.name, offer.route, month.choice.amounts, offer.hundredths)


def _segment(run: list[PaidMonth], reveal: bool) -> Segment:
    stretch = run[0].stretch
    return Segment(
        first=str(run[0].month),
        last=str(run[-1].month),
        policy=stretch.regime.policy.name,
        route=_route(run[0].choice.offer, reveal),
        premium_vnd=_premium(tuple(run)),
        payers=_paid(dict(stretch.percents), _totals(tuple(run))),
    )


def _grounds(day: Stretch, reveal: bool, language: str) -> Iterator[Ground]:
    offer = day.chosen.offer
    if offer.route == HOUSEHOLD:
        form = day.regime.policy.household
        yield Ground(
            provision=HOUSEHOLD,
            instrument=form.instrument.on(day.first).name(language),
            article=form.article,
            payer=Payer.PERSON,
            percent=percent_of(10_000),
            evidence=form.evidence,
        )
        return
    for rule, paid in day.paying:
        hidden = rule.confidential and not reveal
        yield Ground(
            provision=CONFIDENTIAL if hidden else rule.id,
            instrument=CONFIDENTIAL if hidden else rule.instrument.name(language),
            article=None if hidden else rule.provision.article,
            payer=rule.payer,
            percent=percent_of(paid),
            evidence=rule.evidence,
        )


def _evidence(answer: Answer) -> Evidence:
    """Return the weakest evidence behind any way in which the missing facts could turn out."""
    known = [rule.evidence for day in answer.bases for rule, _ in day.paying]
    if any(day.chosen.offer.route == HOUSEHOLD for day in answer.bases):
        known.append(answer.today.regime.policy.household.evidence)
    return max(known, key=lambda evidence: evidence.weakness)


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
            route=_route(found.stretch.chosen.offer, reveal),
            budget_percent=percent_of(found.hundredths),
        )


def _policies(answer: Answer) -> tuple[Policy, ...]:
    """Return every policy whose rules the answer rests on."""
    used = {answer.today.regime.policy: None}
    used.update({month.stretch.regime.policy: None for month in answer.months})
    used.update({stretch.regime.policy: None for stretch in answer.bases})
    return tuple(used)
