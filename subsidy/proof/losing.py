"""A kind of loser: the route that is lost, by whom on any day, and what is left to them."""

from collections.abc import Iterator
from typing import NamedTuple

from subsidy.language.share import WHOLE
from subsidy.message import Message, message
from subsidy.proof.ages import AgeSpans, ages
from subsidy.proof.example import Example
from subsidy.proof.property import Finding
from subsidy.proof.setting import Setting
from subsidy.proof.words import Listed, Share
from subsidy.route_names import RouteName
from subsidy.settlement.offer import HOUSEHOLD

NEW, OLD = 0, 1
"""Where a setting holds the policy verified and the one before it."""


class Loss(NamedTuple):
    """What the most ordinary loser of a route loses, and who else loses it on the days looked at.

    `left` is what some of them still have. `depends` tells that it hangs on an unpublished share.
    """

    what: Message
    old: Example
    new: Example
    ages: AgeSpans
    left: tuple[Message, ...]
    depends: bool

    @property
    def route(self) -> str:
        """Return the route that is lost."""
        return self.old.route

    def also_on(self, scene: Setting) -> "Loss":
        """Return the kind with those who lose the route on the day of `scene` too."""
        more, left = _who(scene, self.route)
        return self._replace(
            ages=self.ages.joined(more), left=tuple(dict.fromkeys((*self.left, *left)))
        )

    def finding(self) -> Finding:
        """Return the kind as it is shown."""
        kind = (self.old.policy.name, self.route, self.ages.say("en"))
        more = (message("Some still have: {left}.", left=Listed(self.left)),) if self.left else ()
        return Finding(kind, self.what, (self.old, self.new), self.ages, more, self.depends)


def loss_of(scene: Setting, *, depends: bool) -> Loss:
    """Return the kind of the model's citizen."""
    new, old = scene.example(NEW), scene.example(OLD)
    what = _hanging(scene, old, new) if depends else _lost(old, new)
    return Loss(what, old, new, *_who(scene, old.route), depends)


def _who(scene: Setting, route: str) -> tuple[AgeSpans, tuple[Message, ...]]:
    """Return the ages of those who lose a route, and what some of them still have."""
    regimes = [found.regime for found in scene.settled]
    with scene.solver.supposing(scene.settled[OLD].by(route)):
        return ages(scene.solver, scene.citizen, regimes), tuple(_left(scene))


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


def _left(scene: Setting) -> Iterator[Message]:
    """Yield what losers of a kind may have left, but for the household form and open shares."""
    now = scene.settled[NEW]
    for (route, budgets), so in now.grouped(lambda one: (one.route, one.budgets)).items():
        published = not now.regime.unpublished & _rules_of(scene, route)
        if route != HOUSEHOLD and published and scene.solver.possible(so):
            yield message("{route} {share}", route=RouteName(route), share=Share(budgets))


def _rules_of(scene: Setting, route: str) -> set[str]:
    return {rule.id for rule in scene.settled[NEW].regime.rules if rule.route == route}
