"""An error planted in the law is found: by the solver, and by a property of made-up citizens."""

from functools import cache
from typing import Any

import pytest
from hypothesis import Phase, find, settings
from hypothesis import strategies as st

from subsidy.proof.properties import PROPERTIES
from subsidy.proof.property import Asked
from subsidy.proof.verify import verify
from tests.proof.plants import PLANTS, Plant
from tests.properties.consistent import SOUND, World, worse_off
from tests.properties.test_consistent import LOSERS
from tests.strategies import ordinary_citizens

each_plant = pytest.mark.parametrize("plant", PLANTS, ids=lambda plant: plant.what)


@cache
def kinds(name: str, world: World) -> frozenset[tuple[str, ...]]:
    """Return what `verify` finds against a property."""
    (one,) = (one for one in PROPERTIES if one.name == name)
    (verdict,) = verify(Asked(world.policy, world.against), [one])
    return frozenset(finding.kind for finding in verdict.found.findings)


@each_plant
def test_the_solver_finds_a_planted_error(plant: Plant) -> None:
    assert kinds(plant.found_by, plant.world()) - kinds(plant.found_by, plant.sound())


def unsound(plant: Plant, world: World, citizen: Any, on: Any) -> bool:
    if plant.found_by != "nobody_worse_off":
        return not SOUND[plant.found_by](world, citizen, on)
    years = on.year - int(citizen["birth_date"][:4])
    return any(
        kind not in LOSERS or not LOSERS[kind][0] <= years < LOSERS[kind][1]
        for kind in worse_off(world, citizen, on)
    )


@each_plant
def test_a_made_up_citizen_shows_a_planted_error(plant: Plant) -> None:
    world = plant.world()
    asked = st.sampled_from(world.days()).flatmap(
        lambda on: st.tuples(ordinary_citizens(on), st.just(on))
    )
    quick = settings(max_examples=5000, database=None, derandomize=True, phases=[Phase.generate])
    found = find(asked, lambda one: unsound(plant, world, *one), settings=quick)
    assert found
