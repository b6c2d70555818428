"""Which offer a citizen takes on some days, and what a month then costs whom."""

from collections.abc import Iterable
from typing import NamedTuple

from subsidy.language.policy import Regime
from subsidy.language.provision import Payer
from subsidy.settlement.offer import Amounts, Offer, household_offer, may_go_alone

Key = tuple[int, int, bool, int]
"""How offers are ranked, least first: own payment, State payment (negative), whether the route is
confidential, place in the policy's order."""


class Prices(NamedTuple):
    """Full monthly premiums in VND: in the month itself, and on the first day of the period.

    What budgets pay in full follows the base salary from month to month. What a person pays in
    part, or alone, stays as on the first day (Decree 146/2018 Art 10), and so does the premium of a
    group that the State supports in part though a local budget pays the rest (inferred).
    """

    month: int
    first_day: int


class Choice(NamedTuple):
    """An offer and its month in VND; `amounts` is None where a wage or pension decides.

    `percents` is each payer's share of the month's full premium, in hundredths of a percent.
    """

    offer: Offer
    premium: int | None
    amounts: Amounts | None
    percents: Amounts
    key: Key

    @property
    def own(self) -> int:
        """Return what the person pays a month in VND."""
        return self.key[0]

    @property
    def paid(self) -> Amounts:
        """Return each payer's share of `premium`, in hundredths of a percent.

        It is another than `percents` where a budget pays a fixed sum and the premium stays as on
        the first day.
        """
        if self.premium is None or not self.offer.rules:
            return self.percents
        return self.offer.percents(self.premium)


def price(regime: Regime, offer: Offer, prices: Prices, rank: int) -> Choice:
    """Return what a month of `offer` costs a person of household rank `rank`, and how it ranks."""
    order = _place(regime, offer)
    percents = offer.percents(prices.month)
    if offer.wage_based:
        return Choice(offer, None, None, percents, (-1, 0, False, order))
    if not offer.rules:
        premium = regime.policy.household.month(prices.first_day, rank)
        alone = ((Payer.PERSON, premium),)
        return Choice(offer, premium, alone, percents, (premium, 0, False, order))
    premium = prices.first_day
    amounts = offer.amounts(premium)
    paid = dict(amounts)
    if Payer.PERSON not in paid and (Payer.STATE not in paid or len(paid) == 1):
        premium = prices.month
        amounts = offer.amounts(premium)
        paid = dict(amounts)
    key = (paid.get(Payer.PERSON, 0), -paid.get(Payer.STATE, 0), offer.confidential, order)
    return Choice(offer, premium, amounts, percents, key)


def carried(opening: Choice, ways: tuple[Choice, ...]) -> Choice:
    """Return the way a later month is paid where the first month was paid as `opening`.

    Where the person pays in part, own share and budget share stay as computed on the first day: a
    change of national law inside the period brings no further payment and no refund. Another
    route, or another local resolution behind the same route, decides its months itself; `ways` are
    the ways open in the month.
    """
    if opening.own <= 0:
        return ways[0]
    kept = (opening if _continues(opening, way) else way for way in ways)
    return min(kept, key=lambda way: way.key)


def _continues(opening: Choice, way: Choice) -> bool:
    return opening.offer.route == way.offer.route and _local(opening) == _local(way)


def _local(choice: Choice) -> tuple[str, ...]:
    return tuple(rule.id for rule in choice.offer.rules if rule.local)


def choices(
    regime: Regime, found: tuple[Offer, ...], may_choose: bool, prices: Prices, rank: int
) -> tuple[Choice, ...]:
    """Return every way open to the person, best first.

    `may_choose` tells whether supported persons may choose the household form yet.
    """
    ways = list(found)
    if may_go_alone(regime.policy.household, found, may_choose):
        ways.append(household_offer())
    return tuple(sorted(_priced(regime, ways, prices, rank), key=lambda choice: choice.key))


def _priced(regime: Regime, ways: Iterable[Offer], prices: Prices, rank: int) -> Iterable[Choice]:
    return (price(regime, offer, prices, rank) for offer in ways)


def _place(regime: Regime, offer: Offer) -> int:
    """Return the place of an offer in the policy's order; the household form comes last.

    It is the same on every day, also where other offers stand beside it.
    """
    places = regime.policy.places
    return places[offer.rules[0].id] if offer.rules else len(places)
