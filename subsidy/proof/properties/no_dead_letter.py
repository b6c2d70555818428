"""No dead letter: every provision applies to somebody and makes a difference to somebody.

A provision makes a difference where the citizen is insured by its route and would be paid otherwise
without it.
"""

from collections.abc import Iterator, Mapping

import z3

from subsidy.language.policy import Rule
from subsidy.language.share import WHOLE
from subsidy.message import message
from subsidy.proof.outcomes import Outcome, Settled
from subsidy.proof.property import Asked, Finding, Found, Property
from subsidy.proof.setting import setting
from subsidy.proof.spells import days_of, spells
from subsidy.proof.words import Listed
from subsidy.route_names import RouteName
from subsidy.settlement.offer import support_offer


def search(asked: Asked) -> Found:
    """Return provisions that can never apply, and those that others always beat."""
    policy = asked.policy
    applies: set[str] = set()
    counts: set[str] = set()
    beaten_by: dict[str, dict[str, None]] = {}
    listed: dict[str, None] = {}
    for spell in spells(days_of(policy), policy):
        scene = setting(spell.day, (policy,), asked.seconds)
        found = scene.settled[0]
        for rule in found.regime.rules:
            listed[rule.id] = None
            if rule.id in counts or not scene.solver.possible(found.granted[rule.id]):
                continue
            applies.add(rule.id)
            winners = beaten_by.setdefault(rule.id, {})
            winners.update(
                {name: None for name in found.routes() if scene.solver.true(found.by(name))}
            )
            if scene.solver.possible(_makes_a_difference(rule, found)):
                counts.add(rule.id)
    return Found(tuple(_findings(listed, applies, counts, beaten_by)))


def _findings(
    listed: Mapping[str, None],
    applies: set[str],
    counts: set[str],
    beaten_by: Mapping[str, dict[str, None]],
) -> Iterator[Finding]:
    for name in listed:
        if name not in applies:
            yield Finding((name, "never"), message("{rule} can never apply", rule=name))
        elif name not in counts:
            winners = Listed(tuple(RouteName(route) for route in beaten_by[name]))
            what = message(
                "{rule} applies but never makes a difference; such a citizen is insured as: "
                "{winners}",
                rule=name,
                winners=winners,
            )
            yield Finding((name, "beaten"), what)


def _makes_a_difference(rule: Rule, found: Settled) -> z3.BoolRef:
    """Return that the citizen would be paid otherwise without the rule."""
    if not rule.whole:
        return found.when(lambda outcome: rule in _rules(outcome) and _needed(rule, outcome))
    others = [
        found.granted[other.id]
        for other in found.regime.rules
        if other.whole and other is not rule and other.payer is rule.payer
    ]
    return z3.And(found.when(lambda outcome: _rules(outcome) == (rule,)), z3.Not(z3.Or(others)))


def _rules(outcome: Outcome) -> tuple[Rule, ...]:
    return outcome.choice.offer.rules


def _needed(rule: Rule, outcome: Outcome) -> bool:
    """Tell whether the route pays otherwise without the rule, what is unpublished being whole."""
    rules = _rules(outcome)
    whole = {one.id: WHOLE for one in rules if one.unpublished}
    rest = tuple(one for one in rules if one is not rule)
    full = outcome.choice.premium or WHOLE
    return support_offer(outcome.route, rules, whole).amounts(full) != support_offer(
        outcome.route, rest, whole
    ).amounts(full)


NO_DEAD_LETTER = Property(
    "no_dead_letter",
    message("no dead letter"),
    message("Every provision applies to somebody and makes a difference to somebody."),
    search,
)
