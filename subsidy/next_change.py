"""When the answer changes next, and why."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from subsidy.known import Days, Known
from subsidy.language.policy import Regime
from subsidy.language.vocabulary import ELAPSED
from subsidy.message import Message, message
from subsidy.policies import Law
from subsidy.readers import plainly
from subsidy.stretches import Reach, Stretch, Turning, priced, reaches, turnings

_MONTHS_WATCHED = 36
"""How far ahead the next change of a citizen whose dates are not known to the day is looked for."""


class NextChange(NamedTuple):
    """The first later day on which route, shares or ground are others.

    `hundredths` is the budgets' share from then on; None where it hangs on what is missing.
    """

    on: date
    why: tuple[Message, ...]
    hundredths: int | None


def next_change(
    law: Law, known: Known, stated: Known, course: tuple[Stretch, ...], last: date
) -> NextChange | None:
    """Return the first change after today, None where there is none or its day is not known.

    `course` are the stretches of the period, its first day today; the search goes on to `last`.
    `known` is what the decision rests on, `stated` what was known before anything was tried out.
    """
    if known is not stated or any(stretch.uncertain for stretch in course):
        return _tried_out(law, stated, course[0], last)
    today = before = course[0]
    for later in _later(law, known, course, last):
        if later.uncertain:
            return _tried_out(law, stated, course[0], last)
        if later.unlike(today):
            why = tuple(_why(before, later, known))
            return NextChange(later.first, why, later.budget_share)
        before = later
    return None


def _later(law: Law, known: Known, course: tuple[Stretch, ...], last: date) -> Iterator[Stretch]:
    """Yield the stretches after the first, of the period and beyond, where rules read otherwise."""
    yield from course[1:]
    end = course[-1]
    before = _reads(end)
    for reach in reaches(law, known, end.last + timedelta(days=1), last, plainly):
        if _reads(reach) != before:
            before = _reads(reach)
            yield priced(reach, known, course[0].first)


def _reads(reach: Reach | Stretch) -> tuple[object, ...]:
    regime = reach.regime
    # What a fixed sum comes to hangs on the premium.
    premium = regime.policy.month(reach.first) if regime.has_sums else None
    return regime, reach.certain, reach.uncertain, premium


def _tried_out(law: Law, stated: Known, today: Stretch, last: date) -> NextChange | None:
    """Return the first day on which what is missing allows another share, or no ground of before.

    Days on which the law or an exactly known age turns are looked at. Where a date is not known to
    the day, month starts too, as far as they are watched; a change found on one of those has no
    known day.
    """
    exact = set(_turning_days(law, stated, today.first, last))
    loose = any(isinstance(value, Days) and not value.exact for value in stated.values())
    starts = tuple(_month_starts(today.first)) if loose else ()
    for day in sorted({*exact, *starts}):
        if loose and day > starts[-1]:
            return None
        ways = _ways(law, stated, day)
        shares = {way.percents for way in ways}
        if shares == {today.percents} and (
            day not in exact or _same_ground(law, stated, day, ways)
        ):
            continue
        if day not in exact:
            return None
        share = ways[0].budget_share if len(shares) == 1 else None
        return NextChange(day, tuple(_reasons(law, stated, day)), share)
    return None


def _same_ground(law: Law, stated: Known, day: date, ways: tuple[Stretch, ...]) -> bool:
    """Tell whether some way of the eve is one of the day, so that nothing need change."""
    eve = {way.face for way in _ways(law, stated, day - timedelta(days=1))}
    return any(way.face in eve for way in ways)


def _turning_days(law: Law, stated: Known, first: date, last: date) -> Iterator[date]:
    """Yield the later days on which the law turns, or an exactly known age under any of it."""
    laws = [day for day in law.changes() if first < day <= last]
    yield from laws
    for day in (first, *laws):
        for policy in law.possible(stated.get("territory"), day):
            for turning in turnings(policy.on(day), stated):
                if first < turning.day <= last:
                    yield turning.day


def _month_starts(first: date) -> Iterator[date]:
    day = first
    for _ in range(_MONTHS_WATCHED):
        day = (day.replace(day=1) + timedelta(days=32)).replace(day=1)
        yield day


def _ways(law: Law, stated: Known, day: date) -> tuple[Stretch, ...]:
    # Most citizens need no trying out, and a command should start at once.
    from subsidy.completion.agreement import ways_on

    return ways_on(law, day, stated)


def _reasons(law: Law, stated: Known, day: date) -> Iterator[Message]:
    """Say why something may change on `day`, under any law that may be the citizen's."""
    eve = day - timedelta(days=1)
    territory = stated.get("territory")
    before, after = law.possible(territory, eve), law.possible(territory, day)
    if len(before) == len(after) == 1:
        yield from _turned(before[0].on(eve), after[0].on(day), stated, day)
        return
    reached = {turning for policy in before for turning in turnings(policy.on(eve), stated)}
    for turning in sorted(reached):
        if turning.day == day:
            yield _reached(turning)
    if day in law.changes():
        yield message("the law changes on this day")


def _why(before: Stretch, after: Stretch, known: Known) -> Iterator[Message]:
    yield from _turned(before.regime, after.regime, known, after.first)


def _turned(before: Regime, after: Regime, known: Known, day: date) -> Iterator[Message]:
    if after.policy is not before.policy:
        yield message(
            "{new} takes the place of {old}", new=after.policy.title, old=before.policy.title
        )
    for turning in turnings(before, known):
        if turning.day == day:
            yield _reached(turning)
    if after.policy is before.policy and after is not before:
        yield message("the law changes on this day")
    eve = day - timedelta(days=1)
    if after is before and after.has_sums and after.policy.month(day) != after.policy.month(eve):
        yield message("the premium changes, of which a budget pays a fixed sum")


def _reached(turning: Turning) -> Message:
    if turning.fact == "age":
        return message("turns {years}", years=turning.bound)
    since = message(ELAPSED[turning.fact].label)
    return message("{count} {since}", count=turning.bound, since=since)
