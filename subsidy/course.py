"""The course of a citizen through a period: stretches of days on which nothing changes.

Law, ages and windows change on known days; between two of them the rules are asked once. A month is
then paid as on its best day, because it counts in full when the person qualifies on any of its
days that lie in the period.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from subsidy.elapsed import anniversary
from subsidy.facts import situation
from subsidy.known import Days, Known
from subsidy.language import Policy
from subsidy.language.evaluation import FactValue
from subsidy.language.policy import Regime
from subsidy.language.vocabulary import ELAPSED, STATED
from subsidy.policies import Policies
from subsidy.question import Month
from subsidy.settlement.choice import Choice, Prices, carried, choices
from subsidy.settlement.offer import offers

Reading = tuple[frozenset[str], frozenset[str]]
"""Ids of the rules that hold, and of those that hold or may hold."""

Reader = Callable[[Regime, Mapping[str, FactValue]], Reading]
"""Reads the rules of a regime for the facts of a citizen."""

_DAY = timedelta(days=1)

SHARE = ".share"
"""Ending of the name under which an unpublished share is tried out and listed as missing."""


class Reach(NamedTuple):
    """Days from `first` to `last` on which neither the law nor the facts change.

    `certain` holds the rules that are granted, `uncertain` those whose condition or share is
    unknown.
    """

    first: date
    last: date
    regime: Regime
    facts: Mapping[str, FactValue]
    certain: frozenset[str]
    uncertain: frozenset[str]


class Stretch(NamedTuple):
    """The days of a reach with the ways to pay, as far as the certain rules go, best first."""

    first: date
    last: date
    regime: Regime
    facts: Mapping[str, FactValue]
    certain: frozenset[str]
    uncertain: frozenset[str]
    prices: Prices
    ways: tuple[Choice, ...]

    @property
    def chosen(self) -> Choice:
        """Return the way taken as far as the certain rules go."""
        return self.ways[0]


class Law(NamedTuple):
    """The policies there are, and the one that was named, if any."""

    policies: Policies
    named: Policy | None = None

    def on(self, territory: object, day: date) -> Policy:
        """Return the policy that decides on `day` for a citizen of `territory`."""
        if self.named is not None:
            return self.named
        if isinstance(territory, str):
            return self.policies.in_force(territory, day)
        return self.policies.national

    def changes(self) -> tuple[date, ...]:
        """Return the days on which law changes."""
        return self.named.turns if self.named is not None else self.policies.turns


def stretches(
    law: Law, known: Known, first: date, last: date, read: Reader, *, priced_on: date
) -> Iterator[Stretch]:
    """Yield the stretches from `first` to `last`; what is paid in part is priced on `priced_on`."""
    for reach in reaches(law, known, first, last, read):
        yield priced(reach, known, priced_on)


def reaches(law: Law, known: Known, first: date, last: date, read: Reader) -> Iterator[Reach]:
    """Yield the days from `first` to `last`, cut where the law or the known facts change."""
    tried = tried_shares(known).keys()
    turns: dict[Regime, list[date]] = {}
    start = first
    while start <= last:
        regime = law.on(known.get("territory"), start).on(start)
        if regime not in turns:
            turns[regime] = list(turning_days(regime, known))
        end = _end(law, turns[regime], start, last)
        facts = situation(known, regime.facts, start, end)
        certain, possible = read(regime, facts)
        uncertain = possible - certain
        if regime.unpublished:
            uncertain |= certain & (regime.unpublished - tried)
            certain -= uncertain
        yield Reach(start, end, regime, facts, certain, uncertain)
        start = end + _DAY


def priced(reach: Reach, known: Known, priced_on: date) -> Stretch:
    """Return the stretch of a reach; what is paid in part is priced on `priced_on`."""
    rank = known["household_rank"]
    assert type(rank) is int
    regime = reach.regime
    policy = regime.policy
    prices = Prices(policy.month(reach.first), policy.month(priced_on))
    found = offers(regime, reach.certain, tried_shares(known) if regime.unpublished else {})
    return Stretch(*reach, prices, choices(regime, found, reach.first, prices, rank))


def tried_shares(known: Known) -> dict[str, int]:
    """Return the unpublished shares that are being tried out, in hundredths of a percent."""
    return {
        name.removesuffix(SHARE): value
        for name, value in known.items()
        if name not in STATED and type(value) is int
    }


def _end(law: Law, turns: Iterable[date], start: date, last: date) -> date:
    """Return the last day before the law or a known fact changes."""
    after = last + _DAY
    changes = law.changes()
    next_law = bisect_right(changes, start)
    if next_law < len(changes):
        after = min(after, changes[next_law])
    for day in turns:
        if start < day < after:
            after = day
    return after - _DAY


def turning_days(regime: Regime, known: Known) -> Iterable[date]:
    """Yield the days on which an exactly known age or window passes a bound of the rules."""
    for fact, bound in regime.turning_points:
        since = known.get(ELAPSED[fact].since)
        if isinstance(since, Days) and since.exact:
            yield anniversary(since.first, bound * ELAPSED[fact].months)


class PaidMonth(NamedTuple):
    """A month, the stretch whose day decides it, and the way taken."""

    month: Month
    stretch: Stretch
    choice: Choice


def best(course: Sequence[Stretch]) -> Stretch:
    """Return the stretch with the best way to pay: the one that decides a month."""
    return min(course, key=lambda stretch: stretch.chosen.key)


def paid_months(course: Sequence[Stretch], calendar: Sequence[Month]) -> tuple[PaidMonth, ...]:
    """Return what each month is paid by: the best of the stretches that touch it, as carried on."""
    paid = []
    opening: Choice | None = None
    for month in calendar:
        decides = best(
            [one for one in course if month.first <= one.last and one.first <= month.last]
        )
        opening = opening or decides.chosen
        paid.append(PaidMonth(month, decides, carried(opening, decides.chosen)))
    return tuple(paid)
