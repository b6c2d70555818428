"""One more ground for support never costs the citizen a greater share."""

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from subsidy.decision import Decision
from tests.strategies import SUPPORTING, Asked, costly, questions


def own_percent(decision: Decision) -> Decimal:
    (share,) = [one.percent for one in decision.payers if one.payer == "person"]
    assert share is not None
    return share


@given(questions(), st.sampled_from(SUPPORTING))
def test_one_more_ground_never_raises_the_own_share(asked: Asked, ground: str) -> None:
    before = asked.having({ground: False}).decided()
    after = asked.having({ground: True}).decided()
    if before.status == after.status == "decided":
        assert own_percent(after) <= own_percent(before)
    assert after.least_percent >= before.least_percent
    assert after.greatest_percent >= before.greatest_percent


@costly(2)
@given(questions(), st.sampled_from((40, 45, 50)))
def test_a_party_badge_never_raises_the_own_share(asked: Asked, years: int) -> None:
    before = asked.having({"party_badge_years": 0}).decided()
    after = asked.having({"party_badge_years": years}).decided()
    assert after.least_percent >= before.least_percent


@costly(2)
@given(questions(named=False))
def test_local_law_never_leaves_a_citizen_less_than_the_nation(asked: Asked) -> None:
    local = asked.decided()
    nation = Asked(asked.citizen, asked.on, asked.months, "national").decided()
    assert local.least_percent >= nation.least_percent


@costly(2)
@given(questions())
def test_a_ground_on_top_of_a_group_that_is_paid_for_changes_nothing(asked: Asked) -> None:
    paid_for = asked.having(
        {"statutory_group": "meritorious", "pension": False, "social_insurance_benefit": False}
    )
    plain = paid_for.having(dict.fromkeys(SUPPORTING, False)).decided()
    full = paid_for.having(dict.fromkeys(SUPPORTING, True)).decided()
    assert (plain.payers, plain.premium_vnd) == (full.payers, full.premium_vnd)


def test_being_a_student_too_never_makes_the_year_dearer() -> None:
    # The State pays 30 for students in March 2025, and 50 for the security force from July.
    citizen = {"birth_date": "2005-01-01", "territory": "hanoi", "statutory_group": "none"}
    guard = Asked({**citizen, "security_force": True, "unstated": "no"}, date(2025, 3, 5), 12)
    (alone, both) = (
        sum(one.vnd or 0 for one in asked.decided().payers if one.payer == "person")
        for asked in (guard, guard.having({"student": True}))
    )
    assert both <= alone
