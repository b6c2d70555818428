"""The summary as the finance office opens it, and as a program reads it."""

from pathlib import Path
from typing import Any

import openpyxl  # type: ignore[import-untyped]
import polars as pl
import pytest

from subsidy.lists.summary import Titles, write_summary
from subsidy.lists.writing import target
from subsidy.message import message
from tests.lists.summary.lists import ENGLISH, MONTHS, VIETNAMESE, citizens, tally

PEOPLE = [
    *citizens(6, "An Lão", "elderly"),
    *citizens(4, "=1+1", "near_poor", MONTHS[1:]),
    *citizens(2, "", "household"),
    *citizens(1, "An Lão", "employment"),
    *citizens(1, "An Lão", "undetermined", ()),
    *citizens(3, "An Lão", "hiv"),
    *citizens(6, "Tứ Kỳ", "hiv"),
]

BY_PAYER, BY_ROUTE, BY_COMMUNE, IN_DETAIL, NOTES = range(5)


def book(folder: Path, titles: Titles = ENGLISH) -> Any:
    path = folder / "summary.xlsx"
    notes = [(message("Total"), 23)]
    write_summary(target(str(path)), tally(PEOPLE), titles, notes)
    return openpyxl.load_workbook(path)


def rows(sheet: Any) -> list[tuple[object, ...]]:
    return [tuple(cell.value for cell in row) for row in sheet.iter_rows()]


def test_a_workbook_has_a_sheet_for_each_question_and_one_of_notes(tmp_path: Path) -> None:
    assert book(tmp_path).sheetnames == [
        "By payer and month",
        "By route",
        "By commune",
        "In detail",
        "Notes",
    ]


def test_by_payer_and_month_are_persons_and_dong(tmp_path: Path) -> None:
    head, october, *_, total = rows(book(tmp_path).worksheets[BY_PAYER])
    assert head == (
        "Month",
        "Persons",
        "payer state: persons",
        "payer state: đồng",
        "payer city: persons",
        "payer city: đồng",
        "payer employment: persons",
        "payer employment: đồng",
        "payer person: persons",
        "payer person: đồng",
        "All payers: đồng",
    )
    # 6 elderly and 9 living with HIV by the city, 2 by themselves, 1 by the employer.
    assert october == (
        "2025-10", 18, 0, None, 15, 15 * 105_300, 1, None, 2, 2 * 105_300, 17 * 105_300
    )  # fmt: skip
    near_poor_months = 2 * 4
    assert total[1:4] == (3 * 18 + near_poor_months, near_poor_months, near_poor_months * 73_710)
    assert total[-1] == (3 * 17 + near_poor_months) * 105_300


def test_by_route_every_row_of_the_list_is_counted_once(tmp_path: Path) -> None:
    found = rows(book(tmp_path).worksheets[BY_ROUTE])
    assert [(name, persons, months) for name, persons, months, *_ in found[1:]] == [
        ("route confidential", 9, 27),
        ("route elderly", 6, 18),
        ("route employment", 1, 3),
        ("route household", 2, 6),
        ("route near_poor", 4, 8),
        ("not decided: a fact is missing", 1, 0),
        ("Total", 23, 62),
    ]


def test_by_commune_what_is_hidden_has_its_own_row(tmp_path: Path) -> None:
    found = rows(book(tmp_path).worksheets[BY_COMMUNE])
    assert [(name, persons) for name, persons, *_ in found[1:]] == [
        ("commune not known", 2),
        ("not shown by commune", 9),
        ("=1+1", 4),
        ("An Lão", 8),
        ("Total", 23),
    ]


def test_in_detail_every_commune_route_and_month_has_a_row(tmp_path: Path) -> None:
    found = rows(book(tmp_path).worksheets[IN_DETAIL])
    assert ("=1+1", "route near_poor", "2025-11", 4) in [row[:4] for row in found]
    assert sum(row[-1] or 0 for row in found[1:]) == (3 * 17 + 8) * 105_300  # type: ignore[misc]


def test_notes_say_what_the_run_was_and_what_is_hidden(tmp_path: Path) -> None:
    found = rows(book(tmp_path).worksheets[NOTES])
    assert found[0] == ("Total", 23)
    assert "No count from one to four of a confidential route is shown" in str(found[-1][1])


def test_no_sheet_names_a_confidential_route(tmp_path: Path) -> None:
    said = str([rows(sheet) for sheet in book(tmp_path)])
    assert "hiv" not in said.lower()


def test_headings_stay_in_sight_and_amounts_are_in_thousands(tmp_path: Path) -> None:
    sheet = book(tmp_path).worksheets[BY_ROUTE]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:H7"
    assert sheet["H2"].number_format == "#,##0"
    assert sheet["H2"].data_type == "n"


def test_a_commune_that_looks_like_a_formula_stays_text(tmp_path: Path) -> None:
    assert book(tmp_path).worksheets[BY_COMMUNE]["A4"].data_type == "s"


def test_months_and_routes_are_said_in_vietnamese(tmp_path: Path) -> None:
    found = book(tmp_path, VIETNAMESE)
    assert found.worksheets[BY_PAYER]["A2"].value == "10/2025"
    assert found.worksheets[BY_ROUTE]["A3"].value == "diện elderly"


def test_the_same_list_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one.xlsx", "two.xlsx"):
        write_summary(target(str(tmp_path / name)), tally(PEOPLE), ENGLISH)
    assert (tmp_path / "one.xlsx").read_bytes() == (tmp_path / "two.xlsx").read_bytes()


@pytest.fixture
def long(tmp_path: Path) -> pl.DataFrame:
    write_summary(target(str(tmp_path / "summary.csv")), tally(PEOPLE), ENGLISH)
    return pl.read_csv(
        tmp_path / "summary.csv", schema_overrides={"month": pl.String, "payer": pl.String}
    )


def test_a_csv_is_one_long_table_by_the_contract_s_names(long: pl.DataFrame) -> None:
    assert long.columns == ["commune", "route", "month", "payer", "persons", "vnd"]
    state = long.filter(route="near_poor", month="2025-12", payer="state")
    assert state.rows() == [("'=1+1", "near_poor", "2025-12", "state", 4, 4 * 73_710)]


def test_rows_of_a_csv_without_a_month_count_each_row_of_the_list_once(long: pl.DataFrame) -> None:
    once = long.filter(pl.col("month").is_null())
    assert once["persons"].sum() == len(PEOPLE)
    assert once["payer"].null_count() == once["vnd"].null_count() == once.height


def test_a_list_without_anybody_has_its_tables(tmp_path: Path) -> None:
    write_summary(target(str(tmp_path / "summary.xlsx")), tally([]), ENGLISH)
    found = openpyxl.load_workbook(tmp_path / "summary.xlsx")
    assert rows(found.worksheets[BY_ROUTE])[1][:3] == ("Total", 0, 0)
