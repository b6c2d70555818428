"""Birthdays that no calendar has, and birth dates of which only a year or a month is known."""

import pytest

from tests.law.asking import Facts, Line, ask, holds, named, told

ALONE = "household: person 100"
ELDERLY = "elderly: city 100"
SEVENTY = "elderly: city 70 + person 30"
OPEN = "undetermined, 0 to 100, for want of birth_date"


def east(birth_date: str, **facts: object) -> Facts:
    return {"territory": "haiphong_east", "birth_date": birth_date, **facts}


def west(birth_date: str, **facts: object) -> Facts:
    return {
        "territory": "haiduong_west",
        "district": "gia_loc",
        "birth_date": birth_date,
        **facts,
    }


LEAP_DAYS = [
    Line("born 29/2/1960 is 64 on 28/2/2025", west("1960-02-29"), "2025-02-28", ALONE),
    Line("born 29/2/1960 is 65 on 1/3/2025", west("1960-02-29"), "2025-03-01", SEVENTY),
    Line("born 29/2/1948 is 76 on 28/2/2025", west("1948-02-29"), "2025-02-28", SEVENTY),
    Line("born 29/2/1948 is 77 on 1/3/2025", west("1948-02-29"), "2025-03-01", ELDERLY),
    Line("born 29/2/1952 is 69 on 28/2/2022", west("1952-02-29"), "2022-02-28", ALONE),
    Line("born 29/2/1952 is 70 on 1/3/2022", west("1952-02-29"), "2022-03-01", SEVENTY),
    Line("born 29/2/1952 is 74 on 28/2/2027", east("1952-02-29"), "2027-02-28", ELDERLY),
    Line("born 29/2/1952 is 75 on 1/3/2027", east("1952-02-29"), "2027-03-01", ALONE),
    Line("born 29/2/1968 is 59 on 28/2/2028", east("1968-02-29"), "2028-02-28", ALONE),
    Line("born 29/2/1968 is 60 on 29/2/2028", east("1968-02-29"), "2028-02-29", ELDERLY),
    Line("born 29/2/1944 is 79 on 28/2/2024", west("1944-02-29"), "2024-02-28", ELDERLY),
    Line(
        "born 29/2/1944 is 80 on 29/2/2024",
        west("1944-02-29"),
        "2024-02-29",
        "social_allowance: state 100",
    ),
    Line(
        "born 29/2/2020 is 5 on 28/2/2026",
        east("2020-02-29"),
        "2026-02-28",
        "child_under_6: state 100",
    ),
    Line("born 29/2/2020 is 6 on 1/3/2026", east("2020-02-29"), "2026-03-01", ALONE),
    Line("born 1/3/1960 is 64 on 28/2/2025", west("1960-03-01"), "2025-02-28", ALONE),
    Line("born 28/2/1960 is 65 on 28/2/2025", west("1960-02-28"), "2025-02-28", SEVENTY),
    Line(
        "36 months from 29/2/2024 are not over on 28/2/2027",
        east("1985-05-20", ethnic_minority=True, commune_left_difficult_list_on="2024-02-29"),
        "2027-02-28",
        "ethnic_ex_difficult: state 70 + person 30",
    ),
    Line(
        "36 months from 29/2/2024 are over on 1/3/2027",
        east("1985-05-20", ethnic_minority=True, commune_left_difficult_list_on="2024-02-29"),
        "2027-03-01",
        ALONE,
    ),
]

