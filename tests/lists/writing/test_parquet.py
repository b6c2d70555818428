"""What stands in a .parquet."""

from pathlib import Path

import polars as pl
import pytest

from subsidy.errors import Fault
from subsidy.lists.writing import open_output, target
from tests.lists.writing.outputs import HEADINGS, RESULT, write


def test_rows_and_types_come_back_as_they_were(tmp_path: Path) -> None:
    write(tmp_path / "result.parquet")
    back = pl.read_parquet(tmp_path / "result.parquet")
    assert back.equals(RESULT)
    assert back.schema == {
        "person_id": pl.String(),
        "route": pl.String(),
        "city_percent": pl.Decimal(5, 2),
        "city_vnd": pl.Int64(),
        "why": pl.String(),
        "rank": pl.Int64(),
    }


def test_a_list_without_a_row_has_its_columns(tmp_path: Path) -> None:
    with open_output(target(str(tmp_path / "r.parquet")), HEADINGS, "vi", ""):
        pass
    assert pl.read_parquet(tmp_path / "r.parquet").equals(RESULT.head(0))


@pytest.mark.parametrize("ending", ["csv", "xlsx", "parquet"])
def test_the_same_rows_give_the_same_bytes_however_they_came(tmp_path: Path, ending: str) -> None:
    many = pl.concat([RESULT] * (1_000 if ending == "xlsx" else 40_000))
    whole, parts = tmp_path / f"whole.{ending}", tmp_path / f"parts.{ending}"
    write(whole, many)
    write(parts, *many.iter_slices(len(many) // 20 - 1))
    assert whole.read_bytes() == parts.read_bytes()


def test_rows_keep_their_order(tmp_path: Path) -> None:
    many = pl.concat([RESULT] * 50_000).with_columns(rank=pl.int_range(pl.len()))
    write(tmp_path / "result.parquet", *many.iter_slices(30_000))
    assert pl.read_parquet(tmp_path / "result.parquet")["rank"].is_sorted()


def test_columns_that_are_not_the_headings_are_a_fault_of_ours(tmp_path: Path) -> None:
    with pytest.raises(Fault, match="city_vnd"):
        write(tmp_path / "result.parquet", RESULT.drop("city_vnd"))
    assert list(tmp_path.iterdir()) == []
