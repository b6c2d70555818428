"""A list is opened by its path, or comes through standard input."""

import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path

import polars as pl
import pytest

from subsidy.lists.reading import open_list
from tests.lists.reading.conftest import Write, refusal, rows_of

LIST = b"birth_date,pension\n1950,x\n"


def feed(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(content)))


def test_standard_input_is_a_text_list_unless_said_otherwise(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    feed(monkeypatch, LIST)
    assert rows_of("-") == [{"row": 2, "birth_date": "1950", "pension": "x"}]


def test_a_workbook_comes_through_standard_input(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "list.xlsx"
    pl.DataFrame({"birth_date": ["1950"]}).write_excel(path)
    feed(monkeypatch, path.read_bytes())
    assert rows_of("-", form="xlsx") == [{"row": 2, "birth_date": "1950"}]


def test_parquet_comes_through_standard_input(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "list.parquet"
    pl.DataFrame({"birth_date": ["1950"]}).write_parquet(path)
    feed(monkeypatch, path.read_bytes())
    assert rows_of("-", form="parquet") == [{"row": 1, "birth_date": "1950"}]


def test_closed_standard_input_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert refusal("-").startswith("- cannot be read")


def test_a_path_may_say_less_than_its_form(write: Write) -> None:
    assert rows_of(write("list.txt", LIST), form="csv") != []


def test_signs_of_a_pattern_in_a_path_mean_themselves(write: Write) -> None:
    assert len(rows_of(write("list[1]*.csv", LIST))) == 1


def test_a_capital_ending_is_known(write: Write) -> None:
    assert len(rows_of(write("LIST.CSV", LIST))) == 1


@pytest.mark.parametrize("name", ["list.xls", "list.xlsm", "list.ods"])
def test_a_workbook_of_another_kind_is_refused(write: Write, name: str) -> None:
    assert "save it as .xlsx" in refusal(write(name, LIST))


@pytest.mark.parametrize("name", ["list.pdf", "list", "list.docx"])
def test_an_ending_that_is_not_known_is_refused(write: Write, name: str) -> None:
    assert "ends in .csv, .xlsx or .parquet" in refusal(write(name, LIST))


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    (tmp_path / "folder.csv").mkdir()
    for name in ("none.csv", "folder.csv"):
        assert f"{name} cannot be read" in refusal(str(tmp_path / name))


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xef\xbb\xbf", b" , \n"])
def test_an_empty_list_is_refused(write: Write, content: bytes) -> None:
    assert "is empty" in refusal(write("list.csv", content))


def test_a_list_of_a_heading_alone_has_no_rows(write: Write) -> None:
    path = write("list.csv", "birth_date,pension\n")
    with open_list(path) as source:
        assert list(source.batches(9)) == []
