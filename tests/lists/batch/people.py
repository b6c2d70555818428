"""A few citizens whose support is known by heart, lists of them, and results read back."""

import csv
from collections.abc import Sequence
from io import StringIO
from pathlib import Path
from typing import Any

import polars as pl
from openpyxl import load_workbook  # type: ignore[import-untyped]

Citizen = dict[str, Any]

HUE: Citizen = {
    "person_id": "001055000001",
    "birth_date": "1955",
    "territory": "haiduong_west",
    "district": "binh_giang",
    "commune": "Thượng Hồng",
    "residence": "permanent",
}
"""Seventy, of Thượng Hồng: by October 2025 the city pays 70 % and 30 %, 105,300 đồng a month."""

NEAR_POOR: Citizen = {
    "person_id": "0110000002",
    "birth_date": "12/05/1990",
    "territory": "haiphong_east",
    "district": "an_lao",
    "residence": "permanent",
    "poverty": "near_poor",
}

FARMER: Citizen = {
    "person_id": "001090000003",
    "birth_date": "1990-02-28",
    "territory": "haiphong_east",
    "district": "an_lao",
    "residence": "permanent",
    "household_rank": "2",
}
"""Nobody pays for him: the second of his household, 70 % of 105,300 đồng."""

PENSIONER: Citizen = {**FARMER, "person_id": "001050000004", "pension": "x"}
"""Social insurance pays; a pension decides how much."""

UNKNOWN: Citizen = {**HUE, "person_id": "001055000005", "birth_date": ""}

PEOPLE = (HUE, NEAR_POOR, FARMER, PENSIONER, UNKNOWN)

CONTRACT = [
    *("person_id", "status"),
    *("budget_percent", "state_percent", "city_percent", "district_percent", "person_percent"),
    *("premium_vnd", "state_vnd", "city_vnd", "district_vnd", "person_vnd"),
    *("route", "grounds", "missing", "evidence", "receipt"),
]
"""The columns of a result, as the contract names them."""


def text_of(citizens: Sequence[Citizen]) -> str:
    """Return the list as .csv."""
    names = list(dict.fromkeys(name for citizen in citizens for name in citizen))
    text = StringIO()
    sheet = csv.DictWriter(text, names, restval="", lineterminator="\n")
    sheet.writeheader()
    sheet.writerows(citizens)
    return text.getvalue()


def write_list(path: Path, citizens: Sequence[Citizen] = PEOPLE) -> Path:
    """Write citizens in the form that the path's ending says, every cell a text."""
    if path.suffix == ".csv":
        path.write_text(text_of(citizens), encoding="utf-8")
        return path
    frame = pl.read_csv(StringIO(text_of(citizens)), infer_schema=False)
    if path.suffix == ".parquet":
        frame.write_parquet(path)
    else:
        frame.write_excel(path)
    return path


def rows_of(path: Path) -> list[dict[str, str]]:
    """Return the rows of a .csv."""
    return rows_in(path.read_text(encoding="utf-8-sig"))


def rows_in(text: str) -> list[dict[str, str]]:
    """Return the rows of a text."""
    return list(csv.DictReader(StringIO(text)))


def sheet_of(path: Path, number: int = 0) -> list[tuple[Any, ...]]:
    """Return the rows of one of a workbook's sheets, the headings among them."""
    book = load_workbook(path)
    return [tuple(row) for row in book.worksheets[number].iter_rows(values_only=True)]


def person(number: int, **facts: object) -> Citizen:
    """Return a citizen of whom little is stated, told from others by the number."""
    return {"person_id": f"{number:012}", **HUE_HOME, **facts}


HUE_HOME: Citizen = {name: value for name, value in HUE.items() if name != "person_id"}
