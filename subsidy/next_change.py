"""When the answer changes next, and why."""

from collections.abc import Hashable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from subsidy.known import Days, Known
from subsidy.language.vocabulary import ELAPSED
from subsidy.message import Message, message
from subsidy.policies import Law
from subsidy.readers import plainly
from subsidy.stretches import Reach, Stretch, priced, reaches, turnings

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
    today = before = course[0]
    for later in _later(law, known, course, last):
        if _face(later) != _face(today):
            if _hangs_on_a_date(law, stated, today, later.first):
                return None
            hangs = bool(later.uncertain) and len(_outcomes(law, stated, later.first)) > 1
            share = None if hangs else later.budget_share
            return NextChange(later.first, tuple(_why(before, later, known)), share)
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
    return reach.regime, reach.certain, reach.uncertain


def _face(stretch: Stretch) -> tuple[object, ...]:
    offer = stretch.chosen.offer
    ground = tuple((rule.instrument, rule.payer) for rule in offer.rules)
    return offer.route, stretch.percents, ground


def _hangs_on_a_date(law: Law, stated: Known, today: Stretch, until: date) -> bool:
    """Tell whether a date that is not known to the day could bring the change forward."""
    loose = [value for value in stated.values() if isinstance(value, Days) and not value.exact]
    if not loose:
        return False
    day = today.first
    for _ in range(_MONTHS_WATCHED):
        day = (day.replace(day=1) + timedelta(days=32)).replace(day=1)
        if day >= until:
            return False
        if _outcomes(law, stated, day) != {today.percents}:
            return True
    return True


def _outcomes(law: Law, stated: Known, day: date) -> set[Hashable]:
    # Most citizens need no trying out, and a command should start at once.
    from subsidy.completion.agreement import outcomes_on
    from subsidy.completion.moment import When

    return outcomes_on(law, When(day, day, day, day=True), stated)


def _why(before: Stretch, after: Stretch, known: Known) -> Iterator[Message]:
    if after.regime.policy is not before.regime.policy:
        yield message(
            "{new} takes the place of {old}",
            new=after.regime.policy.title,
            old=before.regime.policy.title,
        )
    for turning in turnings(before.regime, known):
        if turning.day == after.first:
            if turning.fact == "age":
                yield message("turns {years}", years=turning.bound)
            else:
                since = message(ELAPSED[turning.fact].label)
                yield message("{count} {since}", count=turning.bound, since=since)
    if after.regime.policy is before.regime.policy and after.regime is not before.regime:
        yield message("the law changes on this day")
