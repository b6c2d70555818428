"""Offers: the ways in which a citizen's premium can be paid, and what each payer then pays.

Exact by construction: shares are whole hundredths of a percent, money is whole VND, payers are
filled up in the order State, city, district, person, so that each column sums to the whole.
"""

from collections.abc import Mapping
from typing import NamedTuple

from subsidy.errors import Fault
from subsidy.language.policy import Regime, Rule
from subsidy.language.premium import HouseholdForm
from subsidy.language.provision import WAGE_BASED, Payer
from subsidy.language.share import WHOLE

HOUSEHOLD = "household"
"""The route of a person who pays alone."""

BUDGETS = (Payer.STATE, Payer.CITY, Payer.DISTRICT)
"""Public budgets, in the order in which they fill up the premium."""

_FILLED_UP = (*BUDGETS, *sorted(WAGE_BASED))

Amounts = tuple[tuple[Payer, int], ...]
"""What each payer pays, payers that pay nothing left out: VND, or hundredths of a percent."""


class Offer(NamedTuple):
    """One route open to a citizen, with the rules that grant it.

    `hundredths` and `fixed` (VND a month) are what each budget would pay before the whole is
    reached; of `capped` shares the lesser of both. `whole` marks a statutory group, which settles
    the case.
    """

    route: str
    rules: tuple[Rule, ...]
    hundredths: tuple[tuple[Payer, int], ...] = ()
    fixed: tuple[tuple[Payer, int], ...] = ()
    whole: bool = False
    capped: tuple[tuple[Payer, int, int], ...] = ()

    @property
    def pays(self) -> bool:
        """Tell whether any budget pays anything on this route."""
        return any(share for _, share in self.hundredths) or bool(self.fixed or self.capped)

    @property
    def wage_based(self) -> bool:
        """Tell whether a wage or a pension decides the amount, which is then not computed."""
        return self.rules[0].payer in WAGE_BASED if self.whole else False

    @property
    def confidential(self) -> bool:
        """Tell whether the route itself says a confidential fact."""
        return any(rule.confidential for rule in self.rules)

    def amounts(self, full: int) -> Amounts:
        """Return the VND a month of each payer of a full premium of `full` VND."""
        return _filled(full, *self._asked(full))

    def percents(self, full: int) -> Amounts:
        """Return each payer's share in hundredths of a percent; together exactly `WHOLE`.

        A fixed sum is shown as the share of `full` it comes to, rounded down to two decimals.
        """
        if not self._asked(full)[1]:
            return _filled(WHOLE, *self._asked(full))
        shares: list[tuple[Payer, int]] = []
        reached = vnd = 0
        for payer, paid in self.amounts(full):
            vnd += paid
            upto = vnd * WHOLE // full
            shares.append((payer, upto - reached))
            reached = upto
        return tuple(shares)

    def _asked(self, full: int) -> tuple[dict[Payer, int], dict[Payer, int]]:
        """Return the hundredths and the VND a month that each budget would pay of `full` VND.

        A capped share is the percentage where that comes to no more than the sum, else the sum.
        """
        hundredths, fixed = dict(self.hundredths), dict(self.fixed)
        for payer, share, vnd in self.capped:
            if full * share <= vnd * WHOLE:
                hundredths[payer] = hundredths.get(payer, 0) + share
            else:
                fixed[payer] = fixed.get(payer, 0) + vnd
        return hundredths, fixed

    def by_rule(self, full: int) -> tuple[tuple[Rule, int], ...]:
        """Return the rules that pay and, in hundredths of a percent, what each comes to."""
        left = dict(self.percents(full))
        paying = []
        for rule in self.rules:
            most = left.get(rule.payer, 0)
            paid = min(most, _asked(rule, full, most))
            left[rule.payer] = most - paid
            if paid:
                paying.append((rule, paid))
        return tuple(paying)


