"""The districts of old Hải Dương (West): the rest of the premium of the elderly."""

import pytest

from tests.law.asking import Facts, Line, ask, grounds, holds, named, told


def resident(district: str, birth_date: str, **facts: object) -> Facts:
    return {
        "territory": "haiduong_west",
        "district": district,
        "birth_date": birth_date,
        **facts,
    }


ALONE = "household: person 100"
PROVINCE = "elderly: city 70 + person 30"
WITH_DISTRICT = "elderly: city 70 + district 30"
CITY = "elderly: city 100"

DAYS = [
    Line(
        "on 31 July 2022 Tứ Kỳ does not yet pay the rest",
        resident("tu_ky", "1950-01-01"),
        "2022-07-31",
        PROVINCE,
    ),
    Line(
        "on 1 August 2022 Tứ Kỳ begins to pay the rest",
        resident("tu_ky", "1950-01-01"),
        "2022-08-01",
        WITH_DISTRICT,
    ),
    Line(
        "on 31 July 2022 Kim Thành does not yet pay the rest",
        resident("kim_thanh", "1950-01-01"),
        "2022-07-31",
        PROVINCE,
    ),
    Line(
        "on 1 August 2022 Kim Thành begins to pay the rest",
        resident("kim_thanh", "1950-01-01"),
        "2022-08-01",
        WITH_DISTRICT,
    ),
    Line(
        "on 31 December 2022 Nam Sách does not yet pay the rest",
        resident("nam_sach", "1950-01-01"),
        "2022-12-31",
        PROVINCE,
    ),
    Line(
        "on 1 January 2023 Nam Sách begins to pay the rest",
        resident("nam_sach", "1950-01-01"),
        "2023-01-01",
        WITH_DISTRICT,
    ),
    Line(
        "on 31 December 2024 Bình Giang does not yet pay the rest",
        resident("binh_giang", "1953-01-01"),
        "2024-12-31",
        PROVINCE,
    ),
    Line(
        "on 1 January 2025 Bình Giang begins to pay the rest",
        resident("binh_giang", "1953-01-01"),
        "2025-01-01",
        WITH_DISTRICT,
    ),
    *(
        line
        for district, name in (
            ("tu_ky", "Tứ Kỳ"),
            ("kim_thanh", "Kim Thành"),
            ("nam_sach", "Nam Sách"),
            ("binh_giang", "Bình Giang"),
        )
        for line in (
            Line(
                f"on 30 June 2025 {name} pays the rest for the last time",
                resident(district, "1953-01-01"),
                "2025-06-30",
                WITH_DISTRICT,
            ),
            Line(
                f"on 1 July 2025 the city pays the rest in the place of {name}",
                resident(district, "1953-01-01"),
                "2025-07-01",
                CITY,
            ),
            Line(
                f"on 31 December 2025 the city still pays the rest for old {name}",
                resident(district, "1953-01-01"),
                "2025-12-31",
                CITY,
            ),
        )
    ),
]

