"""Lists and results in every form: the same rows, in the order given, identifiers whole."""

from pathlib import Path

import polars as pl
import pytest

from tests.lists.batch.conftest import Run
from tests.lists.batch.people import (
    CONTRACT,
    FARMER,
    HUE,
    NEAR_POOR,
    PENSIONER,
    PEOPLE,
    UNKNOWN,
    rows_in,
    rows_of,
    sheet_of,
    text_of,
    write_list,
)

STATED = ("--unstated", "no")
FORMS = pytest.mark.parametrize("form", ["csv", "xlsx", "parquet"])
NUMBERS = [citizen["person_id"] for citizen in PEOPLE]


@FORMS
def test_a_list_of_any_form_gives_the_same_result(run: Run, tmp_path: Path, form: str) -> None:
    write_list(tmp_path / f"list.{form}")
    assert run(f"list.{form}", "-o", "out.csv", *STATED).exit_code == 0
    found = [(row["person_id"], row["route"], row["city_vnd"]) for row in rows_of(Path("out.csv"))]
    assert found == [
        (HUE["person_id"], "elderly", "105300"),
        (NEAR_POOR["person_id"], "near_poor", "31590"),
        (FARMER["person_id"], "household", "0"),
        (PENSIONER["person_id"], "pension", ""),
        (UNKNOWN["person_id"], "", ""),
    ]


def test_a_csv_has_the_columns_of_the_contract(run: Run, tmp_path: Path) -> None:
    write_list(tmp_path / "list.csv")
    run("list.csv", "-o", "out.csv", *STATED)
    heading = Path("out.csv").read_text(encoding="utf-8-sig").splitlines()[0]
    assert heading.split(",") == CONTRACT


def test_a_parquet_has_the_columns_of_the_contract(run: Run, tmp_path: Path) -> None:
    write_list(tmp_path / "list.csv")
    run("list.csv", "-o", "out.parquet", *STATED)
    assert pl.read_parquet("out.parquet").columns == CONTRACT


def test_a_parquet_holds_whole_numbers_exact_percents_and_texts(run: Run, tmp_path: Path) -> None:
    write_list(tmp_path / "list.csv")
    run("list.csv", "-o", "out.parquet", *STATED)
    kinds = pl.read_parquet_schema("out.parquet")
    for name, kind in kinds.items():
        ending = name.rpartition("_")[2]
        expected = {"vnd": pl.Int64(), "percent": pl.Decimal(5, 2)}.get(ending, pl.String())
        assert (name, kind) == (name, expected)


def test_a_workbook_says_the_same_and_names_instruments_and_articles_apart(
    run: Run, tmp_path: Path
) -> None:
    write_list(tmp_path / "list.xlsx", [FARMER])
    run("list.xlsx", "-o", "out.xlsx", *STATED)
    heading, row = sheet_of(Path("out.xlsx"))
    said = dict(zip(heading, row, strict=True))
    assert said["Identifier"] == FARMER["person_id"]
    assert said["Person (VND)"] == 73_710
    assert (said["Instruments"], said["Articles"]) == ("25/2008", "12")


@FORMS
def test_leading_zeros_are_kept(run: Run, tmp_path: Path, form: str) -> None:
    write_list(tmp_path / "list.csv")
    run("list.csv", "-o", f"out.{form}", *STATED)
    if form == "parquet":
        numbers = pl.read_parquet("out.parquet")["person_id"].to_list()
    elif form == "xlsx":
        numbers = [row[0] for row in sheet_of(Path("out.xlsx"))[1:]]
    else:
        numbers = [row["person_id"] for row in rows_of(Path("out.csv"))]
    assert numbers == NUMBERS


def test_the_order_of_the_list_is_kept_across_territories_and_routes(
    run: Run, tmp_path: Path
) -> None:
    many = [{**PEOPLE[n % 5], "person_id": f"{n * 7919 % 100_003:012}"} for n in range(100)]
    write_list(tmp_path / "list.parquet", many)
    run("list.parquet", "-o", "out.csv", *STATED)
    found = [row["person_id"] for row in rows_of(Path("out.csv"))]
    assert found == [citizen["person_id"] for citizen in many]


def test_standard_input_and_output_carry_csv_and_nothing_else(run: Run) -> None:
    ran = run("-", "-o", "-", *STATED, stdin=text_of(PEOPLE))
    assert ran.exit_code == 0
    assert [row["person_id"] for row in rows_in(ran.stdout)] == NUMBERS
    assert ran.stdout.startswith("person_id,status,")


def test_a_list_with_a_heading_alone_gives_a_result_with_a_heading_alone(
    run: Run, tmp_path: Path
) -> None:
    write_list(tmp_path / "list.csv", [HUE])
    heading = Path("list.csv").read_text(encoding="utf-8").splitlines()[0]
    Path("list.csv").write_text(f"{heading}\n", encoding="utf-8")
    for form in ("csv", "xlsx", "parquet"):
        ran = run("list.csv", "-o", f"out.{form}", "--summary", f"summary-of-{form}.xlsx")
        assert ran.exit_code == 0
        assert "0 rows read = 0 in the result" in ran.stderr
    assert rows_of(Path("out.csv")) == []
    assert pl.read_parquet("out.parquet").columns == CONTRACT


def test_a_list_without_identifiers_is_decided_too(run: Run, tmp_path: Path) -> None:
    nameless = {name: value for name, value in HUE.items() if name != "person_id"}
    write_list(tmp_path / "list.csv", [nameless, nameless])
    ran = run("list.csv", "-o", "out.csv", *STATED)
    assert "2 rows read = 2 in the result" in ran.stderr
    assert [row["city_vnd"] for row in rows_of(Path("out.csv"))] == ["105300"] * 2


def test_one_file_is_never_two_things_of_a_run_but_input_may_be_standard_too(run: Run) -> None:
    ran = run("-", "-o", "-", "--rejects", "r.csv", *STATED, stdin=text_of([HUE]))
    assert ran.exit_code == 0
    assert rows_of(Path("r.csv")) == []
