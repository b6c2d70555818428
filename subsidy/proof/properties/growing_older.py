"""Age: within an elderly route, growing older never raises what the citizen pays.

Routes are those with a line that begins at an age; two citizens who differ in age alone are both
insured by it.
"""

from collections.abc import Iterator

from subsidy.language.condition import Range
from subsidy.language.policy import Regime, Rule
from subsidy.message import message
from subsidy.proof.outcomes import Outcome, above
from subsidy.proof.property import Asked, Finding, Found, Property
from subsidy.proof.setting import setting
from subsidy.proof.spells import days_of, spells
from subsidy.proof.words import Share
from subsidy.route_names import RouteName


def begins_at_an_age(rule: Rule) -> bool:
    """Tell whether a line is for those who have reached an age."""
    return any(
        isinstance(leaf, Range) and leaf.fact == "age" and leaf.low is not None
        for leaf in rule.condition.leaves()
    )


def search(asked: Asked) -> Found:
    """Return citizens who pay more when they are older."""
    return Found(tuple(_dearer(asked)))


def _dearer(asked: Asked) -> Iterator[Finding]:
    policy = asked.policy
    seen: set[str] = set()
    for spell in spells(days_of(policy), policy):
        for route in sorted(_routes(policy.on(spell.day)) - seen):
            scene = setting(spell.day, (policy,), asked.seconds)
            older = scene.citizen.but("older", "birth_date")
            later = scene.also(0, older)
            now = scene.settled[0]
            scene.solver.add(
                older.facts["birth_date"] > scene.citizen.facts["birth_date"],
                now.by(route),
                later.by(route),
                above(later, now, _own),
            )
            if scene.solver.possible():
                seen.add(route)
                scene.ordinary(older)
                one, two = scene.example(), scene.example_of(older, later)
                what = message(
                    "{route}: budgets pay {share}, for one who is older {less}",
                    route=RouteName(route),
                    share=Share(one.budgets),
                    less=Share(two.budgets),
                )
                yield Finding((route,), what, (one, two))


def _routes(regime: Regime) -> set[str]:
    return {rule.route for rule in regime.rules if not rule.whole and begins_at_an_age(rule)}


def _own(outcome: Outcome) -> int:
    return outcome.own


GROWING_OLDER = Property(
    "age",
    message("age"),
    message(
        "Within an elderly route, growing older never raises what the citizen pays while nothing "
        "else changes."
    ),
    search,
)
