"""`subsidy harmonise` as a user meets it."""

import json
from pathlib import Path

import pytest

from tests.console.conftest import Run

BEFORE = ("--against", "haiphong-east", "--against", "haiduong-west")
LIST = ("--population", "p.csv", "--on", "2026-01-01", "--unstated", "no")
SEARCH = ("harmonise", "nobody-behind", *BEFORE, *LIST)
SPAN = ("--sweep", "elderly_75.max_age=79..80")
HARMLESS = ("--sweep", "party.min_badge_years=45..50..5")


@pytest.fixture(autouse=True)
def population(run: Run) -> None:
    Path("p.csv").write_text(
        "birth_date,territory,district,residence\n"
        "1946-06-01,haiphong_east,an_lao,permanent\n"
        "1964-06-01,haiduong_west,chi_linh,permanent\n",
        encoding="utf-8",
    )


def test_the_winner_is_said_after_its_proof(run: Run) -> None:
    told = run(*SEARCH, *SPAN, "--lang", "en")
    assert told.exit_code == 0, told.output
    assert told.stdout.index("80: proved") < told.stdout.index("Winner: 80, the cheapest")


def test_a_number_that_stays_as_it_is_is_no_change(run: Run) -> None:
    assert "becomes" not in run(*SEARCH, *SPAN, "--lang", "en").stdout


def test_where_none_is_proved_the_loser_is_shown_and_nobody_wins(run: Run) -> None:
    told = run(*SEARCH, *HARMLESS, "--lang", "en")
    assert told.exit_code == 4
    assert "Party badge, haiduong-west: 100 % before, 0 % now" in told.stdout
    assert "No winner: of 2 settings by which nobody of the population loses" in told.stdout
    assert "Winner:" not in told.stdout


def test_json_has_every_setting_and_every_trial(run: Run) -> None:
    told = json.loads(run(*SEARCH, *HARMLESS, "--json").stdout)
    assert told["schema"] == "subsidy.harmonisation/1"
    assert [one["setting"] for one in told["settings"]] == [
        {"party.min_badge_years": "45"},
        {"party.min_badge_years": "50"},
    ]
    assert [one["status"] for one in told["trials"]] == ["fails", "fails"]
    assert told["winner"] is None


def test_the_best_coverage_within_a_budget_that_harms_somebody_is_no_winner(run: Run) -> None:
    told = run(*SEARCH, *SPAN, "--budget", "1400000", "--lang", "en")
    assert told.exit_code == 4
    assert "Best coverage within the budget, whoever loses: 79" in told.stdout


def test_a_picture_of_the_frontier_is_written(run: Run) -> None:
    told = run(*SEARCH, *SPAN, "--report", "f.svg", "--lang", "vi")
    assert told.exit_code == 0, told.output
    assert "được chọn, đã chứng minh" in Path("f.svg").read_text(encoding="utf-8")


def test_papers_of_the_search_are_written_all_at_once(run: Run) -> None:
    names = ("f.html", "f.docx", "f.xlsx")
    told = run(*SEARCH, *SPAN, *(word for name in names for word in ("--report", name)))
    assert told.exit_code == 0, told.output
    assert all(Path(name).stat().st_size > 5_000 for name in names)


def test_a_paper_where_nothing_can_be_written_is_refused_before_the_search(run: Run) -> None:
    told = run(*SEARCH, *SPAN, "--report", "nowhere/f.docx", "--lang", "en")
    assert (told.exit_code, told.stdout) == (2, "")
    assert len(told.stderr.strip().splitlines()) == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("nobody-behind", *BEFORE), "Nothing says what may be chosen"),
        (("nobody-behind", *SPAN), "name the policies before"),
        (("nobody-behind", "--against", "haiphong-east", *SPAN), "is named for haiduong_west"),
        (("nobody-behind", "--against", "nobody-behind", *SPAN), "named on both sides"),
        (("nobody-behind", *BEFORE, *SPAN, *SPAN), "elderly_75.max_age is named twice"),
        (("nobody-behind", *BEFORE, "--sweep", "elderly_75.max_age=79.."), "is no span"),
        (("nobody-behind", *BEFORE, "--sweep", "elderly_75.top=1..2"), "no parameter"),
        (("nobody-behind", *BEFORE, *SPAN, "--budget", "-1"), "budget is -1"),
        (("nobody-behind", *BEFORE, *SPAN, "--report", "f.pdf"), "a report ends in .html"),
        (("nobody-behind", *BEFORE, *SPAN, "--months", "13"), "months is 13"),
        (("nobody-behnd", *BEFORE, *SPAN), "did you mean nobody-behind"),
        (
            (
                *("nobody-behind", *BEFORE, "--sweep", "elderly.min_age=50..69"),
                *("--sweep", "waste_collector.share=60..80"),
            ),
            "have 420 settings together",
        ),
        (
            ("nobody-behind", *BEFORE, "--sweep", "haiphong-2026.elderly.min_age=60..61"),
            "is a number of haiphong-2026",
        ),
    ],
)
def test_bad_input_is_one_sentence_and_exit_code_2(
    run: Run, words: tuple[str, ...], said: str
) -> None:
    told = run("harmonise", *words, *LIST, "--lang", "en")
    assert (told.exit_code, told.stdout) == (2, "")
    assert said in told.stderr
    assert len(told.stderr.strip().splitlines()) == 1
