"""Hồ Chí Minh City, Resolution 56/2025: citizens just inside and just outside each line."""

import pytest

from tests.law.asking import Line, named
from tests.law.elsewhere import ALONE, citizen_of, holds_for_all_readers

LINES = (
    Line(
        "a pupil in Hồ Chí Minh City pays nothing from 2026",
        citizen_of("hcmc", birth_date="2010-04-02", student=True),
        "2026-01-01",
        "student: state 50 + city 50",
    ),
    Line(
        "and half in 2025",
        citizen_of("hcmc", birth_date="2010-04-02", student=True),
        "2025-12-31",
        "student: state 50 + person 50",
    ),
    Line(
        "65 is supported in Hồ Chí Minh City",
        citizen_of("hcmc", birth_date="1961-01-01"),
        "2026-01-01",
        "elderly: city 100",
    ),
    Line("64 is not", citizen_of("hcmc", birth_date="1961-01-02"), "2026-01-01", ALONE),
    Line(
        "a temporary resident of Hồ Chí Minh City is not",
        citizen_of("hcmc", birth_date="1961-01-01", residence="temporary"),
        "2026-01-01",
        ALONE,
    ),
    Line(
        "74 is supported in Hồ Chí Minh City",
        citizen_of("hcmc", birth_date="1951-01-02"),
        "2026-01-01",
        "elderly: city 100",
    ),
    Line("75 is not", citizen_of("hcmc", birth_date="1951-01-01"), "2026-01-01", ALONE),
    Line(
        "a pupil who does not reside in Hồ Chí Minh City has the State's half",
        citizen_of("hcmc", birth_date="2010-04-02", student=True, residence="none"),
        "2026-01-01",
        "student: state 50 + person 50",
    ),
)


@pytest.mark.parametrize("line", LINES, ids=named)
def test_the_resolution(line: Line) -> None:
    holds_for_all_readers(line)