YEARS_ALONE = [
    Line("born 1965 in the East may be 60 on 15/10/2025", east("1965"), "2025-10-15", OPEN),
    Line("born 1965 in the East may be 60 on 1/1/2025", east("1965"), "2025-01-01", OPEN),
    Line("born 1965 in the East is 60 on 31/12/2025", east("1965"), "2025-12-31", ELDERLY),
    Line("born 1966 in the East is under 60 in all of 2025", east("1966"), "2025-12-31", ALONE),
    Line("born 1964 in the East is 60 in all of 2025", east("1964"), "2025-01-01", ELDERLY),
    Line("born 1945 in the East may be 80 on 15/10/2025", east("1945"), "2025-10-15", OPEN),
    Line("born 1946 in the East is under 80 in all of 2025", east("1946"), "2025-12-31", ELDERLY),
    Line(
        "born 1945 in the East has a free card in June 2025, but of the city or of the State",
        east("1945"),
        "2025-06-15",
        "undetermined, 100 to 100, for want of birth_date",
    ),
    Line(
        "born 1949 in the East may be 75 on 15/3/2024, before the amendment",
        east("1949"),
        "2024-03-15",
        OPEN,
    ),
    Line(
        "born 1960 in the West may be 65 on 15/10/2025",
        west("1960"),
        "2025-10-15",
        "undetermined, 0 to 70, for want of birth_date",
    ),
    Line(
        "born 1955 in the West is 69 or 70 on 15/10/2025, which is the same",
        west("1955"),
        "2025-10-15",
        SEVENTY,
    ),
    Line(
        "born 1948 in the West may be 77 on 15/10/2025",
        west("1948"),
        "2025-10-15",
        "undetermined, 70 to 100, for want of birth_date",
    ),
    Line(
        "born 1945 in the West may be 80 on 15/10/2025",
        west("1945"),
        "2025-10-15",
        OPEN,
    ),
    Line("born 1966 may be 60 on 15/10/2026", east("1966"), "2026-10-15", OPEN),
    Line("born 1951 may be 75 on 15/10/2026", east("1951"), "2026-10-15", OPEN),
    Line("born 1952 is under 75 in all of 2026", east("1952"), "2026-12-31", ELDERLY),
    Line("born 2020 may be 6 on 15/10/2026", east("2020"), "2026-10-15", OPEN),
    Line(
        "born 2021 is under 6 in all of 2026",
        east("2021"),
        "2026-12-31",
        "child_under_6: state 100",
    ),
    Line(
        "a birth year alone does not matter where another line settles the case",
        east("1965", poverty="poor"),
        "2025-10-15",
        "poor: state 100",
    ),
]

MONTHS_ALONE = [
    Line("born 10/1965 is 59 on 30/9/2025", east("1965-10"), "2025-09-30", ALONE),
    Line("born 10/1965 may be 60 on 1/10/2025", east("1965-10"), "2025-10-01", OPEN),
    Line("born 10/1965 may be 60 on 30/10/2025", east("1965-10"), "2025-10-30", OPEN),
    Line("born 10/1965 is 60 on 31/10/2025", east("1965-10"), "2025-10-31", ELDERLY),
    Line("born 10/1945 is 79 on 30/9/2025", east("1945-10"), "2025-09-30", ELDERLY),
    Line("born 10/1945 may be 80 on 1/10/2025", east("1945-10"), "2025-10-01", OPEN),
    Line("born 10/1945 is 80 on 31/10/2025", east("1945-10"), "2025-10-31", ALONE),
    Line("born 2/1960 is 65 on 1/3/2025", west("1960-02"), "2025-03-01", SEVENTY),
    Line(
        "born 2/1960 may be 64 on 28/2/2025, because 1960 had a 29 February",
        west("1960-02"),
        "2025-02-28",
        "undetermined, 0 to 70, for want of birth_date",
    ),
    Line("born 2/1961 is 65 on 28/2/2026", east("1961-02"), "2026-02-28", ELDERLY),
    Line(
        "left poverty in 10/2022: the 36 months may be over on 15/10/2025",
        east("1985-05-20", poverty_exit_date="2022-10"),
        "2025-10-15",
        "undetermined, 0 to 100, for want of poverty_exit_date",
    ),
    Line(
        "left poverty in 10/2022: the 36 months are not over on 30/9/2025",
        east("1985-05-20", poverty_exit_date="2022-10"),
        "2025-09-30",
        "poverty_exit: city 100",
    ),
    Line(
        "left poverty in 10/2022: the 36 months are over on 31/10/2025",
        east("1985-05-20", poverty_exit_date="2022-10"),
        "2025-10-31",
        ALONE,
    ),
    Line(
        "left poverty in 2022: the 36 months may be over on 1/1/2025",
        east("1985-05-20", poverty_exit_date="2022"),
        "2025-01-01",
        "undetermined, 0 to 100, for want of poverty_exit_date",
    ),
    Line(
        "left poverty in 2022: the 36 months are not over on 31/12/2024",
        east("1985-05-20", poverty_exit_date="2022"),
        "2024-12-31",
        "poverty_exit: city 100",
    ),
]


LINES = (*LEAP_DAYS, *YEARS_ALONE, *MONTHS_ALONE)
"""Every sentence of this file."""


@pytest.mark.parametrize("line", LINES, ids=named)
def test_birth(line: Line) -> None:
    holds(line)


@pytest.mark.parametrize("birth_date", ["1965-10-15", "15/10/1965"])
def test_a_full_birth_date_is_read_in_both_orders(birth_date: str) -> None:
    assert told(ask(east(birth_date), "2025-10-14")) == ALONE
    assert told(ask(east(birth_date), "2025-10-15")) == ELDERLY


def test_a_birth_month_is_read_in_both_orders() -> None:
    assert told(ask(east("10/1965"), "2025-10-31")) == ELDERLY
    assert told(ask(east("1965-10"), "2025-10-31")) == ELDERLY
