"""Reports: every form holds the same figures, needs nothing else, tells nothing confidential."""

import json
import re
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook  # type: ignore[import-untyped]

from subsidy.compare.comparison import Comparison
from subsidy.compare.cost import ALL
from subsidy.errors import InputError
from subsidy.report.comparison_paper import comparison_paper as paper
from subsidy.report.docx import docx
from subsidy.report.html import html
from subsidy.report.paper import Paper
from subsidy.report.payload import payload
from subsidy.report.screen import screen
from subsidy.report.table import Tongue
from subsidy.report.tables import tables
from subsidy.report.writing import report_targets, write_reports
from subsidy.report.xlsx import xlsx
from tests.compare.people import EAST_30, EAST_76, NEW, OLD, WEST_62, compared, scheme
from tests.compare.people import write as save

SICK = {**EAST_30, "hiv": "yes"}
PEOPLE = [*[EAST_30] * 5, EAST_76, WEST_62, *[SICK] * 6]
TELLING = re.compile(
    r"haiphong_\w+\.(hiv|party)|\"(hiv|party)\"|party_badge|person_id|living with HIV"
)


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Comparison:
    path = save(tmp_path_factory.mktemp("report") / "people.parquet", PEOPLE)
    return compared(path, OLD, NEW)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_page_needs_nothing_from_anywhere(found: Comparison, language: str) -> None:
    page = html(paper(found, language)).decode()
    assert f'<html lang="{language}">' in page
    assert "<script" not in page
    links = re.findall(r'(?:src|href)="([^"]*)"|url\(([^)]*)\)', page)
    assert all(not one.startswith(("http", "//")) for pair in links for one in pair)
    assert page.count("<svg") == 3


def test_every_table_stands_in_the_page_and_in_the_workbook(found: Comparison) -> None:
    page = html(paper(found, "vi")).decode()
    book = load_workbook(BytesIO(xlsx(paper(found, "vi"))))
    titles = {sheet["A1"].value for sheet in book.worksheets}
    for table in tables(found, Tongue("vi")):
        assert f"<caption>{table.title}</caption>" in page
        assert table.title in titles


def test_numbers_are_numbers_in_the_workbook(found: Comparison) -> None:
    sheet = load_workbook(BytesIO(xlsx(paper(found, "en"))))["1 cost_by_payer"]
    rows = {row[0]: row[1:] for row in sheet.iter_rows(min_row=3, values_only=True)}
    side = found.first.result.sides[0]
    assert rows["city/province budget"][0] == side.cost[ALL][ALL]["city"]
    assert rows["all public budgets"][0] == side.budgets


def test_the_document_has_the_tables_and_the_charts_with_words_for_them(found: Comparison) -> None:
    import docx as word

    book = word.Document(BytesIO(docx(paper(found, "vi"))))
    assert len(book.inline_shapes) == 3
    assert all(shape._inline.docPr.get("descr") for shape in book.inline_shapes)
    headings = [one.text for one in book.paragraphs if one.style and one.style.name == "Heading 1"]
    assert headings[0] == "Tóm tắt"
    assert "Căn cứ pháp lý của từng quy định" in [one.text for one in book.paragraphs]
    assert book.tables[0].cell(1, 0).text == "ngân sách tỉnh, thành phố"


def test_the_same_comparison_gives_the_same_bytes_of_a_workbook_and_a_page(
    found: Comparison,
) -> None:
    assert xlsx(paper(found, "vi")) == xlsx(paper(found, "vi"))
    assert html(paper(found, "vi")) == html(paper(found, "vi"))


def test_json_holds_the_figures_and_the_marks(found: Comparison) -> None:
    told = json.loads(payload(found))
    assert told["schema"] == "subsidy.comparison/1"
    old, new = told["periods"][0]["policies"]
    sides = found.first.result.sides
    assert old["cost_vnd"]["all"]["all"] == sides[0].cost[ALL][ALL]
    assert sum(one["persons"] for one in new["changes"]) == len(PEOPLE)
    assert told["population"]["sha256"] == found.population_sha256
    assert told["receipt"]["rules_sha256"] == found.rules_sha256


@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_form_names_a_confidential_route_of_persons(found: Comparison, language: str) -> None:
    for said in (screen(found, language), payload(found)):
        assert not TELLING.search(said)


def test_the_screen_sets_the_published_cost_beside_ours(found: Comparison) -> None:
    said = " ".join(screen(found, "en").split())
    assert "396,000,000,000 VND a year" in said
    assert "Nothing here is tuned to it." in said
    assert "Why they may differ" in said


def test_a_report_of_an_ending_that_is_not_known_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="a report ends in"):
        report_targets([str(tmp_path / "report.pdf")], force=False)


def test_a_report_named_twice_is_refused_before_the_run(tmp_path: Path) -> None:
    name = str(tmp_path / "report.html")
    with pytest.raises(InputError, match="named twice"):
        report_targets([name, name], force=True)


def test_a_report_where_nothing_can_be_written_is_refused_before_the_run(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="does not exist"):
        report_targets([str(tmp_path / "nowhere" / "report.html")], force=False)
    (tmp_path / "report.html").write_text("there", encoding="utf-8")
    with pytest.raises(InputError, match="exists"):
        report_targets([str(tmp_path / "report.html")], force=False)


@pytest.mark.parametrize("write", [html, docx, xlsx])
def test_a_reform_that_changes_nothing_has_its_papers_too(
    tmp_path: Path, write: Callable[[Paper], bytes]
) -> None:
    same = compared(save(tmp_path / "one.parquet", [EAST_30]), NEW, NEW)
    assert len(write(paper(same, "vi"))) > 5_000


def test_a_document_has_room_for_the_names_of_many_reforms(tmp_path: Path) -> None:
    long = [scheme("national")._replace(name=letter * 80) for letter in "abcd"]
    many = compared(save(tmp_path / "one.parquet", [EAST_30]), NEW, *long)
    assert len(docx(paper(many, "vi"))) > 5_000


def test_one_person_is_not_said_in_the_plural(tmp_path: Path) -> None:
    one = compared(save(tmp_path / "one.parquet", [EAST_30]), NEW, "national")
    assert "; one person of one.parquet." in screen(one, "en")
    assert "; 1 người trong one.parquet." in screen(one, "vi")


def test_reports_appear_under_their_names(found: Comparison, tmp_path: Path) -> None:
    names = [str(tmp_path / f"report.{ending}") for ending in ("html", "xlsx")]
    write_reports(lambda: paper(found, "en"), report_targets(names, force=False))
    assert all(Path(name).stat().st_size > 1_000 for name in names)


def test_the_law_in_force_is_told_for_the_places_of_the_population_alone(tmp_path: Path) -> None:
    path = save(tmp_path / "people.parquet", PEOPLE)
    current = compared(path, "current", NEW, on=date(2025, 12, 1), months=2)
    (concordance,) = (one for one in paper(current, "en").tables if one.name == "concordance")
    assert [column.title for column in concordance.columns[1:]] == [
        "haiduong-west",
        "haiphong-east",
        "haiphong-2026",
    ]


def test_a_page_says_what_it_has_no_room_for(tmp_path: Path) -> None:
    path = save(tmp_path / "people.parquet", PEOPLE)
    wide = compared(path, NEW, *[OLD, "national", "haiphong-east", "haiduong-west"])
    page = html(paper(wide, "en")).decode()
    sheet = load_workbook(BytesIO(xlsx(paper(wide, "en"))))["1 cost_by_payer"]
    assert sheet.max_column == 10
    assert "2 more columns stand in the workbook" in page
