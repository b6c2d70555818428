"""Published aggregates of the city: what an invented population is calibrated to.

All are `reported`. The cost of the harmonised resolution, 396 billion VND a year, is not among
them: nothing is tuned to it, so that it can serve as a check.
"""

from datetime import date
from typing import NamedTuple

from subsidy.message import Message, message

PERSONS = 4_660_000
"""People of the merged city, about."""

EAST, WEST = "haiphong_east", "haiduong_west"


class Households(NamedTuple):
    """Households of one classification, with their persons where these were published too."""

    households: int
    persons: int | None = None


class PovertyLists(NamedTuple):
    """Poor and near-poor households from a day on.

    By territory where that was published, else of the whole city (territory "").
    """

    first: date
    poor: dict[str, Households]
    near_poor: dict[str, Households]


POVERTY = (
    PovertyLists(
        date(2019, 1, 1),
        poor={EAST: Households(0, 0), WEST: Households(6_287, 11_677)},
        near_poor={EAST: Households(5_944, 13_700), WEST: Households(8_252, 21_689)},
    ),
    PovertyLists(
        date(2025, 7, 1), poor={"": Households(1_639)}, near_poor={"": Households(12_824)}
    ),
    PovertyLists(
        date(2026, 1, 1), poor={"": Households(11_248)}, near_poor={"": Households(14_465)}
    ),
)
"""Before the merger; after it; and as forecast for 2026, when poverty is measured anew."""


class Carded(NamedTuple):
    """Persons with a card by a route under a policy on a day: over so many."""

    what: Message
    territory: str
    policy: str
    route: str
    on: date
    persons: int


CARDED = (
    Carded(
        message("carded by Resolution 05, East"),
        EAST,
        "haiphong-east",
        "elderly",
        date(2025, 10, 1),
        100_000,
    ),
    Carded(
        message("carded by Resolution 04, East"),
        EAST,
        "haiphong-east",
        "poverty_exit",
        date(2025, 10, 1),
        15_000,
    ),
)
"""From 60 to under 80 within a year; and of households out of poverty or near-poverty."""

POVERTY_EXIT_COST_2024 = 24_000_000_000
"""VND that Resolution 04 cost in 2024: over so much."""


class ExpectedCost(NamedTuple):
    """What a policy was expected to cost a payer in a year, in VND, and who said so."""

    policy: str
    payer: str
    vnd: int
    source: str


EXPECTED_COSTS = (
    ExpectedCost("haiphong-2026", "city", 396_000_000_000, "vietnam.vn, 27/11/2025 (draft)"),
)
"""To check against; no rate here was set by them."""

INSURED = 3_700_000
"""Persons insured in September 2025: over so many. No fact of a profile says who bought a card."""


def poverty_lists(day: date) -> PovertyLists:
    """Return the lists in force on a day."""
    return [lists for lists in POVERTY if lists.first <= day][-1]
