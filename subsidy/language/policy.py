"""A policy: rule sets that hold together somewhere for some time, and how they read on a day."""

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from typing import NamedTuple

from subsidy.language.condition import ALWAYS, Condition, Range
from subsidy.language.dated import Dated, Period
from subsidy.language.evaluation import Evaluator, evaluator
from subsidy.language.instrument import Evidence, Instrument
from subsidy.language.premium import HouseholdForm, Premium
from subsidy.language.provision import Payer, Provision, Role
from subsidy.language.ruleset import RuleSet
from subsidy.language.share import FixedSum, Percent
from subsidy.language.territory import Territory
from subsidy.language.text import Text
from subsidy.language.vocabulary import ELAPSED, source_of


class Rule(NamedTuple):
    """A provision as it reads on a day: numbers in place of parameters.

    `hundredths` of a percent or `vnd_a_month`, the lesser where it says both (one caps the other);
    both None where the share was not published.
    """

    id: str
    provision: Provision
    route: str
    condition: Condition
    payer: Payer
    hundredths: int | None
    vnd_a_month: int | None
    whole: bool
    adds: bool
    confidential: bool
    instrument: Instrument
    evidence: Evidence
    local: bool = False

    @property
    def unpublished(self) -> bool:
        """Tell whether nobody published the share."""
        return self.hundredths is None and self.vnd_a_month is None

    @property
    def capped(self) -> bool:
        """Tell whether a percentage and a sum are both stated, of which the lesser is paid."""
        return self.hundredths is not None and self.vnd_a_month is not None


class Legible:
    """A rule taken apart: each clause with the facts it speaks of, ready to be read."""

    __slots__ = ("clauses", "rule")

    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        self.clauses: tuple[tuple[Condition, tuple[str, ...], Evaluator], ...] = tuple(
            (clause, tuple(dict.fromkeys(leaf.fact for leaf in clause.leaves())), evaluator(clause))
            for clause in rule.condition.clauses()
        )


class Kept(NamedTuple):
    """Ids of the rules that are granted on all days in question, and of those that may be."""

    granted: frozenset[str]
    open: frozenset[str]


class Regime:
    """A policy between two changes: the same rules, read the same way, on every day of it.

    `first` and `last` bound the days; `last` None is open.
    """

    def __init__(
        self, policy: "Policy", first: date, last: date | None, rules: tuple[Rule, ...]
    ) -> None:
        self.policy = policy
        self.first = first
        self.last = last
        self.rules = rules
        self.entire = self
        """This regime with all of its rules."""
        self._kept: dict[Kept, Regime] = {}

    def keeping(self, kept: Kept) -> "Regime":
        """Return this regime with none but the rules that are `kept`."""
        if kept not in self._kept:
            rules = tuple(
                rule._replace(condition=ALWAYS) if rule.id in kept.granted else rule
                for rule in self.rules
                if rule.id in kept.granted or rule.id in kept.open
            )
            self._kept[kept] = Regime(self.policy, self.first, self.last, rules)
            self._kept[kept].entire = self.entire
            self._kept[kept].routes = self.routes
        return self._kept[kept]

    @cached_property
    def routes(self) -> tuple[str, ...]:
        """Return the routes in the policy's order, those of rules that are not kept among them."""
        return tuple(dict.fromkeys(rule.route for rule in self.rules))

    @cached_property
    def legible(self) -> tuple["Legible", ...]:
        """Return each rule with its clauses, ready to be read one by one."""
        return tuple(Legible(rule) for rule in self.rules)

    @cached_property
    def idle(self) -> tuple[tuple[str, Period, bool], ...]:
        """Return the provisions not in force now: id, period, whether confidential."""
        active = {rule.id for rule in self.rules}
        return tuple(
            (name, line.in_force, line.confidential)
            for rules in self.policy.rule_sets
            for line in rules.provisions
            if (name := f"{rules.name}.{line.id}") not in active
        )

    @cached_property
    def evaluators(self) -> tuple[tuple[str, Evaluator], ...]:
        """Return each rule's id with its condition, ready to be read."""
        return tuple((rule.id, evaluator(rule.condition)) for rule in self.rules)

    @cached_property
    def ids(self) -> frozenset[str]:
        """Return the ids of the rules."""
        return frozenset(rule.id for rule in self.rules)

    @cached_property
    def facts(self) -> frozenset[str]:
        """Return the facts that the rules speak of."""
        return frozenset(leaf.fact for rule in self.rules for leaf in rule.condition.leaves())

    @cached_property
    def sources(self) -> frozenset[str]:
        """Return the stated facts that the rules speak of, dates in place of what they count."""
        return frozenset(source_of(fact) for fact in self.facts)

    @cached_property
    def turning_points(self) -> dict[str, tuple[int, ...]]:
        """Return, for each fact counted in time, the numbers the rules compare it with."""
        points: dict[str, dict[int, None]] = {}
        for rule in self.rules:
            for leaf in rule.condition.leaves():
                if isinstance(leaf, Range) and leaf.fact in ELAPSED:
                    bounds = points.setdefault(leaf.fact, {})
                    bounds.update(
                        {bound: None for bound in (leaf.low, leaf.high) if isinstance(bound, int)}
                    )
        return {fact: tuple(bounds) for fact, bounds in points.items()}

    @cached_property
    def has_sums(self) -> bool:
        """Tell whether some rule pays a fixed sum, which comes to another part of each premium."""
        return any(rule.vnd_a_month is not None for rule in self.rules)

    @cached_property
    def unpublished(self) -> frozenset[str]:
        """Return the ids of the rules whose share was never published."""
        return frozenset(rule.id for rule in self.rules if rule.unpublished)


