"""An answer the engine decides stands for every value of what is missing, by the solver's proof."""

from dataclasses import replace

from hypothesis import assume, given

from subsidy import rulebook
from subsidy.answer import Answer, answer
from subsidy.policies import Law
from subsidy.proof.anyone import anyone
from subsidy.proof.pinned import pinned
from subsidy.proof.settlement import settled
from subsidy.proof.shares import shares_of
from subsidy.proof.solver import Solver
from subsidy.question import Question
from tests.strategies import Asked, costly, puzzles


def day_of(asked: Asked) -> Answer:
    policy = rulebook.policies().named(asked.policy or "haiphong-2026")
    return answer(asked.profile.stated(), Question(asked.on, 1, policy))


@costly(2)
@given(puzzles())
def test_no_value_of_a_missing_fact_changes_what_is_decided(pair: tuple[Asked, Asked]) -> None:
    asked, _ = pair
    found = day_of(replace(asked, policy=asked.policy or "haiphong-2026"))
    assume(found.decided)
    regime = Law(rulebook.policies(), found.question.policy).regime(None, asked.on)
    citizen, shares = anyone("citizen", asked.on, [regime]), shares_of((regime,))
    day = settled(regime, citizen, shares)
    solver = Solver()
    solver.add(*citizen.limits, *shares.limits, *pinned(citizen, found.stated))
    decided = found.basis.percents
    assert solver.possible(day.when(lambda outcome: outcome.hundredths == decided))
    assert not solver.possible(day.when(lambda outcome: outcome.hundredths != decided))
