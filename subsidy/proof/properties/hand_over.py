"""Hand-over: no month in which an old line has ended and the new one not begun.

A citizen is followed through every change of law, growing older on the way: a line of a route was
granted and has ended, another one will be granted and has not begun, and on the day between them
none is. National lines and local ones are looked at apart.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

import z3

from subsidy.elapsed import completed_months
from subsidy.language import Policy
from subsidy.language.condition import Condition
from subsidy.language.policy import Regime, Rule
from subsidy.language.share import WHOLE
from subsidy.language.vocabulary import NOT_YET, STATED, Kind
from subsidy.message import message
from subsidy.proof.anyone import Anyone, anyone
from subsidy.proof.conditions import holds
from subsidy.proof.example import profile_of, replayed
from subsidy.proof.ordinary import make_ordinary
from subsidy.proof.property import Asked, Finding, Found, Property
from subsidy.proof.solver import Solver
from subsidy.proof.spells import days_of, spells
from subsidy.route_names import RouteName


class Moment(NamedTuple):
    """A day from which the law stays as it is for a while, and the policy of the day."""

    day: date
    policy: Policy

    @property
    def regime(self) -> Regime:
        """Return the rules of the day."""
        return self.policy.on(self.day)

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Return the rules of the day."""
        return self.regime.rules


def search(asked: Asked) -> Found:
    """Return citizens who fall between an old line and a new one."""
    findings: dict[tuple[str, ...], Finding] = {}
    befores = tuple(one for one in asked.against if _shares_ground(one, asked.policy))
    for before in befores or (None,):
        course = tuple(_course(asked.policy, before))
        for finding in _interrupted(course, asked.seconds):
            findings.setdefault(finding.kind, finding)
    return Found(tuple(findings.values()))


def _shares_ground(before: Policy, policy: Policy) -> bool:
    """Tell whether a citizen can pass from one policy to the other without moving."""
    there, here = ({place.id for place in one.territories} for one in (before, policy))
    return not there or not here or bool(there & here)


def _course(policy: Policy, before: Policy | None) -> Iterator[Moment]:
    """Yield the days on which law changes, under the policy before and then under `policy`."""
    days = days_of(policy)
    if before is not None:
        for spell in spells(days_of(before), before):
            if spell.first < days.first:
                yield Moment(spell.day, before)
    for spell in spells(days, policy):
        yield Moment(spell.day, policy)


def _interrupted(course: Sequence[Moment], seconds: int) -> Iterator[Finding]:
    for place in range(1, len(course) - 1):
        ended = [line for line in _lines(course) if _ended(course, place, *line)]
        if ended:
            followed = _Followed(course, place, seconds)
            for route, local in ended:
                yield from followed.gap(route, local)


def _lines(course: Sequence[Moment]) -> list[tuple[str, bool]]:
    """Return the routes, each by its national lines or by its local ones."""
    rules = (rule for moment in course for rule in moment.rules)
    return sorted({(rule.route, rule.local) for rule in rules})


def _ended(course: Sequence[Moment], place: int, route: str, local: bool) -> bool:
    """Tell whether a line has ended by then, and another one has not begun."""
    now = _conditions(course[place], route, local)
    earlier = (_conditions(moment, route, local) for moment in course[:place])
    later = (_conditions(moment, route, local) for moment in course[place + 1 :])
    return any(one - now for one in earlier) and any(one - now for one in later)


def _conditions(moment: Moment, route: str, local: bool) -> set[Condition]:
    return {rule.condition for rule in moment.rules if (rule.route, rule.local) == (route, local)}


class _Followed:
    """A citizen on one day of a course, with the days before and after it."""

    def __init__(self, course: Sequence[Moment], place: int, seconds: int) -> None:
        self._course, self._place = course, place
        day = course[place].day
        self._citizen = anyone("citizen", day, [moment.regime for moment in course])
        self._then = [_on(self._citizen, moment.day) for moment in course]
        self._solver = Solver(seconds)
        self._solver.add(*self._citizen.limits)
        homes = [
            {home.id for home in moment.policy.territories}
            for moment in course
            if moment.policy.territories
        ]
        if homes:
            shared = set.intersection(*homes) or set.union(*homes)
            self._solver.add(self._citizen.lives_in(sorted(shared)))

    def gap(self, route: str, local: bool) -> Iterator[Finding]:
        """Yield the citizen to whom a line of the route is granted before and after, not then."""
        now, solver = self._place, self._solver
        lines = [_conditions(moment, route, local) for moment in self._course]
        granted = [
            z3.Or([holds(line, self._then[place]) for line in on - lines[now]])
            for place, on in enumerate(lines)
        ]
        earlier, later = granted[:now], granted[now + 1 :]
        none = [z3.Not(holds(line, self._citizen)) for line in lines[now]]
        with solver.supposing(*none, z3.Or(earlier), z3.Or(later)):
            if solver.possible():
                make_ordinary(solver, (self._citizen,))
                old = next(at for at in reversed(range(now)) if solver.true(earlier[at]))
                new = next(now + 1 + at for at, so in enumerate(later) if solver.true(so))
                yield self._finding(route, [self._course[at] for at in (old, now, new)])

    def _finding(self, route: str, moments: Sequence[Moment]) -> Finding:
        profile = profile_of(self._solver, self._citizen)
        old, now, new = moments
        what = message(
            "{route}: granted on {before}, not on {day}, and again on {after}",
            route=RouteName(route),
            before=old.day.isoformat(),
            day=now.day.isoformat(),
            after=new.day.isoformat(),
        )
        shares = dict.fromkeys(new.regime.unpublished, WHOLE)
        examples = tuple(replayed(moment.policy, moment.day, profile, shares) for moment in moments)
        return Finding((route, now.day.isoformat()), what, examples)


def _on(citizen: Anyone, day: date) -> Anyone:
    """Return the citizen on another day: what is counted in time has grown or not begun."""
    if day == citizen.day:
        return citizen
    grown = completed_months(citizen.day, day)
    facts = {
        fact: _counted(variable, grown, citizen.steps(fact))
        if STATED[fact].kind is Kind.DATE
        else variable
        for fact, variable in citizen.facts.items()
    }
    return citizen._replace(day=day, facts=facts)


def _counted(since: z3.ArithRef, grown: int, steps: int) -> z3.ArithRef:
    never, then = z3.IntVal(NOT_YET * steps), since + grown * steps
    return z3.If(z3.Or(since == never, then < never), never, then)


HAND_OVER = Property(
    "hand_over",
    message("hand-over"),
    message("No month in which an old line has ended and the new one not begun."),
    search,
)
