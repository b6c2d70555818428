"""The harmonisation is consistent for made-up citizens, as `verify` proves it for all."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

from subsidy import rulebook
from subsidy.language import Policy
from tests.properties.consistent import SOUND, World, worse_off
from tests.strategies import costly, ordinary_citizens

NAMED = rulebook.policies().named
EAST, WEST = NAMED("haiphong-east"), NAMED("haiduong-west")
HARMONISED = World(NAMED("haiphong-2026"), (EAST, WEST))
PROPOSED = World(NAMED("nobody-behind"), (EAST, WEST))
WORLDS = {
    "haiphong-2026": HARMONISED,
    "nobody-behind": PROPOSED,
    "haiphong-east": World(EAST),
    "haiduong-west": World(WEST),
    "national": World(NAMED("national")),
}

HOLDS = [
    *((name, "haiphong-2026") for name in SOUND if name != "nobody_worse_off"),
    *((name, "nobody-behind") for name in SOUND),
    *(
        (name, policy)
        for policy in ("haiphong-east", "haiduong-west", "national")
        for name in ("age", "no_gap", "no_contradiction", "caps_and_sums")
    ),
]


@pytest.mark.parametrize(("name", "policy"), HOLDS)
def test_a_property_that_is_proved_holds_for_made_up_citizens(name: str, policy: str) -> None:
    world = WORLDS[policy]

    @costly(4)
    @given(st.data())
    def holds(data: Any) -> None:
        on = data.draw(st.sampled_from(world.days()))
        assert SOUND[name](world, data.draw(ordinary_citizens(on)), on)

    holds()


RULES = {rule.id for day in HARMONISED.days() for rule in HARMONISED.policy.on(day).rules}


def without(policy: Policy, name: str) -> Policy:
    return replace(
        policy,
        rule_sets=tuple(
            replace(
                rules,
                provisions=tuple(
                    line for line in rules.provisions if f"{rules.name}.{line.id}" != name
                ),
            )
            for rules in policy.rule_sets
        ),
    )


@pytest.mark.parametrize("name", sorted(RULES))
def test_every_provision_of_the_harmonisation_makes_a_difference_to_somebody(name: str) -> None:
    on = HARMONISED.days()[0]
    less = World(without(HARMONISED.policy, name))
    quick = settings(max_examples=4000, database=None, derandomize=True, phases=[Phase.generate])
    assert find(
        ordinary_citizens(on, most=1),
        lambda one: HARMONISED.pays(one, on).paying != less.pays(one, on).paying,
        settings=quick,
    )


LOSERS = {
    ("haiphong-east", "elderly"): (75, 80),
    ("haiphong-east", "poverty_exit"): (6, 200),
    ("haiduong-west", "elderly"): (75, 80),
    ("haiduong-west", "poverty_exit"): (6, 200),
    ("haiduong-west", "security_force"): (6, 200),
    ("haiduong-west", "party"): (6, 200),
}
"""The kinds of losers that follow from the dossier: what they lose, at which ages."""


@given(st.data())
def test_whoever_loses_by_the_harmonisation_is_of_a_known_kind(data: Any) -> None:
    on = data.draw(st.sampled_from(HARMONISED.days()))
    citizen = data.draw(ordinary_citizens(on))
    born = int(citizen["birth_date"][:4])
    for kind in worse_off(HARMONISED, citizen, on):
        first, after = LOSERS[kind]
        assert first <= on.year - born < after
