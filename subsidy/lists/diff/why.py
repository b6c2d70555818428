"""Why one citizen's share changed, in words: what turned, and the clauses of which provisions."""

from collections.abc import Iterator
from typing import NamedTuple

from subsidy.known import RANK, Days
from subsidy.language.vocabulary import CONFIDENTIAL
from subsidy.lists.diff.footing import Footing
from subsidy.lists.diff.turned import Citizen, Turned, shown, turned
from subsidy.message import message
from subsidy.settlement.offer import HOUSEHOLD


class Matter(NamedTuple):
    """What the answers of both sides rest on, and what caused the change."""

    old: Footing
    new: Footing
    causes: tuple[str, ...]

    @property
    def provisions(self) -> tuple[str, ...]:
        """Return the provisions that pay on a side."""
        return tuple(dict.fromkeys((*self.old.granted, *self.new.granted)))

    @property
    def confidential(self) -> bool:
        """Tell whether a provision is concerned that speaks of confidential facts."""
        return self.old.confidential or self.new.confidential


def why(matter: Matter, old: Citizen, new: Citizen, language: str) -> str:
    """Return what turned: "age: 59 -> 60 (haiphong_res05.elderly: 60 <= age < 80)".

    Of what turned, that is said which is of the kind that caused the change.
    """
    found = [*_turned(matter, old, new)]
    found = [one for one in found if one.kind in matter.causes] or found
    # A provision that pays on neither side may have been in the way.
    said = {one.kind for one in found}
    found += [one for one in _whatever(matter, old, new) if one.kind not in said]
    provisions: dict[tuple[str, str], dict[str, None]] = {}
    for one in found:
        words = one.said if isinstance(one.said, str) else one.said.say(language)
        provisions.setdefault((words, one.clause), {})[one.provision] = None
    parts = [
        _part(words, clause, ", ".join(names)) for (words, clause), names in provisions.items()
    ]
    reasons = "; ".join(parts)
    if matter.old.month is None:
        return reasons
    old_month, new_month = matter.old.month, str(matter.new.month)
    months = message("month {old} beside {new}: {why}", old=old_month, new=new_month, why=reasons)
    return months.say(language)


def _part(said: str, clause: str, provisions: str) -> str:
    if not provisions:
        return said
    return f"{said} ({provisions}: {clause})" if clause else f"{said} ({provisions})"


def _turned(matter: Matter, old: Citizen, new: Citizen) -> Iterator[Turned]:
    for name in matter.provisions:
        yield from turned(name, old, new)
    alone = matter.old.alone or matter.new.alone
    ranks = [str(citizen.facts.get(RANK, "?")) for citizen in (old, new)]
    if alone and ranks[0] != ranks[1]:
        yield Turned("fact", f"{RANK}: {ranks[0]} -> {ranks[1]}", HOUSEHOLD)
    if matter.old.premium != matter.new.premium:
        yield Turned(
            "law",
            message(
                "full premium a month: {old} -> {new} VND",
                old=str(matter.old.premium),
                new=str(matter.new.premium),
            ),
        )
    if matter.new.alone and not matter.old.alone:
        yield from _may_choose(old, new)


def _may_choose(old: Citizen, new: Citizen) -> Iterator[Turned]:
    """Yield the day from which supported persons may choose the household form, if it passed."""
    day = new.law.on(new.facts.get("territory"), new.days[0]).household.choice_from
    if old.days[0] < day <= new.days[-1]:
        chosen = message(
            "from {day} a supported person may choose the household form", day=day.isoformat()
        )
        yield Turned("law", chosen)


def _whatever(matter: Matter, old: Citizen, new: Citizen) -> Iterator[Turned]:
    """Yield what is not alike of everything that caused the change, whatever it turned."""
    days = {"old": old.days[0].isoformat(), "new": new.days[0].isoformat()}
    if "fact" in matter.causes:
        facts = [*_other_facts(old, new)]
        yield from facts or [Turned("fact", message("the stated facts are not the same"))]
    if "date" in matter.causes:
        yield Turned("date", message("time went by from {old} to {new}", **days))
    if "law" in matter.causes:
        yield Turned("law", message("the law changed between {old} and {new}", **days))


def _other_facts(old: Citizen, new: Citizen) -> Iterator[Turned]:
    for name in dict.fromkeys((*old.facts, *new.facts)):
        before, after = old.facts.get(name), new.facts.get(name)
        if before == after or name in CONFIDENTIAL:
            continue
        if isinstance(before, Days) or isinstance(after, Days):
            yield Turned("fact", message("{fact} is stated otherwise", fact=name))
        else:
            yield Turned("fact", f"{name}: {shown(before)} -> {shown(after)}")
