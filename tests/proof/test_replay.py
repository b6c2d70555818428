"""Where the solver and the engine disagree that is a fault of ours, never a finding."""

from datetime import date
from typing import Any

import pytest

from subsidy import rulebook
from subsidy.errors import Fault, InputError
from subsidy.language import Period, Policy, Text
from subsidy.proof import example
from subsidy.proof.properties import PROPERTIES
from subsidy.proof.property import Asked
from subsidy.proof.spells import common_days
from subsidy.proof.verify import verify

NAMED = rulebook.policies().named
NEW, EAST = NAMED("haiphong-2026"), NAMED("haiphong-east")


def during(first: date, last: date) -> Policy:
    return Policy(
        name="another",
        title=Text("Khác", "Another"),
        rule_sets=EAST.rule_sets,
        premium=EAST.premium,
        household=EAST.household,
        in_force=Period(first, last),
    )


def test_an_engine_that_decides_otherwise_stops_the_verification(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    replayed = example.replayed

    def otherwise(policy: Policy, on: date, profile: Any, shares: Any) -> example.Example:
        found = replayed(policy, on, profile, shares)
        way = found.stretch.chosen
        twisted = way._replace(offer=way.offer._replace(route="another"))
        return found._replace(stretch=found.stretch._replace(ways=(twisted,)))

    monkeypatch.setattr(example, "replayed", otherwise)
    (worse_off,) = (one for one in PROPERTIES if one.name == "nobody_worse_off")
    with pytest.raises(Fault, match="disagree"):
        list(verify(Asked(NEW, (EAST,)), [worse_off]))


def test_policies_that_follow_one_another_are_compared_on_the_days_of_the_later_one() -> None:
    assert common_days(NEW, EAST) == NEW.in_force


def test_policies_that_overlap_are_compared_on_the_days_of_both() -> None:
    other = during(date(2025, 6, 1), date(2026, 6, 30))
    assert common_days(NEW, other) == Period(date(2026, 1, 1), date(2026, 6, 30))


def test_policies_that_never_meet_are_not_compared() -> None:
    other = during(date(2022, 1, 1), date(2025, 11, 30))
    with pytest.raises(InputError, match="no day in common"):
        common_days(NEW, other)


def test_nobody_passes_between_policies_of_different_ground() -> None:
    (hand_over,) = (one for one in PROPERTIES if one.name == "hand_over")
    (verdict,) = verify(Asked(EAST, (NAMED("haiduong-west"),)), [hand_over])
    assert verdict.status == "holds"


def test_a_policy_before_is_asked_for_where_one_is_needed() -> None:
    (worse_off,) = (one for one in PROPERTIES if one.name == "nobody_worse_off")
    (verdict,) = verify(Asked(NEW), [worse_off])
    assert verdict.status == "not asked"
