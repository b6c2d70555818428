"""Shares and money add up, whoever the citizen is and whatever is not known."""

from decimal import Decimal

from hypothesis import given

from subsidy.decision import PayerShare
from tests.strategies import Asked, costly, questions

BUDGETS = ("state", "city", "district")


def sums(payers: tuple[PayerShare, ...]) -> tuple[Decimal, int | None]:
    """Return the sum of the percents and of the VND; None where these are not computed."""
    percents = [one.percent for one in payers]
    vnd = [one.vnd for one in payers]
    assert None not in percents
    money = None if None in vnd else sum(one for one in vnd if one is not None)
    return sum((one for one in percents if one is not None), Decimal(0)), money


@costly(2)
@given(questions(absent=0.1))
def test_percents_sum_to_100_and_money_to_the_premium(asked: Asked) -> None:
    decision = asked.decided()
    if decision.status == "decided":
        assert sums(decision.payers) == (Decimal(100), decision.premium_vnd)
        for part in decision.segments:
            assert sums(part.payers) == (Decimal(100), part.premium_vnd)


@costly(2)
@given(questions(absent=0.1))
def test_the_percents_of_a_segment_are_those_of_its_money(asked: Asked) -> None:
    """But for what is rounded: each month's VND down, and shares that are sums to two decimals."""
    for part in asked.decided().segments:
        start, end = (int(m[:4]) * 12 + int(m[5:]) for m in (part.first, part.last))
        for one in part.payers:
            if one.vnd is not None and one.percent is not None and part.premium_vnd:
                exact = one.percent * part.premium_vnd / 100
                assert abs(one.vnd - exact) <= 60 * (end - start + 1)


@costly(2)
@given(questions(absent=0.1))
def test_nobody_pays_less_than_nothing_and_percents_have_two_decimals(asked: Asked) -> None:
    decision = asked.decided()
    for payers in (decision.payers, *(part.payers for part in decision.segments)):
        for one in payers:
            assert one.vnd is None or one.vnd >= 0
            if one.percent is not None:
                assert 0 <= one.percent <= 100
                assert one.percent == round(one.percent, 2)


@costly(2)
@given(questions(absent=0.1))
def test_the_budget_share_is_state_city_and_district(asked: Asked) -> None:
    decision = asked.decided()
    if decision.status == "decided":
        shares = {one.payer: one.percent for one in decision.payers}
        budgets = sum(shares[payer] or 0 for payer in BUDGETS)
        assert decision.budget_percent == budgets
        assert decision.least_percent == decision.greatest_percent == budgets
    else:
        assert decision.budget_percent is None
        assert 0 <= decision.least_percent <= decision.greatest_percent <= 100


@costly(2)
@given(questions(absent=0.1))
def test_state_city_district_and_person_are_always_listed(asked: Asked) -> None:
    decision = asked.decided()
    for payers in (decision.payers, *(part.payers for part in decision.segments)):
        names = [one.payer for one in payers]
        assert {*BUDGETS, "person"} <= set(names)
        assert len(names) == len(set(names))


@costly(2)
@given(questions(absent=0.1))
def test_segments_follow_one_another_through_the_period_and_sum_to_the_totals(
    asked: Asked,
) -> None:
    decision = asked.decided()
    if decision.status == "undetermined":
        assert decision.segments == ()
        assert decision.premium_vnd is None
        assert all(one.vnd is None for one in decision.payers)
        return
    first = asked.on.year * 12 + asked.on.month - 1
    covered: list[str] = []
    for part in decision.segments:
        assert part.first <= part.last
        start, end = (int(m[:4]) * 12 + int(m[5:]) - 1 for m in (part.first, part.last))
        covered += [f"{month // 12:04}-{month % 12 + 1:02}" for month in range(start, end + 1)]
    period = range(first, first + asked.months)
    assert covered == [f"{month // 12:04}-{month % 12 + 1:02}" for month in period]
    if decision.premium_vnd is not None:
        assert sum(part.premium_vnd or 0 for part in decision.segments) == decision.premium_vnd
        for one in decision.payers:
            parts = [
                share.vnd or 0
                for part in decision.segments
                for share in part.payers
                if share.payer == one.payer
            ]
            assert sum(parts) == one.vnd


@costly(2)
@given(questions(absent=0.1))
def test_money_is_left_out_exactly_where_a_wage_or_pension_decides_it(asked: Asked) -> None:
    decision = asked.decided()
    if decision.status == "decided":
        wages = [
            any(
                one.payer in ("social_insurance", "employment") and one.percent
                for one in part.payers
            )
            for part in decision.segments
        ]
        for part, wage in zip(decision.segments, wages, strict=True):
            assert (part.premium_vnd is None) == wage
        assert (decision.premium_vnd is None) == any(wages)


@costly(2)
@given(questions(absent=0.1))
def test_grounds_add_up_to_what_is_not_paid_by_the_person_alone(asked: Asked) -> None:
    decision = asked.decided()
    if decision.status == "undetermined":
        assert decision.grounds == ()
        return
    for one in decision.payers:
        grounds = [ground.percent or 0 for ground in decision.grounds if ground.payer == one.payer]
        if one.payer != "person" or decision.route == "household":
            assert sum(grounds) == one.percent
