"""Shares that nobody published, as choices of the solver: every share that could matter.

A share could be anything from nothing to everything. What is decided turns only where the way it
opens passes another one, so the values just before, at and after each such turn stand for all
(`candidates`).
"""

from collections.abc import Iterator, Mapping
from itertools import product
from typing import NamedTuple

import z3

from subsidy.language.policy import Regime, Rule
from subsidy.language.share import WHOLE


class Shares(NamedTuple):
    """For each rule without a published share a variable, and the values it is tried with.

    In hundredths of a percent.
    """

    variables: Mapping[str, z3.ArithRef]
    values: tuple[int, ...]

    @property
    def limits(self) -> tuple[z3.BoolRef, ...]:
        """Return that every share has one of the values tried."""
        return tuple(
            z3.Or([share == value for value in self.values]) for share in self.variables.values()
        )

    def tried(self, having: tuple[Rule, ...]) -> Iterator[tuple[z3.BoolRef, dict[str, int]]]:
        """Yield the shares that rules could have, each with the formula that they do."""
        names = [rule.id for rule in having if rule.unpublished]
        for values in product(self.values, repeat=len(names)):
            tried = dict(zip(names, values, strict=True))
            yield z3.And([self.variables[name] == tried[name] for name in names]), tried


def shares_of(regimes: tuple[Regime, ...]) -> Shares:
    """Return the unpublished shares of some regimes."""
    names = sorted({name for regime in regimes for name in regime.unpublished})
    return Shares({name: z3.Int(f"share of {name}") for name in names}, candidates(regimes))


def candidates(regimes: tuple[Regime, ...]) -> tuple[int, ...]:
    """Return values of which one stands for every share there could be.

    Two ways are compared by what the person, the State and all budgets pay. Each of these is a sum
    of the shares of one route, or what a later member of a household pays, so the order of two ways
    turns at a difference of two such sums. Between two turns stand at least two values, enough for
    two unpublished shares in either order.
    """
    sums = {0, WHOLE}.union(*(_sums(regime) for regime in regimes))
    turns = {abs(one - other) for one in sums for other in sums}
    near = {turn + step for turn in turns for step in (-1, 0, 1)}
    return tuple(sorted(value for value in near if 0 <= value <= WHOLE))


def _sums(regime: Regime) -> set[int]:
    """Return, in hundredths, what budgets may come to pay on a route without unpublished shares."""
    full = regime.policy.month(regime.first)
    reached: dict[str, set[int]] = {}
    for rule in regime.rules:
        share = rule.hundredths
        if rule.vnd_a_month is not None:
            share = min(WHOLE if share is None else share, WHOLE, rule.vnd_a_month * WHOLE // full)
        if share is not None and not rule.whole:
            sums = reached.setdefault(rule.route, {0})
            sums |= {min(WHOLE, one + share) for one in sums}
    later = {WHOLE - percent * 100 for percent in regime.policy.household.percent_by_rank}
    return later.union(*reached.values())
