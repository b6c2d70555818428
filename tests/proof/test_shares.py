"""The values that an unpublished share is tried with stand for every share there could be."""

from bisect import bisect_left
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from subsidy import rulebook
from subsidy.language.share import WHOLE
from subsidy.proof.shares import candidates
from tests.proof.asking import by_engine, facts_of
from tests.strategies import Citizen, ordinary_citizens

POLICY = rulebook.policies().named("haiphong-2026")
ON = date(2026, 7, 1)
TRIED = candidates((POLICY.on(ON),))


def test_nothing_and_everything_are_tried() -> None:
    assert (TRIED[0], TRIED[-1]) == (0, WHOLE)


@given(ordinary_citizens(ON), st.integers(0, WHOLE))
def test_between_two_values_tried_the_way_taken_is_theirs(citizen: Citizen, share: int) -> None:
    facts = facts_of({**citizen, "waste_collector": True})
    place = bisect_left(TRIED, share)
    around = {share} if TRIED[place] == share else {TRIED[place - 1], share, TRIED[place]}
    assert len({by_engine(facts, ON, POLICY, one).route for one in around}) == 1
