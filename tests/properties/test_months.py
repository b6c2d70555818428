"""A month is paid as on its best day: the engine's stretches against every single day.

What is paid in part stays as in the first month, as long as neither route nor local law is another.
"""

from datetime import date, timedelta

from hypothesis import given

from subsidy import rulebook
from subsidy.known import Known, known
from subsidy.language.provision import Payer
from subsidy.outcome import paid_months
from subsidy.policies import Law
from subsidy.question import Question
from subsidy.readers import plainly
from subsidy.settlement.choice import Choice
from subsidy.stretches import Stretch, stretches
from tests.strategies import Asked, costly, questions


def ages(since: date, day: date) -> int:
    """Return completed years, counted on the fingers: one each birthday, or on the day after."""
    years = day.year - since.year
    return years if (day.month, day.day) >= (since.month, since.day) else years - 1


def on_the_day(law: Law, facts: Known, day: date, priced_on: date) -> Stretch:
    (only,) = stretches(law, facts, day, day, plainly, priced_on=priced_on)
    return only


@costly(2)
@given(questions())
def test_each_month_costs_what_its_best_day_costs(asked: Asked) -> None:
    policy = None if asked.policy is None else rulebook.policies().named(asked.policy)
    law = Law(rulebook.policies(), policy)
    facts, _ = known(asked.profile.stated(), rulebook.territories())
    calendar = Question(asked.on, min(asked.months, 4)).calendar()
    course = tuple(stretches(law, facts, asked.on, calendar[-1].last, plainly, priced_on=asked.on))
    if any(stretch.uncertain for stretch in course):
        return
    opening: Choice | None = None
    for month, paid in zip(calendar, paid_months(course, calendar), strict=True):
        ways = [
            opening if opening is not None and goes_on(opening, way) else way
            for n in range((month.last - month.first).days + 1)
            for way in on_the_day(law, facts, month.first + timedelta(days=n), asked.on).ways
        ]
        best = min(ways, key=lambda way: way.key)
        opening = opening or best
        assert (paid.choice.premium, paid.choice.amounts) == (best.premium, best.amounts)


def goes_on(opening: Choice, later: Choice) -> bool:
    """Tell whether what is paid in part goes on by the same route under the same local law."""
    local = [
        {rule.id for rule in choice.offer.rules if not rule.id.startswith("national.")}
        for choice in (opening, later)
    ]
    in_part = any(payer is Payer.PERSON for payer, _ in opening.amounts or ())
    return in_part and opening.offer.route == later.offer.route and local[0] == local[1]


@given(questions())
def test_the_age_read_is_counted_in_birthdays(asked: Asked) -> None:
    facts, _ = known(asked.profile.stated(), rulebook.territories())
    today = on_the_day(
        Law(rulebook.policies(), rulebook.policies().national), facts, asked.on, asked.on
    )
    born = asked.profile.birth_date
    assert born is not None
    age = ages(born.first, asked.on)
    assert today.facts["age"] == (age, age)
