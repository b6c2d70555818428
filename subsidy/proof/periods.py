"""What a proof of days says of months, and of several months that are bought at once.

A month is paid as on its best day for the citizen, so what is so of every day is so of every month.
Of months bought at once, those that are paid in part go on as on the first day. That makes a
difference only where the nation's share of a route that goes on becomes another one, or where a
fixed sum meets another premium: `turns` finds those days.
"""

from collections.abc import Hashable, Iterator
from datetime import date
from itertools import pairwise

from subsidy.language import Period, Policy
from subsidy.language.policy import Regime
from subsidy.message import Message, message
from subsidy.proof.spells import spells


def turns(days: Period, *policies: Policy) -> Iterator[date]:
    """Yield the days on which a period bought before them may be paid otherwise than day by day."""
    course = [spell.first for spell in spells(days, *policies)]
    for before, after in pairwise(course):
        for policy in policies:
            if _turns(policy, before, after):
                yield after
                break


def _turns(policy: Policy, before: date, after: date) -> bool:
    earlier, later = policy.on(before), policy.on(after)
    dearer = policy.month(before) != policy.month(after)
    if dearer and (earlier.has_sums or later.has_sums):
        return True
    on = {rule.route for rule in earlier.rules} & {rule.route for rule in later.rules}
    return any(_of_the_nation(earlier, route) != _of_the_nation(later, route) for route in on)


def _of_the_nation(regime: Regime, route: str) -> set[Hashable]:
    """Return what the nation pays on a route, and to whom."""
    return {
        (rule.condition, rule.payer, rule.hundredths, rule.vnd_a_month, rule.adds)
        for rule in regime.rules
        if rule.route == route and not rule.local and not rule.whole
    }


def covered(days: set[date]) -> Message:
    """Say of which periods a proof of days is one as well."""
    if not days:
        return message("Proved for each month too, also where several are bought at once.")
    return message(
        "Proved for each month too, but not for months bought at once across {days}.",
        days=", ".join(day.isoformat() for day in sorted(days)),
    )
