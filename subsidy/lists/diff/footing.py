"""What an answer rests on: the provisions it is paid by, and the days on which they are read."""

from datetime import date
from typing import NamedTuple

from subsidy.outcome import Concluded, PaidMonth
from subsidy.settlement.offer import HOUSEHOLD, Offer


class Footing(NamedTuple):
    """What one side's answer rests on.

    `days` are those on which provisions are read: the day asked about, or the first and the last
    of a month. `granted` are the ids of the provisions that pay, in some way in which missing facts
    may turn out. `month` is the month that is looked at, None for the day asked about; `premium`
    is then its full premium in VND.
    """

    days: tuple[date, ...]
    granted: tuple[str, ...]
    alone: bool
    confidential: bool
    policies: tuple[str, ...]
    month: str | None = None
    premium: int | None = None


def of_the_day(found: Concluded, on: date) -> Footing:
    """Return what the share on the day asked about rests on."""
    offers = [day.chosen.offer for day in found.bases]
    policies = dict.fromkeys(day.regime.policy.name for day in found.bases)
    return _footing((on,), offers, tuple(policies))


def of_the_money(old: Concluded, new: Concluded) -> tuple[Footing, Footing]:
    """Return what the first months rest on that cost one of the payers something else."""
    pairs = zip(old.months, new.months, strict=True)
    one, other = next(
        ((one, other) for one, other in pairs if _cost(one) != _cost(other)),
        (old.months[0], new.months[0]),
    )
    return _of_a_month(one), _of_a_month(other)


def _cost(month: PaidMonth) -> object:
    return month.choice.premium, month.choice.amounts


def _of_a_month(month: PaidMonth) -> Footing:
    policy = month.stretch.regime.policy
    days = (month.month.first, month.month.last)
    found = _footing(days, [month.choice.offer], (policy.name,))
    return found._replace(month=str(month.month), premium=policy.month(month.month.first))


def _footing(days: tuple[date, ...], offers: list[Offer], policies: tuple[str, ...]) -> Footing:
    granted = dict.fromkeys(rule.id for offer in offers for rule in offer.rules)
    return Footing(
        days=days,
        granted=tuple(granted),
        alone=any(offer.route == HOUSEHOLD for offer in offers),
        confidential=any(offer.confidential for offer in offers),
        policies=policies,
    )
