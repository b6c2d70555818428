"""Routes in the policies' order, with the lines that each policy has for them.

A policy's lines are read on every day of it on which one changes, so that a bound or a payer that
changed within its time stands there twice, each with its first day.
"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from subsidy.errors import InputError
from subsidy.language import Policy
from subsidy.language.policy import Rule
from subsidy.message import message


class Reading(NamedTuple):
    """How a line reads from a day on, until its next reading."""

    since: date
    rule: Rule


class Line(NamedTuple):
    """A line of law within a policy's time: its readings, the first one on its first day there.

    `last` is its last day there, None where it is open.
    """

    id: str
    readings: tuple[Reading, ...]
    last: date | None


class Row(NamedTuple):
    """A route, and for each policy in turn its lines, none where the policy does not have it."""

    route: str
    lines: tuple[tuple[Line, ...], ...]


def rows(policies: Sequence[Policy]) -> tuple[Row, ...]:
    """Return a row for each route, in the order of the first policy, then of the others.

    Raises InputError for a policy that is named twice.
    """
    for number, policy in enumerate(policies):
        if policy in policies[:number]:
            raise InputError(
                "POLICY",
                message("{name} is named twice; name each policy once.", name=policy.name),
            )
    sides = [_lines(policy) for policy in policies]
    routes = dict.fromkeys(_route(line) for side in sides for line in side)
    return tuple(
        Row(route, tuple(tuple(line for line in side if _route(line) == route) for side in sides))
        for route in routes
    )


def _route(line: Line) -> str:
    return line.readings[0].rule.route


def _lines(policy: Policy) -> tuple[Line, ...]:
    """Return the lines in the policy's order, each within the time of the policy."""
    found: dict[str, list[Reading]] = {}
    last: dict[str, date | None] = {}
    for day in _days(policy):
        regime = policy.on(day)
        for rule in regime.rules:
            readings = found.setdefault(rule.id, [])
            if not readings or readings[-1].rule != rule:
                readings.append(Reading(day, rule))
            last[rule.id] = _earlier(rule.provision.in_force.last, policy)
    order = [
        f"{rules.name}.{line.id}"
        for rules in policy.rule_sets
        for line in rules.provisions
        if f"{rules.name}.{line.id}" in found
    ]
    return tuple(Line(name, tuple(found[name]), last[name]) for name in order)


def _days(policy: Policy) -> tuple[date, ...]:
    """Return the first day of the policy, and every later one on which a line changes."""
    if policy.in_force is None:
        return policy.changes
    first = policy.in_force.first
    return (first, *(day for day in policy.changes if day > first and policy.holds(day)))


def _earlier(last: date | None, policy: Policy) -> date | None:
    ends = (last, policy.in_force.last if policy.in_force else None)
    return min((day for day in ends if day is not None), default=None)
