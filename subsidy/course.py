"""The course of a citizen through a period: stretches of days on which nothing changes.

Law, ages and windows change on known days; between two of them the rules are asked once. A month is
then paid as on its best day, because it counts in full when the person qualifies on any of its
days that lie in the period.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from subsidy.elapsed import anniversary
from subsidy.facts import situation
from subsidy.known import Days, Known
from subsidy.language import Policy
from subsidy.language.evaluation import FactValue
from subsidy.language.policy import Regime
from subsidy.language.vocabulary import ELAPSED
from subsidy.policies import Policies
from subsidy.question import Month
from subsidy.settlement.choice import Choice, Prices, choices
from subsidy.settlement.offer import offers

Reading = tuple[frozenset[str], frozenset[str]]
"""Ids of the rules that hold, and of those that hold or may hold."""

Reader = Callable[[Regime, Mapping[str, FactValue]], Reading]
"""Reads the rules of a regime for the facts of a citizen."""

SHARE = ".share"
"""Ending of the name under which an unpublished share is tried out and listed as missing."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days from `first` to `last` on which neither the law nor the facts change.

    `certain` holds the rules that are granted, `uncertain` those whose condition or share is
    unknown; `ways` are the ways to pay as far as the certain rules go, best first.
    """

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


@dataclass(frozen=True, slots=True)
class Law:
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
        return self.named.changes if self.named is not None else self.policies.changes


def stretches(
    law: Law, known: Known, first: date, last: date, read: Reader, *, priced_on: date
) -> Iterable[Stretch]:
    """Yield the stretches from `first` to `last`; what is paid in part is priced on `priced_on`."""
    shares = tried_shares(known)
    rank = known["household_rank"]
    assert type(rank) is int
    start = first
    while start <= last:
        regime = law.on(known.get("territory"), start).on(start)
        end = _end(law, regime, known, start, last)
        facts = situation(known, regime.facts, start, end)
        certain, possible = read(regime, facts)
        unpriced = regime.unpublished - shares.keys()
        uncertain = (possible - certain) | (certain & unpriced)
        premium = regime.policy.premium
        prices = Prices(premium.month(start), premium.month(priced_on))
        found = offers(regime, certain - uncertain, shares)
        ways = choices(regime, found, start, prices, rank)
        yield Stretch(start, end, regime, facts, certain - uncertain, uncertain, prices, ways)
        start = end + timedelta(days=1)


def tried_shares(known: Known) -> dict[str, int]:
    """Return the unpublished shares that are being tried out, in hundredths of a percent."""
    return {
        name.removesuffix(SHARE): value
        for name, value in known.items()
        if name.endswith(SHARE) and type(value) is int
    }


def _end(law: Law, regime: Regime, known: Known, start: date, last: date) -> date:
    """Return the last day before the law or a known fact changes."""
    changes = [day for day in law.changes() if start < day <= last]
    changes += [day for day in turning_days(regime, known) if start < day <= last]
    return min(changes, default=last + timedelta(days=1)) - timedelta(days=1)


def turning_days(regime: Regime, known: Known) -> Iterable[date]:
    """Yield the days on which an exactly known age or window passes a bound of the rules."""
    for fact, bound in regime.turning_points:
        since = known.get(ELAPSED[fact].since)
        if isinstance(since, Days) and since.exact:
            yield anniversary(since.first, bound * ELAPSED[fact].months)


@dataclass(frozen=True, slots=True)
class PaidMonth:
    """A month, the stretch whose day decides it, and the way taken."""

    month: Month
    stretch: Stretch
    choice: Choice


def best(course: Sequence[Stretch]) -> Stretch:
    """Return the stretch with the best way to pay: the one that decides a month."""
    return min(course, key=lambda stretch: stretch.chosen.key)


def paid_months(course: Sequence[Stretch], calendar: Sequence[Month]) -> tuple[PaidMonth, ...]:
    """Return what each month is paid by: the best of the stretches that touch it."""
    paid = []
    for month in calendar:
        decides = best(
            [one for one in course if month.first <= one.last and one.first <= month.last]
        )
        paid.append(PaidMonth(month, decides, decides.chosen))
    return tuple(paid)
