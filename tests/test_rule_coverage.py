"""The plug-in that says which clauses the tests never saw both ways."""

from subsidy import rulebook
from subsidy.facts import situation
from subsidy.known import known
from subsidy.profile import Profile
from tests.rule_coverage import Seen, every_clause
from tests.strategies import Citizen

POLICY = rulebook.policies().named("haiphong-2026")
AGE = "haiphong_2026.elderly: 60 <= age < 75: never "


def seen(*citizens: Citizen) -> list[str]:
    found = Seen()
    assert POLICY.in_force is not None
    day = POLICY.in_force.first
    for citizen in citizens:
        facts, _ = known(Profile.model_validate(citizen).stated(), rulebook.territories())
        regime = POLICY.on(day)
        found.note(regime, situation(facts, regime.facts, day, day))
    return [gap for gap in found.gaps() if gap.startswith(AGE)]


def test_a_clause_that_was_seen_one_way_lacks_the_other() -> None:
    assert seen({"birth_date": "1960-01-01"}) == [AGE + "false"]
    assert seen({"birth_date": "1990-01-01"}) == [AGE + "true"]


def test_an_unknown_fact_is_neither() -> None:
    assert seen({"territory": "haiphong_east"}) == [AGE + "true and never false"]


def test_a_clause_that_was_seen_both_ways_is_no_gap() -> None:
    assert seen({"birth_date": "1960-01-01"}, {"birth_date": "1990-01-01"}) == []


def test_every_line_of_the_rule_book_that_can_be_asked_about_has_its_clauses_counted() -> None:
    lines = {line for line, _ in every_clause()}
    assert {f"haiphong_2026.{line.id}" for line in POLICY.rule_sets[-1].provisions} <= lines
