"""Hà Nội, Resolution 19/2025: citizens just inside and just outside each line."""

import pytest

from tests.law.asking import Line, named
from tests.law.elsewhere import ALONE, citizen_of, holds_for_all_readers

LINES = (
    Line(
        "a person of 70 is supported in Hà Nội from 2026",
        citizen_of("hanoi", birth_date="1956-01-01"),
        "2026-01-01",
        "elderly: city 100",
    ),
    Line(
        "the day before the 70th birthday nobody is",
        citizen_of("hanoi", birth_date="1956-01-02"),
        "2026-01-01",
        ALONE,
    ),
    Line(
        "the 75th birthday ends it",
        citizen_of("hanoi", birth_date="1951-01-01"),
        "2026-01-01",
        ALONE,
    ),
    Line(
        "the day before the 75th birthday still counts",
        citizen_of("hanoi", birth_date="1951-02-01"),
        "2026-01-31",
        "elderly: city 100",
    ),
    Line(
        "in 2025 Hà Nội's resolution of 2025 is not in force",
        citizen_of("hanoi", birth_date="1954-01-01"),
        "2025-12-31",
        ALONE,
    ),
    Line(
        "Hà Nội supports permanent residents only",
        citizen_of("hanoi", birth_date="1954-01-01", residence="temporary"),
        "2026-01-01",
        ALONE,
    ),
    Line(
        "a mild disability counts from the 16th birthday",
        citizen_of("hanoi", birth_date="2010-01-01", disability="mild"),
        "2026-01-01",
        "mild_disability: city 100",
    ),
    Line(
        "before the 16th birthday it does not",
        citizen_of("hanoi", birth_date="2010-01-02", disability="mild"),
        "2026-01-01",
        ALONE,
    ),
    Line(
        "another degree of disability is in no line of Hà Nội",
        citizen_of("hanoi", disability="severe"),
        "2026-01-01",
        ALONE,
    ),
    Line(
        "an ethnic minority member without a card is supported in Hà Nội",
        citizen_of("hanoi", ethnic_minority=True),
        "2026-01-01",
        "ethnic_minority: city 100",
    ),
    Line(
        "of a former region II or III the State pays first, for the same own share",
        citizen_of("hanoi", ethnic_minority=True, commune_left_difficult_list_on="2025-01-01"),
        "2026-01-01",
        "ethnic_ex_difficult: state 70 + city 30",
    ),
    Line(
        "a household that left near-poverty is supported in Hà Nội for 36 months",
        citizen_of("hanoi", poverty_exit_date="2024-02-01", poverty_exit_from="near_poor"),
        "2027-01-31",
        "poverty_exit: city 100",
    ),
    Line(
        "and no longer than that",
        citizen_of("hanoi", poverty_exit_date="2024-02-01", poverty_exit_from="near_poor"),
        "2027-02-01",
        ALONE,
    ),
    Line(
        "the month of recognition is the first of the 36, whatever its day",
        citizen_of("hanoi", poverty_exit_date="2024-02-15", poverty_exit_from="poor"),
        "2027-01-31",
        "poverty_exit: city 100",
    ),
    Line(
        "so that the last days of a month are no month more",
        citizen_of("hanoi", poverty_exit_date="2024-02-29", poverty_exit_from="poor"),
        "2027-02-01",
        ALONE,
    ),
    Line(
        "of a day that is not known the month is enough",
        citizen_of("hanoi", poverty_exit_date="2024-02", poverty_exit_from="poor"),
        "2027-02-01",
        ALONE,
    ),
    Line(
        "an average-living-standard household has 60 % in all in Hà Nội",
        citizen_of("hanoi", agri_average=True),
        "2026-01-01",
        "agri_average: state 30 + city 30 + person 40",
    ),
    Line(
        "whom the State pays in full is in no local line",
        citizen_of("hanoi", birth_date="1954-01-01", poverty="poor"),
        "2026-01-01",
        "poor: state 100",
    ),
    Line(
        "a temporary resident of Hà Nội who left near-poverty is not supported",
        citizen_of(
            "hanoi",
            poverty_exit_date="2025-02-01",
            poverty_exit_from="near_poor",
            residence="temporary",
        ),
        "2026-01-01",
        ALONE,
    ),
    Line(
        "nor one with a mild disability",
        citizen_of("hanoi", disability="mild", residence="temporary"),
        "2026-01-01",
        ALONE,
    ),
    Line(
        "nor one of an ethnic minority",
        citizen_of("hanoi", ethnic_minority=True, residence="temporary"),
        "2026-01-01",
        ALONE,
    ),
    Line(
        "of a former region II or III a temporary resident keeps the State's 70",
        citizen_of(
            "hanoi",
            ethnic_minority=True,
            commune_left_difficult_list_on="2025-01-01",
            residence="temporary",
        ),
        "2026-01-01",
        "ethnic_ex_difficult: state 70 + person 30",
    ),
    Line(
        "a commune that left the list gives nothing to who is of no minority in Hà Nội",
        citizen_of("hanoi", commune_left_difficult_list_on="2025-01-01"),
        "2026-01-01",
        ALONE,
    ),
    Line(
        "an average-living-standard household that lives in Hà Nội temporarily has the State's 30",
        citizen_of("hanoi", agri_average=True, residence="temporary"),
        "2026-01-01",
        "agri_average: state 30 + person 70",
    ),
    Line(
        "a household that left poverty is supported in Hà Nội from that day on",
        citizen_of("hanoi", poverty_exit_date="2026-01-01", poverty_exit_from="poor"),
        "2026-01-01",
        "poverty_exit: city 100",
    ),
)


@pytest.mark.parametrize("line", LINES, ids=named)
def test_the_resolution(line: Line) -> None:
    holds_for_all_readers(line)
