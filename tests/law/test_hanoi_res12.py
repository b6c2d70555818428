"""Hà Nội, Resolution 12/2024: a fixed sum for the security force."""

import pytest

from tests.law.asking import Line, ask, named, vnd
from tests.law.elsewhere import ALONE, citizen_of, holds_for_all_readers

LINES = (
    Line(
        "Hà Nội pays 54,000 of 105,300 for the security force before the State does",
        citizen_of("hanoi", security_force=True),
        "2025-06-30",
        "security_force: city 51.28 + person 48.72",
    ),
    Line(
        "months of 2024 are not known to lie in Hà Nội's resolution of 2024",
        citizen_of("hanoi", security_force=True),
        "2024-12-31",
        ALONE,
    ),
    Line(
        "since July 2025 the State pays half and the sum at most the other half",
        citizen_of("hanoi", security_force=True),
        "2025-07-01",
        "security_force: state 50 + city 50",
    ),
    Line(
        "since July 2026 the sum no longer reaches the whole premium",
        citizen_of("hanoi", security_force=True),
        "2026-07-01",
        "security_force: state 50 + city 47.43 + person 2.57",
    ),
    Line(
        "the first day counts",
        citizen_of("hanoi", security_force=True),
        "2025-01-01",
        "security_force: city 51.28 + person 48.72",
    ),
    Line(
        "who does not reside in Hà Nội has only the State's half of the security force",
        citizen_of("hanoi", security_force=True, residence="none"),
        "2025-07-01",
        "security_force: state 50 + person 50",
    ),
)


@pytest.mark.parametrize("line", LINES, ids=named)
def test_the_resolution(line: Line) -> None:
    holds_for_all_readers(line)


def test_the_fixed_sum_is_paid_each_month_and_the_own_share_stays_as_on_the_first_day() -> None:
    decision = ask(citizen_of("hanoi", security_force=True), "2025-04-01", months=6)
    assert vnd(decision) == {"city": 6 * 54_000, "person": 6 * 51_300}


def test_the_fixed_sum_takes_what_the_states_half_leaves() -> None:
    decision = ask(citizen_of("hanoi", security_force=True), "2025-07-01", months=6)
    assert vnd(decision) == {"state": 6 * 52_650, "city": 6 * 52_650}
