"""The search: the frontier, the winner, and the proof that a winner needs."""

from collections.abc import Iterator
from datetime import date
from itertools import product
from pathlib import Path

import pytest

from subsidy.audience import answer_for
from subsidy.compare.scheme import Scheme
from subsidy.compare.status import Status as Change
from subsidy.harmonise import trial
from subsidy.language import Policy
from subsidy.profile import Profile
from subsidy.proof.property import Asked, Property, Status, Verdict
from subsidy.proof.solver import Solver, Undecided
from subsidy.proof.verify import verify
from subsidy.publish import publish
from subsidy.question import Question
from tests.compare.people import Citizen, compared, write
from tests.harmonise.city import BEFORE, PEOPLE, searched


def paid(policy: Policy, citizen: Citizen) -> tuple[int, int]:
    """Return what the person, and what city and districts, pay in a year, by one decision."""
    facts = {**citizen, "residence": "permanent", "unstated": "no"}
    question = Question(date(2026, 1, 1), 12, policy)
    answer = answer_for(Profile.model_validate(facts).stated(), question, reveal=True)
    decision = publish(answer, reveal=True, language="en")
    vnd = {share.payer: share.vnd or 0 for share in decision.payers}
    return vnd.get("person", 0), vnd.get("city", 0) + vnd.get("district", 0)


def before(citizen: Citizen) -> Policy:
    """Return the policy of the citizen's territory."""
    return next(one for one in BEFORE if one.territories[0].id == citizen["territory"])


def test_no_point_of_the_frontier_is_beaten_by_any_setting() -> None:
    found = searched()
    for one, other in product(found.frontier, found.points):
        better = (other.cost < one.cost, other.gain > one.gain, other.lose < one.lose)
        worse = (other.cost > one.cost, other.gain < one.gain, other.lose > one.lose)
        assert any(worse) or not any(better)


def test_whatever_is_not_on_the_frontier_is_beaten_by_a_point_of_it() -> None:
    found = searched("elderly_75.min_age=75..76", "elderly_75.max_age=80..82")
    beaten = [one for one in found.points if one not in found.frontier]
    for one in beaten:
        assert any(
            other.cost <= one.cost and other.gain >= one.gain and other.lose <= one.lose
            for other in found.frontier
        )


def test_the_frontier_holds_trade_offs_and_leaves_out_what_only_costs() -> None:
    found = searched()
    assert 1 < len(found.frontier) < len(found.points)


def test_the_winner_is_the_cheapest_that_harms_nobody_by_one_decision_after_another() -> None:
    found = searched()
    cheapest = []
    for one in found.points:
        pairs = [
            (paid(before(person), person)[0], *paid(one.setting.policy, person))
            for person in PEOPLE
        ]
        assert one.lose == sum(now > own for own, now, _ in pairs)
        assert one.gain == sum(now < own for own, now, _ in pairs)
        assert one.cost == sum(city for *_, city in pairs)
        if one.lose == 0:
            cheapest.append((one.cost, one.setting.values))
    assert found.winner is not None
    assert found.winner.cost == min(cost for cost, _ in cheapest)
    assert found.winner.setting.values in [values for _, values in cheapest]


def test_costs_are_those_of_a_comparison_to_the_dong(tmp_path: Path) -> None:
    found = searched()
    path = write(tmp_path / "city.parquet", PEOPLE)
    names = "+".join(policy.name for policy in BEFORE)
    one = found.points[3]
    policy = one.setting.policy
    (old, new) = compared(
        path, names, Scheme(policy.name, policy.title, (policy,))
    ).first.result.sides
    everywhere = [paying["city"] for paying in new.cost["territory"].values()]
    assert (one.cost, one.lose) == (sum(everywhere), new.moved(Change.LOSE).persons)
    assert found.cost == sum(paying.get("city", 0) for paying in old.cost["territory"].values())


def test_within_a_budget_the_widest_coverage_wins() -> None:
    found = searched()
    assert found.winner is not None
    dearest = max(found.candidates, key=lambda one: one.cost)
    assert dearest.setting.values["elderly.min_age"] == "59"
    assert found.winner.setting.values["elderly.min_age"] == "60"
    for budget, wanted in ((dearest.cost, dearest), (dearest.cost - 1, found.winner)):
        winner = searched(budget=budget).winner
        assert winner is not None
        assert winner.setting.values == wanted.setting.values


def test_a_budget_that_nothing_fits_in_has_no_winner() -> None:
    found = searched(budget=1)
    assert (found.winner, found.trials) == (None, ())


def test_a_loser_whom_the_population_has_not_keeps_a_setting_from_winning() -> None:
    found = searched("party.min_badge_years=45..50..5")
    assert [one.lose for one in found.points] == [0, 0]
    assert found.winner is None
    assert {one.status for one in found.trials} == {Status.FAILS}
    for one in found.trials:
        for loser in one.losers:
            assert loser.now.budgets < loser.before.budgets


def test_where_a_candidate_fails_the_next_one_may_win() -> None:
    found = searched("waste_collector.share=60..80..10")
    assert [one.proved for one in found.trials] == [False, True]
    assert found.winner is not None
    assert found.winner.setting.values == {"waste_collector.share": "70"}


def test_who_lost_before_is_asked_again_before_the_solver(monkeypatch: pytest.MonkeyPatch) -> None:
    points = searched("party.min_badge_years=45..50..5").points
    asked = []

    def counted(task: Asked, wanted: list[Property]) -> Iterator[Verdict]:
        asked.append(task)
        return verify(task, wanted)

    monkeypatch.setattr(trial, "verify", counted)
    found = list(trial.trials(points, BEFORE, 60))
    assert (len(found), len(asked)) == (2, 1)


def test_what_the_solver_cannot_decide_is_no_winner(monkeypatch: pytest.MonkeyPatch) -> None:
    def gives_up(*_: object) -> bool:
        raise Undecided("timeout")

    points = searched().candidates[:1]
    monkeypatch.setattr(Solver, "possible", gives_up)
    (found,) = trial.trials(points, BEFORE, 60)
    assert (found.status, found.proved) == (Status.UNDECIDED, False)


def test_confidential_facts_move_no_cost() -> None:
    found = searched("party.min_badge_years=40..45..5", badges=6)
    assert len({one.cost for one in found.points}) == 1


def test_a_number_that_all_settings_share_is_fixed() -> None:
    found = searched("elderly.min_age=60..61", fixed=("security_force.share=100",))
    assert {one.setting.values["security_force.share"] for one in found.points} == {"100"}
