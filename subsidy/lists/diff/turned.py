"""The clauses that turned between the two sides of one citizen, and the provisions that did."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Literal, NamedTuple

from subsidy.clauses import Read, clause_text, read_value
from subsidy.facts import situation
from subsidy.known import Known
from subsidy.language.evaluation import FactValue, Truth, truth
from subsidy.language.policy import Rule
from subsidy.language.share import percent_of
from subsidy.language.vocabulary import source_of
from subsidy.message import Message, Sayable, message
from subsidy.policies import Law

Kind = Literal["fact", "date", "law"]


class Turned(NamedTuple):
    """Something that is not as it was: `said`, and the clause of the provision that it turned.

    `provision` and `clause` are empty where `said` says it all.
    """

    kind: Kind
    said: str | Sayable
    provision: str = ""
    clause: str = ""


class Citizen(NamedTuple):
    """What is known of a citizen on one side, the law there, and the days that are looked at."""

    facts: Known
    law: Law
    days: tuple[date, ...]

    def rule(self, name: str, territory: object) -> Rule | None:
        """Return a provision as it reads here, None where it is not law in `territory`."""
        for day in self.days:
            for policy in self.law.possible(territory, day):
                for rule in policy.on(day).rules:
                    if rule.id == name:
                        return rule
        return None

    def at_home(self, name: str) -> Rule | None:
        """Return a provision as it reads where the citizen lives."""
        return self.rule(name, self.facts.get("territory"))


class _Reading(NamedTuple):
    """The clauses of a provision, read on one day."""

    facts: Mapping[str, FactValue]
    truths: tuple[Truth, ...]

    @property
    def open(self) -> int:
        """Return how many clauses are not known to hold."""
        return sum(one is not True for one in self.truths)


def turned(name: str, old: Citizen, new: Citizen) -> Iterator[Turned]:
    """Yield what turned of a provision that pays on a side; nothing where both read it alike."""
    before, after = old.at_home(name), new.at_home(name)
    if before is None or after is None:
        yield from _came_or_went(name, old, new, gone=after is None)
        # Where it is no law, its clauses are read as they are where it is.
        before, after = before or after, after or before
    if before is None or after is None:
        return
    # Of the days of a month, the one on which the citizen qualifies decides.
    one, other = (
        min(_readings(rule, citizen), key=lambda reading: reading.open)
        for rule, citizen in ((before, old), (after, new))
    )
    clauses = zip(before.condition.clauses(), after.condition.clauses(), strict=False)
    for (was, clause), held, holds in zip(clauses, one.truths, other.truths, strict=False):
        if held is holds:
            continue
        said = clause_text(clause)
        names = [
            name
            for name in dict.fromkeys(leaf.fact for leaf in clause.leaves())
            if one.facts[name] != other.facts[name]
        ]
        if names:
            facts = ", ".join(_change(name, one.facts, other.facts) for name in names)
            yield Turned(_kind(names, old, new), facts, name, said)
        else:
            reads = message("{old} now reads {new}", old=clause_text(was), new=said)
            yield Turned("law", reads, name)
    if not one.open and not other.open:
        for what, then, now in (
            ("payer", before.payer.value, after.payer.value),
            ("share", _share(before), _share(after)),
        ):
            if then != now:
                yield Turned("law", f"{what}: {then} -> {now}", name)


def _share(rule: Rule) -> str:
    """Return "70 %", "50000 VND", both where one caps the other, ? where it was not published."""
    said = [] if rule.hundredths is None else [f"{percent_of(rule.hundredths).normalize():f} %"]
    said += [] if rule.vnd_a_month is None else [f"{rule.vnd_a_month} VND"]
    return ", at most ".join(said) or "?"


def _readings(rule: Rule, citizen: Citizen) -> Iterator[_Reading]:
    names = {leaf.fact for leaf in rule.condition.leaves()}
    for day in citizen.days:
        facts = situation(citizen.facts, names, day, day)
        truths = tuple(truth(clause, facts) for clause in rule.condition.clauses())
        yield _Reading(facts, truths)


def _change(name: str, old: Mapping[str, FactValue], new: Mapping[str, FactValue]) -> str:
    """Return "age: 59 -> 60"."""
    return f"{name}: {shown(read_value((name,), old))} -> {shown(read_value((name,), new))}"


def shown(read: Read) -> str:
    """Return a value that was read, in signs that are the same in every language."""
    if read is None:
        return "?"
    return {True: "yes", False: "no"}[read] if isinstance(read, bool) else str(read)


def _kind(names: Iterable[str], old: Citizen, new: Citizen) -> Kind:
    """Tell whether a stated fact is another, or only time went by."""
    stated = (source_of(name) for name in names)
    return "fact" if any(old.facts.get(one) != new.facts.get(one) for one in stated) else "date"


def _came_or_went(name: str, old: Citizen, new: Citizen, *, gone: bool) -> Iterator[Turned]:
    """Yield why a provision is law on one side only: its time, the place, or both."""
    here, there = (old, new) if gone else (new, old)
    rule = here.at_home(name)
    if rule is not None and there.rule(name, here.facts.get("territory")) is None:
        yield Turned("law", _in_time(rule, there, gone=gone))
    if here.rule(name, there.facts.get("territory")) is None:
        places = (citizen.facts.get("territory") for citizen in (old, new))
        before, after = (place if isinstance(place, str) else "?" for place in places)
        yield Turned("fact", f"territory: {before} -> {after}", name)


def _in_time(rule: Rule, there: Citizen, *, gone: bool) -> Message:
    """Say that a provision ended or began, seen from the side on which it is no law."""
    period, day = rule.provision.in_force, there.days[0]
    first, last = period.first.isoformat(), period.last
    if last is not None and last < day:
        if gone:
            return message("{provision} ended on {day}", provision=rule.id, day=last.isoformat())
        return message("{provision} held until {day}", provision=rule.id, day=last.isoformat())
    if day < period.first:
        if gone:
            return message("{provision} begins only on {day}", provision=rule.id, day=first)
        return message("{provision} began on {day}", provision=rule.id, day=first)
    policy = there.law.on(there.facts.get("territory"), day).name
    if gone:
        return message("{provision} is no part of {policy}", provision=rule.id, policy=policy)
    return message("{provision} was no part of {policy}", provision=rule.id, policy=policy)
