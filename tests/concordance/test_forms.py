"""The table as text, Markdown, a page and a Word document: each holds every cell."""

from html import escape
from io import BytesIO
from pathlib import Path

import docx as word
import pytest

from subsidy.report.concordance.docx import docx
from subsidy.report.concordance.html import html as web_page
from subsidy.report.concordance.markdown import markdown
from subsidy.report.concordance.screen import screen
from tests.concordance.test_rows import THREE, said
from tests.console.conftest import Run, run

__all__ = ["run"]

NAMES = ("haiphong-east", "haiduong-west", "haiphong-2026")
TABLE = said(*THREE, language="vi")


def test_a_row_of_markdown_has_a_cell_for_each_policy() -> None:
    lines = [line for line in markdown(TABLE).splitlines() if line.startswith("|")]
    assert len(lines) == len(TABLE.rows) + 2
    assert {line.count(" | ") for line in lines} == {len(NAMES)}


def test_markdown_reads_no_sign_of_a_name_as_its_own() -> None:
    assert "haiphong\\_2026.near\\_poor" in markdown(TABLE)


def test_the_page_marks_what_differs_and_needs_nothing_else() -> None:
    page = web_page(TABLE).decode()
    differing = {
        line.text for row in TABLE.rows for cell in row.cells for line in cell if line.differs
    }
    assert len(differing) > 30
    for text in differing:
        assert f"<mark>≠ {escape(text, quote=False)}</mark>" in page
    assert "http" not in page
    assert "<script" not in page
    assert page.count('<th scope="row">') == len(TABLE.rows)


def test_the_word_document_holds_every_line_of_every_cell() -> None:
    (grid,) = word.Document(BytesIO(docx(TABLE))).tables
    cells = grid._cells
    width = len(NAMES) + 1
    for number, row in enumerate(TABLE.rows, start=1):
        for place, cell in enumerate(row.cells, start=1):
            text = cells[number * width + place].text
            assert text == "\n".join(line.marked for line in cell)


@pytest.mark.parametrize("count", [1, 2, 3])
def test_text_fits_a_screen_up_to_three_policies(count: int) -> None:
    printed = screen(said(*THREE[:count]))
    assert max(map(len, printed.splitlines())) <= 96


def test_the_command_prints_text_markdown_and_files(run: Run) -> None:
    assert run("rules", "table", *NAMES, "--lang", "en").stdout.startswith("Who is paid for: ")
    assert run("rules", "table", *NAMES, "--markdown").stdout.startswith("# ")
    for name in ("t.md", "t.html", "t.docx"):
        ran = run("rules", "table", *NAMES, "-o", name)
        assert (ran.exit_code, ran.stdout) == (0, "")
        assert Path(name).stat().st_size > 10_000


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("haiphong-2062",), "did you mean haiphong-2026?"),
        (("haiphong-2026", "haiphong-2026"), "haiphong-2026 is named twice"),
        (("haiphong-2026", "-o", "t.pdf"), "ends in .md, .html or .docx"),
        (("haiphong-2026", "-o", "none/t.md"), "the folder none does not exist"),
    ],
)
def test_bad_input_is_one_sentence(run: Run, words: tuple[str, ...], sentence: str) -> None:
    ran = run("rules", "table", *words, "--lang", "en")
    assert ran.exit_code == 2
    assert sentence in ran.stderr
    assert len(ran.stderr.splitlines()) == 1


def test_a_file_that_is_there_is_kept_unless_forced(run: Run) -> None:
    Path("t.md").write_text("mine", encoding="utf-8")
    assert run("rules", "table", "national", "-o", "t.md").exit_code == 2
    assert Path("t.md").read_text(encoding="utf-8") == "mine"
    assert run("rules", "table", "national", "-o", "t.md", "--force").exit_code == 0
