"""`d03-ts.xlsx`: form D03-TS of a commune for its near-poor households."""

from datetime import UTC, date, datetime
from pathlib import Path
from random import Random

from people import birthday, name
from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

CITIZENS = 60
FIRST_ROW = 13
"""The first row below the heading, counted from 0."""


def write_form(path: Path) -> None:
    """Write the form: titles, fields, a heading of two lines, parts, citizens, signatures."""
    dice = Random(595)
    book = Workbook(path)
    book.set_properties({"title": "D03-TS", "created": datetime(2025, 10, 1, tzinfo=UTC)})
    sheet = book.add_worksheet("D03-TS")
    bold = book.add_format({"bold": True, "align": "center", "valign": "vcenter"})
    _write_fields(sheet, bold)
    _write_heading(
        sheet,
        book.add_format(
            {"bold": True, "align": "center", "valign": "vcenter", "text_wrap": True, "border": 1}
        ),
    )
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    row = FIRST_ROW
    for number in range(1, CITIZENS + 1):
        if number == 41:
            sheet.write(row, 0, "II")
            sheet.write(row, 1, "Chuyển từ danh sách trước")
            row += 1
        _write_citizen(sheet, row, number, dice, day)
        row += 1
    # What goes wrong in real sheets: a formula that finds nothing, a number that lost its zero.
    sheet.write_formula(23, 3, "=NA()", None, "#N/A")
    sheet.write_number(30, 3, 99055000018)
    row += 1
    sheet.write(row, 1, "Tổng cộng: 60 người", bold)
    sheet.write(row + 2, 8, "Xã An Lão, ngày 01 tháng 10 năm 2025")
    sheet.write(row + 3, 1, "NGƯỜI LẬP BIỂU", bold)
    sheet.write(row + 3, 8, "CHỦ TỊCH", bold)
    sheet.set_column("B:B", 24)
    sheet.set_column("C:E", 15)
    sheet.set_column("G:I", 20)
    book.close()


def _write_fields(sheet: Worksheet, bold: Format) -> None:
    sheet.write("A1", "Tên đơn vị: Ủy ban nhân dân xã An Lão (ví dụ bịa đặt)")
    sheet.write("A2", "Mã đơn vị: YN0000X")
    sheet.write("K1", "Mẫu D03-TS")
    sheet.merge_range("A4:M4", "DANH SÁCH NGƯỜI CHỈ THAM GIA BẢO HIỂM Y TẾ", bold)
    sheet.merge_range("A5:M5", "Số: 01   tháng 10 năm 2025", bold)
    sheet.write("A7", "Đối tượng tham gia: Người thuộc hộ gia đình cận nghèo")
    sheet.write("F7", "Nguồn đóng:")
    sheet.write("G7", "Ngân sách nhà nước, ngân sách địa phương")
    sheet.write("A8", "Mức lương cơ sở: 2.340.000 đồng")
    sheet.write("F8", "Tỷ lệ NSNN hỗ trợ: 70%")
    sheet.write("J8", "Tỷ lệ NSĐP: 30%")


def _write_heading(sheet: Worksheet, head: Format) -> None:
    sheet.merge_range("C10:D10", "Số định danh", head)
    sheet.merge_range("G10:H10", "Địa chỉ nơi cư trú", head)
    for column, text in {
        "A": "STT", "B": "Họ và tên", "E": "Ngày, tháng,\nnăm sinh", "F": "Giới tính",
        "I": "Nơi đăng ký KCB ban đầu", "J": "Từ tháng", "K": "Số tháng",
        "L": "Quan hệ với chủ hộ", "M": "Ghi chú",
    }.items():  # fmt: skip
        sheet.merge_range(f"{column}10:{column}11", text, head)
    for column, text in zip(
        "CDGH", ("Mã số BHXH", "Số CCCD", "Thôn", "Xã/phường/đặc khu"), strict=True
    ):
        sheet.write(f"{column}11", text, head)
    for column, text in enumerate(("A", "B", *map(str, range(1, 12)))):
        sheet.write_string(11, column, text, head)
    sheet.write("A13", "I")
    sheet.write("B13", "Tăng")


def _write_citizen(sheet: Worksheet, row: int, number: int, dice: Random, day: Format) -> None:
    full_name, sex = name(dice)
    born = birthday(dice, 0, 95)
    sheet.write_number(row, 0, number)
    sheet.write(row, 1, full_name)
    if number % 7:
        sheet.write_string(row, 3, f"0990{born:%y}{number:06}")
    if number % 7 == 0 or number % 5 == 0:
        sheet.write_string(row, 2, f"0990{number:06}")
    if number % 6 == 0:
        sheet.write_number(row, 4, born.year)
    elif number % 6 == 1:
        sheet.write_string(row, 4, born.strftime("%d/%m/%Y"))
    elif number % 6 == 2:
        # A date that lost its format shows the days since 1900.
        sheet.write_number(row, 4, (born - date(1899, 12, 30)).days)
    else:
        sheet.write_datetime(row, 4, born, day)
    sheet.write(row, 5, sex)
    sheet.write(row, 6, f"Thôn {dice.randint(1, 9)}")
    sheet.write(row, 7, "Xã An Lão")
    sheet.write(row, 8, "Trạm y tế xã An Lão")
    sheet.write(row, 9, "10/2025")
    sheet.write_number(row, 10, 12)
    sheet.write(row, 11, dice.choice(("Chủ hộ", "Vợ", "Chồng", "Con", "Cháu", "Mẹ")))
