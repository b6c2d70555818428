"""The solver settles every citizen as the engine does."""

from hypothesis import given
from hypothesis import strategies as st

from subsidy import rulebook
from tests.proof.asking import by_engine, by_solver, facts_of
from tests.strategies import EQUALLY_PAID, Asked, Citizen, costly, questions

SHARES = st.sampled_from((0, 1, 3000, 4000, 5000, 7000, 9999, 10000))


@costly(2)
@given(questions(), st.sampled_from(EQUALLY_PAID), SHARES)
def test_the_solver_pays_what_the_engine_pays(asked: Asked, more: Citizen, share: int) -> None:
    policy = None if asked.policy is None else rulebook.policies().named(asked.policy)
    facts = facts_of(asked.having(more).citizen)
    assert by_solver(facts, asked.on, policy, share) == by_engine(facts, asked.on, policy, share)
