"""One citizen of the tests, settled by the engine and by the solver."""

from datetime import date
from typing import Any, NamedTuple

from subsidy import rulebook
from subsidy.known import Known, known
from subsidy.language import Policy
from subsidy.language.policy import Regime
from subsidy.policies import Law
from subsidy.profile import Profile
from subsidy.proof.anyone import anyone
from subsidy.proof.outcomes import Outcome
from subsidy.proof.pinned import pinned
from subsidy.proof.settlement import settled
from subsidy.proof.shares import shares_of
from subsidy.proof.solver import Solver
from subsidy.readers import plainly
from subsidy.stretches import SHARE, stretches

Citizen = dict[str, Any]


class Paid(NamedTuple):
    """A route, and what each payer pays in hundredths of a percent and in VND a month."""

    route: str
    hundredths: object
    vnd: object


def facts_of(citizen: Citizen) -> Known:
    stated = Profile.model_validate(citizen).stated()
    return known(stated, rulebook.territories())[0]


def regime_of(facts: Known, on: date, policy: Policy | None) -> Regime:
    return Law(rulebook.policies(), policy).regime(facts.get("territory"), on)


def by_engine(facts: Known, on: date, policy: Policy | None, share: int) -> Paid:
    """Settle the day as the engine does, unpublished shares being `share`."""
    law = Law(rulebook.policies(), policy)
    regime = law.regime(facts.get("territory"), on)
    tried = Known({**facts, **{name + SHARE: share for name in regime.unpublished}})
    (day,) = stretches(law, tried, on, on, plainly, priced_on=on)
    return Paid(day.chosen.offer.route, day.percents, day.chosen.amounts)


def by_solver(facts: Known, on: date, policy: Policy | None, share: int) -> Paid:
    """Settle the day in the solver: exactly one outcome must be left."""
    regime = regime_of(facts, on, policy)
    citizen, shares = anyone("citizen", on, [regime]), shares_of((regime,))
    found = settled(regime, citizen, shares)
    solver = Solver()
    solver.add(*citizen.limits, *pinned(citizen, facts), *shares.limits)
    solver.add(*(variable == share for variable in shares.variables.values()))
    assert solver.possible(), "what is so of a citizen must be possible"
    outcomes: list[Outcome] = [outcome for so, outcome in found.cases if solver.true(so)]
    (only,) = outcomes
    with solver.supposing(found.when(lambda other: other is not only)):
        assert not solver.possible(), "a citizen of whom all is known has one outcome"
    return Paid(only.route, only.hundredths, only.choice.amounts)
