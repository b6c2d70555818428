"""How fresh the rule book is: what ends soon, was checked long ago, is weakly known or unknown."""

from datetime import date
from typing import NamedTuple

from subsidy.elapsed import anniversary
from subsidy.language import UNPUBLISHED, Announced, Evidence, Premium, Provision
from subsidy.policies import Policies


class Noted(NamedTuple):
    """A provision by the id that decisions name it by."""

    id: str
    line: Provision


class Freshness(NamedTuple):
    """What a keeper of the rule book has to look at. Lines that have ended are left out.

    `ending` end within the months asked for; `old` were last compared with their source longer ago
    than the age; `inferred` rest, from the day on, on evidence that nobody states; of
    `unpublished` the share is unknown. `announced` are changes of the premium without a number.
    """

    on: date
    ending: tuple[Noted, ...]
    old: tuple[Noted, ...]
    inferred: tuple[Noted, ...]
    unpublished: tuple[Noted, ...]
    announced: tuple[Announced, ...]

    @property
    def fresh(self) -> bool:
        """Tell whether every line was compared with its source within the age."""
        return not self.old


def freshness(
    policies: Policies, premium: Premium, on: date, *, within: int, age: int
) -> Freshness:
    """Look through every provision that is in force on `on` or later.

    Args:
        policies: The policies of the rule book.
        premium: The premium law of the nation.
        on: The day asked about.
        within: Months; a line whose last day comes sooner is ending.
        age: Months; a line that was checked longer ago is old.
    """
    lines = [
        Noted(name, line) for name, line in _provisions(policies).items() if not _ended(line, on)
    ]
    horizon = anniversary(on, within)
    return Freshness(
        on,
        ending=tuple(
            sorted(
                (one for one in lines if (one.line.in_force.last or date.max) < horizon),
                key=lambda one: (one.line.in_force.last or date.max, one.id),
            )
        ),
        old=tuple(
            sorted(
                (one for one in lines if anniversary(one.line.checked_on, age) < on),
                key=lambda one: (one.line.checked_on, one.id),
            )
        ),
        inferred=tuple(one for one in lines if _evidence(one.line, on) is Evidence.INFERRED),
        unpublished=tuple(one for one in lines if one.line.share is UNPUBLISHED),
        announced=premium.announced,
    )


def _provisions(policies: Policies) -> dict[str, Provision]:
    return {
        f"{rules.name}.{line.id}": line
        for policy in policies.all
        for rules in policy.rule_sets
        for line in rules.provisions
    }


def _ended(line: Provision, on: date) -> bool:
    return line.in_force.last is not None and line.in_force.last < on


def _evidence(line: Provision, on: date) -> Evidence:
    """Return how the line is known on the day, or on its first day where that is still to come."""
    return line.evidences.on(max(on, line.in_force.first))
