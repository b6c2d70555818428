"""A comparison held to the decisions on single citizens: what both sides say, and the cause.

The causes are looked for here once more and otherwise: every world in which some things are as in
OLD and the others as in NEW is decided by the engine for one citizen, whose dates are moved here.
"""

from collections.abc import Sequence
from datetime import date
from itertools import product
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from subsidy import rulebook
from subsidy.decide import decide
from subsidy.decision import Decision
from subsidy.language.vocabulary import NEVER
from subsidy.stated import read_stated
from tests import strategies
from tests.lists.diff.comparing import compared, person
from tests.strategies import DATES, Citizen, costly, full_profiles, profiles

PAYERS = ("state", "city", "district", "person")
MONTHS = tuple(date(2024 + n // 12, n % 12 + 1, 1) for n in range(4, 27))
"""First days of months, May 2024 to March 2026, among them all on which the law changes."""

Asked = dict[str, Any]


def answer(citizen: Citizen, on: date, **asked: Any) -> Decision:
    facts = {name: value for name, value in citizen.items() if name != "unstated"}
    return decide(read_stated(facts), on=on, language="en", **asked)


def share(found: Decision) -> tuple[object, ...]:
    """Return what a comparison calls the share."""
    percents = {one.payer: one.percent for one in found.payers}
    return (
        found.status,
        found.route if found.status == "decided" else None,
        found.budget_percent,
        *(percents[payer] for payer in PAYERS),
    )


def money(found: Decision) -> tuple[object, ...]:
    vnd = {one.payer: one.vnd for one in found.payers}
    return (found.premium_vnd, *(vnd[payer] for payer in PAYERS))


def said(row: dict[str, Any], side: str) -> tuple[object, ...]:
    names = ("status", "route", "budget_percent", *(f"{payer}_percent" for payer in PAYERS))
    return tuple(row[f"{side}_{name}"] for name in names)


@st.composite
def pairs(draw: st.DrawFn, on: date, *, precise: bool = True) -> tuple[Citizen, Citizen]:
    """Make a citizen as in OLD and as in NEW, where a few facts may be others."""
    if precise:
        old, other = draw(full_profiles(on, sparse=True)), draw(full_profiles(on))
    else:
        old, other = draw(profiles(on, absent=0.1)), draw(profiles(on, absent=0.1))
    linked = ("statutory_group", "pension", "social_insurance_benefit", "social_pension")
    groups = [
        linked,
        ("territory", "district"),
        *((name,) for name in {**old, **other} if name not in (*linked, "territory", "district")),
    ]
    new = dict(old)
    for names in draw(st.lists(st.sampled_from(groups), max_size=3)):
        for name in names:
            new.pop(name, None)
        new |= {name: other[name] for name in names if name in other}
    for citizen in (old, new):
        citizen.pop("person_id", None)
        citizen.pop("unstated", None)
    return old, new


@st.composite
def questions(draw: st.DrawFn) -> tuple[date, date]:
    on, then = draw(strategies.days()), draw(strategies.days())
    assume(max(on, then) < date(2027, 6, 1))
    return on, then


@costly(10)
@given(st.data(), questions(), st.sampled_from((1, 1, 12)), st.booleans())
def test_both_sides_say_what_decide_says(
    data: st.DataObject, days: tuple[date, date], months: int, reveal: bool
) -> None:
    on, then = days
    drawn = data.draw(st.lists(pairs(min(days), precise=False), min_size=4, max_size=8))
    lists = [old for old, _ in drawn], [new for _, new in drawn]
    asked: Asked = {"months": months, "reveal": reveal}
    rows = compared(*lists, on=on, then=then, **asked)
    for number, (one, other) in enumerate(drawn):
        old, new = answer(one, on, **asked), answer(other, then, **asked)
        row = rows.get(person(number))
        if row is None:
            assert share(old) == share(new)
            assert money(old) == money(new)
        else:
            assert (said(row, "old"), said(row, "new")) == (share(old), share(new))
            assert (row["old_person_vnd"], row["new_person_vnd"]) == (
                money(old)[-1],
                money(new)[-1],
            )
            assert (share(old), money(old)) != (share(new), money(new))


def plain_days(citizen: Citizen) -> Citizen:
    """Return the citizen with dates that lie in the first four weeks of their months."""
    found = dict(citizen)
    for name in DATES:
        if found.get(name, NEVER) != NEVER:
            day = date.fromisoformat(iso(found[name]))
            found[name] = day.replace(day=min(day.day, 28)).isoformat()
    return found


def iso(written: str) -> str:
    return "-".join(reversed(written.split("/"))) if "/" in written else written


def moved(citizen: Citizen, months: int) -> Citizen:
    """Return the citizen with every date so many months later."""
    found = dict(citizen)
    for name in DATES:
        if found.get(name, NEVER) != NEVER:
            day = date.fromisoformat(found[name])
            number = day.year * 12 + day.month - 1 + months
            found[name] = day.replace(year=number // 12, month=number % 12 + 1).isoformat()
    return found


def between(one: date, other: date) -> int:
    return (other.year - one.year) * 12 + other.month - one.month


NAMES = ("fact", "date", "law")


def enough(citizens: Sequence[Citizen], days: Sequence[date], causes: Sequence[str]) -> Decision:
    """Return the decision where these things are as in NEW and the others as in OLD."""
    fact, day, law = (name in causes for name in NAMES)
    citizen = moved(citizens[fact], between(days[day], days[law]))
    return answer(citizen, days[law], months=1, reveal=True)


@costly(10)
@given(st.data(), st.sampled_from(MONTHS), st.sampled_from(MONTHS))
def test_a_cause_is_enough_and_nothing_smaller_is(
    data: st.DataObject, on: date, then: date
) -> None:
    drawn = data.draw(st.lists(pairs(min(on, then)), min_size=4, max_size=8))
    drawn = [(plain_days(old), plain_days(new)) for old, new in drawn]
    lists = [old for old, _ in drawn], [new for _, new in drawn]
    rows = compared(*lists, on=on, then=then, reveal=True)
    for number, citizens in enumerate(drawn):
        row = rows.get(person(number))
        if row is None:
            continue
        old, new = (
            answer(citizens[0], on, months=1, reveal=True),
            answer(citizens[1], then, months=1, reveal=True),
        )
        seen = share if share(old) != share(new) else money
        causes = row["cause"].split(";")
        assert seen(enough(citizens, (on, then), causes)) == seen(new)
        for fewer in product((False, True), repeat=3):
            some = [name for name, changed in zip(NAMES, fewer, strict=True) if changed]
            if len(some) < len(causes):
                assert seen(enough(citizens, (on, then), some)) != seen(new)


@costly(10)
@given(st.data(), questions())
def test_a_fact_is_no_cause_where_no_fact_changed(
    data: st.DataObject, days: tuple[date, date]
) -> None:
    drawn = data.draw(st.lists(profiles(min(days)), min_size=4, max_size=8))
    drawn = [{**one, "person_id": person(n), "unstated": None} for n, one in enumerate(drawn)]
    for one in drawn:
        del one["unstated"]
    for row in compared(drawn, drawn, on=days[0], then=days[1], reveal=True).values():
        assert "fact" not in row["cause"]


@costly(10)
@given(st.data(), strategies.days())
def test_a_fact_is_the_only_cause_on_one_day(data: st.DataObject, on: date) -> None:
    drawn = data.draw(st.lists(pairs(on, precise=False), min_size=4, max_size=8))
    assume(on < date(2027, 6, 1))
    rows = compared([old for old, _ in drawn], [new for _, new in drawn], on=on, reveal=True)
    assert {row["cause"] for row in rows.values()} <= {"fact"}


@costly(10)
@given(st.data(), st.sampled_from(rulebook.policies().turns), st.data())
def test_the_law_is_no_cause_between_two_changes_of_law(
    data: st.DataObject, turn: date, days: st.DataObject
) -> None:
    later = [day for day in rulebook.policies().turns if day > turn]
    last = min([*later, date(2027, 6, 1)])
    whole = [day for day in MONTHS if turn <= day and between(day, last) >= 1]
    assume(whole)
    on, then = days.draw(st.sampled_from(whole)), days.draw(st.sampled_from(whole))
    drawn = data.draw(st.lists(pairs(min(on, then), precise=False), min_size=4, max_size=8))
    rows = compared(
        [old for old, _ in drawn], [new for _, new in drawn], on=on, then=then, reveal=True
    )
    assert all("law" not in row["cause"] for row in rows.values())
