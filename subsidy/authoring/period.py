"""Whether a policy runs from the first of its local lines to the last."""

from collections.abc import Iterator
from datetime import date

from subsidy.language import Policy
from subsidy.message import Message, message


def other_period(policy: Policy) -> Iterator[Message]:
    """Say where a policy begins or ends on another day than its local lines.

    A local line is one of a rule set that names its territories. A policy without a period holds
    at all times.
    """
    run = policy.in_force
    periods = [
        line.in_force
        for rules in policy.rule_sets
        if rules.territories
        for line in rules.provisions
    ]
    if run is None or not periods:
        return
    first = min(period.first for period in periods)
    ends = [period.last for period in periods if period.last is not None]
    last = max(ends) if len(ends) == len(periods) else None
    if run.first != first:
        yield message(
            "The policy {policy} begins on {found} and the first of its local lines on {day}: "
            "begin it on that day.",
            policy=policy.name,
            found=str(run.first),
            day=str(first),
        )
    if run.last != last:
        yield _other_end(policy.name, run.last, last)


def _other_end(policy: str, found: date | None, last: date | None) -> Message:
    if last is None:
        return message(
            "The policy {policy} ends on {found} and one of its local lines has no end: leave last "
            "out.",
            policy=policy,
            found=str(found),
        )
    if found is None:
        return message(
            "The policy {policy} has no end and the last of its local lines ends on {day}: give "
            "that day as last.",
            policy=policy,
            day=str(last),
        )
    return message(
        "The policy {policy} ends on {found} and the last of its local lines on {day}: give that "
        "day as last.",
        policy=policy,
        found=str(found),
        day=str(last),
    )
