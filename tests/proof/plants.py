"""Errors planted in copies of the law, in memory: each is one slip of whoever writes rules."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from subsidy import rulebook
from subsidy.language import Payer, Period, Policy, Provision, fact, percent
from subsidy.language.condition import Condition, Every, Range
from subsidy.language.parameter import Parameter
from tests.properties.consistent import World

Slip = Callable[[Provision], Provision]

NAMED = rulebook.policies().named
EAST, WEST, NEW = NAMED("haiphong-east"), NAMED("haiduong-west"), NAMED("haiphong-2026")


class Plant(NamedTuple):
    """A slip in one line of one policy, and the property that must find it.

    `policy` is the policy verified; where the slip is in a policy `before`, that is it.
    """

    what: str
    line: str
    slip: Slip
    found_by: str
    policy: Policy = NEW
    against: tuple[Policy, ...] = ()
    before: Policy | None = None

    def world(self) -> World:
        """Return the world with the slip in it."""
        if self.before is not None:
            return World(self.policy, (planted(self.before, self.line, self.slip),))
        return World(planted(self.policy, self.line, self.slip), self.against)

    def sound(self) -> World:
        """Return the world without it."""
        return World(self.policy, (self.before,) if self.before else self.against)


def planted(policy: Policy, name: str, slip: Slip) -> Policy:
    """Return a copy of the policy in which the line of that id is changed."""
    assert name in {
        f"{rules.name}.{line.id}" for rules in policy.rule_sets for line in rules.provisions
    }
    return replace(
        policy,
        rule_sets=tuple(
            replace(
                rules,
                provisions=tuple(
                    slip(line) if f"{rules.name}.{line.id}" == name else line
                    for line in rules.provisions
                ),
            )
            for rules in policy.rule_sets
        ),
    )


def bound(old: int, new: int) -> Slip:
    """Move a bound: every number `old` of the condition becomes `new`."""

    def end(value: int | Parameter | None) -> int | Parameter | None:
        number = value.on(date(2025, 1, 1)) if isinstance(value, Parameter) else value
        return new if number == old else value

    def moved(condition: Condition) -> Condition:
        if isinstance(condition, Range):
            return Range(condition.fact, end(condition.low), end(condition.high))
        if isinstance(condition, Every):
            return Every(tuple(moved(part) for part in condition.parts))
        return condition

    def slip(line: Provision) -> Provision:
        changed = moved(line.condition)
        assert changed != line.condition
        return replace(line, condition=changed)

    return slip


def pays(share: int) -> Slip:
    return lambda line: replace(line, share=percent(share))


def paid_by(payer: Payer) -> Slip:
    return lambda line: replace(line, payer=payer)


def ends(last: date) -> Slip:
    return lambda line: replace(line, in_force=Period(line.in_force.first, last))


def only(condition: Condition) -> Slip:
    return lambda line: replace(line, condition=line.condition & condition)


PLANTS = (
    Plant(
        "the elderly begin at 61",
        "haiphong_2026.elderly",
        bound(60, 61),
        "nobody_worse_off",
        against=(EAST,),
    ),
    Plant(
        "the elderly end at 74",
        "haiphong_2026.elderly",
        bound(75, 74),
        "nobody_worse_off",
        against=(EAST,),
    ),
    Plant(
        "the State pays the city's part for the near-poor",
        "haiphong_2026.near_poor",
        paid_by(Payer.STATE),
        "no_contradiction",
    ),
    Plant(
        "20 % for the near-poor",
        "haiphong_2026.near_poor",
        pays(20),
        "nobody_worse_off",
        against=(EAST,),
    ),
    Plant(
        "the near-poor line ends a month early",
        "haiphong_2026.near_poor",
        ends(date(2030, 11, 30)),
        "nobody_worse_off",
        against=(EAST,),
    ),
    Plant(
        "the near-poor line of the East ends a month early",
        "haiphong_res05.near_poor",
        ends(date(2025, 11, 30)),
        "hand_over",
        before=EAST,
    ),
    Plant(
        "the State's line for the near-poor ends a month early",
        "national.near_poor_2018",
        ends(date(2025, 5, 31)),
        "hand_over",
        policy=EAST,
    ),
    Plant(
        "the elderly of the West begin at 71",
        "haiduong_res37.elderly_70",
        bound(70, 71),
        "no_gap",
        policy=WEST,
    ),
    Plant(
        "the elderly of the East end at 79",
        "haiphong_res05.elderly",
        bound(80, 79),
        "no_gap",
        policy=EAST,
    ),
    Plant(
        "the monthly social allowance begins at 81",
        "national.social_allowance_80",
        bound(80, 81),
        "no_gap",
        policy=EAST,
    ),
    Plant(
        "Bình Giang's part ends at 76",
        "haiduong_res37.elderly_binh_giang_70",
        bound(77, 76),
        "age",
        policy=WEST,
    ),
    Plant(
        "HIV counts in the East only",
        "haiphong_2026.hiv",
        only(fact.territory == "haiphong_east"),
        "same_share_same_city",
    ),
    Plant(
        "50 % for the blind", "haiphong_2026.blind", pays(50), "nobody_worse_off", against=(EAST,)
    ),
    Plant(
        "the line for the poor ends a month early",
        "national.poor",
        ends(date(2030, 11, 30)),
        "ordered_need",
    ),
)
