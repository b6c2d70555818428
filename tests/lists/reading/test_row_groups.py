"""What each row says of its group, its household and its province."""

import pytest

from tests.lists.reading.conftest import Write, rows_of

TOP = "STT,Số CCCD,Ngày sinh"


@pytest.mark.parametrize("heading", ["Đối tượng", "Mã đối tượng", "Đối tượng tham gia"])
@pytest.mark.parametrize(
    ("group", "fact", "value"),
    [
        ("Hộ nghèo", "poverty", "poor"),
        ("CN", "poverty", "near_poor"),
        ("Người có công với cách mạng", "statutory_group", "meritorious"),
        ("HS", "student", "yes"),
    ],
)
def test_the_group_of_a_row_states_its_fact(
    write: Write, heading: str, group: str, fact: str, value: str
) -> None:
    (row,) = rows_of(write("l.csv", f"{TOP},{heading}\n1,099050000001,1950,{group}\n"))
    assert row[fact] == value
    assert "group" not in row


def test_a_group_that_nobody_knows_is_told_and_states_nothing(write: Write) -> None:
    rows = rows_of(write("l.csv", f"{TOP},Đối tượng\n1,099050000001,1950,Nhóm 9\n2,,1951,\n"))
    assert [(row["group"], row.get("poverty")) for row in rows] == [("Nhóm 9", None), (None, None)]


def test_a_confidential_group_is_never_repeated(write: Write) -> None:
    text = f"{TOP},Đối tượng\n1,099050000001,1950,Đảng viên có Huy hiệu Đảng\n"
    assert rows_of(write("l.csv", text))[0]["group"] == "•••"


@pytest.mark.parametrize(
    ("group", "poverty", "read"),
    [
        ("HN", "poor", "poor"),
        ("HN", "Hộ nghèo", "Hộ nghèo"),
        ("HN", "", "poor"),
        ("", "near_poor", "near_poor"),
        ("HN", "none", "none / poor"),
    ],
)
def test_a_group_and_a_column_that_disagree_stay_side_by_side(
    write: Write, group: str, poverty: str, read: str
) -> None:
    text = f"{TOP},Đối tượng,poverty\n1,099050000001,1950,{group},{poverty}\n"
    assert rows_of(write("l.csv", text))[0]["poverty"] == read


def test_a_row_without_a_group_has_the_one_above_the_list(write: Write) -> None:
    text = f"Đối tượng: CN\n{TOP},Đối tượng\n1,,1950,HS\n2,,1951,HN\n3,,1952,\n"
    assert [row["poverty"] for row in rows_of(write("l.csv", text))] == [
        "near_poor",
        "near_poor / poor",
        "near_poor",
    ]


@pytest.mark.parametrize(
    ("poor", "near_poor", "read"),
    [
        ("x", "", "poor"),
        ("có", "không", "poor"),
        ("", "X", "near_poor"),
        ("không", "", None),
        ("không", "không", None),
        ("Hộ nghèo", "", "Hộ nghèo"),
        ("x", "x", "poor / near_poor"),
        ("?", "", "?"),
    ],
)
def test_a_mark_says_which_household_is_poor_or_near_poor(
    write: Write, poor: str, near_poor: str, read: str | None
) -> None:
    text = f"{TOP},Hộ nghèo,Hộ cận nghèo\n1,099050000001,1950,{poor},{near_poor}\n"
    assert rows_of(write("l.csv", text))[0].get("poverty") == read


@pytest.mark.parametrize(
    ("province", "read"),
    [
        ("Hải Dương", "Hải Dương"),
        ("Nghệ An", "Nghệ An"),
        ("Hải Phòng", None),
        ("TP Hải Phòng", None),
    ],
)
def test_a_province_is_a_former_one_unless_it_is_the_city_of_today(
    write: Write, province: str, read: str | None
) -> None:
    (row,) = rows_of(write("l.csv", f"{TOP},Tỉnh\n1,099050000001,1950,{province}\n"))
    assert row.get("territory") == read


def test_a_former_province_may_be_the_former_city(write: Write) -> None:
    (row,) = rows_of(write("l.csv", f"{TOP},Tỉnh cũ\n1,099050000001,1950,Hải Phòng\n"))
    assert row["territory"] == "Hải Phòng"


def test_a_mapping_file_translates_words(write: Write) -> None:
    path = write("l.csv", "birth_date,poverty\n1950,Diện A\n1951,diện a\n1952,poor\n1953,\n")
    mapping = write("m.yaml", "values: {poverty: {Diện A: near_poor}}")
    assert [row["poverty"] for row in rows_of(path, mapping=mapping)] == [
        "near_poor",
        "near_poor",
        "poor",
        None,
    ]


def test_what_is_stated_of_every_row_fills_the_blanks_alone(write: Write) -> None:
    path = write("l.csv", "birth_date,residence\n1950,temporary\n1951,\n")
    assert [row["residence"] for row in rows_of(path, stated={"residence": "permanent"})] == [
        "temporary",
        "permanent",
    ]
