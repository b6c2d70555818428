"""Outcomes of a day's settlement, each with the formula for it, and how two of them compare."""

from collections.abc import Callable, Hashable, Mapping
from typing import NamedTuple, TypeVar

import z3

from subsidy.language.policy import Regime, Rule
from subsidy.language.provision import Payer
from subsidy.proof.anyone import Anyone
from subsidy.settlement.choice import Choice
from subsidy.settlement.offer import BUDGETS

NO = z3.BoolVal(False)

Value = TypeVar("Value", bound=Hashable)


class Outcome(NamedTuple):
    """How a day is paid: the way taken, and each payer's hundredths of a percent."""

    choice: Choice
    hundredths: tuple[tuple[Payer, int], ...]

    @property
    def route(self) -> str:
        """Return the route taken."""
        return self.choice.offer.route

    @property
    def budgets(self) -> int:
        """Return what public budgets pay, in hundredths of a percent."""
        return sum(share for payer, share in self.hundredths if payer in BUDGETS)

    @property
    def own(self) -> int:
        """Return what the person pays a month in VND; nothing where a wage or pension does."""
        return max(0, self.choice.own)

    @property
    def paid(self) -> Hashable:
        """Return who pays what, in hundredths and VND."""
        return self.hundredths, self.choice.amounts


Case = tuple[z3.BoolRef, Outcome]


class Settled(NamedTuple):
    """How a day is paid: every outcome with the formula for it. One of them is always so.

    `granted` says of each rule whether its condition holds; `contradicted` are rules of a route of
    which two of equal standing contradict each other, with the formula that just they are granted.
    `ways` are the ways to pay for whom no group pays the whole premium, taken or not.
    """

    regime: Regime
    granted: Mapping[str, z3.BoolRef]
    cases: tuple[Case, ...]
    contradicted: tuple[tuple[tuple[Rule, ...], z3.BoolRef], ...]
    ways: tuple[tuple[z3.BoolRef, Choice], ...]

    @property
    def consistent(self) -> z3.BoolRef:
        """Return that no two rules contradict each other for the citizen."""
        return z3.Not(z3.Or([so for _, so in self.contradicted]))

    def of(self, one: Anyone, other: Anyone) -> "Settled":
        """Return how `other` is settled, where this is how `one` is."""
        pairs = [
            (variable, other.facts[fact])
            for fact, variable in one.facts.items()
            if variable is not other.facts[fact]
        ]

        def swapped(formula: z3.BoolRef) -> z3.BoolRef:
            return z3.substitute(formula, *pairs)

        return self._replace(
            granted={name: swapped(so) for name, so in self.granted.items()},
            cases=tuple((swapped(so), outcome) for so, outcome in self.cases),
            contradicted=tuple((rules, swapped(so)) for rules, so in self.contradicted),
            ways=tuple((swapped(so), choice) for so, choice in self.ways),
        )

    def when(self, fits: Callable[[Outcome], bool]) -> z3.BoolRef:
        """Return that the outcome is one that `fits`."""
        return z3.Or([so for so, outcome in self.cases if fits(outcome)])

    def by(self, route: str) -> z3.BoolRef:
        """Return that the route taken is `route`."""
        return self.when(lambda outcome: outcome.route == route)

    def routes(self) -> tuple[str, ...]:
        """Return the routes that are ever taken, as far as the formulas show."""
        return tuple(dict.fromkeys(outcome.route for _, outcome in self.cases))

    def grouped(self, measure: Callable[[Outcome], Value]) -> dict[Value, z3.BoolRef]:
        """Return each value that `measure` of the outcome can have, with the formula for it."""
        groups: dict[Value, list[z3.BoolRef]] = {}
        for so, outcome in self.cases:
            groups.setdefault(measure(outcome), []).append(so)
        return {value: z3.Or(parts) for value, parts in groups.items()}

    def unlike(self, other: "Settled") -> z3.BoolRef:
        """Return that the two differ in route or in what somebody pays."""
        mine, others = self.grouped(_face), other.grouped(_face)
        return z3.Or([mine.get(face, NO) != others.get(face, NO) for face in {**mine, **others}])


def _face(outcome: Outcome) -> Hashable:
    return outcome.route, outcome.paid


def above(one: Settled, other: Settled, measure: Callable[[Outcome], int]) -> z3.BoolRef:
    """Return that `measure` of one outcome is greater than of the other."""
    greater = one.grouped(measure)
    return z3.Or(
        [
            z3.And(so, z3.Or([more for least, more in greater.items() if least > value]))
            for value, so in other.grouped(measure).items()
        ]
    )
