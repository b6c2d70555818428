"""The example lists hold what they say: rows that can be read, and every kind that cannot."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from subsidy import rulebook
from subsidy.errors import InputError
from subsidy.known import known
from subsidy.lists.reading import open_list
from subsidy.stated import read_stated
from tests.lists.reading.conftest import rows_of

LISTS = Path(__file__).parents[3] / "examples" / "lists"
CITIZENS, FORM, WARD = (str(LISTS / name) for name in ("citizens.csv", "d03-ts.xlsx", "ward.csv"))
MAPPING = str(LISTS / "mapping.yaml")

FAULTS = {
    12: "birth_date", 25: "birth_date", 50: "person_id", 63: "person_id", 76: "person_id",
    89: "poverty", 102: "student", 115: "social_pension", 128: "district", 141: "hiv",
    154: "party_badge_years", 167: "residence", 180: "household_rank", 193: "territory",
    206: "disability",
}  # fmt: skip
"""Rows of `citizens.csv` that no profile may say, and the field at fault."""


def faults_of(rows: list[dict[str, Any]]) -> dict[int, str]:
    """Return the rows that a profile may not say, each with the field at fault."""
    found = {}
    for row in rows:
        number, _ = row.pop("row"), row.pop("overflow", None)
        try:
            known(read_stated(row), rulebook.territories())
        except InputError as error:
            found[number] = error.field
    return found


def test_the_citizens_can_be_read_but_for_the_bad_rows() -> None:
    assert faults_of(rows_of(CITIZENS)) == FAULTS


def test_the_citizens_have_the_bad_rows_that_no_single_fact_shows() -> None:
    rows = {row["row"]: row for row in rows_of(CITIZENS)}
    assert len(rows) == 300
    assert [number for number, row in rows.items() if row["overflow"]] == [219]
    assert rows[37]["birth_date"] == "05/11/2025"
    twice = Counter(row["person_id"] for row in rows.values())
    assert sum(count - 1 for count in twice.values()) == 2
    assert {row["territory"] for row in rows.values()} == {"haiphong_east", "haiduong_west"}


def test_the_form_can_be_read_but_for_two_identifiers() -> None:
    with open_list(FORM) as source:
        assert source.constants == {"poverty": "near_poor"}
        assert source.rows == 60
    rows = rows_of(FORM)
    assert {row["commune"] for row in rows} == {"Xã An Lão"}
    assert [row["row"] for row in rows if row["person_id"] == "#N/A"] == [24]
    assert faults_of(rows) == {24: "person_id", 31: "person_id"}


def test_the_list_of_the_ward_needs_its_mapping_file() -> None:
    with pytest.raises(InputError):
        open_list(WARD)
    rows = rows_of(WARD, mapping=MAPPING)
    assert len(rows) == 15
    assert faults_of(rows) == {}
