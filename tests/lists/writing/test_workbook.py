"""What stands in a workbook, as another library reads it."""

import sys
from errno import ENOSPC
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import openpyxl  # type: ignore[import-untyped]
import polars as pl
import pytest

from subsidy.errors import InputError
from subsidy.lists.writing import check_fits, target
from subsidy.lists.writing.workbook_rows import WorkbookRows
from tests.lists.writing.outputs import HEADINGS, RESULT, write


def sheet(path: Path, *frames: pl.DataFrame, language: str = "vi") -> Any:
    write(path / "result.xlsx", *frames, language=language)
    return openpyxl.load_workbook(path / "result.xlsx")["Kết quả"]


def test_headings_are_vietnamese(tmp_path: Path) -> None:
    assert [cell.value for cell in sheet(tmp_path)[1]] == [
        "Số CCCD",
        "Nhóm tham gia",
        "Thành phố (%)",
        "Thành phố (đồng)",
        "Căn cứ",
        "Thứ tự",
    ]


def test_headings_are_english(tmp_path: Path) -> None:
    assert sheet(tmp_path, language="en")["D1"].value == "City (đồng)"


def test_the_header_is_frozen_and_every_column_has_a_filter(tmp_path: Path) -> None:
    found = sheet(tmp_path)
    assert found.freeze_panes == "A2"
    assert found.auto_filter.ref == "A1:F5"


def test_columns_are_as_wide_as_asked(tmp_path: Path) -> None:
    assert round(sheet(tmp_path).column_dimensions["E"].width) == 61


def test_an_identifier_is_text_with_its_zeros(tmp_path: Path) -> None:
    cell = sheet(tmp_path)["A2"]
    assert (cell.value, cell.data_type, cell.number_format) == ("001055001234", "s", "@")


def test_dong_are_whole_numbers_in_thousands(tmp_path: Path) -> None:
    cell = sheet(tmp_path)["D2"]
    assert (cell.value, cell.data_type, cell.number_format) == (884_520, "n", "#,##0")


def test_percentages_are_percent_points(tmp_path: Path) -> None:
    found = sheet(tmp_path)
    assert [found[f"C{row}"].value for row in (2, 3, 4, 5)] == [70, 33.33, None, 0]
    assert found["C2"].number_format == "General"


def test_words_are_wrapped(tmp_path: Path) -> None:
    assert sheet(tmp_path)["E2"].alignment.wrap_text


@pytest.mark.parametrize(("cell", "text"), [("A3", "=1+1"), ("B5", "@SUM(A1)")])
def test_a_formula_stays_text(tmp_path: Path, cell: str, text: str) -> None:
    found = sheet(tmp_path)[cell]
    assert (found.value, found.data_type) == (text, "s")


def test_an_address_is_no_link(tmp_path: Path) -> None:
    found = sheet(tmp_path)["E5"]
    assert (found.value, found.hyperlink) == ("http://example.org", None)


def test_marks_of_xml_are_text_and_control_characters_are_shown_as_missing(tmp_path: Path) -> None:
    # Excel reads _x005F_ as _, so that _x0041_ is not read as A.
    assert sheet(tmp_path)["E3"].value == "<b>&amp;</b> \ufffd _x005F_x0041_"


@pytest.mark.parametrize("text", ["<r><t>An</t></r>", "<r> & </r>", "<r></r>", "<r>An"])
def test_a_text_that_looks_like_the_xml_of_a_cell_is_text(tmp_path: Path, text: str) -> None:
    cell = sheet(tmp_path, RESULT.head(1).with_columns(why=pl.lit(text)))["E2"]
    assert (cell.value, cell.alignment.wrap_text) == (text, True)


def test_spaces_around_a_text_and_a_new_line_in_it_stay(tmp_path: Path) -> None:
    found = sheet(tmp_path, RESULT.head(1).with_columns(why=pl.lit(" An\nLão ")))
    assert found["E2"].value == " An\nLão "


def test_an_empty_text_is_an_empty_cell(tmp_path: Path) -> None:
    found = sheet(tmp_path, RESULT.head(1).with_columns(why=pl.lit("")))["E2"]
    assert (found.value, found.data_type) == (None, "n")


def test_what_is_not_known_is_an_empty_cell(tmp_path: Path) -> None:
    assert [cell.value for cell in sheet(tmp_path)[4]] == [None] * 6


def test_frames_follow_each_other(tmp_path: Path) -> None:
    found = sheet(tmp_path, RESULT.head(1), RESULT.tail(1))
    assert [found[f"A{row}"].value for row in (2, 3, 4)] == ["001055001234", "0000000000", None]


def test_a_sheet_without_a_row_has_its_header(tmp_path: Path) -> None:
    found = sheet(tmp_path, RESULT.head(0))
    assert found.max_row == 1
    assert found["A1"].value == "Số CCCD"


def test_a_workbook_names_no_user_no_machine_and_no_hour(tmp_path: Path) -> None:
    write(tmp_path / "result.xlsx")
    with ZipFile(tmp_path / "result.xlsx") as book:
        assert {part.date_time[0] for part in book.infolist()} == {1980}
    known = openpyxl.load_workbook(tmp_path / "result.xlsx").properties
    assert (known.creator, known.lastModifiedBy) == (None, None)
    assert known.created is not None
    assert known.created.year == 1980


def test_a_text_no_cell_can_hold_is_refused(tmp_path: Path) -> None:
    fits = RESULT.head(1).with_columns(why=pl.lit("đ" * 32_767))
    too_long = RESULT.head(1).with_columns(why=pl.lit("đ" * 32_768))
    write(tmp_path / "fits.xlsx", fits)
    with pytest.raises(InputError, match="a text of column why"):
        write(tmp_path / "result.xlsx", too_long)
    assert not (tmp_path / "result.xlsx").exists()


def test_more_rows_than_a_sheet_has_are_refused_also_where_nobody_had_counted_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.modules[check_fits.__module__], "SHEET_ROWS", 6)
    write(tmp_path / "fits.xlsx", RESULT, RESULT.head(1))
    with pytest.raises(InputError, match="cannot hold 6 rows, because a sheet ends at row 6"):
        write(tmp_path / "result.xlsx", RESULT, RESULT.head(2))
    assert not (tmp_path / "result.xlsx").exists()


def test_a_workbook_too_large_for_its_form_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("zipfile.ZIP64_LIMIT", 500)
    with pytest.raises(InputError, match=r"larger than a workbook can be; name a \.csv"):
        write(tmp_path / "result.xlsx")
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_is_full_at_the_end_is_one_sentence(
    tmp_path: Path,
) -> None:
    class Full(BytesIO):
        def write(self, content: object, /) -> int:
            raise OSError(ENOSPC, "full")

    goal = target(str(tmp_path / "result.xlsx"))
    rows = WorkbookRows(Full(), goal, HEADINGS, language="vi", title="x")
    rows.write(RESULT)
    with pytest.raises(InputError, match=r"a disk is full.*; no file was changed"):
        rows.finish()
    rows.stop()


def test_other_readers_of_workbooks_read_the_same(tmp_path: Path) -> None:
    write(tmp_path / "result.xlsx", language="en")
    back = pl.read_excel(tmp_path / "result.xlsx", infer_schema_length=0, drop_empty_rows=False)
    assert back["Citizen ID"].to_list() == ["001055001234", "=1+1", None, "0000000000"]
