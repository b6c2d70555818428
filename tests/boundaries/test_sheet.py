"""A sheet of boundaries: made, filled in by an expert, compared; and what is refused."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook  # type: ignore[import-untyped]

from tests.console.conftest import Run, run

__all__ = ["run"]

SHEET = "sheet.xlsx"
ANSWER = 4
MERGED = "haiphong-2026"


@pytest.fixture
def made(run: Run) -> Run:
    ran = run("rules", "boundaries", MERGED, "-o", SHEET, "--lang", "en")
    assert ran.exit_code == 0
    return run


def change(edit: Callable[[Any], object]) -> None:
    book = load_workbook(SHEET)
    edit(book.active)
    book.save(SHEET)


def line_of(*parts: str) -> int:
    """Return the line of the one citizen whose words hold all parts."""
    rows = load_workbook(SHEET).active.iter_rows(min_row=2, values_only=True)
    found = [line for line, row in enumerate(rows, start=2) if all(p in row[2] for p in parts)]
    assert len(found) == 1, found
    return found[0]


def answer(line: int, text: object) -> None:
    change(lambda sheet: sheet.cell(line, ANSWER, text))


def check(run: Run, policy: str = MERGED) -> Any:
    return run("rules", "boundaries", policy, "--check", SHEET, "--lang", "en")


SIXTY = "irth date: 1966-01-01"
NEARLY_SIXTY = "irth date: 1966-01-02"


def test_a_new_sheet_has_no_answer_in_it(made: Run) -> None:
    book = load_workbook(SHEET)
    rows = list(book.active.iter_rows(min_row=2, values_only=True))
    assert len(rows) > 50
    assert {row[ANSWER - 1] for row in rows} == {None}
    assert not any("percent" in str(row) or "%" in str(row) for row in rows)
    assert check(made).exit_code == 0


@pytest.mark.parametrize("text", ["100", 100, "100 %", "100,0"])
def test_the_right_answer_agrees_however_it_is_written(made: Run, text: object) -> None:
    answer(line_of(SIXTY), text)
    ran = check(made)
    assert (ran.exit_code, ran.stdout) == (
        0,
        f"Rows: {load_workbook(SHEET).active.max_row - 1}; answered: 1; answers that differ: 0.\n",
    )


def test_another_answer_is_listed_with_the_ground_and_ends_with_4(made: Run) -> None:
    answer(line_of(SIXTY), 0)
    answer(line_of(NEARLY_SIXTY), 0)
    ran = check(made)
    assert ran.exit_code == 4
    assert "Answered: 0 %; decided here: 100 %." in ran.stdout
    assert "haiphong_2026.elderly: " in ran.stdout
    assert "answered: 2; answers that differ: 1." in ran.stdout


def test_any_answer_agrees_where_the_share_was_never_published(made: Run) -> None:
    line = line_of("collects waste", "registered residence: permanent")
    answer(line, 30)
    assert check(made).exit_code == 0


def test_sorted_rows_are_read_as_they_were(made: Run) -> None:
    answer(line_of(SIXTY), 0)
    book = load_workbook(SHEET)
    rows = list(book.active.iter_rows(min_row=2, values_only=True))
    for line, row in enumerate(reversed(rows), start=2):
        for column, value in enumerate(row, start=1):
            book.active.cell(line, column).value = value
    book.save(SHEET)
    assert "answered: 1; answers that differ: 1." in check(made).stdout


@pytest.mark.parametrize(
    ("edit", "sentence"),
    [
        (lambda sheet: sheet.delete_rows(5), "row 4 is missing"),
        (lambda sheet: sheet.delete_rows(sheet.max_row), "is missing"),
        (lambda sheet: sheet.delete_rows(2, sheet.max_row), "row 1 is missing"),
        (lambda sheet: sheet.cell(3, 3, "Somebody else"), "line 3 is not as it was made"),
        (lambda sheet: sheet.cell(3, 2, "2027-01-01"), "line 3 is not as it was made"),
        (lambda sheet: sheet.cell(3, 5, "{}"), "line 3 is not as it was made"),
        (lambda sheet: sheet.cell(3, 1, "2/9-abc"), "line 3 is not as it was made"),
        (lambda sheet: sheet.cell(4, ANSWER, "all"), "the answer in line 4 is 'all'"),
        (lambda sheet: sheet.cell(4, ANSWER, 0.7), "the answer in line 4 is '0.7'"),
        (lambda sheet: sheet.cell(4, ANSWER, 1), "the answer in line 4 is '1'"),
        (lambda sheet: sheet.cell(4, ANSWER, "1_0"), "the answer in line 4 is '1_0'"),
        (lambda sheet: sheet.cell(1_048_576, 16_384, "x"), "stands too far from the others"),
        (lambda sheet: sheet.cell(4, ANSWER, "#N/A"), "the answer in line 4 is '#N/A'"),
        (lambda sheet: sheet.cell(4, ANSWER, "=50+50"), "the answer in line 4 is '#FORMULA'"),
        (lambda sheet: sheet.cell(4, ANSWER, 101), "the answer in line 4 is '101'"),
        (lambda sheet: sheet.cell(4, ANSWER, "NaN"), "the answer in line 4 is 'NaN'"),
    ],
)
def test_a_sheet_that_was_changed_is_refused_in_one_sentence(
    made: Run, edit: Callable[[Any], object], sentence: str
) -> None:
    change(edit)
    ran = check(made)
    assert ran.exit_code == 2
    assert sentence in ran.stderr
    assert len(ran.stderr.splitlines()) == 1


def test_a_row_that_stands_there_twice_is_refused(made: Run) -> None:
    change(lambda sheet: sheet.append([cell.value for cell in sheet[3]]))
    assert "row 2 stands there twice" in check(made).stderr


def test_a_sheet_of_another_policy_is_refused(made: Run) -> None:
    ran = check(made, "haiphong-east")
    assert ran.exit_code == 2
    assert "not as it was made for haiphong-east" in ran.stderr


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ((MERGED,), "Name either a sheet to write"),
        ((MERGED, "-o", "a.xlsx", "--check", "b.xlsx"), "Name either a sheet to write"),
        ((MERGED, "-o", "a.csv"), "ends in .xlsx"),
        ((MERGED, "--check", "none.xlsx"), "none.xlsx cannot be read: no such file or folder"),
        (("haiphong-2062", "-o", "a.xlsx"), "did you mean haiphong-2026?"),
    ],
)
def test_bad_usage_is_one_sentence(run: Run, words: tuple[str, ...], sentence: str) -> None:
    ran = run("rules", "boundaries", *words, "--lang", "en")
    assert ran.exit_code == 2
    assert sentence in ran.stderr
    assert len(ran.stderr.splitlines()) == 1


def test_what_is_no_workbook_is_refused(run: Run) -> None:
    Path(SHEET).write_bytes(b"no workbook at all")
    assert check(run).exit_code == 2


def test_the_sheet_speaks_vietnamese_and_is_checked_in_any_language(run: Run) -> None:
    run("rules", "boundaries", MERGED, "-o", SHEET, "--lang", "vi")
    assert "ngoài ra không có gì khác" in load_workbook(SHEET).active.cell(2, 3).value
    assert check(run).exit_code == 0
