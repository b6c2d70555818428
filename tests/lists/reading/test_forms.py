"""Form D03-TS as clerks have it: titles, fields, a heading of two lines, parts, signatures."""

import pytest

from subsidy.lists.reading import open_list
from tests.lists.reading.conftest import Write, notes_of, refusal, rows_of
from tests.lists.reading.test_workbooks import Make, day, sheet_of

TOP = ("STT", "Họ và tên", "Số định danh", None, "Ngày, tháng, năm sinh", "Địa chỉ", None)
BELOW = (None, None, "Mã số BHXH", "Số CCCD", None, "Thôn", "Xã/phường")
NUMBERS = ("A", "B", "1", "2", "3", "4", "5")
LAN = (1, "Đỗ Thị Lan", None, "099050000001", day(1950, 2, 3), "Thôn 3", "An Lão")
SON = (2, "Lê Văn Sơn", "0990000002", None, 1951, "Thôn 4", "An Lão")


def test_a_heading_of_two_lines_is_joined(workbook: Make) -> None:
    path = workbook(sheet_of(("DANH SÁCH",), (), TOP, BELOW, NUMBERS, LAN, SON))
    with open_list(path) as source:
        assert [(column.place, column.fact) for column in source.columns if column.fact] == [
            ("C", "person_id"),
            ("D", "person_id"),
            ("E", "birth_date"),
            ("G", "commune"),
        ]
    assert rows_of(path) == [
        {"row": 6, "person_id": "099050000001", "birth_date": "1950-02-03", "commune": "An Lão"},
        {"row": 7, "person_id": "0990000002", "birth_date": "1951", "commune": "An Lão"},
    ]


def test_the_first_line_may_only_group_the_columns(workbook: Make) -> None:
    path = workbook(
        sheet_of(
            ("STT", "Thông tin cá nhân", None, None),
            (None, "Họ và tên", "Ngày sinh", "Số CCCD"),
            (1, "Đỗ Thị Lan", 1950, "099050000001"),
        )
    )
    with open_list(path) as source:
        assert source.columns[0].header == "STT"
    assert [row["row"] for row in rows_of(path)] == [3]


def test_parts_totals_and_signatures_are_no_citizens_and_are_told(workbook: Make) -> None:
    path = workbook(
        sheet_of(
            TOP, BELOW,
            ("I", "Tăng"), LAN,
            ("II", "Giảm"), SON,
            (), (None, "Tổng cộng", "2"),
            (None, None, None, None, "Ngày 05 tháng 10 năm 2025"),
            (None, "NGƯỜI LẬP", None, None, None, None, "CHỦ TỊCH"),
        )
    )  # fmt: skip
    assert [row["row"] for row in rows_of(path)] == [4, 6]
    assert "Rows that name no citizen" in notes_of(path)
    assert "left out: 3, 5, 8, 9, 10; 5 in all." in notes_of(path)


@pytest.mark.parametrize(
    "citizen",
    [
        (3, "Lê Thị Nga"),
        (None, "Lê Thị Nga", "0990000003"),
        (None, "Lê Thị Nga", None, "09905000000I"),
        (None, "Lê Thị Nga", None, None, "31/02/1950"),
    ],
    ids=["number alone", "insurance number alone", "bad citizen ID", "bad birth date"],
)
def test_a_row_with_any_sign_of_a_citizen_is_one(
    workbook: Make, citizen: tuple[object, ...]
) -> None:
    path = workbook(sheet_of(TOP, BELOW, LAN, citizen))
    assert [row["row"] for row in rows_of(path)] == [3, 4]


def test_a_row_with_another_fact_alone_is_a_citizen(write: Write) -> None:
    path = write("list.csv", "STT,Họ và tên,Ngày sinh,pension\n1,Lan,1950,\n,Nga,,x\n,Tổng,,\n")
    assert [row["row"] for row in rows_of(path)] == [2, 3]
    assert "left out: 4; 1 in all." in notes_of(path)


def test_a_list_that_is_no_form_keeps_every_row(write: Write) -> None:
    path = write("list.csv", "Họ và tên,birth_date\nLan,1950\nTổng cộng,\n")
    assert [row["row"] for row in rows_of(path)] == [2, 3]


@pytest.mark.parametrize(
    ("group", "fact", "value"),
    [
        ("Người thuộc hộ gia đình cận nghèo", "poverty", "near_poor"),
        ("Hộ nghèo", "poverty", "poor"),
        ("HỘ NGHÈO", "poverty", "poor"),
        ("CN", "poverty", "near_poor"),
        (
            "Hộ làm nông, lâm, ngư, diêm nghiệp có mức sống trung bình",
            "agri_average",
            "yes",
        ),
        ("Học sinh, sinh viên", "student", "yes"),
        ("Hội viên Hội Người mù", "blind_association", "yes"),
        ("Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở", "security_force", "yes"),
        ("Người hưởng trợ cấp hưu trí xã hội", "social_pension", "yes"),
        ("Hưu trí", "pension", "yes"),
        ("Bảo trợ xã hội", "social_allowance", "yes"),
        ("BT", "social_allowance", "yes"),
        ("Người có công với cách mạng", "statutory_group", "meritorious"),
        ("Cựu chiến binh", "statutory_group", "other_state_paid"),
        ("Người dân tộc thiểu số", "ethnic_minority", "yes"),
    ],
)
def test_the_group_above_the_list_counts_for_every_citizen(
    workbook: Make, group: str, fact: str, value: str
) -> None:
    with open_list(
        workbook(sheet_of((f"Đối tượng tham gia: {group}",), TOP, BELOW, LAN))
    ) as source:
        assert source.constants == {fact: value}


