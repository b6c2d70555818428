"""Plain Python beside engines that only say which rules hold: the route, and who pays what."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

import polars as pl

from benchmarks.peers.answers import GRANTED, PAYERS, ROUTE, SCHEMA
from benchmarks.peers.job import ON
from benchmarks.peers.routes import supports
from subsidy.language.policy import Regime
from subsidy.language.share import WHOLE
from subsidy.settlement.offer import HOUSEHOLD


class Paid(NamedTuple):
    """The route, and the share of each payer that pays, in hundredths of a percent."""

    route: str
    shares: dict[str, int]


ALONE = Paid(HOUSEHOLD, {"person": WHOLE})

Row = tuple[Collection[str], Paid]
"""The rules granted to one citizen, and what is paid."""


class Settlement:
    """Settles the granted rules of one citizen at a time."""

    def __init__(self, regime: Regime) -> None:
        self._full = regime.policy.month(ON)
        self._form = regime.policy.household
        self._may_choose = self._form.choice_from <= ON
        self._wholes = {
            rule.id: Paid(rule.route, {str(rule.payer): WHOLE})
            for rule in regime.rules
            if rule.whole
        }
        self._supports = supports(regime)
        self._hundredths = {rule.id: rule.hundredths or 0 for rule in regime.rules}
        self._order = {
            rule.id: order
            for order, support in enumerate(self._supports)
            for budget in support.budgets
            for rule in (*budget.own, *budget.more)
        }

    def settle(self, granted: Collection[str], rank: int) -> Paid:
        """Return what is paid for a citizen of this rank by the rules granted, in their order."""
        if not granted:
            return ALONE
        for rule in granted:
            if rule in self._wholes:
                return self._wholes[rule]
        may_go_alone = self._may_choose
        ways = []
        for order in {self._order[rule] for rule in granted}:
            support = self._supports[order]
            shares, left = self._shares(order, granted)
            own_payment = self._full - self._full * (WHOLE - left) // WHOLE
            key = (own_payment, -shares.get("state", 0), support.confidential, order)
            ways.append((key, Paid(support.name, shares)))
            if support.name in self._form.closed_to:
                may_go_alone = False
        if may_go_alone:
            own_payment = self._form.month(self._full, rank)
            ways.append(((own_payment, 0, False, len(self._supports)), ALONE))
        return min(ways)[1]

    def _shares(self, order: int, granted: Collection[str]) -> tuple[dict[str, int], int]:
        """Return what each payer pays on a route, and what is left to the person."""
        shares: dict[str, int] = {}
        left = WHOLE
        for payer, own, more in self._supports[order].budgets:
            share = max(
                (self._hundredths[rule.id] for rule in own if rule.id in granted), default=0
            )
            share += sum(self._hundredths[rule.id] for rule in more if rule.id in granted)
            shares[payer] = min(share, left)
            left -= shares[payer]
        shares["person"] = left
        return shares, left


def answers(regime: Regime, found: Sequence[Row]) -> pl.DataFrame:
    """Return rows in the form of the check."""
    bit = {rule.id: 1 << place for place, rule in enumerate(regime.rules)}
    return pl.DataFrame(
        {
            GRANTED: [sum(bit[rule] for rule in granted) for granted, _ in found],
            ROUTE: [paid.route for _, paid in found],
            **{payer: [paid.shares.get(payer, 0) for _, paid in found] for payer in PAYERS},
        },
        schema=SCHEMA,
    )
