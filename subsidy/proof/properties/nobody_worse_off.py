"""Nobody worse off: for every citizen and month, public budgets pay at least what they paid before.

A citizen is decided twice for the same day with the same facts: by the policy, and by the one
before it. Losers are told apart by the route they lose; of each kind the most ordinary citizen is
found, the ages, and what is left; then the kind is set aside and the next one is looked for, until
the solver proves that there is no other.

A loss on the published text is a loss whatever the unpublished shares turn out to be. What is a
loss for some of them only is told apart from it.
"""

from collections.abc import Iterator
from datetime import date

import z3

from subsidy.language import Policy
from subsidy.language.share import WHOLE
from subsidy.message import Message, Sayable, message
from subsidy.proof.ages import ages
from subsidy.proof.example import Example
from subsidy.proof.outcomes import Outcome, above
from subsidy.proof.periods import covered, turns
from subsidy.proof.property import Asked, Finding, Found, Property
from subsidy.proof.setting import Setting, setting
from subsidy.proof.spells import common_days, spells
from subsidy.proof.words import Listed, Share
from subsidy.route_names import RouteName
from subsidy.settlement.offer import HOUSEHOLD

NEW, OLD = 0, 1


def search(asked: Asked) -> Found:
    """Return every kind of loser."""
    findings: list[Finding] = []
    days: set[date] = set()
    for before in asked.against:
        findings += _losers(asked, before)
        days.update(turns(common_days(asked.policy, before), asked.policy, before))
    last = (message("No other kind of loser: proved."),) if findings else ()
    return Found(tuple(findings), (*last, covered(days)))


def _losers(asked: Asked, before: Policy) -> Iterator[Finding]:
    """Yield the kinds of losers of one territory; a kind found in one spell is not sought again."""
    lost: set[str] = set()
    open_lost: set[str] = set()
    for spell in spells(common_days(asked.policy, before), asked.policy, before):
        scene = setting(spell.day, (asked.policy, before), asked.seconds)
        worse = above(scene.settled[OLD], scene.settled[NEW], _budgets)
        for route in sorted(lost):
            scene.solver.add(z3.Not(scene.settled[OLD].by(route)))
        for finding in _surely(scene, worse):
            lost.add(finding.kind[1])
            yield finding
        for route in sorted(open_lost):
            scene.solver.add(z3.Not(scene.settled[OLD].by(route)))
        for finding in _perhaps(scene, worse):
            open_lost.add(finding.kind[1])
            yield finding


def _surely(scene: Setting, worse: z3.BoolRef) -> Iterator[Finding]:
    """Yield the kinds who lose whatever the unpublished shares are; set each aside for good."""
    tried = _Shares(scene, worse)
    solver = scene.solver
    while solver.possible(tried.lost_at_all_tried):
        with solver.supposing(tried.lost_at_all_tried):
            scene.ordinary()
            if other := tried.saving_share():
                tried.add(other)
                continue
            finding = _finding(scene, depends=False)
        solver.add(z3.Not(scene.settled[OLD].by(finding.kind[1])))
        yield finding


def _perhaps(scene: Setting, worse: z3.BoolRef) -> Iterator[Finding]:
    """Yield the kinds who lose only if an unpublished share turns out low enough."""
    solver = scene.solver
    while solver.possible(worse):
        with solver.supposing(worse):
            scene.ordinary()
            finding = _finding(scene, depends=True)
        solver.add(z3.Not(scene.settled[OLD].by(finding.kind[1])))
        yield finding


