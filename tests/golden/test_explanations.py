"""Explanations of each kind of answer, in both languages, with and without the reasons."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.golden.conftest import Golden

KNOWN: dict[str, Any] = {"residence": "permanent", "unstated": "no"}
EAST = {"territory": "haiphong_east", **KNOWN}
WEST = {"territory": "haiduong_west", **KNOWN}

CITIZENS: dict[str, dict[str, Any]] = {
    "article_mrs_hue": {"birth_date": 1955, "commune": "Thượng Hồng", **KNOWN},
    "article_mrs_khuong": {"birth_date": 1952, "commune": "An Lão", **KNOWN},
    "refused": {"birth_date": "1990-06-15", **EAST, "residence": "temporary"},
    "partly": {"birth_date": "2008-09-05", **WEST, "student": True},
    "waits_for_a_birthday": {"birth_date": "1966-02-20", **EAST},
    "undetermined_for_one_fact": {"birth_date": "1955-03-14", **WEST},
    "undetermined_for_many_facts": {"birth_date": "1955", "territory": "haiduong_west"},
    "undetermined_share_not_published": {"birth_date": "1979", **EAST, "waste_collector": True},
    "statutory_pension": {"birth_date": "1955-03-14", **EAST, "statutory_group": "pension"},
    "statutory_poor": {"birth_date": "1955-03-14", **WEST, "poverty": "poor"},
    "confidential": {"birth_date": "1990-05-02", **EAST, "hiv": True},
    "month_by_month": {"birth_date": "1988-08-12", **WEST, "district": "chi_linh"},
}
CITIZENS["month_by_month"]["security_force"] = True

ON = {"undetermined_share_not_published": "2026-02-01"}


@pytest.fixture(params=["vi", "en"])
def lang(request: pytest.FixtureRequest) -> str:
    """Return one language, then the other."""
    found: str = request.param
    return found


def _write(name: str) -> str:
    file = Path("citizen.json")
    file.write_text(json.dumps(CITIZENS[name], ensure_ascii=False), encoding="utf-8")
    return str(file)


@pytest.mark.parametrize("name", CITIZENS)
def test_an_answer_is_explained(golden: Golden, name: str, lang: str) -> None:
    check = ("check", _write(name), "--on", ON.get(name, "2025-10-01"), "--lang", lang)
    golden(f"explanations/{name}.{lang}", [check])


@pytest.mark.parametrize(
    "name", ["article_mrs_hue", "refused", "undetermined_for_one_fact", "confidential"]
)
def test_the_reasons_are_given_clause_by_clause(golden: Golden, name: str, lang: str) -> None:
    check = ("check", _write(name), "--on", "2025-10-01", "--why", "--lang", lang)
    golden(f"explanations/{name}.why.{lang}", [check])


def test_an_authorised_reader_is_told_the_confidential_route(golden: Golden, lang: str) -> None:
    check = ("check", _write("confidential"), "--on", "2025-10-01", "--reveal", "--lang", lang)
    golden(f"explanations/confidential.reveal.{lang}", [check])


def test_a_policy_may_be_asked_about_before_it_is_in_force(golden: Golden, lang: str) -> None:
    question = ("--on", "2025-10-01", "--policy", "haiphong-2026", "--lang", lang)
    golden(f"explanations/what_if.{lang}", [("check", _write("refused"), *question)])


def test_one_month_may_be_asked_about(golden: Golden, lang: str) -> None:
    question = ("--on", "2025-10-20", "--months", "1", "--lang", lang)
    golden(f"explanations/one_month.{lang}", [("check", _write("partly"), *question)])


@pytest.mark.parametrize("name", ["month_by_month", "undetermined_for_one_fact"])
def test_a_timeline_is_a_line_for_each_part(golden: Golden, name: str, lang: str) -> None:
    days = ("--from", "2024-06-01", "--to", "2026-12-31", "--lang", lang)
    golden(f"explanations/timeline.{name}.{lang}", [("timeline", _write(name), *days)])


@pytest.mark.parametrize(
    "name",
    [
        "haiduong_res37.elderly_77",
        "haiphong_res05.elderly",
        "haiphong_2026.waste_collector",
        "national.ethnic_ex_difficult_2025",
    ],
)
def test_a_provision_is_shown_as_its_source_has_it(golden: Golden, name: str, lang: str) -> None:
    golden(f"explanations/rules.{name}.{lang}", [("rules", "show", name, "--lang", lang)])
