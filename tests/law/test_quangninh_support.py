"""Quảng Ninh, Resolutions 35/2024 and 91/2025: what they add, and what is not known."""

import pytest

from subsidy import rulebook
from tests.law.asking import Line, named
from tests.law.elsewhere import ALONE, citizen_of, holds_for_all_readers

LINES = (
    Line(
        "Quảng Ninh raises near-poor households to 100 %",
        citizen_of("quangninh", poverty="near_poor"),
        "2025-01-01",
        "near_poor: state 70 + city 30",
    ),
    Line(
        "and average-living-standard households to 80 %",
        citizen_of("quangninh", agri_average=True),
        "2025-07-01",
        "agri_average: state 30 + city 50 + person 20",
    ),
    Line(
        "what Quảng Ninh pays from 65 to under 70 was not published",
        citizen_of("quangninh", birth_date="1961-01-01"),
        "2026-01-01",
        "undetermined, 0 to 100, for want of quangninh_support.elderly.share",
    ),
    Line("70 is not meant", citizen_of("quangninh", birth_date="1956-01-01"), "2026-01-01", ALONE),
    Line(
        "nor is 65 in 2025", citizen_of("quangninh", birth_date="1960-01-01"), "2025-12-31", ALONE
    ),
    Line(
        "before 2025 it does not",
        citizen_of("quangninh", poverty="near_poor"),
        "2024-12-31",
        "near_poor: state 70 + person 30",
    ),
    Line(
        "who does not reside in Quảng Ninh has the State's 70 for the near-poor",
        citizen_of("quangninh", poverty="near_poor", residence="none"),
        "2025-01-01",
        "near_poor: state 70 + person 30",
    ),
    Line(
        "and the State's 30 for average-living-standard households",
        citizen_of("quangninh", agri_average=True, residence="none"),
        "2025-07-01",
        "agri_average: state 30 + person 70",
    ),
    Line(
        "and nothing at 65",
        citizen_of("quangninh", birth_date="1961-01-01", residence="none"),
        "2026-01-01",
        ALONE,
    ),
    Line(
        "an average-living-standard household is supported in Quảng Ninh on 1 January 2025",
        citizen_of("quangninh", agri_average=True),
        "2025-01-01",
        "agri_average: state 30 + city 50 + person 20",
    ),
    Line(
        "64 is not meant",
        citizen_of("quangninh", birth_date="1961-02-01"),
        "2026-01-31",
        ALONE,
    ),
    Line(
        "the day before the 70th birthday is",
        citizen_of("quangninh", birth_date="1956-01-02"),
        "2026-01-01",
        "undetermined, 0 to 100, for want of quangninh_support.elderly.share",
    ),
)


@pytest.mark.parametrize("line", LINES, ids=named)
def test_the_resolution(line: Line) -> None:
    holds_for_all_readers(line)


def test_that_the_province_pays_is_said_to_be_inferred_where_no_article_was_read() -> None:
    lines = [
        line
        for rules in rulebook.policies().named("quangninh").rule_sets
        for line in rules.provisions
        if rules.territories
    ]
    assert lines
    assert {line.article for line in lines} == {None}
    for line in lines:
        said = " ".join(note.en for note in line.inferred)
        assert "budget of the province or city pays is inferred" in said
