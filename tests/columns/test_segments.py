"""Where the months of a row are divided, and where not, as in an answer for one citizen."""

from dataclasses import replace
from datetime import date

from subsidy.language import Payer, Role, fact, percent
from subsidy.publish import publish
from tests.columns.reading import Citizen, Columns, said
from tests.columns.test_unusual_laws import hold, line
from tests.laws import law
from tests.sql.engine import answered
from tests.strategies import PERMANENT


def test_what_would_be_paid_beyond_the_whole_divides_no_months() -> None:
    """The month in which a second budget would pay too is no part of its own, in row and answer."""
    on = date(2025, 7, 1)
    policy = law(
        line("all", fact.waste_collector, share=percent(100)),
        replace(
            line("more", fact.age >= 65, share=percent(30), role=Role.REST), payer=Payer.DISTRICT
        ),
    )
    given = [
        {
            **PERMANENT,
            "territory": "haiduong_west",
            "birth_date": born,
            "waste_collector": True,
        }
        for born in ("1960-08-10", "1960-09-10", "1990-01-01")
    ]
    hold(given, policy, on, 4)
    rows, _ = Columns(on, 4, policy, rest_is_no=True, reveal=True).read(given)
    assert {len(said(row)["segments"]) for row in rows.values()} == {1}


def test_what_is_carried_on_at_its_first_share_divides_no_months() -> None:
    """The State's share of a student rises in July, and changes nothing of a payment begun."""
    policy = law(line("more", fact.student, route="student", role=Role.REST))
    student: Citizen = {
        **PERMANENT,
        "territory": "haiduong_west",
        "birth_date": "2008-01-01",
        "student": True,
        "household_rank": 1,
    }
    on = date(2025, 5, 1)
    hold([student], policy, on, 12)
    found = answered({**student, "unstated": "no"}, policy, on, 12)
    (only,) = publish(found, reveal=True, language="en").segments
    paid = {share.payer: share.vnd for share in only.payers}
    assert paid == {
        "state": 12 * 31_590,
        "city": 12 * 52_650,
        "district": 0,
        "person": 12 * 21_060,
    }
    assert [share.percent for share in only.payers] == [30, 50, 0, 20]
