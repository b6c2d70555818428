"""Headings are recognised as clerks write them."""

import pytest

from subsidy.catalogue import translate
from subsidy.language.vocabulary import STATED
from subsidy.lists.reading import open_list
from subsidy.lists.reading.headings import Meaning, meaning_of
from tests.lists.reading.conftest import Write, notes_of, refusal, rows_of


@pytest.mark.parametrize("name", STATED)
def test_every_name_of_the_contract_is_its_fact(name: str) -> None:
    assert meaning_of(name) == Meaning(name)
    assert meaning_of(name.replace("_", " ").upper()) == Meaning(name)


@pytest.mark.parametrize("name", STATED)
def test_every_label_in_both_languages_is_its_fact(name: str) -> None:
    for language in ("vi", "en"):
        assert meaning_of(translate(STATED[name].label, language)) == Meaning(name)


@pytest.mark.parametrize(
    ("heading", "fact"),
    [
        ("Ngày, tháng, năm sinh", "birth_date"),
        ("NGÀY, THÁNG,\nNĂM SINH", "birth_date"),
        ("Ngay sinh", "birth_date"),
        ("Năm sinh (dd/mm/yyyy)", "birth_date"),
        ("Số CCCD", "person_id"),
        ("Số định danh cá nhân", "person_id"),
        ("CCCD/CMND", "person_id"),
        ("Xã/phường/đặc khu", "commune"),
        ("Hộ nghèo/cận nghèo", "poverty"),
        ("Lương hưu", "pension"),
        ("Trợ cấp hưu trí xã hội", "social_pension"),
    ],
)
def test_headings_of_real_forms_are_their_facts(heading: str, fact: str) -> None:
    assert meaning_of(heading) == Meaning(fact)


@pytest.mark.parametrize(
    "heading",
    [
        "Họ và tên",
        "Giới tính",
        "Địa chỉ",
        "Nơi đăng ký KCB ban đầu",
        "Quan hệ với chủ hộ",
        "Tỷ lệ NSNN hỗ trợ",
        "Tỷ lệ NSĐP",
        "Ghi chú",
        "Số điện thoại",
        "Số thẻ BHYT",
    ],
)
def test_headings_that_no_decision_needs_are_known(heading: str) -> None:
    assert meaning_of(heading) == Meaning(None)


def test_the_running_number_is_known() -> None:
    assert meaning_of("STT") == Meaning(None, running=True)


@pytest.mark.parametrize("heading", ["", "()", "unstated", "Thông tin", "Nguyễn Thị Huệ"])
def test_nothing_else_is_known(heading: str) -> None:
    assert meaning_of(heading) is None


def test_the_citizen_id_counts_before_the_social_insurance_number(write: Write) -> None:
    path = write(
        "list.csv",
        "Mã số BHXH,Số CCCD,Ngày sinh\n0990000001,099050000001,1950\n0990000002,,1951\n",
    )
    assert [row["person_id"] for row in rows_of(path)] == ["099050000001", "0990000002"]
    assert "Columns 2 and 1 both hold numbers of citizens" in notes_of(path)


def test_the_years_of_men_and_women_in_two_columns_are_one_fact(write: Write) -> None:
    text = (
        "STT,Họ và tên,Năm sinh,,Số CCCD\n,,Nam,Nữ,\n1,Sơn,1950,,\n2,Lan,,1951,\n3,Nga,1952,1953,\n"
    )
    rows = rows_of(write("list.csv", text))
    # A row with both is no date, and is rejected as one.
    assert [row["birth_date"] for row in rows] == ["1950", "1951", "1952 1953"]


def test_titles_may_stand_above_the_heading(write: Write) -> None:
    path = write("list.csv", "DANH SÁCH NGƯỜI CAO TUỔI,,\n\nSTT,Ngày sinh,Số CCCD\n1,1950,\n")
    with open_list(path) as source:
        assert [batch["row"].to_list() for batch in source.batches(9)] == [[4]]


def test_numbers_of_columns_are_no_citizen(write: Write) -> None:
    path = write("list.csv", "STT,Họ tên,Ngày sinh,Số CCCD\nA,B,1,2=3+4\n1,Lan,1950,\n")
    assert [row["row"] for row in rows_of(path)] == [3]


def test_a_first_citizen_is_no_second_line_of_the_heading(write: Write) -> None:
    text = "Họ và tên,,Giới tính,birth_date,Xã\nĐỗ,Lan,Nữ,,Nam\n"
    assert rows_of(write("list.csv", text)) == [{"row": 2, "birth_date": None, "commune": "Nam"}]


@pytest.mark.parametrize("cell", ["(x)", "-", ";"])
def test_signs_below_a_heading_are_no_second_line(write: Write, cell: str) -> None:
    assert rows_of(write("list.csv", f"birth_date,pension\n,{cell}\n")) == [
        {"row": 2, "birth_date": None, "pension": cell}
    ]


def test_a_column_without_a_heading_is_told(write: Write) -> None:
    path = write("list.csv", "person_id,,birth_date\n,An Lão,1950\n")
    assert "Column 2 has no heading" in notes_of(path)


def test_two_columns_of_one_meaning_are_refused_with_both_places(write: Write) -> None:
    sentence = refusal(write("list.csv", "birth_date,pension,Ngày sinh\n1950,x,1951\n"))
    assert 'columns 1 and 3, "birth_date" and "Ngày sinh", both mean birth_date' in sentence
    assert "ignore" in sentence


def test_a_column_in_no_schema_is_refused_with_the_nearest_name(write: Write) -> None:
    sentence = refusal(write("list.csv", "birth_date,povrty\n1950,poor\n"))
    assert 'column 2, "povrty", is in no schema; did you mean poverty?' in sentence
    assert "ignore" in sentence


def test_all_columns_in_no_schema_are_named_at_once(write: Write) -> None:
    sentence = refusal(write("list.csv", "birth_date,povrty,Qwxyz\n1950,poor,1\n"))
    assert '2 "povrty" (~ poverty), 3 "Qwxyz"' in sentence


def test_unstated_is_an_option_and_no_column(write: Write) -> None:
    assert "--unstated no" in refusal(write("list.csv", "birth_date,unstated\n1950,no\n"))


def test_a_list_without_a_heading_is_refused_and_shows_no_citizen(write: Write) -> None:
    sentence = refusal(write("list.csv", "Đỗ Thị Lan,099050000001,1950\nLê Văn Sơn,,1951\n"))
    assert "has no heading that is known" in sentence
    assert "Lan" not in sentence
    assert "0990" not in sentence


def test_headings_of_which_none_is_known_are_named(write: Write) -> None:
    sentence = refusal(write("list.csv", "Alpha,Beta\nx,y\n"))
    assert 'the first row says "Alpha", "Beta"' in sentence


def test_what_may_be_a_number_of_a_citizen_is_not_shown_as_a_heading(write: Write) -> None:
    sentence = refusal(write("list.csv", "birth_date,099050000001\n1950,x\n"))
    assert "099050000001" not in sentence
    assert "column 2" in sentence


@pytest.mark.parametrize("heading", ["Từ tháng", "Số tháng", "Đến tháng", "Number of months"])
def test_headings_of_the_months_that_are_paid_are_known_and_not_read(heading: str) -> None:
    assert meaning_of(heading) == Meaning(None, months=True)
