"""Rates of poverty by size of household, from the published households and persons."""

from datetime import date
from math import exp

from subsidy.population import assumed
from subsidy.population.published import (
    EAST,
    POVERTY_EXIT_COST_2024,
    WEST,
    Households,
    poverty_lists,
)

WINDOW = 36
"""Months in which Resolution 04 pays after a household has left poverty."""

_MEAN_SIZE = sum(size * part for size, part in assumed.SIZES.items())

Rates = dict[int, float]
"""Part of the households of each size that are concerned."""


def households_of(territory: str) -> float:
    """Return the households of a territory of the whole city."""
    return assumed.PEOPLE[territory] / _MEAN_SIZE


def poverty_rates(territory: str, day: date) -> tuple[Rates, Rates]:
    """Return the rates of the poor and of the near-poor."""
    lists = poverty_lists(day)
    east = assumed.NEAR_POOR_EAST
    people = assumed.EAST_SHARE
    near_part = east if territory == EAST else 1 - east
    poor_part = people if territory == EAST else 1 - people
    return (
        _rates(territory, lists.poor, poor_part, assumed.POOR_SIZE),
        _rates(territory, lists.near_poor, near_part, assumed.NEAR_POOR_SIZE),
    )


def exit_rates(territory: str, premiums_of_2024: int) -> Rates:
    """Return the rates of households that left poverty in the last `EXIT_MONTHS`.

    As many persons inside the window are carded as the published cost of 2024 pays for a year.
    """
    persons = POVERTY_EXIT_COST_2024 / premiums_of_2024
    persons *= 1.0 if territory == EAST else assumed.EXIT_RATE_WEST
    persons *= assumed.EXIT_MONTHS / WINDOW / assumed.EXIT_CARDED
    return tilted(persons / assumed.EXIT_SIZE / households_of(territory), assumed.EXIT_SIZE)


def _rates(territory: str, lists: dict[str, Households], part: float, usual: float) -> Rates:
    if territory in lists:
        found = lists[territory]
        assert found.persons is not None
        size = found.persons / found.households if found.households else usual
        return tilted(found.households / households_of(territory), size)
    return tilted(lists[""].households * part / households_of(territory), usual)


def tilted(rate: float, mean: float) -> Rates:
    """Return rates by size that come to `rate` of all households, with `mean` members each.

    Among all distributions with that mean, the one nearest to that of all households.
    """
    low, high = -20.0, 20.0
    for _ in range(100):
        tilt = (low + high) / 2
        weights = {size: part * exp(tilt * size) for size, part in assumed.SIZES.items()}
        reached = sum(size * weight for size, weight in weights.items()) / sum(weights.values())
        low, high = (tilt, high) if reached < mean else (low, tilt)
    total = sum(weights.values())
    return {size: rate * weight / total / assumed.SIZES[size] for size, weight in weights.items()}


assert WEST in assumed.PEOPLE
