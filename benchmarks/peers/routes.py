"""The support rules of the regime by route and payer: how every peer's settlement lays them out."""

from typing import NamedTuple

from subsidy.language.policy import Regime, Rule
from subsidy.settlement.offer import BUDGETS


class Budget(NamedTuple):
    """The rules by which one budget pays on a route: one of `own`, and all of `more` on top."""

    payer: str
    own: tuple[Rule, ...]
    more: tuple[Rule, ...]


class Support(NamedTuple):
    """A route that budgets support in part, with the budgets in the order in which they pay."""

    name: str
    budgets: tuple[Budget, ...]
    confidential: bool


def supports(regime: Regime) -> tuple[Support, ...]:
    """Return the supported routes in the policy's order.

    The peers need not settle what this regime does not have: sums fixed in VND, unpublished
    shares, budgets other than the State, the city and the district.
    """
    routes: dict[str, list[Rule]] = {}
    for rule in regime.rules:
        if not rule.whole:
            assert rule.hundredths is not None, f"the peers have no way to settle {rule.id}"
            assert rule.payer in BUDGETS, f"the peers have no way to settle {rule.id}"
            routes.setdefault(rule.route, []).append(rule)
    return tuple(_support(name, rules) for name, rules in routes.items())


def _support(name: str, rules: list[Rule]) -> Support:
    (confidential,) = {rule.confidential for rule in rules}
    budgets = tuple(
        Budget(
            str(payer),
            tuple(rule for rule in rules if rule.payer is payer and not rule.adds),
            tuple(rule for rule in rules if rule.payer is payer and rule.adds),
        )
        for payer in BUDGETS
        if any(rule.payer is payer for rule in rules)
    )
    return Support(name, budgets, confidential)
