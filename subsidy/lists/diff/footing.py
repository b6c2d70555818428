"""What an answer rests on: the provisions it is paid by, and the days on which they are read."""

from datetime import date
from typing import NamedTuple

from subsidy.outcome import Concluded, PaidMonth
from subsidy.settlement.offer import HOUSEHOLD, Offer


class Footing(NamedTuple):
    """What one side's answer rests on.

    `days` are those on which provisions are read: the day asked about, or the first and the last
    of a month. `granted` are the ids of the provisions that pay, in some way in which missing facts
    may turn out; `alone` says whether the citizen pays alone in some. `month` is the one of several
    months that is looked at, and `premium` its full premium in VND, where only VND changed.
    """

    days: tuple[date, ...]
    granted: tuple[str, ...]
    alone: bool
    confidential: bool
    month: str | None = None
    premium: int | None = None


def of_the_day(found: Concluded, on: date) -> Footing:
    """Return what the share on the day asked about rests on."""
    offers = [day.chosen.offer for day in found.bases]
    return _footing((on,), offers)


def of_the_money(old: Concluded, new: Concluded) -> tuple[Footing, Footing]:
    """Return what the first months rest on that cost one of the payers something else."""
    pairs = zip(old.months, new.months, strict=True)
    one, other = next(
        ((one, other) for one, other in pairs if _cost(one) != _cost(other)),
        (old.months[0], new.months[0]),
    )
    single = len(old.months) == 1
    return _of_a_month(one, single=single), _of_a_month(other, single=single)


def _cost(month: PaidMonth) -> object:
    return month.choice.premium, month.choice.amounts


def _of_a_month(month: PaidMonth, *, single: bool) -> Footing:
    found = _footing((month.month.first, month.month.last), [month.choice.offer])
    premium = month.stretch.prices.first_day if found.alone else month.choice.premium
    return found._replace(month=None if single else str(month.month), premium=premium)


def _footing(days: tuple[date, ...], offers: list[Offer]) -> Footing:
    granted = dict.fromkeys(rule.id for offer in offers for rule in offer.rules)
    return Footing(
        days=days,
        granted=tuple(granted),
        alone=any(offer.route == HOUSEHOLD for offer in offers),
        confidential=any(offer.confidential for offer in offers),
    )
