"""Exit codes: 0 decided, 1 a fault of the program, 2 bad input, 3 undetermined."""

import pytest
from polars.exceptions import PanicException

from subsidy.errors import Fault
from tests.console.conftest import Run

KNOWN = ("check", "--born", "1955-03-14", "--territory", "haiphong_east", "--unstated", "no")
ON = ("--on", "2025-10-01", "--lang", "en")


def test_a_decision_ends_with_0_and_says_nothing_on_standard_error(run: Run) -> None:
    ran = run(*KNOWN, "--residence", "permanent", *ON)
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert ran.stdout.startswith("Public budgets pay")


def test_an_undetermined_answer_ends_with_3_and_is_still_an_answer(run: Run) -> None:
    ran = run(*KNOWN, *ON)
    assert (ran.exit_code, ran.stderr) == (3, "")
    assert "residence: registered residence" in ran.stdout


def test_bad_input_ends_with_2_and_one_sentence_on_standard_error(run: Run) -> None:
    ran = run(*KNOWN, "--poverty", "rich", *ON)
    assert (ran.exit_code, ran.stdout) == (2, "")
    assert ran.stderr == "Error: poverty is 'rich'; allowed is one of poor, near_poor, none.\n"


def test_bad_usage_ends_with_2(run: Run) -> None:
    ran = run("check", "--borm", "1955")
    assert (ran.exit_code, ran.stdout) == (2, "")
    assert "--borm" in ran.stderr


@pytest.mark.parametrize(
    "words", [("rules", "list"), ("rules", "show", "national"), ("--version",)]
)
def test_reading_the_law_ends_with_0(run: Run, words: tuple[str, ...]) -> None:
    ran = run(*words)
    assert (ran.exit_code, ran.stderr) == (0, "")


def test_a_timeline_ends_with_0_even_where_parts_of_it_are_undetermined(run: Run) -> None:
    ran = run("timeline", *KNOWN[1:], "--from", "2025-01-01", "--to", "2025-12-31", "--lang", "en")
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert "not decided" in ran.stdout


@pytest.mark.parametrize("kind", [ValueError, PanicException])
def test_a_fault_ends_with_1_and_repeats_nothing_of_the_citizen(
    run: Run, monkeypatch: pytest.MonkeyPatch, kind: type[BaseException]
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise kind("born 1955-03-14, HIV positive")

    monkeypatch.setattr("subsidy.decide.decide", broken)
    ran = run(*KNOWN, *ON)
    assert (ran.exit_code, ran.stdout) == (1, "")
    assert ran.stderr.startswith("This is a fault of the program, not an answer; please report it:")
    assert f"{kind.__name__} at test_exit_codes.py:" in ran.stderr
    assert "1955" not in ran.stderr
    assert "HIV" not in ran.stderr
    assert "Traceback" not in ran.stderr


def test_a_fault_found_by_the_program_itself_says_what_it_found(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise Fault("Two policies both hold.")

    monkeypatch.setattr("subsidy.decide.decide", broken)
    ran = run(*KNOWN, *ON)
    assert ran.exit_code == 1
    assert ran.stderr.endswith(": Two policies both hold.\n")
