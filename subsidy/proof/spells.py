"""Days on which no law changes: a property that holds on one of them holds on all of them."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from subsidy import rulebook
from subsidy.errors import InputError
from subsidy.language import Period, Policy
from subsidy.message import message

_DAY = timedelta(days=1)


class Spell(NamedTuple):
    """Days from `first` to `last` on which the law stays as it is."""

    first: date
    last: date

    @property
    def day(self) -> date:
        """Return the day a citizen is decided on: the first of a month where there is one.

        Then ages and windows that are counted from the first of a month stay all month long, so
        that what is found of the day is so of the whole month.
        """
        if self.first.day == 1:
            return self.first
        later = (self.first.replace(day=1) + timedelta(days=31)).replace(day=1)
        return later if later <= self.last else self.first


def spells(days: Period, *policies: Policy) -> Iterator[Spell]:
    """Yield the spells of `days` under some policies, in order."""
    last = days.last or modelled().last
    assert last is not None
    changes = {day for policy in policies for day in (*policy.turns, policy.household.choice_from)}
    begins = sorted({days.first, *(day for day in changes if days.first < day <= last)})
    for begin, after in zip(begins, (*begins[1:], last + _DAY), strict=True):
        yield Spell(begin, after - _DAY)


def modelled() -> Period:
    """Return the days whose law is modelled."""
    return rulebook.premium().modelled


def days_of(policy: Policy) -> Period:
    """Return the days of a policy: those it is in force on, else all that are modelled."""
    return policy.in_force or modelled()


def common_days(policy: Policy, before: Policy) -> Period:
    """Return the days on which a policy is compared with the one before it.

    Those on which both are in force; where one follows the other, the days of `policy`, the other's
    local rules being read as on the day nearest to them.

    Raises InputError where they have no day in common and neither follows the other.
    """
    here, there = days_of(policy), days_of(before)
    limit = modelled().last
    assert limit is not None
    first, last = max(here.first, there.first), min(here.last or limit, there.last or limit)
    if first <= last:
        return Period(first, last)
    if there.last is not None and there.last + _DAY == here.first:
        return here
    if here.last is not None and here.last + _DAY == there.first:
        return here
    raise InputError(
        "against",
        message(
            "{policy} and {before} have no day in common and neither follows the other, so nobody "
            "passes from one to the other; compare policies that meet.",
            policy=policy.name,
            before=before.name,
        ),
    )
