"""`rules coverage` as a user meets it: counts, gaps, sentences that are not so, bad files."""

import json
from pathlib import Path

import pytest

from subsidy.coverage import sentences
from tests.console.conftest import Run

PUPIL = {
    "sentence": "a pupil pays half",
    "profile": {"birth_date": "2012-01-01", "student": True, "unstated": "no"},
    "on": "2026-01-01",
    "policy": "national",
    "answer": "student: state 50 + person 50",
}


def written(**changed: object) -> str:
    Path("mine.jsonl").write_text(json.dumps({**PUPIL, **changed}) + "\n", encoding="utf-8")
    return "mine.jsonl"


def test_every_clause_of_every_policy_was_seen_both_ways(run: Run) -> None:
    ran = run("rules", "coverage", "--json")
    assert ran.exit_code == 0, ran.output
    told = json.loads(ran.stdout)
    assert {one["policy"] for one in told["policies"]} >= {"national", "haiphong-2026"}
    assert all(one["clauses"] == one["both_ways"] > 0 for one in told["policies"])
    assert all(one["true"] and one["false"] for one in told["clauses"])


def test_of_a_policy_each_clause_is_told_with_its_two_sentences(run: Run) -> None:
    ran = run("rules", "coverage", "haiphong-2026", "--lang", "en")
    assert ran.exit_code == 0, ran.output
    _, _, elderly = ran.stdout.partition("\nhaiphong_2026.elderly\n")
    assert elderly.splitlines()[0] == "  60 <= age < 75"
    assert elderly.splitlines()[1].startswith("    ✓ ")
    assert elderly.splitlines()[2].startswith("    ✗ ")


def test_without_sentences_every_clause_is_a_gap(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sentences, "FILE", "no-such-file.jsonl")
    ran = run("rules", "coverage", "--cases", written(), "--lang", "en")
    assert ran.exit_code == 4
    assert "haiphong_2026.elderly: pension = no: never decided" in ran.stdout
    assert "national.student_2025: student = yes: never refused" in ran.stdout


def test_a_sentence_that_is_not_so_is_told_with_what_the_rule_book_answers(run: Run) -> None:
    file = written(answer="student: state 30 + person 70")
    ran = run("rules", "coverage", "--cases", file, "--lang", "en")
    assert ran.exit_code == 4
    assert (
        "- a pupil pays half, 2026-01-01: student: state 50 + person 50; it says student: state "
        "30 + person 70" in " ".join(ran.stdout.split())
    )


def test_the_report_is_said_in_vietnamese_too(run: Run) -> None:
    ran = run("rules", "coverage", "--lang", "vi")
    assert "thấy cả hai chiều" in ran.stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("haiphong-2062",), "did you mean haiphong-2026?"),
        (("--cases", "nowhere.jsonl"), "nowhere.jsonl cannot be read"),
    ],
)
def test_a_name_that_does_not_exist_is_one_sentence(
    run: Run, words: tuple[str, ...], said: str
) -> None:
    ran = run("rules", "coverage", *words, "--lang", "en")
    assert (ran.exit_code, ran.stdout) == (2, "")
    assert said in ran.stderr
    assert len(ran.stderr.strip().splitlines()) == 1


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"on": "soon"}, "line 1: on is a day such as 2026-01-01"),
        ({"answer": 5}, "line 1: sentence, answer and policy are texts"),
        ({"policy": 0}, "line 1: sentence, answer and policy are texts"),
        ({"more": 1}, "more is one too many or missing"),
        ({"policy": "natonal"}, "did you mean national?"),
        ({"profile": {"birth_dat": "1960"}}, "mine.jsonl, line 1: 'birth_dat' is not a name"),
        ({"profile": {"birth_date": "soon"}}, "mine.jsonl, line 1: birth_date"),
        ({"on": "2018-01-01"}, "2019-01-01"),
    ],
)
def test_a_sentence_that_is_none_is_refused(
    run: Run, changed: dict[str, object], said: str
) -> None:
    ran = run("rules", "coverage", "--cases", written(**changed), "--lang", "en")
    assert (ran.exit_code, ran.stdout) == (2, ""), ran.output
    assert said in ran.stderr
    assert len(ran.stderr.strip().splitlines()) == 1


def test_a_line_that_is_no_json_is_named(run: Run) -> None:
    Path("mine.jsonl").write_text("{}\nno\n", encoding="utf-8")
    ran = run("rules", "coverage", "--cases", "mine.jsonl", "--lang", "en")
    assert ran.exit_code == 2
    assert "mine.jsonl, line 1: " in ran.stderr
