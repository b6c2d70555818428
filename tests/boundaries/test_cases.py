"""The citizens of a sheet stand on both sides of every bound of every line."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from subsidy import rulebook
from subsidy.boundaries.cases import Case, cases
from subsidy.elapsed import completed_months
from subsidy.facts import situation
from subsidy.known import known
from subsidy.language.condition import Range
from subsidy.language.evaluation import truth
from subsidy.language.policy import Rule
from subsidy.language.vocabulary import NOT_YET
from subsidy.profile import Profile

NAMES = [policy.name for policy in rulebook.policies().every]
MERGED = cases(rulebook.policies().named("haiphong-2026"))


def _read(rule: Rule, case: Case) -> tuple[bool | None, ...]:
    facts, _ = known(Profile.model_validate(case.facts).stated(), rulebook.territories())
    leaves = tuple(rule.condition.leaves())
    now = situation(facts, [leaf.fact for leaf in leaves], case.on, case.on)
    return (truth(rule.condition, now), *(truth(leaf, now) for leaf in leaves))


def _rules(name: str) -> Iterator[tuple[Rule, date]]:
    policy = rulebook.policies().named(name)
    first = policy.in_force.first if policy.in_force else policy.changes[0]
    for day in dict.fromkeys((first, *(day for day in policy.changes if day >= first))):
        if policy.holds(day) and day in rulebook.premium().modelled:
            yield from ((rule, day) for rule in policy.on(day).rules)


@pytest.mark.parametrize("name", NAMES)
def test_some_citizen_has_all_that_a_line_asks_and_some_has_not(name: str) -> None:
    listed = cases(rulebook.policies().named(name))
    found: dict[str, set[bool | None]] = {}
    for rule, _ in _rules(name):
        outcomes = found.setdefault(rule.id, set())
        outcomes.update(_read(rule, case)[0] for case in listed)
    assert {rule for rule, seen in found.items() if not {True, False} <= seen} == set()


@pytest.mark.parametrize("name", NAMES)
def test_every_clause_is_met_by_one_and_missed_by_another(name: str) -> None:
    listed = cases(rulebook.policies().named(name))
    unseen = set()
    for rule in {rule.id: rule for rule, _ in _rules(name)}.values():
        readings = [_read(rule, case)[1:] for case in listed]
        for place, leaf in enumerate(rule.condition.leaves()):
            if {reading[place] for reading in readings} < {True, False}:
                unseen.add((rule.id, leaf))
    assert unseen == set()


def test_an_age_is_reached_on_the_day_by_one_and_a_day_later_by_another() -> None:
    born = {case.facts["birth_date"] for case in MERGED if case.on == date(2026, 1, 1)}
    for age in (60, 75):
        reached = date(2026 - age, 1, 1)
        assert {str(reached), str(reached + timedelta(days=1))} <= born


def test_the_bounds_of_the_party_badge_are_badges_there_are() -> None:
    years = {
        case.facts["party_badge_years"] for case in MERGED if "party_badge_years" in case.facts
    }
    assert years == {30, 40}


@pytest.mark.parametrize(
    ("name", "fact", "word"),
    [("haiphong-2026", "residence", "temporary"), ("haiduong-west", "district", "kim_thanh")],
)
def test_every_word_that_a_clause_allows_is_asked_about(name: str, fact: str, word: str) -> None:
    listed = cases(rulebook.policies().named(name))
    assert word in {case.facts.get(fact) for case in listed}


def test_a_line_that_ends_within_the_policy_is_asked_about_on_both_days() -> None:
    listed = cases(rulebook.policies().named("haiduong-west"))
    students = {case.on for case in listed if case.facts.get("student")}
    assert {date(2025, 6, 30), date(2025, 7, 1)} <= students


@pytest.mark.parametrize("name", NAMES)
def test_no_citizen_stands_there_twice_and_all_days_are_the_policys(name: str) -> None:
    policy = rulebook.policies().named(name)
    listed = cases(policy)
    assert len({repr((case.on, sorted(case.facts.items()))) for case in listed}) == len(listed)
    assert all(policy.holds(case.on) for case in listed)


def test_bounds_of_months_are_asked_to_the_day() -> None:
    policy = rulebook.policies().named("haiduong-west")
    windows = {
        leaf.high
        for rule, _ in _rules(policy.name)
        for leaf in rule.condition.leaves()
        if isinstance(leaf, Range) and leaf.fact == "months_since_poverty_exit"
    }
    passed = {
        completed_months(date.fromisoformat(str(case.facts["poverty_exit_date"])), case.on)
        for case in cases(policy)
        if str(case.facts.get("poverty_exit_date", "none")) != "none"
    }
    for months in windows - {None, NOT_YET + 1}:
        assert isinstance(months, int)
        assert {months - 1, months} <= passed
