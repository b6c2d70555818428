"""The settlement of a day as formulas over a citizen: every outcome there can be, and when it is.

Each way to pay is priced and ranked by `subsidy.settlement` itself; formulas say when it is open
and that nothing better is. A share that nobody published is one of `Shares`' candidates.
"""

from collections.abc import Iterator, Mapping

import z3

from subsidy.errors import Fault
from subsidy.language.policy import Regime, Rule
from subsidy.proof.anyone import Anyone
from subsidy.proof.conditions import holds
from subsidy.proof.granting import combinations
from subsidy.proof.outcomes import NO, Outcome, Settled
from subsidy.proof.shares import Shares
from subsidy.proof.solver import SECONDS, Solver
from subsidy.settlement.choice import Choice, Prices, price
from subsidy.settlement.offer import household_offer, support_offer, whole_offer


def granted_to(regime: Regime, citizen: Anyone) -> dict[str, z3.BoolRef]:
    """Return of each rule whether its condition holds of the citizen."""
    return {rule.id: holds(rule.condition, citizen) for rule in regime.rules}


def settled(
    regime: Regime,
    citizen: Anyone,
    shares: Shares,
    granted: Mapping[str, z3.BoolRef] | None = None,
    seconds: int = SECONDS,
) -> Settled:
    """Return how the citizen's day is paid for under `regime`.

    `granted` replaces what the conditions grant. `seconds` bounds each question to the solver.
    """
    granted = granted_to(regime, citizen) if granted is None else granted
    month = regime.policy.month(citizen.day)
    prices = Prices(month, month)
    ways: list[tuple[z3.BoolRef, Choice]] = []
    solver = Solver(seconds)
    solver.add(*citizen.limits)
    contradicted: list[tuple[tuple[Rule, ...], z3.BoolRef]] = []
    open_routes: dict[str, z3.BoolRef] = {}
    for route, rules in _support(regime).items():
        found = []
        for so, having in combinations(rules, granted, solver):
            try:
                found += list(_priced(regime, route, so, having, shares, prices))
            except Fault:
                contradicted.append((having, so))
        open_routes[route] = z3.Or([so for so, _ in found])
        ways += found
    ways += _alone(regime, citizen, open_routes, prices)
    free = z3.Not(z3.Or([granted[rule.id] for rule in regime.rules if rule.whole]))
    chosen = [
        *_whole(regime, granted, prices),
        *((z3.And(so, free), choice) for so, choice in _best(ways)),
    ]
    return Settled(
        regime,
        granted,
        tuple((so, Outcome(choice, choice.offer.percents(month))) for so, choice in chosen),
        tuple((having, z3.And(so, free)) for having, so in contradicted),
        tuple((z3.And(so, free), choice) for so, choice in ways),
    )


def _support(regime: Regime) -> dict[str, list[Rule]]:
    listed: dict[str, list[Rule]] = {}
    for rule in regime.rules:
        if not rule.whole:
            listed.setdefault(rule.route, []).append(rule)
    return listed


def _priced(
    regime: Regime,
    route: str,
    so: z3.BoolRef,
    having: tuple[Rule, ...],
    shares: Shares,
    prices: Prices,
) -> Iterator[tuple[z3.BoolRef, Choice]]:
    """Yield the way to pay where just these rules of a route are granted, for each open share."""
    for so_share, tried in shares.tried(having):
        offer = support_offer(route, having, tried)
        if offer.pays:
            yield z3.And(so, so_share), price(regime, offer, prices, 1)


def _alone(
    regime: Regime, citizen: Anyone, open_routes: Mapping[str, z3.BoolRef], prices: Prices
) -> Iterator[tuple[z3.BoolRef, Choice]]:
    """Yield the household form, by rank: for those with no other way, or who may choose it."""
    form = regime.policy.household
    free = z3.Not(z3.Or(list(open_routes.values())))
    if citizen.day >= form.choice_from:
        closed = z3.Or([open_routes.get(route, NO) for route in form.closed_to])
        free = z3.Or(free, z3.Not(closed))
    last = len(form.percent_by_rank)
    rank = citizen.facts["household_rank"]
    for place in range(1, last + 1):
        so = rank >= place if place == last else rank == place
        yield (
            z3.And(free, so),
            price(regime, household_offer(), prices, place),
        )


def _whole(
    regime: Regime, granted: Mapping[str, z3.BoolRef], prices: Prices
) -> Iterator[tuple[z3.BoolRef, Choice]]:
    """Yield each group that pays the whole premium where it is the first that does."""
    earlier: list[z3.BoolRef] = []
    for rule in regime.rules:
        if rule.whole:
            so = z3.And(granted[rule.id], z3.Not(z3.Or(earlier)))
            yield so, price(regime, whole_offer(rule), prices, 1)
            earlier.append(granted[rule.id])


def _best(ways: list[tuple[z3.BoolRef, Choice]]) -> Iterator[tuple[z3.BoolRef, Choice]]:
    """Yield each way where it is open and none that ranks before it is."""
    better = NO
    for so, choice in sorted(ways, key=lambda way: way[1].key):
        yield z3.And(so, z3.Not(better)), choice
        better = z3.Or(better, so)