AGES = [
    Line(
        "Tứ Kỳ does not pay the rest on the day before the 70th birthday",
        resident("tu_ky", "1954-10-16"),
        "2024-10-15",
        PROVINCE,
    ),
    Line(
        "Tứ Kỳ pays the rest on the 70th birthday",
        resident("tu_ky", "1954-10-15"),
        "2024-10-15",
        WITH_DISTRICT,
    ),
    Line(
        "Kim Thành does not pay the rest on the day before the 70th birthday",
        resident("kim_thanh", "1954-10-16"),
        "2024-10-15",
        PROVINCE,
    ),
    Line(
        "Kim Thành pays the rest on the 70th birthday",
        resident("kim_thanh", "1954-10-15"),
        "2024-10-15",
        WITH_DISTRICT,
    ),
    Line(
        "Nam Sách does not pay the rest on the day before the 70th birthday",
        resident("nam_sach", "1954-10-16"),
        "2024-10-15",
        PROVINCE,
    ),
    Line(
        "Nam Sách pays the rest on the 70th birthday",
        resident("nam_sach", "1954-10-15"),
        "2024-10-15",
        WITH_DISTRICT,
    ),
    Line(
        "in 2023 Nam Sách pays the rest until the day before the 80th birthday",
        resident("nam_sach", "1943-10-16"),
        "2023-10-15",
        WITH_DISTRICT,
    ),
    Line(
        "in 2023 Nam Sách pays nothing from the 80th birthday, when the State pays",
        resident("nam_sach", "1943-10-15"),
        "2023-10-15",
        "social_allowance: state 100",
    ),
    Line(
        "in 2023 Tứ Kỳ pays the rest until the day before the 80th birthday",
        resident("tu_ky", "1943-10-16"),
        "2023-10-15",
        WITH_DISTRICT,
    ),
    Line(
        "in 2023 Kim Thành pays the rest until the day before the 80th birthday",
        resident("kim_thanh", "1943-10-16"),
        "2023-10-15",
        WITH_DISTRICT,
    ),
    Line(
        "from 2024 nothing is left to Tứ Kỳ from the 77th birthday",
        resident("tu_ky", "1947-10-15"),
        "2024-10-15",
        CITY,
    ),
    Line(
        "from 2024 Tứ Kỳ pays the rest until the day before the 77th birthday",
        resident("tu_ky", "1947-10-16"),
        "2024-10-15",
        WITH_DISTRICT,
    ),
    Line(
        "Bình Giang pays nothing on the day before the 65th birthday",
        resident("binh_giang", "1960-03-11"),
        "2025-03-10",
        ALONE,
    ),
    Line(
        "Bình Giang pays the rest on the 65th birthday",
        resident("binh_giang", "1960-03-10"),
        "2025-03-10",
        WITH_DISTRICT,
    ),
    Line(
        "Bình Giang pays the rest on the day before the 70th birthday",
        resident("binh_giang", "1955-03-11"),
        "2025-03-10",
        WITH_DISTRICT,
    ),
    Line(
        "Bình Giang pays the rest on the 70th birthday",
        resident("binh_giang", "1955-03-10"),
        "2025-03-10",
        WITH_DISTRICT,
    ),
    Line(
        "Bình Giang pays the rest until the day before the 77th birthday",
        resident("binh_giang", "1948-03-11"),
        "2025-03-10",
        WITH_DISTRICT,
    ),
    Line(
        "from the 77th birthday the province pays all in Bình Giang",
        resident("binh_giang", "1948-03-10"),
        "2025-03-10",
        CITY,
    ),
]

AGES += [
    Line(
        f"from the 80th birthday in October 2025 nothing is paid in old {name}",
        resident(district, "1945-10-15"),
        "2025-10-15",
        ALONE,
    )
    for district, name in (
        ("tu_ky", "Tứ Kỳ"),
        ("kim_thanh", "Kim Thành"),
        ("nam_sach", "Nam Sách"),
        ("binh_giang", "Bình Giang"),
    )
]

AGES += [
    Line(
        "on 31 December 2024 Bình Giang pays no rest from 65 to under 70 yet",
        resident("binh_giang", "1958-01-01"),
        "2024-12-31",
        "elderly: city 70 + person 30",
    ),
    Line(
        "on 1 January 2025 Bình Giang begins to pay it",
        resident("binh_giang", "1958-01-01"),
        "2025-01-01",
        "elderly: city 70 + district 30",
    ),
]


LINES = (*DAYS, *AGES)
"""Every sentence of this file."""


@pytest.mark.parametrize("line", LINES, ids=named)
def test_district(line: Line) -> None:
    holds(line)


def test_the_district_alone_tells_that_a_citizen_is_of_the_west() -> None:
    decision = ask({"district": "tu_ky", "birth_date": "1953-01-01"}, "2025-06-30")
    assert (decision.policy, told(decision)) == ("haiduong-west", WITH_DISTRICT)


def test_a_waste_collectors_rest_is_paid_by_no_district_because_no_source_names_one() -> None:
    facts = resident("binh_giang", "1985-05-20", waste_collector=True)
    assert told(ask(facts, "2025-06-30")) == "waste_collector: city 70 + person 30"


def test_the_decision_of_binh_giang_is_no_ground_from_the_77th_birthday() -> None:
    for birth_date, by_district in (("1948-03-11", True), ("1948-03-10", False)):
        paid = grounds(ask(resident("binh_giang", birth_date), "2025-03-10"))
        assert any("District" in ground for ground in paid) is by_district
