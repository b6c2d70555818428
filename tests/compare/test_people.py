"""Populations that can be compared over, and those that cannot."""

from pathlib import Path

import pytest

from subsidy.compare.result import Result
from subsidy.errors import InputError
from tests.compare.people import EAST_30, EAST_76, NEW, OLD, WEST_62, compared, result, write

ALL_OF_THEM = (EAST_30, EAST_76, WEST_62)


def same(one: Result, other: Result) -> bool:
    return [side[1:] for side in one.sides] == [side[1:] for side in other.sides]


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_a_weight_counts_as_so_many_rows(tmp_path: Path, form: str) -> None:
    weighted = [{**one, "weight": str(place)} for place, one in enumerate(ALL_OF_THEM)]
    rows = [one for place, one in enumerate(ALL_OF_THEM) for _ in range(place)]
    found = result(write(tmp_path / f"weighted.{form}", weighted), OLD, NEW)
    assert found.persons == 3
    assert same(found, result(write(tmp_path / "rows.parquet", rows), OLD, NEW))


def test_weights_may_stand_in_a_column_of_another_name(tmp_path: Path) -> None:
    path = write(tmp_path / "p.csv", [{**EAST_30, "w2": "40"}])
    assert result(path, OLD, NEW, weights="w2").persons == 40


@pytest.mark.parametrize("weight", ["-1", "2.5", "many", None])
def test_a_weight_that_is_no_whole_number_is_refused(tmp_path: Path, weight: str | None) -> None:
    rows = [{**EAST_30, "weight": "1"}, {**EAST_30, "weight": weight}]
    path = write(tmp_path / "p.parquet", rows)
    with pytest.raises(InputError, match="weight of record 2 is"):
        result(path, OLD, NEW)


def test_weights_whose_sum_no_cost_could_hold_are_refused(tmp_path: Path) -> None:
    path = write(tmp_path / "p.parquet", [{**EAST_30, "weight": "999999999"}] * 11)
    with pytest.raises(InputError, match="stand for 10999999989 persons in all; allowed are"):
        result(path, OLD, NEW)


def test_a_population_of_weight_nought_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path / "p.parquet", [{**EAST_30, "weight": "0"}])
    with pytest.raises(InputError, match="stands for nobody"):
        result(path, OLD, NEW)


def test_a_column_of_weights_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="has no column 'w' with weights"):
        result(write(tmp_path / "p.parquet", [EAST_30]), OLD, NEW, weights="w")


@pytest.mark.parametrize("column", ["birth_date", "territory", "residence"])
def test_a_population_without_a_needed_column_is_refused(tmp_path: Path, column: str) -> None:
    import polars as pl

    path = write(tmp_path / "p.parquet", [{**EAST_30, "residence": "permanent"}])
    left = pl.read_parquet(path).drop(column, *(["district"] if column == "territory" else []))
    left.write_parquet(path)
    with pytest.raises(InputError, match=f"has no column {column}"):
        result(path, OLD, NEW)


def test_a_population_of_which_no_row_can_be_read_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path / "p.parquet", [{**EAST_30, "birth_date": "yesterday"}])
    with pytest.raises(InputError, match="no row that can be read"):
        result(path, OLD, NEW)


def test_rows_that_cannot_be_read_are_counted_and_the_first_is_named(tmp_path: Path) -> None:
    path = write(tmp_path / "p.parquet", [EAST_30, {**EAST_30, "birth_date": "yesterday"}])
    found = compared(path, OLD, NEW)
    assert (found.first.result.rows, found.first.result.rejected) == (2, 1)
    assert [fault.column for fault in found.faults] == ["birth_date"]


def test_the_same_file_has_the_same_hash_and_another_has_another(tmp_path: Path) -> None:
    one, same_, other = (
        compared(write(tmp_path / f"{name}.parquet", rows), OLD, NEW).population_sha256
        for name, rows in (("a", [EAST_30]), ("b", [EAST_30]), ("c", [EAST_76]))
    )
    assert one == same_ != other
