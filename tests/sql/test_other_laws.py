"""Laws that are in no rule book yet: fixed sums, days inside a month, bounds close together."""

from dataclasses import replace
from datetime import date

import pytest

from subsidy import rulebook
from subsidy.language import Dated, Payer, Period, Policy, Provision, Role, fact, fixed_sum, percent
from subsidy.language.condition import Condition
from subsidy.language.dated import dated
from subsidy.language.share import Share
from subsidy.stated import UNSTATED
from tests.laws import law as policy
from tests.sql.engine import answered, same
from tests.sql.office import Row, ask, duck
from tests.strategies import Citizen

WEST = rulebook.policies().named("haiduong-west")
ON = date(2025, 10, 15)
FOREVER = Period(date(2019, 1, 1))
SOMEONE: Citizen = {"birth_date": "1985-05-20", "residence": "permanent"}


def line(
    name: str,
    route: str,
    condition: Condition,
    share: Share,
    *,
    payer: Payer | Dated[Payer] = Payer.CITY,
    in_force: Period = FOREVER,
    role: Role = Role.SUPPORT,
) -> Provision:
    model = WEST.rule_sets[1].provisions[0]
    return replace(
        model,
        id=name,
        route=route,
        condition=condition,
        payer=payer,
        share=share,
        in_force=in_force,
        role=role,
    )


def equal(law: Policy, citizens: list[Citizen], on: date = ON, months: int = 12) -> list[Row]:
    """Hold every row equal to the engine."""
    rows = ask(duck(), citizens, law, on, months, rest_is_no=True)
    for citizen, row in zip(citizens, rows, strict=True):
        same(row, answered({**citizen, UNSTATED: "no"}, law, on, months))
    return rows


def test_a_fixed_sum_is_paid_to_the_dong_and_shown_as_the_share_it_comes_to() -> None:
    law = policy(
        line("half", "artisan", fact.artisan, percent("33.33")),
        line("sum", "artisan", fact.artisan, fixed_sum(20_001), role=Role.REST),
        line("rest", "student", fact.student, fixed_sum({ON: 54_000, date(2026, 3, 1): 60_000})),
    )
    citizens = [{**SOMEONE, "artisan": True}, {**SOMEONE, "student": True}]
    rows = equal(law, [*citizens, {**SOMEONE, "artisan": True, "student": True}])
    assert [row["city_vnd"] for row in rows] != [0, 0, 0]


def test_a_law_that_changes_inside_a_month_counts_on_the_days_it_holds() -> None:
    law = policy(
        line(
            "whole",
            "elderly",
            fact.age >= 40,
            percent({date(2019, 1, 1): 40, date(2025, 12, 11): 100}),
            in_force=Period(date(2025, 11, 18), date(2026, 2, 9)),
        )
    )
    turning = [{**SOMEONE, "birth_date": f"1985-{day}"} for day in ("11-10", "11-25", "12-20")]
    equal(law, [SOMEONE, *turning, {**SOMEONE, "birth_date": "1985-12-11"}])


def test_who_pays_may_change_inside_the_period() -> None:
    payers: Dated[Payer] = dated({date(2019, 1, 1): Payer.DISTRICT, date(2026, 1, 1): Payer.CITY})
    law = policy(line("part", "blind", fact.blind_association, percent(60), payer=payers))
    [row] = equal(law, [{**SOMEONE, "blind_association": True}])
    assert (row["district_percent"], row["city_percent"]) == (60, 0)


@pytest.mark.parametrize(("exit_date", "status"), [("2025", "open"), ("2025-08", "decided")])
def test_a_date_so_vague_that_two_bounds_lie_within_it_is_left_open(
    exit_date: str, status: str
) -> None:
    counted = fact.months_since_poverty_exit.from_to(3, 6)
    law = policy(line("early", "poverty_exit", counted, percent(100)))
    citizen = {**SOMEONE, "poverty_exit_date": exit_date}
    [row] = ask(duck(), [citizen], law, date(2026, 1, 1), 1, rest_is_no=True)
    assert row["status"] == status
    assert (row["least_percent"], row["greatest_percent"]) == (
        (0, 100) if status == "open" else (100, 100)
    )
