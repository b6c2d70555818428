"""Điện Biên: what is added for pupils and students."""

import pytest

from tests.law.asking import Line, named
from tests.law.elsewhere import ALONE, citizen_of, holds_for_all_readers

LINES = (
    Line(
        "Điện Biên adds 20 % for students",
        citizen_of("dienbien", student=True),
        "2025-09-01",
        "student: state 50 + city 20 + person 30",
    ),
    Line(
        "not before September 2025",
        citizen_of("dienbien", student=True),
        "2025-08-31",
        "student: state 50 + person 50",
    ),
    Line(
        "a student who does not reside in Điện Biên has the State's half",
        citizen_of("dienbien", student=True, residence="none"),
        "2025-09-01",
        "student: state 50 + person 50",
    ),
    Line(
        "and who is no student has nothing",
        citizen_of("dienbien"),
        "2025-09-01",
        ALONE,
    ),
)


@pytest.mark.parametrize("line", LINES, ids=named)
def test_the_resolution(line: Line) -> None:
    holds_for_all_readers(line)
