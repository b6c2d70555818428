"""A clause counts as seen where it alone turns the condition."""

import pytest

from subsidy.coverage.decisive import clauses, decisive
from subsidy.language import Condition, fact
from subsidy.language.evaluation import FactValue

ELDERLY = fact.age.from_to(60, 75) & ~fact.pension
EITHER = fact.hiv | (fact.student & ~fact.pension)


def citizen(age: int | None = 65, **facts: bool | None) -> dict[str, FactValue]:
    return {
        "age": (0, 200) if age is None else (age, age),
        "pension": False,
        "hiv": False,
        "student": False,
        **facts,
    }


def told(condition: Condition, facts: dict[str, FactValue]) -> dict[str, bool]:
    return {one.clause: one.holds for one in decisive(condition, facts)}


def test_where_all_clauses_hold_each_of_them_grants() -> None:
    assert told(ELDERLY, citizen()) == {"60 <= age < 75": True, "pension = no": True}


def test_the_one_clause_that_fails_refuses_and_the_others_show_nothing() -> None:
    assert told(ELDERLY, citizen(age=80)) == {"60 <= age < 75": False}


def test_where_two_clauses_fail_none_of_them_is_shown() -> None:
    assert told(ELDERLY, citizen(age=80, pension=True)) == {}


def test_of_two_ways_that_are_both_open_neither_is_shown() -> None:
    assert told(EITHER, citizen(hiv=True, student=True)) == {}


@pytest.mark.parametrize(
    ("facts", "shown"),
    [
        ({"hiv": True}, {"hiv = yes": True}),
        ({"student": True}, {"student = yes": True, "pension = no": True}),
        ({}, {"hiv = yes": False, "student = yes": False}),
    ],
)
def test_clauses_of_an_either_or_are_shown_one_by_one(
    facts: dict[str, bool | None], shown: dict[str, bool]
) -> None:
    assert told(EITHER, citizen(**facts)) == shown


def test_what_is_not_known_is_seen_neither_way() -> None:
    assert told(ELDERLY, citizen(age=None)) == {}
    assert told(ELDERLY, citizen(pension=None)) == {}


def test_every_clause_has_its_place() -> None:
    assert list(clauses(EITHER)) == [(0, "hiv = yes"), (1, "student = yes"), (2, "pension = no")]
