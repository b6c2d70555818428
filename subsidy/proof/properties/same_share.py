"""Same share, same city: the old territory and district of a citizen make no difference.

Two citizens who have all other facts in common are decided under one policy, on every day it is in
force.
"""

from collections.abc import Iterator

from subsidy.message import message
from subsidy.proof.property import Asked, Finding, Found, Property
from subsidy.proof.setting import setting
from subsidy.proof.spells import days_of, spells
from subsidy.proof.words import Share
from subsidy.route_names import RouteName


def search(asked: Asked) -> Found:
    """Return citizens who are treated differently because of where they live."""
    return Found(tuple(_unequal(asked)))


def _unequal(asked: Asked) -> Iterator[Finding]:
    policy = asked.policy
    seen: set[tuple[str, ...]] = set()
    for spell in spells(days_of(policy), policy):
        scene = setting(spell.day, (policy,), asked.seconds)
        other = scene.citizen.but("neighbour", "territory", "district")
        there = scene.also(0, other)
        if policy.territories:
            scene.solver.add(other.lives_in(place.id for place in policy.territories))
        scene.solver.add(scene.settled[0].unlike(there))
        if not scene.solver.possible():
            continue
        scene.ordinary(other)
        one, two = scene.example(), scene.example_of(other, there)
        kind = (one.route, two.route)
        if kind not in seen:
            seen.add(kind)
            what = message(
                "{route} {share} here, {other_route} {other_share} there",
                route=RouteName(one.route),
                share=Share(one.budgets),
                other_route=RouteName(two.route),
                other_share=Share(two.budgets),
            )
            yield Finding(kind, what, (one, two))


SAME_SHARE = Property(
    "same_share_same_city",
    message("same share, same city"),
    message(
        "Two citizens who differ only in the old territory or district they live in get the same "
        "decision."
    ),
    search,
)
