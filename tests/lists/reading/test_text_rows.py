"""Rows of text lists: as many as the spreadsheet shows, with its numbers."""

import csv
from io import StringIO
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from subsidy.lists.reading import open_list
from subsidy.lists.reading.records import pieces
from tests.lists.reading.conftest import Write, refusal, rows_of
from tests.strategies import costly


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_each_separator_is_recognised(write: Write, separator: str) -> None:
    text = f"birth_date{separator}pension\n1950{separator}x\n"
    assert rows_of(write("list.csv", text)) == [{"row": 2, "birth_date": "1950", "pension": "x"}]


def test_a_separator_between_quotation_marks_separates_nothing(write: Write) -> None:
    text = '"Ngày, tháng, năm sinh";pension\n1950;x\n'
    assert rows_of(write("list.csv", text)) == [{"row": 2, "birth_date": "1950", "pension": "x"}]


def test_a_line_that_names_the_separator_is_not_counted(write: Write) -> None:
    assert rows_of(write("list.csv", "sep=;\r\nbirth_date;pension\r\n1950;x\r\n")) == [
        {"row": 2, "birth_date": "1950", "pension": "x"}
    ]


def test_identifiers_keep_their_zeros(write: Write) -> None:
    (row,) = rows_of(write("list.csv", "person_id,birth_date\n001050000001,1950\n"))
    assert row["person_id"] == "001050000001"


def test_blank_cells_and_missing_cells_are_unknown(write: Write) -> None:
    assert rows_of(write("list.csv", 'birth_date,pension,student\n1950,"",  \n1951\n')) == [
        {"row": 2, "birth_date": "1950", "pension": None, "student": None},
        {"row": 3, "birth_date": "1951", "pension": None, "student": None},
    ]


def test_blank_rows_are_left_out_and_counted(write: Write) -> None:
    text = "birth_date,pension\n\n1950,x\n , \n,\n1951,x\n"
    assert [row["row"] for row in rows_of(write("list.csv", text))] == [3, 6]


def test_a_row_with_only_a_name_is_a_row(write: Write) -> None:
    assert rows_of(write("list.csv", "Họ và tên,birth_date\nĐỗ Thị Lan,\n")) == [
        {"row": 2, "birth_date": None}
    ]


def test_facts_come_in_the_order_of_the_contract(write: Write) -> None:
    text = "household_rank,pension,birth_date,person_id\n1,x,1950,099050000001\n"
    assert list(rows_of(write("list.csv", text))[0]) == [
        "row",
        "person_id",
        "birth_date",
        "pension",
        "household_rank",
    ]


def test_a_line_break_within_a_cell_ends_no_row(write: Write) -> None:
    text = 'Họ và tên,birth_date\r\n"Đỗ Thị\r\nLan",1950\r\nLê Văn Sơn,1951\r\n'
    assert [row["row"] for row in rows_of(write("list.csv", text))] == [2, 3]


def test_the_line_breaks_of_old_programs_end_rows(write: Write) -> None:
    rows = rows_of(write("list.csv", "birth_date,pension\r1950,x\r1951,x\r"))
    assert [row["row"] for row in rows] == [2, 3]


@pytest.mark.parametrize(
    "row",
    ["1950,x,y", "1950,x,,,y", "1950,x" + "," * 40 + "y", '1950,x,"y\nz"'],
    ids=["one", "after blanks", "far out", "quoted"],
)
def test_a_row_with_more_cells_than_the_heading_is_marked(write: Write, row: str) -> None:
    path = write("list.csv", f"birth_date,pension\n1949,x\n{row}\n1951,x\n")
    assert [row.get("overflow") for row in rows_of(path)] == [False, True, False]


def test_blank_cells_beyond_the_heading_are_no_overflow(write: Write) -> None:
    assert "overflow" not in rows_of(write("list.csv", "birth_date,pension\n1950,x,,,\n"))[0]


def test_only_batches_with_an_overflow_have_its_column(write: Write) -> None:
    path = write("list.csv", "birth_date,pension\n1950,x\n1951,x\n1952,x\n1953,x,y\n")
    with open_list(path) as source:
        assert ["overflow" in batch.columns for batch in source.batches(2)] == [False, True]


@pytest.mark.parametrize(
    "rows",
    [
        '1950,"x\n1951,y\n1952,z\n',
        '1950,"x\n1951,"y\n1952,z\n',
        '"19"50,x\n1951,y\n',
        '1950, "x"\n"1951",y\n',
    ],
    ids=["never closed", "closed by the next", "closed too early", "within a cell"],
)
def test_a_quotation_mark_that_is_not_closed_is_refused_with_its_row(
    write: Write, rows: str
) -> None:
    sentence = refusal(write("list.csv", "birth_date,pension\n" + rows))
    assert sentence.startswith("Row 2 of ")
    assert "quotation mark" in sentence


