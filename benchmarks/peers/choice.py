"""The settlement as formulas over arrays: what each route pays, and which one is taken."""

from collections.abc import Iterator
from functools import reduce
from operator import add
from typing import Any

import numpy as np

from benchmarks.peers.answers import PAYERS
from benchmarks.peers.conditions import Formula, identifier, pays
from benchmarks.peers.job import ON
from benchmarks.peers.routes import Budget, Support, supports
from subsidy.known import RANK
from subsidy.language.policy import Regime, Rule
from subsidy.language.share import WHOLE
from subsidy.settlement.offer import HOUSEHOLD

CLOSED = np.int32(2**31 - 1)
"""The own payment on a way that is not open."""


class Settlement:
    """What each route pays, which route is the best, and what it pays whom.

    Shares are in hundredths of a percent, the person's own payment in VND a month.
    """

    def __init__(self, regime: Regime) -> None:
        self.supports = supports(regime)
        self._wholes = [rule for rule in regime.rules if rule.whole]
        self._form = regime.policy.household
        self._full = regime.policy.month(ON)

    def steps(self) -> Iterator[tuple[str, Formula]]:
        """Yield what each budget pays on each route, and what is left to the person."""
        for support in self.supports:
            for place, budget in enumerate(support.budgets):
                name = f"{support.name}_{budget.payer}"
                yield name, _share(budget, support, support.budgets[:place])
            yield f"{support.name}_own_payment", self._own_payment(support)
        yield f"{HOUSEHOLD}_own_payment", self._household()

    def _own_payment(self, support: Support) -> Formula:
        names = [f"{support.name}_{budget.payer}" for budget in support.budgets]

        def formula(person: Any, period: Any) -> Any:
            paid = reduce(add, (person(name, period) for name in names))
            return self._full - self._full * paid // WHOLE

        return formula

    def _household(self) -> Formula:
        """Return what a member pays alone; the form is closed beside some routes."""
        percents = np.array(self._form.percent_by_rank, dtype=np.int32)
        beside = [
            support.name
            for support in self.supports
            if self._form.choice_from > ON or support.name in self._form.closed_to
        ]

        def formula(person: Any, period: Any) -> Any:
            rank = np.minimum(person(RANK, period), len(percents))
            own = self._full * percents[rank - 1] // 100
            for name in beside:
                own = np.where(person(f"{name}_own_payment", period) < self._full, CLOSED, own)
            return own

        return formula

    def route(self, routes: Any) -> Formula:
        """Return the choice: whose group pays the whole premium already, else who pays least.

        Where two ways cost the person the same, the one on which the State pays more.
        """
        # On an equal footing the first stands: the openly named before the confidential.
        order = [support for support in self.supports if not support.confidential]
        order += [Support(HOUSEHOLD, (), confidential=False)]
        order += [support for support in self.supports if support.confidential]
        wholes = [np.uint8(routes[rule.route].index) for rule in self._wholes]

        def formula(person: Any, period: Any) -> Any:
            granted = [person(identifier(rule), period) for rule in self._wholes]
            chosen = np.zeros(person.count, dtype=np.uint8)
            least = np.full(person.count, CLOSED, dtype=np.int32)
            most = np.zeros(person.count, dtype=np.int32)
            nothing = np.zeros(person.count, dtype=np.int32)
            for support in order:
                own = person(f"{support.name}_own_payment", period)
                state = person(f"{support.name}_state", period) if _has_state(support) else nothing
                better = (own < least) | ((own == least) & (state > most))
                if support.budgets:
                    better &= own < self._full
                chosen[better] = routes[support.name].index
                least[better] = own[better]
                most[better] = state[better]
            return routes.encode(np.select(granted, wholes, chosen))

        return formula

    def paid(self, payer: str, routes: Any) -> Formula:
        """Return what a payer pays on the chosen route."""
        wholes = {rule.route for rule in self._wholes if rule.payer == payer}
        shares = {
            support.name: f"{support.name}_{payer}"
            for support in self.supports
            if any(budget.payer == payer for budget in support.budgets)
        }
        others = [pays(other) for other in PAYERS if other != "person"]

        def formula(person: Any, period: Any) -> Any:
            if payer == "person":
                return WHOLE - reduce(add, (person(other, period) for other in others))
            route = person("route", period)
            conditions = [route == routes[name] for name in (*wholes, *shares)]
            if not conditions:
                return np.zeros(person.count, dtype=np.int32)
            paid = [
                *([np.int32(WHOLE)] * len(wholes)),
                *(person(name, period) for name in shares.values()),
            ]
            return np.select(conditions, paid, 0)

        return formula


def _has_state(support: Support) -> bool:
    return any(budget.payer == "state" for budget in support.budgets)


def _share(budget: Budget, support: Support, before: tuple[Budget, ...]) -> Formula:
    """Return what a budget pays on a route: at most what those before it leave."""

    def formula(person: Any, period: Any) -> Any:
        own = [person(identifier(rule), period) * _hundredths(rule) for rule in budget.own]
        more = [person(identifier(rule), period) * _hundredths(rule) for rule in budget.more]
        share = reduce(add, more, reduce(np.maximum, own)) if own else reduce(add, more)
        paid = [person(f"{support.name}_{other.payer}", period) for other in before]
        return np.minimum(share, reduce(np.subtract, paid, WHOLE))

    return formula


def _hundredths(rule: Rule) -> Any:
    return np.int32(rule.hundredths or 0)
