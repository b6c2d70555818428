"""What an outcome says in the contract's words: payers, segments, grounds, evidence.

Nothing confidential unless `reveal`.
"""

from collections.abc import Iterator
from functools import lru_cache

from subsidy.decision import CONFIDENTIAL, Ground, PayerShare, Segment
from subsidy.language.instrument import Evidence
from subsidy.language.policy import Policy
from subsidy.language.provision import Payer
from subsidy.language.share import percent_of
from subsidy.language.vocabulary import ASKED_TOGETHER
from subsidy.outcome import Concluded, PaidMonth
from subsidy.settlement.offer import BUDGETS, HOUSEHOLD, Offer
from subsidy.stretches import Stretch

_ALWAYS_LISTED = (*BUDGETS, Payer.PERSON)


def route_of(offer: Offer, reveal: bool) -> str:
    """Return the route's name, or "confidential"."""
    return CONFIDENTIAL if offer.confidential and not reveal else offer.route


def premium_of(months: tuple[PaidMonth, ...]) -> int | None:
    """Return the premium of the months in VND; None where there are none, or a wage decides it."""
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


def payers_of(found: Concluded) -> tuple[PayerShare, ...]:
    """Return what each payer pays: percent on the day, VND over the period."""
    if not found.decided:
        return tuple(PayerShare(payer=payer, percent=None, vnd=None) for payer in _ALWAYS_LISTED)
    return _paid(dict(found.basis.percents), _totals(found.months))


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


def row_text(ground: Ground) -> str:
    """Return a ground on one line: its provision, its instrument and, if published, the article."""
    if ground.provision == CONFIDENTIAL:
        return CONFIDENTIAL
    return ground_text(ground.provision, ground.instrument, ground.article)


def ground_text(provision: str, instrument: str | None, article: str | None) -> str:
    """Return "national.poor (188/2025/NĐ-CP, 5)"; without the article where it is not published."""
    return f"{provision} ({instrument}{'' if article is None else f', {article}'})"


def segments_of(months: tuple[PaidMonth, ...], reveal: bool) -> Iterator[Segment]:
    """Yield runs of months paid alike: same policy and route, and of each payer the same VND."""
    run: list[PaidMonth] = []
    for month in months:
        if run and _manner(run[-1]) != _manner(month):
            yield _segment(run, reveal)
            run = []
        run.append(month)
    if run:
        yield _segment(run, reveal)


def _manner(month: PaidMonth) -> tuple[object, ...]:
    """Return by what the months of a segment are alike: what is paid, and by whom.

    Not what a budget would pay beyond the whole: nobody could tell by what two segments differ.
    """
    choice = month.choice
    return month.stretch.regime.policy.name, choice.offer.route, choice.amounts, choice.paid


def _segment(run: list[PaidMonth], reveal: bool) -> Segment:
    first = run[0]
    return Segment(
        first=str(first.month),
        last=str(run[-1].month),
        policy=first.stretch.regime.policy.name,
        route=route_of(first.choice.offer, reveal),
        premium_vnd=premium_of(tuple(run)),
        payers=_paid(dict(first.choice.paid), _totals(tuple(run))),
    )


def grounds_of(day: Stretch, reveal: bool, language: str) -> Iterator[Ground]:
    """Yield the provisions that pay on a day."""
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


def missing_of(found: Concluded, reveal: bool) -> tuple[str, ...]:
    """Return the facts to ask for; anyone is told those that belong together, both or neither."""
    return found.missing if reveal else for_anyone(found.missing)


def for_anyone(missing: tuple[str, ...]) -> tuple[str, ...]:
    """Return missing facts with those that belong together both there, or neither."""
    if set(missing).isdisjoint(ASKED_TOGETHER):
        return missing
    place = next(n for n, name in enumerate(missing) if name in ASKED_TOGETHER)
    others = [name for name in missing if name not in ASKED_TOGETHER]
    return (*others[:place], *ASKED_TOGETHER, *others[place:])


def evidence_of(found: Concluded) -> Evidence:
    """Return the weakest evidence behind any way in which the missing facts could turn out."""
    known = [rule.evidence for day in found.bases for rule, _ in day.paying]
    if any(day.chosen.offer.route == HOUSEHOLD for day in found.bases):
        known.append(found.today.regime.policy.household.evidence)
    return max(known, key=lambda evidence: evidence.weakness)


def policies_of(found: Concluded) -> tuple[Policy, ...]:
    """Return every policy whose rules the answer rests on."""
    used = {found.today.regime.policy: None}
    used.update({month.stretch.regime.policy: None for month in found.months})
    used.update({stretch.regime.policy: None for stretch in found.bases})
    return tuple(used)
