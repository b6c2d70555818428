"""The course of a citizen through a period: stretches of days on which nothing changes.

Law, ages and windows change on known days; between two of them the rules are asked once.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from subsidy.facts import situation
from subsidy.known import Days, Known
from subsidy.language.evaluation import FactValue
from subsidy.language.policy import Regime, Rule
from subsidy.language.vocabulary import ELAPSED, STATED
from subsidy.policies import Law
from subsidy.settlement.choice import Choice, Prices, choices
from subsidy.settlement.offer import BUDGETS, Amounts, offers
from subsidy.windows import day_reached

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

    @property
    def percents(self) -> Amounts:
        """Return each payer's share, in hundredths of a percent."""
        return self.chosen.percents

    @property
    def face(self) -> tuple[object, ...]:
        """Return what a citizen sees of it: route, shares, and the instruments behind them."""
        return self.chosen.offer.route, self.percents, self.grounds

    @property
    def grounds(self) -> tuple[object, ...]:
        """Return the instruments behind the shares, each with its payer."""
        return tuple((rule.instrument.name("en"), rule.payer) for rule, _ in self.paying)

    def unlike(self, other: "Stretch") -> bool:
        """Tell whether a citizen sees another route, other shares or another ground."""
        return (
            self.chosen.offer.route != other.chosen.offer.route
            or self.percents != other.percents
            or self.grounds != other.grounds
        )

    @property
    def paying(self) -> tuple[tuple[Rule, int], ...]:
        """Return the rules that pay, with the hundredths of a percent each comes to."""
        return self.chosen.offer.by_rule(self.prices.month)

    @property
    def budget_share(self) -> int:
        """Return what the public budgets pay of the premium, in hundredths of a percent."""
        return sum(share for payer, share in self.percents if payer in BUDGETS)


def stretches(
    law: Law, known: Known, first: date, last: date, read: Reader, *, priced_on: date
) -> Iterator[Stretch]:
    """Yield the stretches from `first` to `last`; what is paid in part is priced on `priced_on`."""
    for reach in reaches(law, known, first, last, read):
        yield priced(reach, known, priced_on)


def reaches(law: Law, known: Known, first: date, last: date, read: Reader) -> Iterator[Reach]:
    """Yield the days from `first` to `last`, cut where the law or the known facts change."""
    turns: dict[Regime, list[date]] = {}
    start = first
    while start <= last:
        regime = law.regime(known.get("territory"), start)
        if regime not in turns:
            turns[regime] = [turning.day for turning in turnings(regime, known)]
        end = _end(law, turns[regime], start, last)
        facts = situation(known, regime.facts, start, end)
        certain, possible = read(regime, facts)
        uncertain = possible - certain
        if regime.unpublished:
            uncertain |= certain & (regime.unpublished - tried_shares(known).keys())
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
    shares = tuple(tried_shares(known).items()) if regime.unpublished else ()
    may_choose = reach.first >= policy.household.choice_from
    # Of the entire regime: then citizens of whom other rules are left to read share their ways.
    found = ways(regime.entire, reach.certain, shares, may_choose, prices, rank)
    return Stretch(*reach, prices, found)


@lru_cache(maxsize=4096)
def ways(
    regime: Regime,
    granted: frozenset[str],
    shares: tuple[tuple[str, int], ...],
    may_choose: bool,
    prices: Prices,
    rank: int,
) -> tuple[Choice, ...]:
    """Return every way to pay that the granted rules open, best first.

    `shares` are the unpublished shares being tried out; `may_choose` tells whether supported
    persons may choose the household form yet.
    """
    return choices(regime, offers(regime, granted, dict(shares)), may_choose, prices, rank)


def tried_shares(known: Known) -> dict[str, int]:
    """Return the unpublished shares that are being tried out, in hundredths of a percent."""
    if known.keys() <= STATED.keys():  # nearly always
        return {}
    tried = ((name, known[name]) for name in known.keys() - STATED.keys())
    return {name.removesuffix(SHARE): value for name, value in tried if type(value) is int}


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


class Turning(NamedTuple):
    """A day on which an exactly known age or window passes a bound of the rules."""

    day: date
    fact: str
    bound: int


def turnings(regime: Regime, known: Known) -> Iterator[Turning]:
    """Yield every bound that an exactly known date passes, and the day on which it does."""
    for fact, bounds in regime.turning_points.items():
        since = known.get(ELAPSED[fact].since)
        if isinstance(since, Days) and since.exact:
            yield from _turnings(fact, bounds, since.first)


@lru_cache(maxsize=4096)
def _turnings(fact: str, bounds: tuple[int, ...], since: date) -> tuple[Turning, ...]:
    elapsed = ELAPSED[fact]
    return tuple(Turning(day_reached(elapsed, since, bound), fact, bound) for bound in bounds)


class Standing(NamedTuple):
    """How dates stand to the bounds of the rules on some days.

    `bounds` says of each bound whether it has been passed throughout; where that may be so or not:
    whether it may have been passed before, may be passed on these days, may be passed later.
    `unsure` names the dates of those bounds, once for each.
    """

    bounds: tuple[bool | tuple[bool, bool, bool], ...]
    unsure: tuple[str, ...]


def standing(regime: Regime, known: Known, days: Days) -> Standing:
    """Return how the known dates stand to the bounds of a regime on these days."""
    found: list[bool | tuple[bool, bool, bool]] = []
    unsure: list[str] = []
    for fact, bounds in regime.turning_points.items():
        source = ELAPSED[fact].since
        since = known.get(source)
        if not isinstance(since, Days):
            continue
        for one, two in zip(
            _turnings(fact, bounds, since.first), _turnings(fact, bounds, since.last), strict=True
        ):
            before, later = one.day <= days.first, two.day > days.last
            within = one.day <= days.last and two.day > days.first
            if not within:
                found.append(before)
            else:
                found.append((before, within, later))
                unsure.append(source)
    return Standing(tuple(found), tuple(unsure))