def test_the_group_may_stand_in_the_cell_beside_its_name(workbook: Make) -> None:
    path = workbook(sheet_of(("Đối tượng tham gia:", None, "Hộ nghèo"), TOP, BELOW, LAN))
    with open_list(path) as source:
        assert source.constants == {"poverty": "poor"}


@pytest.mark.parametrize(
    "group",
    ["Hộ mới thoát nghèo", "Hộ cận nghèo mới thoát nghèo", "Hộ nghèo, hộ cận nghèo", "Hộ gia đình"],
)
def test_a_group_that_is_no_fact_is_told_and_not_used(workbook: Make, group: str) -> None:
    path = workbook(sheet_of((f"Đối tượng tham gia: {group}",), TOP, BELOW, LAN))
    with open_list(path) as source:
        assert source.constants == {}
    assert f'The group "{group}" above the list is no fact here' in notes_of(path)


@pytest.mark.parametrize(
    "group", ["Đảng viên được tặng Huy hiệu Đảng", "Người nhiễm HIV, hộ nghèo"]
)
def test_a_confidential_group_is_not_repeated_in_a_note(workbook: Make, group: str) -> None:
    notes = notes_of(workbook(sheet_of((f"Đối tượng: {group}",), TOP, BELOW, LAN)))
    assert 'The group "..." above the list' in notes


@pytest.mark.parametrize(
    "group",
    ["Thân nhân liệt sĩ", "Thân nhân người có công", "Không thuộc hộ nghèo", "Hộ thoát nghèo"],
)
def test_where_the_rest_is_no_a_group_that_nobody_knows_is_refused(
    workbook: Make, group: str
) -> None:
    path = workbook(sheet_of((f"Đối tượng: {group}",), TOP, BELOW, LAN))
    assert refusal(path, rest_is_no=True).startswith(
        f'{path}: the group "{group}" above the list is not known here, and --unstated no would'
    )


@pytest.mark.parametrize("group", ["Hộ gia đình", "GD", "Trẻ em dưới 6 tuổi", "TE"])
def test_a_group_that_states_nothing_is_no_mistake_where_the_rest_is_no(
    workbook: Make, group: str
) -> None:
    path = workbook(sheet_of((f"Đối tượng: {group}",), TOP, BELOW, LAN))
    with open_list(path, rest_is_no=True) as source:
        assert source.constants == {}


def test_a_mapping_file_may_answer_for_the_group_above_the_list(
    workbook: Make, write: Write
) -> None:
    path = workbook(sheet_of(("Đối tượng: Nhóm 9",), TOP, BELOW, LAN))
    mapping = write("m.yaml", "ignore: [Đối tượng]\nconstants: {statutory_group: island}")
    with open_list(path, mapping=mapping, rest_is_no=True) as source:
        assert source.constants == {"statutory_group": "island"}


@pytest.mark.parametrize("total", [("Tổng số", 3, None, None, 1950), (None, "Tổng cộng", None, 12)])
def test_totals_that_count_below_a_fact_are_left_out(
    workbook: Make, total: tuple[object, ...]
) -> None:
    path = workbook(sheet_of(TOP, BELOW, LAN, total))
    assert [row["row"] for row in rows_of(path)] == [3]
    assert "left out: 4; 1 in all." in notes_of(path)


def test_a_citizen_whose_name_begins_like_a_total_is_one(workbook: Make) -> None:
    path = workbook(sheet_of(TOP, BELOW, (1, "Tống Thị Hoa", None, None, 1950)))
    assert [row["row"] for row in rows_of(path)] == [3]


def test_a_column_counts_before_the_group_above_the_list(workbook: Make) -> None:
    path = workbook(
        sheet_of(("Đối tượng: Hộ nghèo",), ("birth_date", "poverty"), (1950, "near_poor"))
    )
    with open_list(path) as source:
        assert source.constants == {}
    assert "poverty is said elsewhere" in notes_of(path)


def test_other_fields_above_the_list_are_told(workbook: Make) -> None:
    path = workbook(
        sheet_of(
            ("Tên đơn vị: UBND xã An Lão", None, "Mã đơn vị: YN0001"),
            ("Nguồn đóng:", "NSNN", "Tỷ lệ NSNN hỗ trợ: 70%"),
            TOP, BELOW, LAN,
        )
    )  # fmt: skip
    fields = "Tên đơn vị; Mã đơn vị; Nguồn đóng; Tỷ lệ NSNN hỗ trợ"
    assert f"Seen above the list and not used: {fields}." in notes_of(path)


def test_a_form_saved_as_text_is_read_alike(write: Write) -> None:
    text = (
        "Đối tượng tham gia: Hộ nghèo;;;\n;;;\nSTT;Họ và tên;Số CCCD;Ngày sinh\nA;B;1;2\n"
        "1;Lan;099050000001;1950\n;Tổng cộng: 1;;\n"
    )
    path = write("list.csv", text)
    with open_list(path) as source:
        assert source.constants == {"poverty": "poor"}
    assert [row["row"] for row in rows_of(path)] == [5]
    assert "left out: 6; 1 in all." in notes_of(path)


def test_months_of_a_form_are_not_read_and_that_is_said(write: Write) -> None:
    path = write("list.csv", "birth_date,Từ tháng,Số tháng\n1950,01/2026,3\n")
    assert "not read from the list (Từ tháng, Số tháng): every row is decided" in notes_of(path)
    assert rows_of(path) == [{"row": 2, "birth_date": "1950"}]
    assert notes_of(write("other.csv", "birth_date,Ghi chú\n1950,x\n")) == ""
