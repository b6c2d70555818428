"""Thanh Hóa, Resolution 304/2022: the last quarter of 2022."""

import pytest

from tests.law.asking import Line, named
from tests.law.elsewhere import ALONE, citizen_of, holds_for_all_readers

LINES = (
    Line(
        "Thanh Hóa added 20 % from October 2022",
        citizen_of("thanhhoa", poverty="near_poor"),
        "2022-10-01",
        "near_poor: state 70 + city 20 + person 10",
    ),
    Line(
        "not in September",
        citizen_of("thanhhoa", poverty="near_poor"),
        "2022-09-30",
        "near_poor: state 70 + person 30",
    ),
    Line(
        "nor in 2023",
        citizen_of("thanhhoa", poverty="near_poor"),
        "2023-01-01",
        "near_poor: state 70 + person 30",
    ),
    Line(
        "the last day counts",
        citizen_of("thanhhoa", poverty="near_poor"),
        "2022-12-31",
        "near_poor: state 70 + city 20 + person 10",
    ),
    Line(
        "who does not reside in Thanh Hóa has the State's 70",
        citizen_of("thanhhoa", poverty="near_poor", residence="none"),
        "2022-10-01",
        "near_poor: state 70 + person 30",
    ),
    Line(
        "a poor household of Thanh Hóa is paid for by the State in full",
        citizen_of("thanhhoa", poverty="poor"),
        "2022-10-01",
        "poor: state 100",
    ),
    Line(
        "and a household of neither kind not at all",
        citizen_of("thanhhoa", poverty="none"),
        "2022-10-01",
        ALONE,
    ),
)


@pytest.mark.parametrize("line", LINES, ids=named)
def test_the_resolution(line: Line) -> None:
    holds_for_all_readers(line)
