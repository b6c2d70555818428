"""Which rule that may or may not hold could still change what is chosen.

Sound bounds: where nothing is returned, every way the unknown facts could turn out pays the same
đồng from the same payers. Where something is returned the caller tries the facts out.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from subsidy.language.policy import Regime, Rule
from subsidy.language.provision import Payer
from subsidy.language.share import WHOLE
from subsidy.settlement.choice import Choice, Key, Prices, price
from subsidy.settlement.offer import Amounts, Offer
from subsidy.stretches import Stretch

Rank = tuple[int, int]
"""How good a route could be: own payment, State payment (negative); least first."""


class Best(NamedTuple):
    """The best way to pay so far: its route, None for the household form, and what it costs."""

    route: str | None
    amounts: Amounts | None
    key: Key


def deciding_rule(
    stretch: Stretch, chosen: Choice, shares: Mapping[str, int], rank: int
) -> tuple[Rank, Rule] | None:
    """Return the rule to settle first and how good its route could be; None where none matters.

    `chosen` is the best way to pay so far in the month, on this stretch of it or on another.
    """
    if not stretch.uncertain:
        return None
    may_choose = stretch.first >= stretch.regime.policy.household.choice_from
    best = Best(chosen.offer.route if chosen.offer.rules else None, chosen.amounts, chosen.key)
    return _deciding_rule(
        stretch.regime,
        stretch.certain,
        stretch.uncertain,
        may_choose,
        stretch.prices,
        best,
        tuple(shares.items()),
        rank,
    )


@lru_cache(maxsize=4096)
def _deciding_rule(
    regime: Regime,
    certain: frozenset[str],
    uncertain: frozenset[str],
    may_choose: bool,
    prices: Prices,
    best: Best,
    shares: tuple[tuple[str, int], ...],
    rank: int,
) -> tuple[Rank, Rule] | None:
    paid_already = next((rule for rule in regime.rules if rule.whole and rule.id in certain), None)
    for rule in regime.rules:
        if rule is paid_already:
            return None
        other_payer = paid_already is None or rule.payer is not paid_already.payer
        if rule.whole and rule.id in uncertain and other_payer:
            return (-1, 0), rule
    form = regime.policy.household
    doubts: list[tuple[Rank, int, Rule]] = []
    for order, (route, rules) in enumerate(_routes(regime, certain | uncertain).items()):
        open_rules = [rule for rule in rules if rule.id in uncertain]
        if not open_rules:
            continue
        most = price(regime, _most(route, rules, dict(shares)), prices, rank)
        closes = best.route is None and (not may_choose or route in form.closed_to)
        if closes or _could_replace(most, best, len({rule.payer for rule in rules})):
            doubts.append((most.key[:2], order, open_rules[0]))
    if not doubts:
        return None
    key, _, rule = min(doubts, key=lambda doubt: doubt[:2])
    return key, rule


def _routes(regime: Regime, possible: frozenset[str]) -> dict[str, list[Rule]]:
    routes: dict[str, list[Rule]] = {}
    for rule in regime.rules:
        if not rule.whole and rule.id in possible:
            routes.setdefault(rule.route, []).append(rule)
    return routes


def _could_replace(most: Choice, best: Best, payers: int) -> bool:
    """Tell whether a route, at its most or short of it, could change who pays what.

    Where several payers can share a route, fewer granted rules may cost the person the same and be
    paid by others; with one payer the same own payment is the same money.
    """
    if most.offer.route == best.route:
        return most.amounts != best.amounts
    if most.key[:2] == best.key[:2]:
        return most.amounts != best.amounts or payers > 1
    return most.key[:2] < best.key[:2]


def _most(route: str, rules: list[Rule], shares: Mapping[str, int]) -> Offer:
    """Return the most a route could come to: every open rule granted, every open share whole."""
    own: dict[Payer, int] = {}
    added: dict[Payer, int] = {}
    fixed: dict[Payer, int] = {}
    capped: list[tuple[Payer, int, int]] = []
    for rule in rules:
        if rule.hundredths is not None and rule.vnd_a_month is not None:
            capped.append((rule.payer, rule.hundredths, rule.vnd_a_month))
            continue
        if rule.vnd_a_month is not None:
            fixed[rule.payer] = fixed.get(rule.payer, 0) + rule.vnd_a_month
            continue
        share = shares.get(rule.id, WHOLE) if rule.hundredths is None else rule.hundredths
        if rule.adds:
            added[rule.payer] = added.get(rule.payer, 0) + share
        else:
            own[rule.payer] = max(own.get(rule.payer, 0), share)
    total = {payer: own.get(payer, 0) + added.get(payer, 0) for payer in {**own, **added}}
    return Offer(
        route, tuple(rules), tuple(total.items()), tuple(fixed.items()), capped=tuple(capped)
    )
