"""The contract's words in a workbook: said to people, and read back as they were."""

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path
from unicodedata import normalize

import openpyxl  # type: ignore[import-untyped]
import pytest
from click.testing import CliRunner

from subsidy.__main__ import commands
from subsidy.catalogue import LANGUAGES
from subsidy.errors import InputError
from subsidy.lists.diff.headings import HEADINGS as COMPARED
from subsidy.lists.diff.result_file import result_file
from subsidy.lists.diff.result_side import read_result
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


def cells(path: Path) -> list[list[object]]:
    """Return the cells of a workbook as another library reads them."""
    sheet = openpyxl.load_workbook(path).active
    assert sheet is not None
    return [[cell.value for cell in row] for row in sheet]


def write(path: Path, rows: Iterable[Sequence[object]]) -> None:
    """Write rows as text."""
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)


def test_a_clerk_reads_words_of_the_own_language(results: dict[str, Path]) -> None:
    head, *rows = cells(results["vi"])
    first, _, last = (dict(zip(head, row, strict=True)) for row in rows)
    assert first["Kết quả"] == "đã xác định"
    assert first["Nhóm tham gia"] == "hộ cận nghèo"
    assert last["Kết quả"] == "chưa xác định"
    assert last["Nhóm tham gia"] is None
    missing = str(last["Thông tin còn thiếu"]).split("; ")
    assert missing == ["ngày sinh", "đăng ký cư trú"]
    assert cells(results["en"])[3][1] == "undetermined"


def test_programs_read_the_words_of_the_contract(results: dict[str, Path]) -> None:
    with results["csv"].open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["status"] for row in rows] == ["decided", "decided", "undetermined"]
    assert rows[0]["route"] == "near_poor"
    assert "birth_date" in rows[2]["missing"].split(";")


def outcomes(path: Path, *, reveal: bool = False) -> list[dict[str, object]]:
    """Return what a result says of its rows, in their order, as a comparison reads it."""
    file = result_file(str(path))
    assert file is not None
    side = read_result(file, reveal=reveal)
    said = side.outcomes.drop("rules")
    return [said.row(number, named=True) for number in side.rows["outcome"]]


def test_a_workbook_reads_back_as_what_was_said(results: dict[str, Path]) -> None:
    said = outcomes(results["csv"])
    assert outcomes(results["vi"]) == said
    # Names of instruments are texts of law in the reader's language, and stay as they are.
    for one, other in zip(outcomes(results["en"]), said, strict=True):
        assert {**one, "grounds": ""} == {**other, "grounds": ""}


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_workbook_saved_as_text_reads_back_too(
    results: dict[str, Path], tmp_path: Path, separator: str
) -> None:
    with (tmp_path / "saved.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=separator).writerows(cells(results["vi"]))
    assert outcomes(tmp_path / "saved.csv") == outcomes(results["csv"])


@pytest.mark.parametrize(
    "typed",
    ["Hộ  cận nghèo", "hộ cận nghèo\xa0", "HỘ CẬN NGHÈO", normalize("NFD", "hộ cận nghèo")],
)
def test_a_title_that_was_typed_again_means_the_same(
    results: dict[str, Path], tmp_path: Path, typed: str
) -> None:
    rows = [
        [typed if cell == "hộ cận nghèo" else cell for cell in row] for row in cells(results["vi"])
    ]
    write(tmp_path / "typed.csv", rows)
    assert outcomes(tmp_path / "typed.csv") == outcomes(results["csv"])


@pytest.mark.parametrize("cell", ["nhóm mới", "hộ nghèo; hộ cận nghèo", "5"])
def test_a_route_that_nobody_knows_is_refused_and_not_shown(
    results: dict[str, Path], tmp_path: Path, cell: str
) -> None:
    rows = [[cell if one == "hộ cận nghèo" else one for one in row] for row in cells(results["vi"])]
    write(tmp_path / "typed.csv", rows)
    with pytest.raises(InputError, match="holds in its column route what no result") as refused:
        outcomes(tmp_path / "typed.csv")
    assert cell not in str(refused.value).replace("typed.csv", "").replace(str(tmp_path), "")


@pytest.mark.parametrize(
    "ground",
    [
        "old.hiv (11/2022/NQ-HĐND)",
        "national.near_poor_2025 (HIV)",
        "national.near_poor_2025 (188/2025/NĐ-CP, 6), haiphong_res05.hiv (11/2022/NQ-HĐND)",
    ],
)
def test_a_ground_that_nobody_knows_is_hidden(
    results: dict[str, Path], tmp_path: Path, ground: str
) -> None:
    """It may be one of an older law, or two that were typed as one, and confidential."""
    known = "national.near_poor_2025 (188/2025/NĐ-CP, 6)"
    with results["csv"].open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    typed = [[cell.replace(known, ground) for cell in row] for row in rows]
    write(tmp_path / "old.csv", typed)
    hidden, told = (outcomes(tmp_path / "old.csv", reveal=reveal)[0] for reveal in (False, True))
    assert str(hidden["grounds"]).startswith("confidential;haiduong_res37.near_poor")
    assert ground in str(told["grounds"])


def test_missing_facts_that_nobody_knows_are_refused(
    results: dict[str, Path], tmp_path: Path
) -> None:
    text = results["csv"].read_text(encoding="utf-8-sig")
    (tmp_path / "typed.csv").write_text(text.replace("birth_date;", "secret HIV;"))
    with pytest.raises(InputError, match="column missing") as refused:
        outcomes(tmp_path / "typed.csv")
    assert "secret" not in str(refused.value)


@pytest.mark.parametrize(("language", "mark"), [("en", ","), ("vi", "."), ("vi", "\xa0")])
def test_vnd_saved_as_a_spreadsheet_shows_them_read_back(
    results: dict[str, Path], tmp_path: Path, language: str, mark: str
) -> None:
    shown = [
        [f"{cell:,}".replace(",", mark) if isinstance(cell, int) else cell for cell in row]
        for row in cells(results[language])
    ]
    write(tmp_path / "shown.csv", shown)
    said, here = outcomes(results["csv"]), outcomes(tmp_path / "shown.csv")
    assert [row["person_vnd"] for row in here] == [row["person_vnd"] for row in said]
    assert here[1]["person_vnd"] == 1_263_600


def test_facts_that_belong_together_are_missing_together(
    results: dict[str, Path], tmp_path: Path
) -> None:
    text = results["csv"].read_text(encoding="utf-8-sig")
    (tmp_path / "shown.csv").write_text(text.replace("birth_date;", "Party_Cell_Active;"))
    missing = outcomes(tmp_path / "shown.csv")[2]["missing"]
    assert str(missing).split(";")[:2] == ["party_badge_years", "party_cell_active"]


def test_an_empty_status_is_refused(results: dict[str, Path], tmp_path: Path) -> None:
    text = results["csv"].read_text(encoding="utf-8-sig")
    (tmp_path / "empty.csv").write_text(text.replace(",decided,", ",,"))
    with pytest.raises(InputError, match="column status"):
        outcomes(tmp_path / "empty.csv")


def test_an_identifier_that_lost_its_zeros_is_refused(
    results: dict[str, Path], tmp_path: Path
) -> None:
    text = results["csv"].read_text(encoding="utf-8-sig")
    (tmp_path / "lost.csv").write_text(text.replace("030055000002", "30055000002"))
    with pytest.raises(InputError, match="row 3: person_id has 11 digits") as refused:
        outcomes(tmp_path / "lost.csv")
    assert "30055000002" not in str(refused.value)