@dataclass(frozen=True, eq=False, kw_only=True)
class Policy:
    """Rule sets in order of rank, the nation's first, for `territories` during `in_force`.

    `in_force` None holds at all times.
    """

    name: str
    title: Text
    rule_sets: tuple[RuleSet, ...]
    premium: Premium
    household: HouseholdForm
    territories: tuple[Territory, ...] = ()
    in_force: Period | None = None
    _regimes: dict[date, Regime] = field(default_factory=dict, init=False, repr=False)
    _months: dict[date, int] = field(default_factory=dict, init=False, repr=False)

    @cached_property
    def changes(self) -> tuple[date, ...]:
        """Return the days from which a rule begins, ends or reads differently."""
        days = {
            day for rules in self.rule_sets for line in rules.provisions for day in line.changes()
        }
        if self.in_force is not None and self.in_force.last is not None:
            days.add(self.in_force.last + timedelta(days=1))
        return tuple(sorted({self.premium.modelled.first, *days}))

    @cached_property
    def places(self) -> dict[str, int]:
        """Return the place of each rule, by its id, in the order in which they are written."""
        names = (f"{rules.name}.{line.id}" for rules in self.rule_sets for line in rules.provisions)
        return {name: place for place, name in enumerate(names)}

    def month(self, day: date) -> int:
        """Return the full premium in VND for the month of `day`."""
        if day not in self._months:
            self._months[day] = self.premium.month(day)
        return self._months[day]

    @cached_property
    def turns(self) -> tuple[date, ...]:
        """Return the days on which a rule or the premium becomes another one."""
        return tuple(sorted({*self.changes, *self.premium.changes()}))

    def covers(self, territory: str, day: date) -> bool:
        """Tell whether the policy is the law of `territory` on `day`."""
        return self.holds(day) and territory in (place.id for place in self.territories)

    def holds(self, day: date) -> bool:
        """Tell whether the policy is in force on `day`."""
        return self.in_force is None or day in self.in_force

    def standing_on(self, day: date) -> date:
        """Return the day of this policy that answers "what if it held on `day`".

        Inside the policy's own time this is `day`; outside, its local rules are read as on its
        first or last day.
        """
        if self.in_force is None or day in self.in_force:
            return day
        if day < self.in_force.first:
            return self.in_force.first
        return self.in_force.last or day

    def on(self, day: date) -> Regime:
        """Return the rules as they read on `day`; national rules always by `day` itself."""
        first, last = self._bounds(day)
        regime = self._regimes.get(first)
        if regime is None:
            standing = self.standing_on(day)
            rules = tuple(
                _rule(rules.name, line, as_of, local)
                for rules in self.rule_sets
                for local in (bool(rules.territories),)
                for as_of in (standing if local else day,)
                for line in rules.provisions
                if as_of in line.in_force
            )
            regime = self._regimes[first] = Regime(self, first, last, rules)
        return regime

    def _bounds(self, day: date) -> tuple[date, date | None]:
        place = bisect_right(self.changes, day)
        first = self.changes[place - 1] if place else day
        later = self.changes[place] if place < len(self.changes) else None
        return first, None if later is None else later - timedelta(days=1)


def _rule(rule_set: str, line: Provision, day: date, local: bool) -> Rule:
    share = line.share
    return Rule(
        id=f"{rule_set}.{line.id}",
        provision=line,
        route=line.route,
        condition=line.condition.on(day),
        payer=line.payers.on(day),
        hundredths=_on(share.hundredths, day) if isinstance(share, Percent | FixedSum) else None,
        vnd_a_month=_on(share.vnd_a_month, day) if isinstance(share, Percent | FixedSum) else None,
        whole=line.role is Role.WHOLE,
        adds=line.role is Role.REST,
        confidential=line.confidential,
        instrument=line.instruments.on(day),
        evidence=line.evidences.on(day),
        local=local,
    )


def _on(amounts: Dated[int] | None, day: date) -> int | None:
    return None if amounts is None else amounts.on(day)
