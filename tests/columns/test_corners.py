"""Rows at the corners of the law say what the decisions of their citizens say."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from random import Random
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from subsidy.columns.faults import RowFault
from subsidy.completion import agreement
from subsidy.decision import Decision
from subsidy.errors import InputError
from subsidy.language import Condition, Period, Policy, fact, percent
from subsidy.publish import publish
from tests.columns.reading import Citizen, Columns, Row, expected, said
from tests.corners import ON, Corners
from tests.laws import CHANGE, MODEL, law, local_laws
from tests.laws import ON as ON_OF_LAWS
from tests.sql.engine import answered
from tests.strategies import PERMANENT, Asked, costly, policies

MONTHS = st.integers(1, 12)
SEEDS = st.integers(0, 2**32)
SIZE = 10

Read = tuple[dict[int, Row], dict[int, RowFault]]


def hold(people: list[Citizen], read: Read, decided: Callable[[Citizen], Decision]) -> None:
    """Check every row and every rejected row; the engine for one citizen tries out every month."""
    rows, faults = read
    assert rows.keys() | faults.keys() == set(range(len(people)))
    with patch.object(agreement, "_alike", lambda *_: object()):
        for place, citizen in enumerate(people):
            if place in faults:
                with pytest.raises(InputError, match=re.escape(str(faults[place].error))):
                    decided(citizen)
            else:
                assert (citizen, said(rows[place])) == (citizen, expected(decided(citizen)))


@costly(5)
@given(SEEDS, st.sampled_from(ON), MONTHS, policies(), st.booleans())
def test_rows_say_what_decisions_say(
    seed: int, on: date, months: int, policy: str | None, reveal: bool
) -> None:
    people = Corners(Random(seed), on, months).citizens(SIZE)
    read = Columns(on, months, policy, rest_is_no=False, reveal=reveal).read(people)
    hold(people, read, lambda one: Asked(one, on, months, policy).decided(reveal=reveal))


@costly(5)
@given(SEEDS, st.sampled_from((*ON_OF_LAWS, CHANGE)), MONTHS, local_laws())
def test_so_they_do_under_laws_with_windows_and_caps(
    seed: int, on: date, months: int, law: Policy
) -> None:
    people = Corners(Random(seed), on, months, law).citizens(SIZE)
    read = Columns(on, months, law, rest_is_no=False, reveal=True).read(people)
    hold(
        people,
        read,
        lambda one: publish(answered(one, law, on, months), reveal=True, language="en"),
    )


def of_a_window(condition: Condition) -> Policy:
    """Return a law that pays all to households that left poverty, while a window is open."""
    since_2019 = Period(date(2019, 1, 1))
    return law(
        replace(
            MODEL,
            id="window",
            route="poverty_exit",
            condition=condition,
            share=percent(100),
            in_force=since_2019,
        )
    )


def left_poverty(on: str) -> Citizen:
    """Return a citizen of whose household only the day is told on which it left poverty."""
    left = {"poverty_exit_date": on, "poverty_exit_from": "poor"}
    return {**PERMANENT, "birth_date": "1990-01-01", "territory": "haiduong_west", **left}


def test_a_window_that_opens_and_closes_in_the_period_is_paid_in_between() -> None:
    made_up = of_a_window(fact.calendar_months_since_poverty_exit.from_to(1, 2))
    columns = Columns(date(2025, 3, 15), 6, made_up, rest_is_no=True, reveal=True)
    row = columns.read([left_poverty("2025-03-10")])[0][0]
    assert row["person_vnd"] == 5 * 105_300


def test_a_month_alone_that_opens_and_closes_a_window_is_tried_in_every_month() -> None:
    made_up = of_a_window(fact.months_since_poverty_exit.from_to(0, 1))
    person = {**left_poverty("2025-04"), "unstated": "no"}
    decision = publish(answered(person, made_up, date(2025, 3, 1), 3), reveal=True, language="en")
    # Who left on 1 April is paid for in April, who left later in May too.
    assert decision.missing == ("poverty_exit_date",)
