"""Lists in Parquet: columns by name, values as they are stored."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from subsidy.lists.reading import open_list
from tests.lists.reading.conftest import Write, notes_of, refusal, rows_of

Store = Callable[[dict[str, Any]], str]


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """Return a function that stores columns and returns the path of the file."""

    def store(columns: dict[str, Any]) -> str:
        path = tmp_path / "list.parquet"
        pl.DataFrame(columns).write_parquet(path)
        return str(path)

    return store


def test_values_come_as_they_are_stored(store: Store) -> None:
    path = store(
        {
            "pension": [True, None],
            "name": ["Lan", "Sơn"],
            "birth_date": [date(1950, 2, 3), None],
            "poverty": pl.Series(["poor", None], dtype=pl.Categorical),
            "household_rank": pl.Series([1, 2], dtype=pl.Int8),
        }
    )
    assert rows_of(path) == [
        {"row": 1, "birth_date": date(1950, 2, 3), "pension": True, "poverty": "poor",
         "household_rank": 1},
        {"row": 2, "birth_date": None, "pension": None, "poverty": None, "household_rank": 2},
    ]  # fmt: skip


def test_the_number_of_rows_is_known_at_once(store: Store) -> None:
    with open_list(store({"birth_date": ["1950", "1951"]})) as source:
        assert source.rows == 2


def test_columns_are_known_by_vietnamese_names_too(store: Store) -> None:
    path = store({"Mã số BHXH": ["0990000001", "0990000002"], "Số CCCD": ["099050000001", None]})
    assert [row["person_id"] for row in rows_of(path)] == ["099050000001", "0990000002"]
    assert "both hold numbers of citizens" in notes_of(path)


def test_batches_are_cut_to_size_with_the_numbers_of_the_records(store: Store) -> None:
    path = store({"birth_date": ["1950"] * 7})
    with open_list(path) as source:
        assert [batch["row"].to_list() for batch in source.batches(3)] == [
            [1, 2, 3],
            [4, 5, 6],
            [7],
        ]


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("birth_date", [["1950"]]),
        ("birth_date", [{"year": 1950}]),
        ("person_id", [99050000001]),
        ("person_id", [99050000001.0]),
        ("poverty", [True]),
        ("student", [date(2025, 1, 1)]),
    ],
)
def test_a_column_of_a_wrong_kind_is_refused(store: Store, name: str, values: list[Any]) -> None:
    sentence = refusal(store({name: values}))
    assert f'column 1, "{name}", is stored as' in sentence
    assert "store it as text" in sentence


@pytest.mark.parametrize(
    ("name", "values", "read"),
    [
        ("birth_date", [datetime(1950, 2, 3)], "1950-02-03"),  # noqa: DTZ001
        ("birth_date", [datetime(1950, 2, 3, 12)], "1950-02-03 12:00:00"),  # noqa: DTZ001
        ("birth_date", [1950.0], "1950"),
        ("birth_date", [1950.5], "1950.5"),
        ("household_rank", [2.0], "2"),
        ("pension", [1], "yes"),
        ("pension", [0], "no"),
        ("pension", [7], "7"),
    ],
)
def test_exact_numbers_and_midnights_are_read_and_others_left_to_be_rejected(
    store: Store, name: str, values: list[Any], read: str
) -> None:
    assert rows_of(store({name: values}))[0][name] == read


def test_the_group_of_each_record_is_read(store: Store) -> None:
    path = store({"birth_date": ["1950", "1951"], "Đối tượng": ["Hộ nghèo", None]})
    assert [row["poverty"] for row in rows_of(path)] == ["poor", None]


def test_more_columns_than_a_sheet_has_are_refused_in_one_sentence(store: Store) -> None:
    path = store({"birth_date": ["1950"], **{f"c{number}": [""] for number in range(16_384)}})
    assert "has 16385 columns, and a list has 16384 at most" in refusal(path)


def test_many_unknown_columns_are_counted_and_the_first_named(store: Store) -> None:
    path = store({"birth_date": ["1950"], **{f"qqq{number}": [""] for number in range(900)}})
    sentence = refusal(path)
    assert '2 "qqq0"' in sentence
    assert "and 892 more" in sentence
    assert len(sentence) < 600


def test_a_column_of_any_kind_that_is_not_needed_is_left_alone(store: Store) -> None:
    assert rows_of(store({"birth_date": ["1950"], "Notes": [["a"]]})) == [
        {"row": 1, "birth_date": "1950"}
    ]


def test_a_column_in_no_schema_is_refused(store: Store) -> None:
    sentence = refusal(store({"birth_date": ["1950"], "povrty": ["poor"]}))
    assert 'column 2, "povrty", is in no schema; did you mean poverty?' in sentence


def test_a_file_without_a_fact_is_refused(store: Store) -> None:
    assert "has no column that names a fact" in refusal(store({"name": ["Lan"]}))


@pytest.mark.parametrize("content", [b"", b"birth_date,pension\n", b"PAR1" + bytes(100)])
def test_what_is_no_parquet_file_is_refused(write: Write, content: bytes) -> None:
    assert "is not a Parquet file" in refusal(write("list.parquet", content))