def _filled(full: int, asked: Mapping[Payer, int], fixed: Mapping[Payer, int]) -> Amounts:
    """Fill `full` up by percentages of it and sums, payer by payer; the person pays the rest."""
    paid: list[tuple[Payer, int]] = []
    reached = share = sums = 0
    for payer in _FILLED_UP:
        if payer not in asked and payer not in fixed:
            continue
        share = min(WHOLE, share + asked.get(payer, 0))
        sums += fixed.get(payer, 0)
        upto = min(full, full * share // WHOLE + sums)
        if upto > reached:
            paid.append((payer, upto - reached))
            reached = upto
    if full > reached:
        paid.append((Payer.PERSON, full - reached))
    return tuple(paid)


def _asked(rule: Rule, full: int, most: int) -> int:
    """Return a rule's share before the cap, in hundredths of a percent; `most` if unpublished."""
    share = most if rule.hundredths is None else rule.hundredths
    if rule.vnd_a_month is None:
        return share
    sum_share = rule.vnd_a_month * WHOLE // full
    return min(sum_share, share) if rule.capped else sum_share


def household_offer() -> Offer:
    """Return the route on which the person pays alone."""
    return Offer(HOUSEHOLD, ())


def whole_offer(rule: Rule) -> Offer:
    """Return the route of a statutory group that pays the whole premium."""
    return Offer(rule.route, (rule,), ((rule.payer, WHOLE),), whole=True)


def support_offer(route: str, granted: tuple[Rule, ...], shares: Mapping[str, int]) -> Offer:
    """Add up the rules granted on one route. `shares` holds unpublished shares being tried out.

    Raises Fault where two rules of equal standing give the same payer two different shares.
    """
    hundredths: dict[Payer, int] = {}
    fixed: dict[Payer, int] = {}
    capped: list[tuple[Payer, int, int]] = []
    own: dict[Payer, Rule] = {}
    for rule in granted:
        if not rule.adds:
            other = own.setdefault(rule.payer, rule)
            if other is not rule:
                _same_share(other, rule)
                continue
        if rule.hundredths is not None and rule.vnd_a_month is not None:
            capped.append((rule.payer, rule.hundredths, rule.vnd_a_month))
        elif rule.vnd_a_month is not None:
            fixed[rule.payer] = fixed.get(rule.payer, 0) + rule.vnd_a_month
        else:
            share = shares.get(rule.id, 0) if rule.hundredths is None else rule.hundredths
            hundredths[rule.payer] = hundredths.get(rule.payer, 0) + share
    return Offer(
        route, granted, tuple(hundredths.items()), tuple(fixed.items()), capped=tuple(capped)
    )


def _same_share(one: Rule, other: Rule) -> None:
    if (one.hundredths, one.vnd_a_month) != (other.hundredths, other.vnd_a_month):
        raise Fault(
            f"The rules {one.id} and {other.id} contradict each other: both say what "
            f"{one.payer} pays on route {one.route}, and say it differently."
        )


def offers(regime: Regime, granted: frozenset[str], shares: Mapping[str, int]) -> tuple[Offer, ...]:
    """Return the routes that the granted rules open, in the policy's order.

    A statutory group that pays the whole premium already is the only offer. A route on which no
    budget pays anything is no offer.
    """
    routes: dict[str, list[Rule]] = {}
    for rule in regime.rules:
        if rule.id in granted:
            if rule.whole:
                return (whole_offer(rule),)
            routes.setdefault(rule.route, []).append(rule)
    found = [support_offer(route, tuple(rules), shares) for route, rules in routes.items()]
    return tuple(offer for offer in found if offer.pays)


def may_go_alone(form: HouseholdForm, found: tuple[Offer, ...], chosen_from: bool) -> bool:
    """Tell whether the household form is open beside these offers.

    `chosen_from` says whether supported persons may choose it yet.
    """
    if not found:
        return True
    return chosen_from and not any(offer.whole or offer.route in form.closed_to for offer in found)
