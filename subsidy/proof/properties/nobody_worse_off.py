"""Nobody worse off: for every citizen and month, public budgets pay at least what they paid before.

A citizen is decided twice for the same day with the same facts: by the policy, and by the one
before it. Losers are told apart by the route they lose; of each kind the most ordinary citizen is
found, the ages, and what is left; then the kind is set aside and the next one is looked for, until
the solver proves that there is no other.

A loss on the published text is a loss whatever the unpublished shares turn out to be. What is a
loss for some of them only is told apart from it.
"""

from collections.abc import Iterator, Mapping
from datetime import date

import z3

from subsidy.language import Policy
from subsidy.language.share import WHOLE
from subsidy.message import message
from subsidy.proof.losing import NEW, OLD, Loss, loss_of
from subsidy.proof.outcomes import Outcome, above
from subsidy.proof.periods import covered, turns
from subsidy.proof.property import Asked, Finding, Found, Property
from subsidy.proof.setting import Setting, setting
from subsidy.proof.spells import common_days, spells

Kinds = Mapping[tuple[bool, str], Loss]
"""Kinds found on earlier days, by whether they hang on a share and by the route that is lost.

They are not sought again, but others may lose so on a later day.
"""


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
    """Yield the kinds of losers of one territory, each with who can lose so on any of its days."""
    kinds: dict[tuple[bool, str], Loss] = {}
    for spell in spells(common_days(asked.policy, before), asked.policy, before):
        scene = setting(spell.day, (asked.policy, before), asked.seconds)
        worse = above(scene.settled[OLD], scene.settled[NEW], _budgets)
        for depends, search_for in ((False, _surely), (True, _perhaps)):
            known = {key: loss for key, loss in kinds.items() if key[0] is depends}
            for loss in search_for(scene, worse, known):
                kinds[depends, loss.route] = loss
    for loss in kinds.values():
        yield loss.finding()


def _surely(scene: Setting, worse: z3.BoolRef, known: Kinds) -> Iterator[Loss]:
    """Yield the kinds who lose whatever the unpublished shares are; set each aside for good."""
    tried = _Shares(scene, worse)
    solver = scene.solver
    yield from _again(scene, tried.lost_at_all_tried, known)
    while solver.possible(tried.lost_at_all_tried):
        with solver.supposing(tried.lost_at_all_tried):
            scene.ordinary()
            if other := tried.saving_share():
                tried.add(other)
                continue
            loss = loss_of(scene, depends=False)
        solver.add(z3.Not(scene.settled[OLD].by(loss.route)))
        yield loss


def _perhaps(scene: Setting, worse: z3.BoolRef, known: Kinds) -> Iterator[Loss]:
    """Yield the kinds who lose only if an unpublished share turns out low enough."""
    solver = scene.solver
    yield from _again(scene, worse, known)
    while solver.possible(worse):
        with solver.supposing(worse):
            scene.ordinary()
            loss = loss_of(scene, depends=True)
        solver.add(z3.Not(scene.settled[OLD].by(loss.route)))
        yield loss


def _again(scene: Setting, loses: z3.BoolRef, known: Kinds) -> Iterator[Loss]:
    """Yield the kinds known with who else can lose so on this day; set each aside for good."""
    for loss in known.values():
        with scene.solver.supposing(loses):
            widened = loss.also_on(scene)
        scene.solver.add(z3.Not(scene.settled[OLD].by(loss.route)))
        yield widened


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
