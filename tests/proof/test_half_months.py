"""A date from which calendar months are counted: every value of its variable is some date."""

from dataclasses import replace
from datetime import date

import pytest

from subsidy.language import Period, fact
from subsidy.language.vocabulary import NEVER
from subsidy.partial_date import PartialDate
from subsidy.proof.anyone import Anyone, anyone
from subsidy.proof.example import profile_of
from subsidy.proof.pinned import step_of
from subsidy.proof.solver import Solver
from tests.laws import MODEL, law

SINCE = "poverty_exit_date"
COUNTED = law(
    replace(
        MODEL,
        condition=fact.calendar_months_since_poverty_exit.from_to(0, 36),
        in_force=Period(date(2019, 1, 1)),
    )
)


def asked(day: date) -> tuple[Anyone, Solver]:
    citizen = anyone("citizen", day, [COUNTED.on(day)])
    solver = Solver()
    solver.add(*citizen.limits)
    return citizen, solver


@pytest.mark.parametrize("day", [date(2026, 3, 1), date(2026, 2, 28), date(2025, 12, 31)])
def test_a_value_is_written_as_a_date_that_has_it(day: date) -> None:
    citizen, solver = asked(day)
    met = 0
    for step in range(-1, 40):
        if solver.possible(citizen.facts[SINCE] == step):
            since = PartialDate.read(str(profile_of(solver, citizen)[SINCE])).first
            assert step_of(since, citizen, SINCE) == step
            met += 1
    # No day is later than the 31st; than the 28th none of February 2026 and of February 2025.
    assert met == {1: 41, 31: 41 - 21, 28: 41 - 2}[day.day]


def test_an_event_that_never_happened_has_a_value_of_its_own() -> None:
    citizen, solver = asked(date(2026, 3, 1))
    solver.add(citizen.facts["residence"] == 0, citizen.facts[SINCE] < -1)
    assert solver.possible()
    assert profile_of(solver, citizen).get(SINCE, NEVER) == NEVER


def test_a_date_without_calendar_months_is_counted_in_months() -> None:
    citizen, _ = asked(date(2026, 3, 1))
    assert (citizen.steps(SINCE), citizen.steps("birth_date")) == (2, 1)
