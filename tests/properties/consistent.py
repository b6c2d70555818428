"""The properties of a policy asked of one citizen of the engine: what `verify` asks of all.

Each function returns whether the property is so of the citizen; the law may be a copy with an error
planted in it.
"""

from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

from subsidy import rulebook
from subsidy.elapsed import latest_start
from subsidy.errors import Fault
from subsidy.known import Known, known
from subsidy.language import Policy
from subsidy.language.condition import Range
from subsidy.language.share import WHOLE
from subsidy.policies import Law
from subsidy.profile import Profile
from subsidy.proof.spells import days_of, spells
from subsidy.readers import plainly
from subsidy.stretches import SHARE, Stretch, stretches
from tests.strategies import DISTRICTS

Citizen = dict[str, Any]


class World(NamedTuple):
    """A policy, the policies before it, and the share that nobody published, as tried."""

    policy: Policy
    against: tuple[Policy, ...] = ()
    share: int = 7_000

    def days(self) -> list[date]:
        """Return a day of each spell of the policy."""
        return [spell.day for spell in spells(days_of(self.policy), self.policy)]

    def pays(self, citizen: Citizen, on: date, policy: Policy | None = None) -> Stretch:
        """Return how the engine settles the day."""
        policy = policy or self.policy
        facts, _ = known(Profile.model_validate(citizen).stated(), rulebook.territories())
        open_shares = {name + SHARE: self.share for name in policy.on(on).unpublished}
        law = Law(rulebook.policies(), policy)
        (day,) = stretches(law, Known({**facts, **open_shares}), on, on, plainly, priced_on=on)
        return day


def same_share_same_city(world: World, citizen: Citizen, on: date) -> bool:
    here = world.pays(citizen, on)
    elsewhere = [
        world.pays({**citizen, "territory": territory, "district": district}, on)
        for territory, districts in DISTRICTS.items()
        for district in districts
        if territory in {place.id for place in world.policy.territories}
    ]
    return all(not here.unlike(there) for there in elsewhere)


def worse_off(world: World, citizen: Citizen, on: date) -> list[tuple[str, str]]:
    """Return the policy and the route under which the citizen was paid more."""
    now = world.pays(citizen, on).budget_share
    found = []
    for before in world.against:
        if before.territories and citizen["territory"] not in {p.id for p in before.territories}:
            continue
        then = world.pays(citizen, on, before)
        if then.budget_share > now:
            found.append((before.name, then.chosen.offer.route))
    return found


def ordered_need(world: World, citizen: Citizen, on: date) -> bool:
    ladder = (("poor", False), ("near_poor", False), ("none", True), ("none", False))
    owns = [
        max(0, world.pays({**citizen, "poverty": poverty, "agri_average": agri}, on).chosen.own)
        for poverty, agri in ladder
    ]
    return owns[0] == 0 and owns[1:] == sorted(owns[1:])


def aged(citizen: Citizen, on: date, years: int) -> Citizen:
    return {**citizen, "birth_date": latest_start(on, years * 12).isoformat()}


def age(world: World, citizen: Citizen, on: date) -> bool:
    """Walk through the ages: within the elderly route the own payment never rises."""
    before: int | None = None
    for years in range(55, 90):
        day = world.pays(aged(citizen, on, years), on)
        if day.chosen.offer.route == "elderly":
            if before is not None and day.chosen.own > before:
                return False
            before = day.chosen.own
    return True


def no_gap(world: World, citizen: Citizen, on: date) -> bool:
    """Walk through the ages: support that begins at an age does not stop and begin again."""
    regime = world.policy.on(on)
    from_an_age = {
        rule.id
        for rule in regime.rules
        for leaf in rule.condition.leaves()
        if isinstance(leaf, Range) and leaf.fact == "age" and leaf.low is not None
    }
    days = [world.pays(aged(citizen, on, years), on) for years in range(55, 90)]
    granted = [bool(from_an_age & day.certain) for day in days]
    if True not in granted:
        return True
    first = granted.index(True)
    last = len(granted) - 1 - granted[::-1].index(True)
    between = days[first : last + 1]
    return all(granted[first : last + 1]) or all(
        day.budget_share >= min(between[0].budget_share, between[-1].budget_share)
        for day in between
    )


def no_contradiction(world: World, citizen: Citizen, on: date) -> bool:
    try:
        world.pays(citizen, on)
    except Fault:
        return False
    return True


def hand_over(world: World, citizen: Citizen, _: date) -> bool:
    """Walk through the changes of law, the citizen's facts standing still."""
    course = [(day, world.policy) for day in world.days()]
    first = course[0][0]
    for before in world.against:
        if citizen["territory"] in {place.id for place in before.territories}:
            old = (spell.day for spell in spells(days_of(before), before))
            course = [*((day, before) for day in old if day < first), *course]
    seen = []
    for day, policy in course:
        years = date.fromisoformat(citizen["birth_date"]).year
        found = world.pays(aged(citizen, day, first.year - years), day, policy)
        listed = {(rule.route, rule.local, rule.condition): rule.id for rule in found.regime.rules}
        seen.append((listed.keys(), {key for key, name in listed.items() if name in found.certain}))
    for place, (lines, granted) in enumerate(seen):
        now = {(route, local) for route, local, _ in granted}
        ended = {key[:2] for _, then in seen[:place] for key in then - lines}
        begins = {key[:2] for _, then in seen[place + 1 :] for key in then - lines}
        if (ended & begins) - now:
            return False
    return True


def caps_and_sums(world: World, citizen: Citizen, on: date) -> bool:
    shares = [share for _, share in world.pays(citizen, on).percents]
    return all(0 <= share <= WHOLE for share in shares) and sum(shares) == WHOLE


SOUND: dict[str, Callable[[World, Citizen, date], bool]] = {
    "same_share_same_city": same_share_same_city,
    "nobody_worse_off": lambda world, citizen, on: not worse_off(world, citizen, on),
    "ordered_need": ordered_need,
    "age": age,
    "no_gap": no_gap,
    "no_contradiction": no_contradiction,
    "hand_over": hand_over,
    "caps_and_sums": caps_and_sums,
}
"""Each property by the name that `verify` gives it."""
