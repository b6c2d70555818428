"""Candidates put to the proof, one after the other, until one holds.

Whoever was found to lose by one candidate is asked about the next one before the solver is: where
that citizen loses again, as the engine decides, there is nothing left to prove.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from subsidy.harmonise.point import Point
from subsidy.language import Policy
from subsidy.message import Message, message
from subsidy.proof.example import Example, replayed
from subsidy.proof.properties.nobody_worse_off import NOBODY_WORSE_OFF
from subsidy.proof.property import Asked, Finding, Status
from subsidy.proof.verify import verify
from subsidy.proof.words import Share
from subsidy.route_names import RouteName


class Loser(NamedTuple):
    """A made-up citizen who loses: as decided before, and now.

    `depends` tells that the loss hangs on a share that nobody published.
    """

    what: Message
    before: Example
    now: Example
    depends: bool


class Trial(NamedTuple):
    """What came of a candidate: proved, contradicted by losers, or not decided in time."""

    point: Point
    status: Status
    losers: tuple[Loser, ...] = ()

    @property
    def proved(self) -> bool:
        """Tell whether nobody there could be is worse off by the setting."""
        return self.status is Status.HOLDS


def trials(points: Sequence[Point], before: Sequence[Policy], seconds: int) -> Iterator[Trial]:
    """Yield what came of each candidate, in order; the first that is proved is the last.

    Raises Fault where the engine decides a citizen otherwise than the solver.
    """
    met: list[Loser] = []
    for point in points:
        trial = _again(point, met) or _proof(point, before, seconds)
        met += (one for one in trial.losers if one not in met)
        yield trial
        if trial.proved:
            return


def _again(point: Point, met: Sequence[Loser]) -> Trial | None:
    """Return that somebody found before loses by this setting too; None where nobody does."""
    policy = point.setting.policy
    for loser in met:
        before = loser.before
        now = replayed(policy, before.on, before.profile, before.shares)
        if now.budgets < before.budgets:
            what = message(
                "{route}, {policy}: {before} before, {after} now",
                policy=before.policy.name,
                route=RouteName(before.route),
                before=Share(before.budgets),
                after=Share(now.budgets),
            )
            return Trial(point, Status.FAILS, (Loser(what, before, now, loser.depends),))
    return None


def _proof(point: Point, before: Sequence[Policy], seconds: int) -> Trial:
    asked = Asked(point.setting.policy, tuple(before), seconds)
    (verdict,) = verify(asked, [NOBODY_WORSE_OFF])
    return Trial(point, verdict.status, tuple(map(_loser, verdict.found.findings)))


def _loser(finding: Finding) -> Loser:
    before, now = finding.examples
    return Loser(finding.what, before, now, finding.depends)
