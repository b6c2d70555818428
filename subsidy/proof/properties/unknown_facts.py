"""Unknown facts: a decided answer stands for every value of what is missing.

Whatever pattern of facts is known: two citizens who agree on what is known, and for whom the
three-valued reading leaves no provision open, are paid alike. The rank in the household is taken as
known, because an absent one is read as the first.
"""

import z3

from subsidy.message import message
from subsidy.proof.conditions import reading
from subsidy.proof.property import Asked, Finding, Found, Property
from subsidy.proof.setting import Setting, setting
from subsidy.proof.spells import days_of, spells


def search(asked: Asked) -> Found:
    """Return patterns of known facts for which a decided answer would not stand."""
    policy = asked.policy
    findings: dict[tuple[str, ...], Finding] = {}
    for spell in spells(days_of(policy), policy):
        scene = setting(spell.day, (policy,), asked.seconds)
        known = _known(scene)
        other = scene.citizen.but("other", *scene.citizen.facts)
        there = scene.also(0, other)
        for fact, told in known.items():
            alike = scene.citizen.facts[fact] == other.facts[fact]
            scene.solver.add(z3.Implies(told, alike))
        for rule in scene.settled[0].regime.rules:
            found = reading(rule.condition, scene.citizen, known)
            scene.solver.add(found.certain == found.possible)
        if scene.solver.possible(scene.settled[0].unlike(there)):
            told = tuple(fact for fact, so in known.items() if scene.solver.true(so))
            what = message(
                "an answer that looks decided when these facts are known: {facts}, and is not",
                facts=", ".join(told),
            )
            findings.setdefault(told, Finding(told, what))
    return Found(tuple(findings.values()))


def _known(scene: Setting) -> dict[str, z3.BoolRef]:
    """Return of each fact whether it is known, free but for the rank."""
    known = {fact: z3.Bool(f"{fact} is known") for fact in scene.citizen.facts}
    return {**known, "household_rank": z3.BoolVal(True)}


UNKNOWN_FACTS = Property(
    "unknown_facts",
    message("unknown facts"),
    message("A decided answer stands for every value of what is missing."),
    search,
)
