"""`subsidy population` and `subsidy compare` as a user meets them."""

import json
from pathlib import Path

import pytest

from tests.console.conftest import Run

COMPARE = ("compare", "haiphong-east+haiduong-west", "haiphong-2026", "--on", "2026-01-01")


@pytest.fixture
def population(run: Run) -> str:
    made = run("population", "-n", "300", "-o", "p.parquet", "--lang", "en")
    assert made.exit_code == 0, made.output
    return "p.parquet"


def test_a_population_is_printed_beside_what_was_published(run: Run) -> None:
    made = run("population", "-n", "300", "--seed", "4", "-o", "p.csv", "--lang", "en")
    assert "300 invented citizens as of 2026-01-01, seed 4" in made.stdout
    assert "carded by Resolution 05, East" in made.stdout
    assert Path("p.csv").exists()


def test_a_comparison_goes_to_standard_output_and_to_a_report(run: Run, population: str) -> None:
    told = run(*COMPARE, "--population", population, "--report", "r.html", "--lang", "vi")
    assert told.exit_code == 0, told.output
    assert "Chi phí theo nguồn đóng" in told.stdout
    assert "Căn cứ pháp lý" in Path("r.html").read_text(encoding="utf-8")


def test_json_is_the_contract_of_programs(run: Run, population: str) -> None:
    told = run(*COMPARE, "--population", population, "--json", "--years", "2")
    periods = json.loads(told.stdout)["periods"]
    assert [one["on"] for one in periods] == ["2026-01-01", "2027-01-01"]
    assert [one["policy"] for one in periods[0]["policies"]] == list(COMPARE[1:3])


def test_a_sweep_prints_one_row_for_each_setting(run: Run, population: str) -> None:
    told = run(
        *("compare", "haiphong-2026", "--sweep", "elderly.min_age=60..63"),
        *("--population", population, "--on", "2026-01-01", "--lang", "en"),
    )
    assert told.exit_code == 0, told.output
    for age in range(60, 64):
        assert f"elderly.min_age={age}" in told.stdout


def test_a_changed_number_is_said_in_words(run: Run, population: str) -> None:
    told = run(
        *("compare", "haiphong-2026", "--set", "haiphong-2026.elderly.min_age=62"),
        *("--population", population, "--on", "2026-01-01", "--lang", "en"),
    )
    assert "least age (min_age) 60 becomes 62" in " ".join(told.stdout.split())


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("population", "-n", "0", "-o", "q.parquet"), "n is 0"),
        (("population", "-n", "9", "-o", "q.parquet", "--unknown", "2"), "unknown is 2.0"),
        (("population", "-n", "9", "-o", "p.parquet"), "exists"),
        (("population", "-n", "9", "-o", "q.xlsx"), "is written to a"),
        (("compare", "haiphong-2026"), "Nothing says what"),
        (("compare", "haiphong-2026", "haiphong-2027"), "did you mean"),
        (("compare", "haiphong-2026", "national", "national"), "named twice"),
        (("compare", "haiphong-2026", "national", "--report", "r.pdf"), "a report ends in"),
        (("compare", "haiphong-2026", "national", "--years", "0"), "years is 0"),
        (("compare", "haiphong-2026", "national", "--months", "13"), "months is 13"),
        (("compare", "haiphong-2026", "--sweep", "elderly.min_age=60.."), "is no span"),
        (("compare", "haiphong-2026", "--set", "elderly.age=60"), "no parameter"),
        (("compare", "national", "--set", "haiphong-2026.elderly.age=60"), "no parameter"),
        (("compare", "haiphong-2026", "national", "--weights", "w"), "has no column 'w'"),
    ],
)
def test_bad_input_is_one_sentence_and_exit_code_2(
    run: Run, population: str, words: tuple[str, ...], said: str
) -> None:
    more = ("--population", population, "--on", "2026-01-01") if words[0] == "compare" else ()
    told = run(*words, *more, "--lang", "en")
    assert (told.exit_code, told.stdout) == (2, "")
    assert said in told.stderr
    assert len(told.stderr.strip().splitlines()) == 1
