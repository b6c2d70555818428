"""Of the ways open to a citizen, the one taken is the cheapest for the citizen."""

from hypothesis import given
from hypothesis import strategies as st

from subsidy import rulebook
from subsidy.known import known
from subsidy.language.provision import Payer
from subsidy.policies import Law
from subsidy.readers import plainly
from subsidy.settlement.choice import Choice
from subsidy.stretches import stretches
from tests.strategies import EQUALLY_PAID, Asked, Citizen, questions


def cost(way: Choice) -> tuple[int, int, bool]:
    """Return the own payment, what the State leaves to others, and whether a secret is told."""
    paid = dict(way.amounts or ())
    secret = any(rule.confidential for rule in way.offer.rules)
    return paid.get(Payer.PERSON, 0), -paid.get(Payer.STATE, 0), secret


@given(questions(), st.sampled_from(EQUALLY_PAID))
def test_the_way_taken_costs_the_citizen_least_then_the_state_most_then_tells_least(
    asked: Asked, more: Citizen
) -> None:
    policy = None if asked.policy is None else rulebook.policies().named(asked.policy)
    facts, _ = known(asked.having(more).profile.stated(), rulebook.territories())
    law = Law(rulebook.policies(), policy)
    (today,) = stretches(law, facts, asked.on, asked.on, plainly, priced_on=asked.on)
    if not today.chosen.offer.wage_based:
        assert cost(today.chosen) == min(cost(way) for way in today.ways)


@given(questions(), st.sampled_from(EQUALLY_PAID))
def test_no_alternative_is_cheaper_than_the_way_taken_in_a_single_month(
    asked: Asked, more: Citizen
) -> None:
    question = asked.having(more)
    decision = Asked(question.citizen, asked.on, 1, asked.policy).decided(reveal=True)
    (own,) = [one.vnd for one in decision.payers if one.payer == "person"]
    routes = [other.route for other in decision.alternatives]
    assert decision.route not in routes
    assert len(routes) == len(set(routes))
    if own is not None:
        assert all(own <= other.person_vnd for other in decision.alternatives)
