"""Text lists come in the encodings of Vietnamese offices."""

from unicodedata import normalize

import pytest

from subsidy.lists.reading import open_list
from tests.lists.reading.conftest import Write, refusal, rows_of

LIST = "Ngày sinh;Xã/phường;Ghi chú\n1950;Thượng Hồng;ở với con\n1955;Kiến Thụy;\n"
READ = [
    {"row": 2, "birth_date": "1950", "commune": "Thượng Hồng"},
    {"row": 3, "birth_date": "1955", "commune": "Kiến Thụy"},
]


def windows_1258(text: str) -> bytes:
    """Write letters as Vietnamese Windows does: some accents follow their letter."""
    written = b""
    for letter in text:
        try:
            written += letter.encode("cp1258")
        except UnicodeEncodeError:
            plain, *marks = list(normalize("NFD", letter))
            shape = "".join(mark for mark in marks if mark in "\u0302\u0306\u031b")
            tone = "".join(mark for mark in marks if mark not in shape)
            written += (normalize("NFC", plain + shape) + tone).encode("cp1258")
    return written


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_utf_8_and_utf_16_are_read_with_and_without_a_mark(write: Write, encoding: str) -> None:
    assert rows_of(write("list.csv", LIST.encode(encoding))) == READ


def test_utf_16_of_the_other_byte_order_is_read(write: Write) -> None:
    assert rows_of(write("list.csv", b"\xfe\xff" + LIST.encode("utf-16-be"))) == READ


def test_windows_1258_is_read_and_composed(write: Write) -> None:
    assert rows_of(write("list.csv", windows_1258(LIST))) == READ


def test_the_encoding_is_told(write: Write) -> None:
    with open_list(write("list.csv", windows_1258(LIST))) as source:
        assert "Windows-1258" in [found for _, found in source.layout]


def test_windows_1258_is_seen_where_its_first_accent_comes_late(write: Write) -> None:
    early = "birth_date,commune\n" + "1950,An Lao\n" * 400_000
    path = write("list.csv", early.encode() + windows_1258("1955,Thượng Hồng\n"))
    with open_list(path) as source:
        (batch,) = source.batches(500_000)
    assert batch.row(-1) == (400_002, "1955", "Thượng Hồng")


def test_one_broken_letter_of_utf_8_is_refused_with_its_row(write: Write) -> None:
    names = "".join(f"1950,Thượng Hồng {number}\n" for number in range(50))
    path = write("list.csv", ("birth_date,commune\n" + names).encode() + b"1955,Th\xff\n")
    assert "Row 52" in refusal(path)


def test_bytes_that_are_no_text_are_refused(write: Write) -> None:
    assert "is not a text in UTF-8" in refusal(write("list.csv", b"PK\x03\x04\x00\x00\x01"))


def test_utf_32_is_not_taken_for_utf_16(write: Write) -> None:
    assert "is not a text in UTF-8" in refusal(write("list.csv", LIST.encode("utf-32")))


def test_the_letters_of_a_list_survive_any_cut_of_the_text(write: Write) -> None:
    long = "Ngày sinh;Xã/phường\n" + "1950;Thượng Hồng\n" * 300_000
    for encoding in ("utf-8", "utf-16"):
        with open_list(write("list.csv", long.encode(encoding))) as source:
            (batch,) = source.batches(300_000)
        assert batch.height == 300_000
        assert batch["commune"].unique().to_list() == ["Thượng Hồng"]
