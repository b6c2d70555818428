"""The clauses that turned between the two sides of one citizen, and the provisions that did."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Literal, NamedTuple

from subsidy.clauses import clause_text, read_value
from subsidy.facts import situation
from subsidy.known import Known
from subsidy.language.evaluation import FactValue, Truth
from subsidy.language.policy import Legible, Rule
from subsidy.language.vocabulary import ELAPSED, source_of
from subsidy.message import Message, Sayable, message
from subsidy.policies import Law

Kind = Literal["fact", "date", "law"]


class Turned(NamedTuple):
    """Something that is not as it was: `said`, and the clause of the provision it turned.

    `clause` is empty where the provision itself began or ended, which `said` then says.
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
    """The clauses of a provision, read on one of the days."""

    facts: Mapping[str, FactValue]
    truths: tuple[Truth, ...]

    @property
    def holds(self) -> bool:
        return all(truth is True for truth in self.truths)


def turned(name: str, old: Citizen, new: Citizen) -> Iterator[Turned]:
    """Yield what turned of a provision that pays on one side; nothing where it holds on both."""
    before, after = old.at_home(name), new.at_home(name)
    if before is None or after is None:
        yield from _came_or_went(name, old, new, gone=after is None)
        return
    one, other = _apart(_readings(Legible(before), old), _readings(Legible(after), new))
    clauses = zip(before.condition.clauses(), after.condition.clauses(), strict=False)
    for (clause, now), truth, truth_now in zip(clauses, one.truths, other.truths, strict=False):
        if truth is truth_now:
            continue
        names = tuple(dict.fromkeys(leaf.fact for leaf in now.leaves()))
        found = _facts(names, one, other)
        if found:
            yield Turned(_kind(found, old, new), ", ".join(found.values()), name, clause_text(now))
        else:
            read = message(
                "{old}, now {new}", old=clause_text(clause), new=clause_text(now)
            )
            yield Turned("law", read, name, clause_text(now))
    if one.holds and other.holds and _share(before) != _share(after):
        yield Turned("law", message("{provision} now pays another share", provision=name))


def _share(rule: Rule) -> tuple[object, ...]:
    return rule.payer, rule.hundredths, rule.vnd_a_month


def _readings(legible: Legible, citizen: Citizen) -> list[_Reading]:
    names = {name for _, names, _ in legible.clauses for name in names}
    found = []
    for day in citizen.days:
        facts = situation(citizen.facts, names, day, day)
        found.append(_Reading(facts, tuple(read(facts) for _, _, read in legible.clauses)))
    return found


def _apart(one: list[_Reading], other: list[_Reading]) -> tuple[_Reading, _Reading]:
    """Return a day of each side, so that the provision holds on one of them if it ever does."""
    if any(reading.holds for reading in one) and any(reading.holds for reading in other):
        return next(filter(_holds, one)), next(filter(_holds, other))
    return min(one, key=_open), min(other, key=_open)


def _holds(reading: _Reading) -> bool:
    return reading.holds


def _open(reading: _Reading) -> int:
    return sum(truth is not True for truth in reading.truths)


def _facts(names: tuple[str, ...], one: _Reading, other: _Reading) -> dict[str, str]:
    """Return the facts of a clause that are read otherwise: "age: 59 -> 60"."""
    found = {}
    for name in names:
        before, after = read_value((name,), one.facts), read_value((name,), other.facts)
        if before != after or one.facts[name] != other.facts[name]:
            found[name] = f"{name}: {shown(before)} -> {shown(after)}"
    return found


def shown(read: int | str | bool | None) -> str:
    """Return a value that was read in plain signs, the same in every language; ? if unknown."""
    if read is None:
        return "?"
    return {True: "yes", False: "no"}[read] if isinstance(read, bool) else str(read)


def _kind(found: dict[str, str], old: Citizen, new: Citizen) -> Kind:
    """Tell whether a stated fact is another, or only time went by."""
    sources = [source_of(name) for name in found]
    stated = any(old.facts.get(name) != new.facts.get(name) for name in sources)
    return "fact" if stated or not any(name in ELAPSED for name in found) else "date"


def _came_or_went(name: str, old: Citizen, new: Citizen, *, gone: bool) -> Iterator[Turned]:
    """Yield why a provision is law on one side only: the place is another, or its time."""
    here, there = (old, new) if gone else (new, old)
    rule = here.at_home(name)
    if rule is None:
        return
    if there.rule(name, here.facts.get("territory")) is not None:
        places = [shown(_word(citizen)) for citizen in (old, new)]
        yield Turned("fact", f"territory: {places[0]} -> {places[1]}", name)
        return
    yield Turned("law", _in_time(rule, there, gone=gone))


def _word(citizen: Citizen) -> str | None:
    territory = citizen.facts.get("territory")
    return territory if isinstance(territory, str) else None


def _in_time(rule: Rule, there: Citizen, *, gone: bool) -> Message:
    """Say that a provision ended or began, seen from the side on which it is no law."""
    period = rule.provision.in_force
    last, day = period.last, there.days[0]
    if last is not None and last < day:
        ended = message("{provision} ended on {day}", provision=rule.id, day=last.isoformat())
        held = message("{provision} held until {day}", provision=rule.id, day=last.isoformat())
        return ended if gone else held
    if day < period.first:
        first = period.first.isoformat()
        begins = message("{provision} begins only on {day}", provision=rule.id, day=first)
        return begins if gone else message("{provision} began on {day}", provision=rule.id, day=first)
    policy = there.law.on(there.facts.get("territory"), day).name
    if gone:
        return message("{provision} is no part of {policy}", provision=rule.id, policy=policy)
    return message("{provision} was no part of {policy}", provision=rule.id, policy=policy)
