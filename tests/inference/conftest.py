"""Regimes made by hand, of conditions alone."""

from collections.abc import Callable
from datetime import date

import pytest

from subsidy.language import (
    BaseSalary,
    Condition,
    Evidence,
    HouseholdForm,
    Payer,
    Period,
    Policy,
    Premium,
    Provision,
    Text,
    dated,
    fact,
    percent,
)
from subsidy.language.instrument import Instrument
from subsidy.language.policy import Regime, Rule

FIRST = date(2025, 1, 1)
WORDS = Text("Thử", "Trial")
INSTRUMENT = Instrument(title=WORDS, body=WORDS)
POLICY = Policy(
    name="trial",
    title=WORDS,
    rule_sets=(),
    premium=Premium(
        Period(FIRST), dated(BaseSalary(2_340_000, INSTRUMENT)), dated(450), Evidence.INFERRED
    ),
    household=HouseholdForm(
        WORDS, (100,), FIRST, (), dated(INSTRUMENT), "1", Evidence.INFERRED, ("trial",)
    ),
)
PROVISION = Provision(
    id="trial",
    route="trial",
    title=WORDS,
    condition=fact.pension,
    payer=Payer.STATE,
    share=percent(100),
    instrument=INSTRUMENT,
    article=None,
    in_force=Period(FIRST),
    evidence=Evidence.INFERRED,
    sources=("trial",),
    checked_on=FIRST,
)


def regime(*conditions: Condition, first: date = FIRST) -> Regime:
    rules = tuple(
        Rule(
            id=f"trial.{number}",
            provision=PROVISION,
            route="trial",
            condition=condition,
            payer=Payer.STATE,
            hundredths=10_000,
            vnd_a_month=None,
            instrument=PROVISION.instruments.on(FIRST),
            evidence=PROVISION.evidences.on(FIRST),
            whole=False,
            adds=False,
            confidential=False,
        )
        for number, condition in enumerate(conditions)
    )
    return Regime(POLICY, first, None, rules)


@pytest.fixture(scope="session")
def regime_of() -> Callable[..., Regime]:
    """Make a regime whose rules, trial.0 and on, have the given conditions."""
    return regime
