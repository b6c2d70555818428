"""The published cases, by the solver: of all citizens like them nobody is paid otherwise."""

from datetime import date
from typing import Any

import pytest

from subsidy import rulebook
from subsidy.language.provision import Payer
from subsidy.proof.anyone import anyone
from subsidy.proof.outcomes import Outcome
from subsidy.proof.pinned import pinned
from subsidy.proof.settlement import settled
from subsidy.proof.shares import shares_of
from subsidy.proof.solver import Solver
from tests.law.test_cases import CASES, sentence
from tests.proof.asking import facts_of, regime_of


def as_published(outcome: Outcome, months: int) -> dict[str, object]:
    """Return an outcome of the first day as a case is printed: all months are paid like it."""
    paid = dict(outcome.choice.amounts or ())
    return {
        "premium_vnd": (outcome.choice.premium or 0) * months,
        "state": paid.get(Payer.STATE, 0) * months,
        "local": (paid.get(Payer.CITY, 0) + paid.get(Payer.DISTRICT, 0)) * months,
        "person": paid.get(Payer.PERSON, 0) * months,
        "route": outcome.route,
    }


@pytest.mark.parametrize("case", CASES, ids=sentence)
def test_no_citizen_like_a_published_case_is_paid_otherwise(case: dict[str, Any]) -> None:
    facts, on = facts_of(case["profile"]), date.fromisoformat(case["on"])
    policy = case["policy"] and rulebook.policies().named(case["policy"])
    regime = regime_of(facts, on, policy)
    citizen, shares = anyone("citizen", on, [regime]), shares_of((regime,))
    day = settled(regime, citizen, shares)
    solver = Solver()
    solver.add(*citizen.limits, *shares.limits, *pinned(citizen, facts), day.consistent)
    printed = day.when(lambda found: as_published(found, case["months"]) == case["expect"])
    otherwise = day.when(lambda found: as_published(found, case["months"]) != case["expect"])
    assert solver.possible(printed)
    assert not solver.possible(otherwise)
