"""No contradiction: no citizen is given two different shares by the same payer on one route.

Overlaps of routes are no contradiction, because the settlement says who wins; they are listed with
the winner and the reason.
"""

from collections.abc import Hashable, Iterable, Iterator
from itertools import combinations

import z3

from subsidy.errors import Fault
from subsidy.language.policy import Rule
from subsidy.message import Message, message
from subsidy.proof.example import profile_of, replayed
from subsidy.proof.property import Asked, Finding, Found, Property
from subsidy.proof.setting import Setting, setting
from subsidy.proof.spells import days_of, spells
from subsidy.proof.words import Listed
from subsidy.route_names import RouteName
from subsidy.settlement.choice import Choice
from subsidy.settlement.offer import HOUSEHOLD


def search(asked: Asked) -> Found:
    """Return rules that contradict each other, and list the routes that overlap."""
    policy = asked.policy
    findings: dict[tuple[str, ...], Finding] = {}
    overlaps: dict[tuple[str, str], dict[Message, None]] = {}
    known: set[Hashable] = set()
    for spell in spells(days_of(policy), policy):
        scene = setting(spell.day, (policy,), asked.seconds, consistent=False)
        for finding in _contradictions(scene):
            findings.setdefault(finding.kind, finding)
        regime = scene.settled[0].regime
        # A fixed sum is another share of another premium.
        alike = regime.rules, policy.month(spell.day) if regime.has_sums else None
        if alike not in known:
            known.add(alike)
            for (one, other), wins in _overlaps(scene):
                pair = (other, one) if (other, one) in overlaps else (one, other)
                overlaps.setdefault(pair, {}).update(wins)
    cases = tuple(_said(*pair, wins) for pair, wins in overlaps.items())
    note = message("Routes that overlap, with the one that wins: {count}.", count=len(cases))
    return Found(tuple(findings.values()), (note,) if cases else (), cases)


def _contradictions(scene: Setting) -> Iterator[Finding]:
    for having, so in scene.settled[0].contradicted:
        with scene.solver.supposing(so):
            if not scene.solver.possible():
                continue
            scene.ordinary()
            profile = profile_of(scene.solver, scene.citizen)
            try:
                replayed(scene.settled[0].regime.policy, scene.citizen.day, profile, {})
            except Fault:
                one, other = _clash(having)
                what = message(
                    "{one} and {other} give different shares by the same payer to: {facts}",
                    one=one.id,
                    other=other.id,
                    facts=", ".join(f"{name}: {value}" for name, value in profile.items()),
                )
                yield Finding((one.id, other.id), what)
            else:
                raise Fault(f"The engine sees no contradiction in {[rule.id for rule in having]}.")


def _clash(having: tuple[Rule, ...]) -> tuple[Rule, Rule]:
    return next(
        (one, other)
        for one, other in combinations(having, 2)
        if one.payer is other.payer
        and not (one.adds or other.adds)
        and (one.hundredths, one.vnd_a_month) != (other.hundredths, other.vnd_a_month)
    )


def _said(one: str, other: str, wins: Iterable[Message]) -> Message:
    return message(
        "{one} and {other}: {wins}",
        one=RouteName(one),
        other=RouteName(other),
        wins=Listed(tuple(wins), "; "),
    )


def _overlaps(scene: Setting) -> Iterator[tuple[tuple[str, str], dict[Message, None]]]:
    """Yield each two routes that are open to one citizen, with the one that wins and why."""
    ways: dict[str, dict[tuple[Rule, ...], list[tuple[z3.BoolRef, Choice]]]] = {}
    for so, choice in scene.settled[0].ways:
        if choice.offer.route != HOUSEHOLD:
            by_rules = ways.setdefault(choice.offer.route, {})
            by_rules.setdefault(choice.offer.rules, []).append((so, choice))
    for one, other in combinations(ways, 2):
        if not any(rule.local for rules in (*ways[one], *ways[other]) for rule in rules):
            continue
        wins: dict[Message, None] = {}
        for left in ways[one].values():
            for right in ways[other].values():
                # Granted together or not, whatever unpublished shares are: one question is enough.
                if scene.solver.possible(_any(left), _any(right)):
                    wins.update({_winner(a, b): None for _, a in left for _, b in right})
        if wins:
            yield (one, other), wins


def _any(ways: list[tuple[z3.BoolRef, Choice]]) -> z3.BoolRef:
    return z3.Or([so for so, _ in ways])


def _winner(one: Choice, other: Choice) -> Message:
    first, second = sorted((one, other), key=lambda way: way.key)
    name = RouteName(first.offer.route)
    if first.key[0] < second.key[0]:
        return message("{route} wins, the citizen pays less", route=name)
    if first.key[1] < second.key[1]:
        return message("{route} wins, the State pays more", route=name)
    if first.key[2] < second.key[2]:
        return message("{route} wins, it tells no secret", route=name)
    return message("{route} wins, it stands first in the listing", route=name)


NO_CONTRADICTION = Property(
    "no_contradiction",
    message("no contradiction"),
    message("No citizen is given two different shares by the same payer on one route."),
    search,
)
