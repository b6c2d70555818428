"""The contract's words in a workbook: said to people, and read back as they were."""

import csv
from pathlib import Path

import openpyxl  # type: ignore[import-untyped]
import pytest
from click.testing import CliRunner

from subsidy.__main__ import commands
from subsidy.catalogue import LANGUAGES
from subsidy.lists.diff.headings import HEADINGS as COMPARED
from subsidy.lists.diff.result_file import result_file
from subsidy.lists.headings import headings
from subsidy.lists.writing import Form, Heading

SPOKEN = [
    heading for heading in (*headings(Form.XLSX, full=True), *COMPARED) if heading.words is not None
]


@pytest.mark.parametrize("heading", SPOKEN, ids=lambda heading: heading.name)
def test_every_title_means_one_word(heading: Heading) -> None:
    """In whatever language a workbook was written, it can be read back."""
    assert heading.words is not None
    meant: dict[str, str] = {}
    for language in LANGUAGES:
        for word, title in heading.words(language).items():
            assert meant.setdefault(title, word) == word
            assert ";" not in title
            assert title == title.strip(" ")
    for word in heading.words("en"):
        assert meant.get(word, word) == word


LIST = """\
person_id,birth_date,territory,residence,poverty
030055000001,1990-03-14,haiduong_west,permanent,near_poor
030055000002,1990-03-14,haiduong_west,permanent,
030055000003,,haiphong_east,,none
"""


@pytest.fixture
def results(tmp_path: Path) -> dict[str, Path]:
    """Decide one list into workbooks of both languages and a table of text."""
    (tmp_path / "list.csv").write_text(LIST, encoding="utf-8")
    made = {"vi": tmp_path / "vi.xlsx", "en": tmp_path / "en.xlsx", "csv": tmp_path / "r.csv"}
    for language, file in made.items():
        asked = ["batch", str(tmp_path / "list.csv"), "-o", str(file), "--on", "2025-10-01"]
        asked += ["--unstated", "no"]
        said = "vi" if language == "csv" else language
        ran = CliRunner().invoke(commands().main, [*asked, "--lang", said])
        assert ran.exit_code == 0, ran.stderr
    return made


def test_a_clerk_reads_words_of_the_own_language(results: dict[str, Path]) -> None:
    sheet = openpyxl.load_workbook(results["vi"]).active
    assert sheet is not None
    head, *rows = ([cell.value for cell in row] for row in sheet)
    first, _, last = (dict(zip(head, row, strict=True)) for row in rows)
    assert first["Kết quả"] == "đã xác định"
    assert first["Nhóm tham gia"] == "hộ cận nghèo"
    assert last["Kết quả"] == "chưa xác định"
    assert last["Nhóm tham gia"] is None
    missing = last["Thông tin còn thiếu"].split("; ")
    assert missing == ["ngày sinh", "đăng ký cư trú"]
    english = openpyxl.load_workbook(results["en"]).active
    assert english is not None
    assert english["B2"].value == "determined"


def test_programs_read_the_words_of_the_contract(results: dict[str, Path]) -> None:
    with results["csv"].open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["status"] for row in rows] == ["decided", "decided", "undetermined"]
    assert rows[0]["route"] == "near_poor"
    assert "birth_date" in rows[2]["missing"].split(";")


def test_a_workbook_reads_back_as_what_was_said(results: dict[str, Path]) -> None:
    read = {}
    for name, path in results.items():
        file = result_file(str(path))
        assert file is not None
        (frame,) = file.batches()
        read[name] = frame.select("person_id", "status", "route", "grounds", "missing", "evidence")
    assert read["vi"].rows() == read["csv"].rows()
    # Names of instruments are texts of law in the reader's language, and stay as they are.
    assert read["en"].drop("grounds").rows() == read["csv"].drop("grounds").rows()