class _Shares:
    """Loss at every value of the unpublished shares, by trying more of them until it is sure."""

    def __init__(self, scene: Setting, worse: z3.BoolRef) -> None:
        self._scene = scene
        self._worse = worse
        names = scene.shares.variables
        self._tried = [dict.fromkeys(names, 0), dict.fromkeys(names, WHOLE)] if names else [{}]

    @property
    def lost_at_all_tried(self) -> z3.BoolRef:
        return z3.And([self._at(values) for values in self._tried])

    def _at(self, values: dict[str, int]) -> z3.BoolRef:
        variables = self._scene.shares.variables
        pairs = [(variables[name], z3.IntVal(value)) for name, value in values.items()]
        return z3.substitute(self._worse, *pairs) if pairs else self._worse

    def saving_share(self) -> dict[str, int] | None:
        """Return shares at which the model's citizen would not lose, if there are any."""
        solver, citizen = self._scene.solver, self._scene.citizen
        same = [variable == solver.value(variable) for variable in citizen.facts.values()]
        shares = self._scene.shares.variables
        with solver.supposing(*same):
            if not shares or not solver.possible(z3.Not(self._worse)):
                solver.possible(*(share == 0 for share in shares.values()))
                return None
            return {name: solver.number(share) for name, share in shares.items()}

    def add(self, values: dict[str, int]) -> None:
        self._tried.append(values)


def _finding(scene: Setting, *, depends: bool) -> Finding:
    """Return the kind of the model's citizen."""
    new, old = scene.example(NEW), scene.example(OLD)
    what = _hanging(scene, old, new) if depends else _lost(old, new)
    with scene.solver.supposing(scene.settled[OLD].by(old.route)):
        at = ages(scene.solver, scene.citizen, (new.stretch.regime, old.stretch.regime))
        left = tuple(_left(scene))
    more = (message("Some still have: {left}.", left=Listed(left)),) if left else ()
    kind = (old.policy.name, old.route, at.say("en"))
    return Finding(kind, what, (old, new), at, more, depends)


def _lost(old: Example, new: Example) -> Message:
    return message(
        "{route}, {policy}: {before} before, {after} now",
        policy=old.policy.name,
        route=RouteName(old.route),
        before=Share(old.budgets),
        after=Share(new.budgets),
    )


def _hanging(scene: Setting, old: Example, new: Example) -> Message:
    """Say at which unpublished shares the model's citizen loses."""
    losing = _losing_shares(scene)
    if losing[-1] == WHOLE:
        return message(
            "{route}, {policy}: {after} now; a loss if the share that nobody published is more "
            "than {most}",
            policy=old.policy.name,
            route=RouteName(old.route),
            after=Share(new.budgets),
            most=Share(losing[0] - 1),
        )
    return message(
        "{route}, {policy}: {before} before; a loss unless the share that nobody published is at "
        "least {needed}",
        policy=old.policy.name,
        route=RouteName(old.route),
        before=Share(old.budgets),
        needed=Share(losing[-1] + 1),
    )


def _losing_shares(scene: Setting) -> list[int]:
    """Return the tried shares at which the model's citizen loses, all open shares being alike."""
    solver = scene.solver
    same = [variable == solver.value(variable) for variable in scene.citizen.facts.values()]
    variables = scene.shares.variables.values()
    with solver.supposing(*same):
        found = [
            value
            for value in scene.shares.values
            if solver.possible(*(share == value for share in variables))
        ]
    return found or [WHOLE]


def _left(scene: Setting) -> Iterator[Sayable]:
    """Yield what losers of a kind may have left, but for the household form and open shares."""
    now = scene.settled[NEW]
    for (route, budgets), so in now.grouped(lambda one: (one.route, one.budgets)).items():
        published = not now.regime.unpublished & _rules_of(scene, route)
        if route != HOUSEHOLD and published and scene.solver.possible(so):
            yield message("{route} {share}", route=RouteName(route), share=Share(budgets))


def _rules_of(scene: Setting, route: str) -> set[str]:
    return {rule.id for rule in scene.settled[NEW].regime.rules if rule.route == route}


def _budgets(outcome: Outcome) -> int:
    return outcome.budgets


NOBODY_WORSE_OFF = Property(
    "nobody_worse_off",
    message("nobody worse off"),
    message(
        "For every citizen and month, public budgets pay at least the share that they paid under "
        "the policy before."
    ),
    search,
    of_change=True,
)
