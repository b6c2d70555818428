"""Lists under laws that nobody adopted: many rules, none, and what tells two citizens apart."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest

from subsidy.columns.decider import Decider
from subsidy.columns.known import known_rows
from subsidy.columns.outcomes import Audience, Outcomes
from subsidy.columns.stated import StatedRows
from subsidy.language import Payer, Period, Policy, Provision, Role, fact, percent
from subsidy.language.condition import Condition
from subsidy.language.share import Share
from subsidy.publish import publish
from subsidy.question import Question
from tests.columns.reading import Citizen, Columns, cells, expected, said
from tests.laws import CHANGE, MODEL, NATION, WEST, law
from tests.sql.engine import answered
from tests.strategies import PERMANENT

SINCE = date(2019, 1, 1)
HALF = percent(50)


def line(
    name: str,
    condition: Condition,
    *,
    share: Share = HALF,
    route: str = "poverty_exit",
    first: date = SINCE,
    role: Role = Role.SUPPORT,
) -> Provision:
    """Return a line that the city pays."""
    return replace(
        MODEL,
        id=name,
        route=route,
        condition=condition,
        payer=Payer.CITY,
        share=share,
        in_force=Period(first),
        role=role,
    )


def hold(people: Iterable[Citizen], policy: Policy, on: date, months: int) -> None:
    """Check that the rows of these people, of whom nothing else is so, say what decisions say."""
    given = list(people)
    rows, faults = Columns(on, months, policy, rest_is_no=True, reveal=True).read(given)
    assert not faults
    for place, citizen in enumerate(given):
        found = answered({**citizen, "unstated": "no"}, policy, on, months)
        wanted = expected(publish(found, reveal=True, language="en"))
        row = said(rows[place])
        assert {name: row[name] for name in wanted} == wanted, citizen


def people() -> Iterable[Citizen]:
    """Yield people of three ages, each with something else."""
    for born in (1960, 1990, 2021):
        for more in (
            {},
            {"student": True},
            {"artisan": True},
            {"poverty": "near_poor"},
            {"household_rank": 3},
        ):
            yield {
                **PERMANENT,
                "territory": "haiphong_east",
                "birth_date": f"{born}-03-03",
                **more,
            }


@pytest.mark.parametrize(("on", "months"), [(date(2025, 6, 14), 8), (date(2025, 10, 1), 1)])
@pytest.mark.parametrize("count", [30, 60, 120])
def test_more_rules_than_one_number_has_bits(count: int, on: date, months: int) -> None:
    groups = [
        line(
            f"group_{n}",
            fact.party_badge_years.from_to(2 * n, 2 * n + 1),
            share=percent(100),
            role=Role.WHOLE,
        )
        for n in range(count)
    ]
    supports = [
        line("student", fact.student, route="student"),
        line("artisan", fact.artisan, first=date(2025, 9, 10)),
    ]
    hold(people(), law(*groups, *supports), on, months)


def bare(first: date) -> Policy:
    """Return a policy whose one rule begins on a day, without the national law."""
    local = replace(
        WEST.rule_sets[1], name="local", provisions=(line("late", fact.student, first=first),)
    )
    return Policy(
        name="bare",
        title=WEST.title,
        rule_sets=(local,),
        premium=NATION.premium,
        household=NATION.household,
    )


@pytest.mark.parametrize("first", [date(2025, 9, 10), date(2027, 1, 1)])
def test_days_on_which_a_policy_has_no_rule(first: date) -> None:
    hold(people(), bare(first), date(2025, 6, 14), 8)


def test_whoever_keeps_an_open_route_is_not_paid_as_whoever_lost_it() -> None:
    """Both are paid best by the same route on every day; what is paid in part is carried on."""
    falling = percent({SINCE: 60, CHANGE: 40})
    policy = law(
        line("window", fact.months_since_poverty_exit.from_to(0, 12), share=falling),
        line("art", fact.artisan, route="agri_average"),
    )
    pair = [
        {
            **PERMANENT,
            "territory": "haiduong_west",
            "birth_date": "1990-01-01",
            "poverty_exit_date": exit_date,
            "poverty_exit_from": "poor",
            "artisan": True,
            "household_rank": 1,
        }
        for exit_date in ("2024-08-20", "2025-06-01")
    ]
    on = date(2025, 7, 1)
    rows, _ = Columns(on, 4, policy, rest_is_no=True, reveal=True).read(pair)
    full = 2_340_000 * 45 // 1000
    assert [rows[place]["person_vnd"] for place in (0, 1)] == [
        2 * (full - full * 60 // 100) + 2 * (full - full // 2),
        4 * (full - full * 60 // 100),
    ]
    hold(pair, policy, on, 4)


def outcomes_of(pair: list[Citizen], policy: Policy, on: date, *, traced: bool) -> int:
    """Return how many outcomes a pair of citizens has over two months."""
    stated, _ = StatedRows().read(cells(pair))
    known, _ = known_rows(stated, on, rest_is_no=True)
    kept = Outcomes(Audience(reveal=True, language="en"), traced=traced)
    return Decider(Question(on, 2, policy), kept).decide(known).n_unique()


def test_only_who_asks_which_rule_pays_a_later_month_tells_two_rules_apart() -> None:
    """In July both pay alone; from August a rule pays for each, by one route and alike."""
    later = date(2025, 8, 1)
    policy = law(
        line("one", fact.age >= 60, route="agri_average", first=later),
        line("two", fact.waste_collector, route="agri_average", first=later),
    )
    pair = [
        {**PERMANENT, "territory": "haiduong_west", **more}
        for more in (
            {"birth_date": "1960-01-01"},
            {"birth_date": "1990-01-01", "waste_collector": True},
        )
    ]
    on = date(2025, 7, 1)
    assert outcomes_of(pair, policy, on, traced=True) == 2
    assert outcomes_of(pair, policy, on, traced=False) == 1
