"""The inference engine and the plain reader find the same rules, whatever is not known."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from subsidy import rulebook
from subsidy.facts import situation
from subsidy.inference import infer
from subsidy.known import known
from subsidy.profile import Profile
from subsidy.readers import by_inference, plainly
from tests.strategies import Citizen, days, policy_names, profiles


@given(
    profiles(absent=0.3),
    policy_names(),
    days(),
    st.just(0) | st.integers(0, 60),
)
def test_both_readers_grant_the_same_provisions(
    citizen: Citizen, policy: str, first: date, more: int
) -> None:
    regime = rulebook.policies().named(policy).on(first)
    facts, _ = known(Profile.model_validate(citizen).stated(), rulebook.territories())
    read = situation(facts, regime.facts, first, first + timedelta(days=more))
    certain, possible = plainly(regime, read)
    found = infer(regime, read)
    assert (found.certain, found.possible) == (certain, possible)
    assert by_inference(regime, read) == (certain, possible)
    assert certain <= possible


@given(profiles(absent=0.0), policy_names(), days())
def test_where_every_fact_is_known_no_provision_is_left_open(
    citizen: Citizen, policy: str, day: date
) -> None:
    regime = rulebook.policies().named(policy).on(day)
    facts, _ = known(Profile.model_validate(citizen).stated(), rulebook.territories())
    vague = {name for name, value in facts.items() if not getattr(value, "exact", True)}
    certain, possible = plainly(regime, situation(facts, regime.facts, day, day))
    if not vague:
        assert certain == possible
