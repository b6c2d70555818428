"""Ordered need: who is poorer never pays more.

Four citizens who have all other facts in common: of a poor household, of a near-poor one, of a
farming household of average living standard, of none of these.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

import z3

from subsidy.message import Message, message
from subsidy.proof.anyone import Anyone
from subsidy.proof.example import Example
from subsidy.proof.outcomes import Outcome, Settled, above
from subsidy.proof.property import Asked, Finding, Found, Property
from subsidy.proof.setting import Setting, setting
from subsidy.proof.spells import days_of, spells
from subsidy.proof.words import Money


class Household(NamedTuple):
    """A kind of household: its name, classification, and whether it is one of average farmers."""

    name: str
    says: Message
    poverty: str
    agri_average: bool


LADDER = (
    Household("poor", message("a member of a poor household"), "poor", False),
    Household("near_poor", message("a member of a near-poor household"), "near_poor", False),
    Household("agri_average", message("a member of an average farming household"), "none", True),
    Household("nobody", message("a citizen of no such household"), "none", False),
)
"""Households in the order of need, the neediest first."""


def search(asked: Asked) -> Found:
    """Return citizens who pay more than one who is less in need."""
    policy = asked.policy
    findings: dict[tuple[str, ...], Finding] = {}
    for spell in spells(days_of(policy), policy):
        for finding in _out_of_order(setting(spell.day, (policy,), asked.seconds), findings):
            findings[finding.kind] = finding
    return Found(tuple(findings.values()))


def _out_of_order(scene: Setting, known: dict[tuple[str, ...], Finding]) -> Iterator[Finding]:
    people: list[tuple[Household, Anyone, Settled]] = []
    for household in LADDER:
        one = scene.citizen.but(household.name, "poverty", "agri_average")
        scene.solver.add(
            one.has("poverty", household.poverty), one.has("agri_average", household.agri_average)
        )
        people.append((household, one, scene.also(0, one)))
    (_, poor, free), *_ = people
    if ("poor",) not in known:
        yield from _poor_pays(scene, poor, free)
    for (needy, one, less), (other, two, more) in pairwise(people):
        kind = (needy.name, other.name)
        if kind not in known:
            yield from _pays_more(scene, needy, one, less, other, two, more)


def _poor_pays(scene: Setting, poor: Anyone, free: Settled) -> Iterator[Finding]:
    pays = free.when(lambda outcome: outcome.own > 0)
    with scene.solver.supposing(pays):
        if scene.solver.possible():
            scene.ordinary(poor)
            found = scene.example_of(poor, free)
            what = message(
                "a member of a poor household pays {own} a month", own=Money(_own_of(found))
            )
            yield Finding(("poor",), what, (found,))


def _pays_more(
    scene: Setting,
    needy: Household,
    one: Anyone,
    less: Settled,
    other: Household,
    two: Anyone,
    more: Settled,
) -> Iterator[Finding]:
    with scene.solver.supposing(_above(less, more)):
        if scene.solver.possible():
            scene.ordinary(one, two)
            examples = scene.example_of(one, less), scene.example_of(two, more)
            what = message(
                "{needy} pays {own} a month, {other} only {less}",
                needy=needy.says,
                own=Money(_own_of(examples[0])),
                other=other.says,
                less=Money(_own_of(examples[1])),
            )
            yield Finding((needy.name, other.name), what, examples)


def _above(one: Settled, other: Settled) -> z3.BoolRef:
    return above(one, other, _own)


def _own(outcome: Outcome) -> int:
    return outcome.own


def _own_of(found: Example) -> int:
    return max(0, found.stretch.chosen.own)


ORDERED_NEED = Property(
    "ordered_need",
    message("ordered need"),
    message(
        "Near-poor never pays more than a farming household of average living standard, and that "
        "never more than one on no list; poor never pays at all."
    ),
    search,
)
