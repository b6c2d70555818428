"""Which rule that may or may not hold could still change what is chosen.

Sound bounds: where nothing is returned, every way the unknown facts could turn out pays the same
đồng from the same payers. Where something is returned the caller tries the facts out.
"""

from collections.abc import Mapping

from subsidy.language.policy import Rule
from subsidy.language.provision import Payer
from subsidy.language.share import WHOLE
from subsidy.settlement.choice import Choice, price
from subsidy.settlement.offer import Offer
from subsidy.stretches import Stretch

Rank = tuple[int, int]
"""How good a route could be: own payment, State payment (negative); least first."""


def deciding_rule(
    stretch: Stretch, chosen: Choice, shares: Mapping[str, int], rank: int
) -> tuple[Rank, Rule] | None:
    """Return the rule to settle first and how good its route could be; None where none matters.

    `chosen` is the best way to pay so far in the month, on this stretch of it or on another.
    """
    if not stretch.uncertain:
        return None
    regime = stretch.regime
    paid_already = next(
        (rule for rule in regime.rules if rule.whole and rule.id in stretch.certain), None
    )
    for rule in regime.rules:
        if rule is paid_already:
            return None
        other_payer = paid_already is None or rule.payer is not paid_already.payer
        if rule.whole and rule.id in stretch.uncertain and other_payer:
            return (-1, 0), rule
    form = regime.policy.household
    may_choose = stretch.first >= form.choice_from
    doubts: list[tuple[Rank, int, Rule]] = []
    for order, (route, rules) in enumerate(_routes(stretch).items()):
        open_rules = [rule for rule in rules if rule.id in stretch.uncertain]
        if not open_rules:
            continue
        most = price(regime, _most(route, rules, shares), order, stretch.prices, rank)
        closes = not chosen.offer.rules and (not may_choose or route in form.closed_to)
        if closes or _could_replace(most, chosen, len({rule.payer for rule in rules})):
            doubts.append((most.key[:2], order, open_rules[0]))
    if not doubts:
        return None
    key, _, rule = min(doubts, key=lambda doubt: doubt[:2])
    return key, rule


def _routes(stretch: Stretch) -> dict[str, list[Rule]]:
    routes: dict[str, list[Rule]] = {}
    for rule in stretch.regime.rules:
        if not rule.whole and (rule.id in stretch.certain or rule.id in stretch.uncertain):
            routes.setdefault(rule.route, []).append(rule)
    return routes


def _could_replace(most: Choice, chosen: Choice, payers: int) -> bool:
    """Tell whether a route, at its most or short of it, could change who pays what.

    Where several payers can share a route, fewer granted rules may cost the person the same and be
    paid by others; with one payer the same own payment is the same money.
    """
    if most.offer.route == chosen.offer.route:
        return most.amounts != chosen.amounts
    if most.key[:2] == chosen.key[:2]:
        return most.amounts != chosen.amounts or payers > 1
    return most.key[:2] < chosen.key[:2]


def _most(route: str, rules: list[Rule], shares: Mapping[str, int]) -> Offer:
    """Return the most a route could come to: every open rule granted, every open share whole."""
    own: dict[Payer, int] = {}
    added: dict[Payer, int] = {}
    fixed: dict[Payer, int] = {}
    for rule in rules:
        if rule.vnd_a_month is not None:
            fixed[rule.payer] = fixed.get(rule.payer, 0) + rule.vnd_a_month
            continue
        share = shares.get(rule.id, WHOLE) if rule.hundredths is None else rule.hundredths
        if rule.adds:
            added[rule.payer] = added.get(rule.payer, 0) + share
        else:
            own[rule.payer] = max(own.get(rule.payer, 0), share)
    total = {payer: own.get(payer, 0) + added.get(payer, 0) for payer in {**own, **added}}
    return Offer(route, tuple(rules), tuple(total.items()), tuple(fixed.items()))
