"""What is missing matters exactly where some way of filling it in would change the outcome.

The reader is authorised: for anyone else `missing` must not depend on a hidden fact.
"""

from collections.abc import Hashable
from datetime import date

import pytest
from hypothesis import assume, event, given
from hypothesis import strategies as st

from subsidy.completion import tree
from subsidy.completion.moment import Moment, When, moment
from subsidy.decide import decide
from subsidy.decision import Decision
from subsidy.known import Known
from subsidy.language.provision import Payer
from subsidy.policies import Law
from subsidy.stated import StatedFacts
from subsidy.stretches import Reader
from tests.properties.completions import Outcome, Puzzle, fitting
from tests.strategies import Asked, costly, puzzles

WAYS = 600
"""The most completions that are tried out one by one."""

Pair = tuple[Asked, Asked]


def paid(decision: Decision) -> Hashable:
    """Return the shares on the day and the VND of each payer, those that pay nothing left out."""
    shares = {one.payer: int(one.percent * 100) for one in decision.payers if one.percent}
    vnd = {one.payer: one.vnd for one in decision.payers if one.vnd}
    known = decision.premium_vnd is not None
    return frozenset(shares.items()), frozenset(vnd.items()) if known else None


def total(outcome: Outcome) -> Hashable:
    """Return the same of a completion."""
    vnd: dict[Payer, int] = {}
    for _, amounts in outcome.months:
        if amounts is None:
            return frozenset(outcome.day), None
        for payer, part in amounts:
            vnd[payer] = vnd.get(payer, 0) + part
    return frozenset(outcome.day), frozenset(vnd.items())


@costly(2)
@given(puzzles(least=1, most=6), st.data())
def test_a_decided_answer_is_the_answer_however_the_missing_facts_turn_out(
    pair: Pair, data: st.DataObject
) -> None:
    asked, _ = pair
    decision = asked.decided(reveal=True)
    puzzle = Puzzle(asked)
    found = [
        outcome
        for _ in range(25)
        if (
            outcome := puzzle.of(
                [data.draw(st.sampled_from(values)) for values in puzzle.unknowns.values()]
            )
        )
    ]
    for outcome in found:
        assert decision.least_percent * 100 <= outcome.budget <= decision.greatest_percent * 100
        if decision.status == "decided":
            assert paid(decision) == total(outcome)


@given(puzzles(least=2))
def test_status_bounds_and_missing_facts_are_those_that_trying_every_way_finds(pair: Pair) -> None:
    puzzle = fitting(*pair, WAYS)
    decision = puzzle.asked.decided(reveal=True)
    outcomes = puzzle.outcomes.values()
    budgets = {outcome.budget for outcome in outcomes}
    open_outcome = len({outcome.paid for outcome in outcomes}) > 1
    event(f"{len(decision.missing)} missing, of {len(puzzle.unknowns)}")
    assert decision.status == ("undetermined" if open_outcome else "decided")
    assert decision.least_percent * 100 == min(budgets)
    assert decision.greatest_percent * 100 == max(budgets)
    assert set(decision.missing) == puzzle.deciding
    assert len(set(decision.missing)) == len(decision.missing)


@costly(3)
@given(puzzles(least=2))
def test_stating_a_missing_fact_asks_for_no_fact_that_did_not_matter_before(pair: Pair) -> None:
    asked, full = pair
    before = asked.decided(reveal=True)
    worth_stating = [name for name in before.missing if name in full.citizen]
    assume(worth_stating)
    fact = worth_stating[0]
    after = asked.having({fact: full.citizen[fact]}).decided(reveal=True)
    assert set(after.missing) < set(before.missing)
    assert before.least_percent <= after.least_percent
    assert after.greatest_percent <= before.greatest_percent


def test_a_district_is_missing_only_where_one_of_the_territory_could_matter() -> None:
    resident = {"birth_date": "1955-05-20", "residence": "permanent", "statutory_group": "none"}
    citizen = {**resident, "territory": "haiphong_east", "unstated": "no"}
    asked = Asked(citizen, date(2025, 3, 5), 1, "haiduong-west")
    assert set(asked.decided(reveal=True).missing) == Puzzle(asked).deciding == set()


def test_a_route_that_ties_by_other_payers_leaves_the_answer_open() -> None:
    # Under 77 in Tứ Kỳ the district pays 30; elsewhere, or from 77, the city pays all of it.
    badge = {"residence": "permanent", "party_badge_years": 40, "birth_date": "1948"}
    citizen = {**badge, "territory": "haiduong_west", "statutory_group": "none", "unstated": "no"}
    asked = Asked(citizen, date(2025, 3, 5), 1)
    assert (
        set(asked.decided(reveal=True).missing)
        == Puzzle(asked).deciding
        == {"birth_date", "district"}
    )


def test_of_a_citizen_of_whom_nothing_is_known_only_what_tells_something_new_is_tried_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Tried out whole, it is some 27,000 moments: ten seconds in which others would wait."""
    tried = []

    def counted(law: Law, when: When, known: Known, read: Reader) -> Moment:
        tried.append(when)
        return moment(law, when, known, read)

    monkeypatch.setattr(tree, "moment", counted)
    decision = decide(StatedFacts({}), on=date(2025, 10, 1))
    assert decision.status == "undetermined"
    assert {"territory", "birth_date", "disability", "poverty"} <= set(decision.missing)
    assert 0 < len(tried) < 5_000
