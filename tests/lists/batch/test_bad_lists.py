"""A list that cannot be read is refused in one sentence: exit 2, nothing written, nothing lost."""

from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest

from subsidy.lists.first_reading import FirstReading, read_through
from subsidy.lists.reading import Source
from tests.lists.batch.conftest import OLD, Run, refused
from tests.lists.batch.people import FARMER, HUE, person, text_of, write_list

STATED = ("--unstated", "no")


def test_a_list_that_is_not_there(run: Run) -> None:
    refused(run("list.csv", "-o", "o.csv"), "list.csv", "cannot be read")


def test_a_folder_for_a_list(run: Run) -> None:
    Path("list.csv").mkdir()
    refused(run("list.csv", "-o", "o.csv"), "list.csv")


def test_a_picture_called_a_workbook(run: Run) -> None:
    Path("list.xlsx").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(500))
    refused(run("list.xlsx", "-o", "o.csv"), "list.xlsx")


def test_a_workbook_with_a_password(run: Run) -> None:
    Path("list.xlsx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000))
    refused(run("list.xlsx", "-o", "o.csv"), "list.xlsx", "password")


def test_an_empty_workbook(run: Run) -> None:
    pl.DataFrame().write_excel("list.xlsx")
    refused(run("list.xlsx", "-o", "o.csv"), "list.xlsx", "empty")


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xef\xbb\xbf"])
def test_an_empty_text(run: Run, content: bytes) -> None:
    Path("list.csv").write_bytes(content)
    refused(run("list.csv", "-o", "o.csv"), "list.csv is empty")


def test_a_file_of_another_ending(run: Run) -> None:
    Path("list.ods").write_bytes(b"PK")
    refused(run("list.ods", "-o", "o.csv"), "list.ods", ".xlsx")


def test_a_list_without_a_heading(run: Run) -> None:
    Path("list.csv").write_text("ba,bốn\nmột,hai\n", encoding="utf-8")
    refused(run("list.csv", "-o", "o.csv"), "list.csv", "heading")


def test_two_columns_of_one_meaning(run: Run) -> None:
    Path("list.csv").write_text("person_id,birth_date,Ngày sinh\n001055000001,1955,1956\n")
    refused(run("list.csv", "-o", "o.csv"), "birth_date", "Ngày sinh")


def test_a_column_that_is_in_no_schema_names_the_nearest(run: Run) -> None:
    Path("list.csv").write_text("person_id,birth_date,povery\n001055000001,1955,poor\n")
    refused(run("list.csv", "-o", "o.csv"), "povery", "poverty")


def test_a_damaged_parquet_file(run: Run) -> None:
    write_list(Path("list.parquet"))
    Path("list.parquet").write_bytes(Path("list.parquet").read_bytes()[:-30])
    refused(run("list.parquet", "-o", "o.csv"), "list.parquet", "damaged")


def test_a_list_that_ends_within_a_cell_is_refused_whole(run: Run, old: Path) -> None:
    text = text_of([person(n) for n in range(5)])
    Path("list.csv").write_text(f'{text}"001055', encoding="utf-8")
    refused(run("list.csv", "-o", "old.csv", "--force"), "quotation mark")
    assert old.read_bytes() == OLD


def test_a_list_that_changes_while_it_is_read_is_refused(
    run: Run, old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_list(Path("list.csv"), [HUE, FARMER])
    times = iter((3, 2))

    def as_if(source: Source, size: int, progress: Callable[[int], None]) -> FirstReading:
        return read_through(source, size, progress)._replace(rows=next(times))

    monkeypatch.setattr("subsidy.lists.batch.read_through", as_if)
    refused(run("list.csv", "-o", "old.csv", "--force", *STATED), "list.csv changed")
    assert old.read_bytes() == OLD
    assert run("list.csv", "-o", "old.csv", "--force", *STATED).exit_code == 0