def test_stray_marks_that_swallow_rows_between_them_are_refused(write: Write) -> None:
    text = "STT,Họ và tên,Địa chỉ,birth_date\n1,Lan,An Lão,1950\n"
    text += '2,"Sơn,An Lão,1951\n3,Nga,An Lão,1952\n4,Mai",An Lão,1953\n'
    assert refusal(write("list.csv", text)).startswith("Row 3 of ")


def test_an_address_over_two_lines_swallows_nothing(write: Write) -> None:
    text = 'STT,Địa chỉ,birth_date,pension\n1,"Thôn 3,\nAn Lão, Hải Phòng",1950,x\n'
    assert len(rows_of(write("list.csv", text))) == 1


def test_marks_are_letters_where_no_cell_begins_with_one(write: Write) -> None:
    text = 'commune\tbirth_date\nAn "Lão"\t1950\nKiến" Thụy\t1951\n'
    rows = rows_of(write("list.csv", text))
    assert [row["commune"] for row in rows] == ['An "Lão"', 'Kiến" Thụy']


def test_an_endless_row_is_refused(write: Write) -> None:
    path = write("list.csv", "birth_date,pension\n1950,x\n" + "y" * 10_000_000)
    assert refusal(path).startswith("Row 3 of ")


def test_batches_have_the_size_asked_for(write: Write) -> None:
    path = write("list.csv", "birth_date\n" + "1950\n" * 10)
    with open_list(path) as source:
        assert [batch.height for batch in source.batches(4)] == [4, 4, 2]


def test_a_list_can_be_read_again(write: Write) -> None:
    path = write("list.csv", "birth_date\n1950\n1951\n")
    with open_list(path) as source:
        first, second = [[batch.to_dicts() for batch in source.batches(9)] for _ in range(2)]
    assert first == second


def test_how_much_is_read_is_told(write: Write) -> None:
    with open_list(write("list.csv", "birth_date\n1950\n")) as source:
        list(source.batches(9))
        assert source.done == 1


# A cell with both line breaks and separators may be refused as one that swallows rows.
CELLS = st.text(st.sampled_from('a1 ,;"\tế'), max_size=6) | st.text(
    st.sampled_from('a "\n\rế'), max_size=6
)
TABLES = st.lists(st.lists(CELLS, min_size=2, max_size=4), min_size=1, max_size=12)


@costly(4)
@given(table=TABLES, places=st.lists(st.integers(0, 400), max_size=4))
def test_a_text_cut_anywhere_gives_the_same_records(
    table: list[list[str]], places: list[int]
) -> None:
    sheet = StringIO()
    csv.writer(sheet, quoting=csv.QUOTE_ALL).writerows(table)
    text = sheet.getvalue().encode()
    cuts = sorted({min(place, len(text)) for place in places} | {0, len(text)})
    chunks = [text[one:other] for one, other in pairwise(cuts)]
    found = list(pieces(chunks, ","))
    assert b"".join(piece.text for piece in found) == text
    rows = [
        row
        for piece in found
        for row in csv.reader(StringIO(piece.text.decode(), newline=""), strict=True)
    ]
    assert rows == list(csv.reader(StringIO(text.decode(), newline=""), strict=True))
    assert all(piece.whole for piece in found)


@costly(4)
@given(table=TABLES)
def test_rows_are_numbered_as_a_spreadsheet_numbers_them(
    tmp_path_factory: pytest.TempPathFactory, table: list[list[str]]
) -> None:
    path = tmp_path_factory.mktemp("lists") / "list.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        sheet = csv.writer(file)
        sheet.writerow(["commune", "birth_date", "Ghi chú", "Địa chỉ"])
        sheet.writerows(table)
    expected = [
        (number, (row[0].strip(_BLANKS) or None))
        for number, row in enumerate(table, 2)
        if any(cell.strip(_BLANKS) for cell in row)
    ]
    assert [(row["row"], row["commune"]) for row in rows_of(str(path))] == expected


_BLANKS = " \n\r\t"


def test_blank_columns_to_the_right_cost_nothing(write: Write) -> None:
    path = write("list.csv", "birth_date,residence" + "," * 50_000 + "\n1950,permanent\n")
    with open_list(path) as source:
        assert len(source.columns) == 2
    assert rows_of(path) == [{"row": 2, "birth_date": "1950", "residence": "permanent"}]
