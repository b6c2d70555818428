"""A citizen on a day under one policy or several, ready for questions to the solver."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from subsidy.language import Policy
from subsidy.proof.anyone import Anyone, anyone
from subsidy.proof.example import Example, example
from subsidy.proof.ordinary import make_ordinary
from subsidy.proof.outcomes import Settled
from subsidy.proof.settlement import settled
from subsidy.proof.shares import Shares, shares_of
from subsidy.proof.solver import Solver


class Setting(NamedTuple):
    """The citizen, how each policy settles the day, and a solver that holds the limits."""

    solver: Solver
    citizen: Anyone
    shares: Shares
    settled: tuple[Settled, ...]

    def example(self, place: int = 0) -> Example:
        """Return the solver's citizen as the engine decides under one of the policies."""
        return example(self.solver, self.citizen, self.settled[place], self.shares)

    def example_of(self, other: Anyone, found: Settled) -> Example:
        """Return another of the solver's citizens, whose settlement is `found`."""
        return example(self.solver, other, found, self.shares)

    def ordinary(self, *others: Anyone) -> None:
        """Make the solver's citizen, and others who share facts, as ordinary as possible.

        Unpublished shares are then the least that the question allows.
        """
        people = (self.citizen, *others)
        make_ordinary(self.solver, people)
        facts = (variable for one in people for variable in one.facts.values())
        settled = [variable == self.solver.value(variable) for variable in facts]
        for share in self.shares.variables.values():
            values = (share == value for value in self.shares.values)
            settled.append(next(so for so in values if self.solver.possible(*settled, so)))

    def also(self, place: int, other: Anyone) -> Settled:
        """Return how another citizen is settled under one of the policies; hold the limits."""
        found = self.settled[place].of(self.citizen, other)
        self.solver.add(*other.limits, found.consistent)
        return found


def setting(
    day: date, policies: Iterable[Policy], seconds: int, *, consistent: bool = True
) -> Setting:
    """Return a citizen of `day`, living where the policies hold.

    `consistent` leaves citizens for whom rules contradict each other to the property that finds
    those.
    """
    named = tuple(policies)
    citizen, shares, found = _formulas(day, named, seconds)
    solver = Solver(seconds)
    solver.add(*citizen.limits, *shares.limits)
    if consistent:
        solver.add(*(one.consistent for one in found))
    homes = [{place.id for place in policy.territories} for policy in named if policy.territories]
    if homes:
        solver.add(citizen.lives_in(sorted(set.intersection(*homes) or set.union(*homes))))
    return Setting(solver, citizen, shares, found)


@lru_cache(maxsize=64)
def _formulas(
    day: date, policies: tuple[Policy, ...], seconds: int
) -> tuple[Anyone, Shares, tuple[Settled, ...]]:
    """Return the formulas of a day, which many properties ask about."""
    regimes = tuple(policy.on(day) for policy in policies)
    citizen, shares = anyone("citizen", day, regimes), shares_of(regimes)
    found = (settled(regime, citizen, shares, seconds=seconds) for regime in regimes)
    return citizen, shares, tuple(found)
