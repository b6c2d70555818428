"""What the months of a period cost where the law changes inside it."""

from datetime import date

from subsidy import rulebook
from tests.sql.office import Row, ask, duck
from tests.strategies import Citizen

NATION = rulebook.policies().national
SOMEONE: Citizen = {"birth_date": "1985-05-20", "residence": "permanent"}


def said(citizen: Citizen, on: date) -> Row:
    [row] = ask(duck(), [{**SOMEONE, **citizen}], NATION, on, 12, rest_is_no=True)
    return row


def test_a_share_paid_in_part_stays_as_on_the_first_day_when_the_law_raises_it() -> None:
    row = said({"student": True}, date(2025, 3, 15))
    assert (row["state_percent"], row["state_vnd"], row["person_vnd"]) == (30, 379_080, 884_520)


def test_what_the_state_pays_in_full_follows_the_base_salary() -> None:
    row = said({"poverty": "poor"}, date(2026, 3, 1))
    assert row["by_month"] == (
        "2026-03..2026-06 105300,105300,0,0,0;2026-07..2027-02 113850,113850,0,0,0"
    )
    assert row["state_vnd"] == 4 * 105_300 + 8 * 113_850


def test_a_person_who_pays_alone_pays_as_on_the_first_day_by_rank_in_the_household() -> None:
    row = said({"household_rank": 4}, date(2026, 3, 1))
    assert (row["premium_vnd"], row["person_vnd"], row["route"]) == (
        12 * 52_650,
        12 * 52_650,
        "household",
    )


def test_where_a_wage_decides_the_premium_there_are_percentages_and_no_dong() -> None:
    row = said({"statutory_group": "employment"}, date(2026, 3, 1))
    assert (row["status"], row["budget_percent"], row["person_percent"]) == ("decided", 0, 0)
    assert (row["premium_vnd"], row["person_vnd"], row["by_month"]) == (
        None,
        None,
        "2026-03..2026-06 ;2026-07..2027-02 ",
    )
