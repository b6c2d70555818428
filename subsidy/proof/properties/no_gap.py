"""No gap: no age falls between two lines that each begin at an age.

Three citizens who differ in age alone: the younger and the older one are granted such a line, the
one between them none.
"""

from collections.abc import Iterator

import z3

from subsidy.message import message
from subsidy.proof.ages import ages
from subsidy.proof.outcomes import Outcome, Settled, above
from subsidy.proof.properties.growing_older import begins_at_an_age
from subsidy.proof.property import Asked, Finding, Found, Property
from subsidy.proof.setting import setting
from subsidy.proof.spells import days_of, spells


def search(asked: Asked) -> Found:
    """Return citizens whose age falls between two lines."""
    return Found(tuple(_between(asked)))


def _between(asked: Asked) -> Iterator[Finding]:
    policy = asked.policy
    seen: set[str] = set()
    for spell in spells(days_of(policy), policy):
        scene = setting(spell.day, (policy,), asked.seconds)
        middle, now = scene.citizen, scene.settled[0]
        younger, older = middle.but("younger", "birth_date"), middle.but("older", "birth_date")
        before, after = scene.also(0, younger), scene.also(0, older)
        scene.solver.add(
            younger.facts["birth_date"] < middle.facts["birth_date"],
            middle.facts["birth_date"] < older.facts["birth_date"],
            _granted(before),
            z3.Not(_granted(now)),
            _granted(after),
            above(before, now, _budgets),
            above(after, now, _budgets),
        )
        if scene.solver.possible():
            scene.ordinary(younger, older)
            examples = (
                scene.example_of(younger, before),
                scene.example(),
                scene.example_of(older, after),
            )
            at = ages(scene.solver, middle, (now.regime,))
            if at.say("en") not in seen:
                seen.add(at.say("en"))
                what = message("between two lines fall those aged {ages}", ages=at)
                yield Finding((at.say("en"),), what, examples)


def _granted(found: Settled) -> z3.BoolRef:
    lines = [rule.id for rule in found.regime.rules if begins_at_an_age(rule)]
    return z3.Or([found.granted[name] for name in lines])


def _budgets(outcome: Outcome) -> int:
    return outcome.budgets


NO_GAP = Property(
    "no_gap",
    message("no gap"),
    message("No age falls between two lines that each begin at an age."),
    search,
)
