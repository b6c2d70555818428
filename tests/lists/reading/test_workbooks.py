"""Lists in workbooks: every cell as a clerk sees it, every row with its number."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from xlsxwriter import Workbook  # type: ignore[import-untyped]

from subsidy.lists.reading import open_list
from subsidy.lists.reading.column_letters import column_letters, column_number
from tests.lists.reading.conftest import Fill, Write, notes_of, refusal, rows_of

Make = Any
"""A function that fills a workbook and returns its path."""


def sheet_of(
    *rows: tuple[object, ...], name: str | None = None, at: int = 0, left: int = 0
) -> Fill:
    """Return what writes rows of texts, numbers and dates to a sheet."""

    def fill(book: Workbook) -> None:
        sheet = book.add_worksheet(name)
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        for number, row in enumerate(rows, at):
            for column, cell in enumerate(row, left):
                if isinstance(cell, datetime):
                    sheet.write_datetime(number, column, cell, day)
                elif isinstance(cell, str):
                    sheet.write_string(number, column, cell)
                elif cell is not None:
                    sheet.write(number, column, cell)

    return fill


def day(year: int, month: int, number: int) -> datetime:
    return datetime(year, month, number, tzinfo=UTC).replace(tzinfo=None)


def changed(path: str, part: str, old: bytes, new: bytes) -> str:
    """Return the path of a workbook in which one part says something else."""
    other = str(Path(path).with_name("changed.xlsx"))
    with ZipFile(path) as book, ZipFile(other, "w", ZIP_DEFLATED) as copy:
        for name in book.namelist():
            text = book.read(name)
            assert name != part or old in text
            copy.writestr(name, text.replace(old, new) if name == part else text)
    return other


SHEET = "xl/worksheets/sheet1.xml"


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        (day(1950, 2, 3), "1950-02-03"),
        ("03/02/1950", "03/02/1950"),
        (1955, "1955"),
        ("1955", "1955"),
        (2199, "2199"),
        (2200, "1906-01-08"),
        (18000, "1949-04-12"),
        ("18000", "1949-04-12"),
        (45566, "2024-10-01"),
        ("1955.0", "1955"),
        (18000.5, "18000.5"),
    ],
)
def test_a_date_is_read_as_it_is_meant(workbook: Make, cell: object, read: str) -> None:
    path = workbook(sheet_of(("birth_date", "pension"), (cell, "x")))
    assert rows_of(path) == [{"row": 2, "birth_date": read, "pension": "x"}]


def test_days_are_counted_from_1904_where_the_workbook_does(workbook: Make) -> None:
    path = workbook(sheet_of(("birth_date", "pension"), (18000, "x"), (day(1950, 2, 3), "x")))
    path = changed(path, "xl/workbook.xml", b"<workbookPr", b'<workbookPr date1904="1"')
    assert [row["birth_date"] for row in rows_of(path)] == ["1953-04-13", "1954-02-04"]


def test_numbers_and_truth_are_read_as_text(workbook: Make) -> None:
    path = workbook(
        sheet_of(
            ("person_id", "birth_date", "pension", "household_rank"),
            ("001050000001", 1950, True, 2),
            (99050000001, 1950, False, "2.0"),
        )
    )
    assert rows_of(path) == [
        {"row": 2, "person_id": "001050000001", "birth_date": "1950", "pension": "true",
         "household_rank": "2"},
        {"row": 3, "person_id": "99050000001", "birth_date": "1950", "pension": "false",
         "household_rank": "2"},
    ]  # fmt: skip


def test_blank_rows_are_left_out_and_counted(workbook: Make) -> None:
    path = workbook(sheet_of(("birth_date", "pension"), (1950, "x"), (), (" ",), (1951, "x"), ()))
    with open_list(path) as source:
        assert source.rows == 2
    assert [row["row"] for row in rows_of(path)] == [2, 5]


def test_a_list_may_begin_further_down_and_to_the_right(workbook: Make) -> None:
    path = workbook(sheet_of(("birth_date", "pension"), (1950, "x"), at=4, left=3))
    with open_list(path) as source:
        assert [column.place for column in source.columns] == ["D", "E"]
    assert [row["row"] for row in rows_of(path)] == [6]


def test_the_value_of_a_formula_is_read(workbook: Make) -> None:
    def fill(book: Workbook) -> None:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ("birth_date", "commune"))
        sheet.write_number(1, 0, 1950)
        sheet.write_formula(1, 1, '="An "&"Lão"', None, "An Lão")

    assert rows_of(workbook(fill))[0]["commune"] == "An Lão"


def test_an_error_in_a_cell_is_no_blank(workbook: Make) -> None:
    def fill(book: Workbook) -> None:
        sheet = book.add_worksheet()
        sheet.write_row(1, 2, ("birth_date", "pension"))
        sheet.write_formula(2, 2, "=NA()", None, "#N/A")
        sheet.write_formula(3, 3, "=1/0", None, "#DIV/0!")

    assert rows_of(workbook(fill)) == [
        {"row": 3, "birth_date": "#N/A", "pension": None},
        {"row": 4, "birth_date": None, "pension": "#DIV/0!"},
    ]


def test_a_formula_that_was_never_computed_is_no_blank(workbook: Make) -> None:
    path = workbook(sheet_of(("birth_date", "pension"), (1950, 77)))
    path = changed(path, SHEET, b"<v>77</v>", b"<f>A1+1</f>")
    assert rows_of(path)[0]["pension"] == "#FORMULA"
    assert "never computed" in notes_of(path)


def test_a_formula_that_gives_an_empty_text_is_blank(workbook: Make) -> None:
    path = workbook(sheet_of(("birth_date", "pension"), (1950, 77)))
    path = changed(path, SHEET, b"><v>77</v>", b' t="str"><f>""</f><v></v>')
    assert rows_of(path)[0]["pension"] is None


def test_the_first_sheet_with_a_heading_is_read_and_others_are_told(workbook: Make) -> None:
    def fill(book: Workbook) -> None:
        sheet_of(("Hướng dẫn",), name="Bìa")(book)
        sheet_of(("birth_date", "pension"), (1950, "x"), name="Danh sách")(book)
        sheet_of(("birth_date", "pension"), (1951, "x"), name="Cũ")(book)

    path = workbook(fill)
    assert rows_of(path)[0]["birth_date"] == "1950"
    assert 'look like lists too and are not read: "Cũ"' in notes_of(path)
    assert rows_of(path, sheet="Cũ")[0]["birth_date"] == "1951"


def test_a_hidden_sheet_is_read_only_when_it_is_named(workbook: Make) -> None:
    def fill(book: Workbook) -> None:
        sheet_of(("Hướng dẫn",), name="Bìa")(book)
        sheet_of(("birth_date", "pension"), (1951, "x"), name="Ẩn")(book)
        book.get_worksheet_by_name("Ẩn").hide()

    path = workbook(fill)
    assert "has no heading that is known" in refusal(path)
    assert rows_of(path, sheet="Ẩn")[0]["birth_date"] == "1951"


def test_a_sheet_that_is_not_there_is_refused_with_those_that_are(workbook: Make) -> None:
    path = workbook(sheet_of(("birth_date",), name="Danh sách"))
    assert 'no sheet "X"; it has "Danh sách"' in refusal(path, sheet="X")


def test_text_to_the_right_of_the_headings_is_told(workbook: Make) -> None:
    path = workbook(sheet_of(("birth_date", "pension"), (1950, "x", "xem lại")))
    assert "To the right of column B" in notes_of(path)


def test_letters_of_columns_are_counted_as_in_a_spreadsheet() -> None:
    for number, letters in ((0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")):
        assert column_letters(number) == letters
        assert column_number(letters.encode()) == number


def test_a_workbook_without_text_is_refused(workbook: Make) -> None:
    assert "is empty" in refusal(workbook(sheet_of()))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b"birth_date,pension\n", "is not a workbook"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(512), "is encrypted"),
        (b"PK\x03\x04" + bytes(60), "is not a workbook"),
    ],
)
def test_what_is_no_workbook_is_refused(write: Write, content: bytes, said: str) -> None:
    assert said in refusal(write("list.xlsx", content))


def test_a_workbook_cut_short_is_refused(workbook: Make, write: Write) -> None:
    whole = Path(workbook(sheet_of(("birth_date",), (1950,)))).read_bytes()
    assert "is not a workbook, or it is damaged" in refusal(write("cut.xlsx", whole[:3000]))


def test_a_workbook_with_a_damaged_sheet_is_refused(workbook: Make) -> None:
    path = workbook(sheet_of(("birth_date",), (1950,)))
    path = changed(path, SHEET, b"</sheetData>", b"<<<")
    assert "is not a workbook, or it is damaged" in refusal(path)


@pytest.mark.parametrize("place", [b"A1048576", b"XFD9999", b"G99999999999999"])
def test_a_cell_far_from_the_others_is_refused(workbook: Make, place: bytes) -> None:
    path = workbook(sheet_of(("birth_date", *["Ghi chú"] * 60), (77,)))
    path = changed(path, SHEET, b'r="A2"', b'r="' + place + b'"')
    assert "has cells far from the others" in refusal(path)


def test_another_kind_of_package_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "letter.xlsx"
    with ZipFile(path, "w") as package:
        package.writestr("word/document.xml", "<document/>")
    assert "is not a workbook" in refusal(str(path))


def test_a_workbook_that_unpacks_to_far_more_than_a_list_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    with ZipFile(path, "w", ZIP_DEFLATED) as package:
        package.writestr("xl/worksheets/sheet1.xml", bytes(30_000_000))
    assert "unpacks to 30 million bytes" in refusal(str(path))


def test_a_value_merged_over_rows_holds_for_each_of_them(workbook: Make) -> None:
    def fill(book: Workbook) -> None:
        sheet_of(("birth_date", "poverty"), (1950, None), (1951, None), (1952, "near_poor"))(book)
        book.worksheets()[0].merge_range("B2:B3", "poor")

    assert [row["poverty"] for row in rows_of(workbook(fill))] == ["poor", "poor", "near_poor"]


@pytest.mark.parametrize("place", ["A2:B3", "B1:B3"])
def test_cells_merged_over_rows_and_columns_are_refused(workbook: Make, place: str) -> None:
    def fill(book: Workbook) -> None:
        sheet_of(("birth_date", "poverty", "pension"), (None, None, "x"), (None, None, "x"))(book)
        book.worksheets()[0].merge_range(place, "poverty")

    assert f"the cells {place} are merged" in refusal(workbook(fill))


def test_merged_titles_and_signatures_are_no_trouble(workbook: Make) -> None:
    def fill(book: Workbook) -> None:
        sheet_of((), (), ("birth_date", "poverty", "pension"), (1950, "poor", "x"))(book)
        book.worksheets()[0].merge_range("A1:C2", "DANH SÁCH")
        book.worksheets()[0].merge_range("B7:C9", "CHỦ TỊCH")

    assert rows_of(workbook(fill))[0]["poverty"] == "poor"


@pytest.mark.parametrize(
    ("heading", "cell", "read"),
    [
        ("Số CCCD", 1050001235, "#NUMBER"),
        ("person_id", 1050001235, "#NUMBER"),
        ("Số CCCD", "1050001235", "1050001235"),
        ("Mã số BHXH", 1050001235, "1050001235"),
    ],
)
def test_a_number_of_ten_digits_is_no_citizen_id(
    workbook: Make, heading: str, cell: object, read: str
) -> None:
    path = workbook(sheet_of((heading, "birth_date"), (cell, 1950)))
    assert rows_of(path)[0]["person_id"] == read
