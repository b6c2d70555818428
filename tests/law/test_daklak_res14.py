"""Đắk Lắk, Resolution 14/2025: what it adds to shares of the State."""

import pytest

from tests.law.asking import Line, named
from tests.law.elsewhere import ALONE, citizen_of, holds_for_all_readers

LINES = (
    Line(
        "Đắk Lắk adds 5 % for students",
        citizen_of("daklak", student=True),
        "2025-09-01",
        "student: state 50 + city 5 + person 45",
    ),
    Line(
        "and 15 % for minorities of communes no longer difficult",
        citizen_of("daklak", ethnic_minority=True, commune_left_difficult_list_on="2025-01-01"),
        "2025-09-01",
        "ethnic_ex_difficult: state 70 + city 15 + person 15",
    ),
    Line(
        "near-poor households pay nothing",
        citizen_of("daklak", poverty="near_poor"),
        "2025-09-01",
        "near_poor: state 70 + city 30",
    ),
    Line(
        "and did before September 2025",
        citizen_of("daklak", poverty="near_poor"),
        "2025-08-31",
        "near_poor: state 70 + person 30",
    ),
    Line(
        "average-living-standard households have 60 % in all",
        citizen_of("daklak", agri_average=True),
        "2025-09-01",
        "agri_average: state 30 + city 30 + person 40",
    ),
    Line(
        "of no ethnic minority nobody has anything for a commune no longer difficult",
        citizen_of("daklak", commune_left_difficult_list_on="2025-01-01"),
        "2025-09-01",
        ALONE,
    ),
    Line(
        "after 36 months a minority of a commune no longer difficult has nothing more",
        citizen_of("daklak", ethnic_minority=True, commune_left_difficult_list_on="2022-09-01"),
        "2025-09-01",
        ALONE,
    ),
    Line(
        "on the last day before that Đắk Lắk's 15 % stand",
        citizen_of("daklak", ethnic_minority=True, commune_left_difficult_list_on="2022-09-02"),
        "2025-09-01",
        "ethnic_ex_difficult: state 70 + city 15 + person 15",
    ),
    Line(
        "who is near-poor and does not reside in Đắk Lắk has the State's share alone",
        citizen_of("daklak", poverty="near_poor", residence="none"),
        "2025-09-01",
        "near_poor: state 70 + person 30",
    ),
    Line(
        "who is an average farmer and does not reside in Đắk Lắk has the State's share alone",
        citizen_of("daklak", agri_average=True, residence="none"),
        "2025-09-01",
        "agri_average: state 30 + person 70",
    ),
    Line(
        "who is of a minority and does not reside in Đắk Lắk has the State's share alone",
        citizen_of(
            "daklak",
            ethnic_minority=True,
            commune_left_difficult_list_on="2025-01-01",
            residence="none",
        ),
        "2025-09-01",
        "ethnic_ex_difficult: state 70 + person 30",
    ),
    Line(
        "who is a student and does not reside in Đắk Lắk has the State's share alone",
        citizen_of("daklak", student=True, residence="none"),
        "2025-09-01",
        "student: state 50 + person 50",
    ),
    Line(
        "a minority of a commune that left no list has nothing in Đắk Lắk",
        citizen_of("daklak", ethnic_minority=True),
        "2025-09-01",
        ALONE,
    ),
    Line(
        "on the day on which a commune leaves the list Đắk Lắk's 15 % begin",
        citizen_of("daklak", ethnic_minority=True, commune_left_difficult_list_on="2025-09-01"),
        "2025-09-01",
        "ethnic_ex_difficult: state 70 + city 15 + person 15",
    ),
    Line(
        "a temporary resident of Đắk Lắk who is near-poor pays nothing",
        citizen_of("daklak", poverty="near_poor", residence="temporary"),
        "2025-09-01",
        "near_poor: state 70 + city 30",
    ),
)


@pytest.mark.parametrize("line", LINES, ids=named)
def test_the_resolution(line: Line) -> None:
    holds_for_all_readers(line)
