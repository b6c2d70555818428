"""Papers of a search: the frontier, the setting at each point, the winner and its proof."""

import re
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook  # type: ignore[import-untyped]

from subsidy.report.docx import docx
from subsidy.report.html import html
from subsidy.report.paper import Paper
from subsidy.report.search_paper import search_paper
from subsidy.report.xlsx import xlsx
from tests.harmonise.city import SPANS, searched

HARMFUL = ("party.min_badge_years=45..50..5",)
BADGES = 6


def paper(*sweeps: str, language: str = "en", **options: Any) -> Paper:
    return search_paper(searched(*sweeps, **options), language)


def rows(said: Paper, name: str) -> list[tuple[object, ...]]:
    """Return the rows of a table as they stand in the workbook."""
    book = load_workbook(BytesIO(xlsx(said)))
    sheet = next(one for one in book.worksheets if one.title.endswith(name))
    return list(sheet.iter_rows(min_row=3, values_only=True))


def test_the_frontier_stands_in_the_workbook_with_the_setting_at_each_point() -> None:
    found = searched()
    before, *points = rows(paper(), "frontier")
    assert before[2] == found.cost
    assert [(str(age), str(share)) for age, share, *_ in points] == [
        tuple(one.setting.values.values()) for one in found.frontier
    ]
    assert [row[2:6] for row in points] == [
        (one.cost, one.cost - found.cost, one.gain, one.lose) for one in found.frontier
    ]


def test_every_setting_tried_stands_in_the_workbook_and_one_is_the_winner() -> None:
    found = searched()
    told = rows(paper(), "settings")
    assert len(told) == len(found.points) == 9
    (winner,) = (row for row in told if row[-1] == "winner, proved")
    assert found.winner is not None
    assert [str(value) for value in winner[:2]] == list(found.winner.setting.values.values())


@pytest.mark.parametrize("language", ["vi", "en"])
def test_page_and_document_hold_summary_proof_chart_law_and_hashes(language: str) -> None:
    import docx as word

    said = paper(language=language)
    page = html(said).decode()
    headings = [part.heading for part in (*said.first, *said.last)]
    assert re.findall(r"<h2>([^<]*)</h2>", page) == [
        *headings[:2],
        said.charts_heading,
        said.tables_heading,
        *headings[2:],
    ]
    book = word.Document(BytesIO(docx(said)))
    told = [one.text for one in book.paragraphs]
    assert set(headings) <= set(told)
    assert len(book.inline_shapes) == len(said.charts) == page.count("<svg") == 2
    marks = searched().comparison
    for mark in (marks.rules_sha256[:16], marks.population_sha256[:16]):
        assert mark in page
        assert any(mark in line for line in told)


def test_the_picture_bears_the_setting_of_each_point_of_the_frontier() -> None:
    drawn = paper().chart.drawing["data"]["values"]
    found = searched()
    assert {row["setting"] for row in drawn} - {""} == {
        " / ".join(one.setting.values.values()) for one in found.frontier
    }


def test_where_nothing_is_proved_the_paper_shows_who_would_lose_and_names_no_winner() -> None:
    said = paper(*HARMFUL)
    summary, proof = (" ".join(part.lines) for part in said.first)
    assert "No winner" in summary
    assert "100 % before, 0 % now" in proof
    assert not [row for row in rows(said, "settings") if row[-1] == "winner, proved"]


def test_confidential_facts_of_the_population_change_no_word_of_a_paper() -> None:
    """Six holders of a badge, and the same six persons without one."""
    told = paper(*SPANS, badges=BADGES)
    untold = paper(*SPANS, badges=BADGES, silent=True)
    assert told._replace(last=()) == untold._replace(last=())
