"""What is proved of days is so of months: of one, and of several that are bought at once."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from subsidy import rulebook
from subsidy.elapsed import completed_months
from subsidy.known import Known, known
from subsidy.language import Policy, percent
from subsidy.language.provision import WAGE_BASED
from subsidy.language.vocabulary import ELAPSED
from subsidy.outcome import PaidMonth, paid_months
from subsidy.policies import Law
from subsidy.profile import Profile
from subsidy.proof.periods import turns
from subsidy.proof.spells import common_days
from subsidy.question import Question
from subsidy.readers import plainly
from subsidy.settlement.offer import BUDGETS
from subsidy.stretches import SHARE, Stretch, stretches
from tests.proof.plants import planted
from tests.strategies import costly, ordinary_citizens

NAMED = rulebook.policies().named
EAST, WEST, NEW = NAMED("haiphong-east"), NAMED("haiduong-west"), NAMED("haiphong-2026")
PROPOSED = NAMED("nobody-behind")
JULY = date(2025, 7, 1)


class Period(NamedTuple):
    """A citizen's period under a policy: its stretches of days, and its months as paid."""

    course: tuple[Stretch, ...]
    months: tuple[PaidMonth, ...]


def period(policy: Policy, citizen: Any, on: date, months: int, share: int) -> Period:
    """Return how the engine pays a period, unpublished shares being `share` hundredths."""
    calendar = Question(on, months, policy).calendar()
    facts, _ = known(Profile.model_validate(citizen).stated(), rulebook.territories())
    tried = {name + SHARE: share for name in policy.on(on).unpublished}
    law = Law(rulebook.policies(), policy)
    read = stretches(law, Known({**facts, **tried}), on, calendar[-1].last, plainly, priced_on=on)
    course = tuple(read)
    return Period(course, paid_months(course, calendar))


def losing_days(now: Sequence[Stretch], before: Sequence[Stretch]) -> list[bool]:
    """Return of each run of days on which both stay as they are whether the citizen loses."""
    return [
        one.budget_share < other.budget_share
        for one in now
        for other in before
        if one.first <= other.last and other.first <= one.last
    ]


def paid_less(one: PaidMonth, other: PaidMonth) -> bool:
    """Tell whether budgets pay a smaller part of one month's premium than of the other's."""
    mine, theirs = _budgets(one), _budgets(other)
    return mine[0] * theirs[1] < theirs[0] * mine[1]


def _budgets(paid: PaidMonth) -> tuple[int, int]:
    amounts, premium = paid.choice.amounts, paid.choice.premium
    if amounts is None or premium is None:
        return 0, 1
    return sum(vnd for payer, vnd in amounts if payer in BUDGETS), premium


@pytest.mark.parametrize("before", [EAST, WEST], ids=lambda policy: policy.name)
@pytest.mark.parametrize("policy", [NEW, PROPOSED], ids=lambda policy: policy.name)
def test_who_loses_on_no_day_loses_in_no_month_and_who_does_on_each_day_in_each_month(
    policy: Policy, before: Policy
) -> None:
    days = common_days(policy, before)

    @costly(3)
    @given(st.data())
    def holds(data: Any) -> None:
        on = data.draw(st.dates(days.first, date(2030, 1, 1)))
        citizen = data.draw(ordinary_citizens(on, most=3))
        months, share = data.draw(st.integers(1, 12)), data.draw(st.sampled_from((0, 7000)))
        now = period(policy, citizen, on, months, share)
        then = period(before, citizen, on, months, share)
        lost = losing_days(now.course, then.course)
        for one, other in zip(now.months, then.months, strict=True):
            if not any(lost):
                assert not paid_less(one, other)
            if all(lost):
                assert paid_less(one, other)

    holds()


def test_no_period_of_2026_to_2030_may_be_paid_otherwise_than_its_days() -> None:
    for policy in (NEW, PROPOSED):
        for before in (EAST, WEST):
            assert list(turns(common_days(policy, before), policy, before)) == []


def test_across_july_2025_what_is_paid_in_part_goes_on_under_the_law_before() -> None:
    assert JULY in list(turns(common_days(EAST, NAMED("national")), EAST, NAMED("national")))
    pupil = {"birth_date": "2012-01-01", "student": True, "unstated": "no"}
    paid = period(NAMED("national"), pupil, date(2025, 6, 1), 2, 0)
    assert [stretch.budget_share for stretch in paid.course] == [3000, 5000]
    assert [_budgets(month)[0] * 100 // _budgets(month)[1] for month in paid.months] == [30, 30]


def test_a_fixed_sum_turns_where_the_premium_does() -> None:
    hanoi = NAMED("hanoi")
    assert date(2026, 7, 1) in list(turns(common_days(hanoi, hanoi), hanoi))


def test_a_period_may_cost_more_than_its_days_where_the_nations_share_grows_inside_it() -> None:
    """A loser of a period who loses on no day: why such periods are not claimed as proved.

    Budgets begin with 31 for a farming household; then with 35 for its pupils, who go on so in
    July, while those of the household may take the State's 50 for pupils as a new route.
    """
    before = _paying(NAMED("national"), "national.agri_average_2018", 31)
    policy = _paying(before, "national.student_2018", 35)
    pupil = {"birth_date": "2010-01-01", "student": True, "agri_average": True, "unstated": "no"}
    now, then = (period(one, pupil, date(2025, 6, 1), 2, 0) for one in (policy, before))
    assert not any(losing_days(now.course, then.course))
    assert paid_less(now.months[1], then.months[1])


def _paying(policy: Policy, line: str, share: int) -> Policy:
    return planted(policy, line, lambda one: replace(one, share=percent(share)))


@pytest.mark.parametrize("policy", rulebook.policies().every, ids=lambda policy: policy.name)
def test_who_is_paid_by_a_wage_or_may_not_go_alone_is_so_all_month_long(policy: Policy) -> None:
    """Then a month's best day is one on which budgets pay most."""
    for day in policy.turns:
        if day not in rulebook.premium().modelled:
            continue
        for rule in policy.on(day).rules:
            if rule.payer in WAGE_BASED or rule.route in policy.household.closed_to:
                assert not [leaf for leaf in rule.condition.leaves() if leaf.fact in ELAPSED]
    assert policy.household.choice_from.day == 1


def test_ages_and_windows_of_a_citizen_found_stay_as_they_are_all_month_long() -> None:
    assert completed_months(date(1966, 1, 1), date(2026, 1, 1)) == 720
    assert completed_months(date(1966, 1, 1), date(2026, 1, 31)) == 720
