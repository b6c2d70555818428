"""What `make mutants` plants: every number, comparison, word, payer and day, and nothing else."""

import ast
import re
from collections import Counter
from pathlib import Path

import pytest

from subsidy.language.rulefiles import folder_of_rules
from tests.mutants.explained import REASONS, Reason, why
from tests.mutants.ledger import Ledger
from tests.mutants.slips import PUBLISHED, Slip, slips
from tests.mutants.trial import Came

LINE = '''"""Số 60 ở đây không phải luật."""
LINE = Provision(
    title=Text("Người từ đủ 60 tuổi"),
    condition=fact.age.from_to(parameter("min_age", 60), 75) & ~fact.pension
    | (fact.poverty == "poor"),
    payer=Payer.CITY,
    in_force=Period(date(2025, 3, 1)),
    residence=fact.residence.among("permanent", "temporary"),
    share=UNPUBLISHED,
)
'''


@pytest.fixture
def planted(tmp_path: Path) -> list[Slip]:
    (tmp_path / "line.py").write_text(LINE, encoding="utf-8")
    return list(slips(tmp_path))


def changes(planted: list[Slip], kind: str) -> set[tuple[str, str]]:
    return {(slip.old, slip.new) for slip in planted if slip.kind == kind}


def test_numbers_move_by_one_and_those_of_words_stay(planted: list[Slip]) -> None:
    moved = {("60", "59"), ("60", "61"), ("75", "74"), ("75", "76"), ("UNPUBLISHED", PUBLISHED)}
    assert changes(planted, "number") == moved


def test_a_date_moves_by_a_day_across_the_month(planted: list[Slip]) -> None:
    old = "date(2025, 3, 1)"
    assert changes(planted, "date") == {(old, "date(2025, 2, 28)"), (old, "date(2025, 3, 2)")}


def test_a_payer_becomes_each_other_one(planted: list[Slip]) -> None:
    old = "Payer.CITY"
    assert changes(planted, "payer") == {(old, "Payer.STATE"), (old, "Payer.DISTRICT")}


def test_comparisons_turn_and_words_become_others(planted: list[Slip]) -> None:
    poor = 'fact.poverty == "poor"'
    assert changes(planted, "comparison") == {
        (poor, 'fact.poverty != "poor"'),
        ("~fact.pension", "fact.pension"),
    }
    residence = 'fact.residence.among("permanent", "temporary")'
    assert changes(planted, "word") == {
        ('"poor"', '"near_poor"'),
        (residence, 'fact.residence.among("temporary")'),
        (residence, 'fact.residence.among("permanent")'),
    }


def test_a_clause_is_left_out_and_and_becomes_or(planted: list[Slip]) -> None:
    both = 'fact.age.from_to(parameter("min_age", 60), 75) & ~fact.pension'
    without = {new for old, new in changes(planted, "clause") if old == both}
    age = 'fact.age.from_to(parameter("min_age", 60), 75)'
    assert without == {age, "~fact.pension", f"({age}) | (~fact.pension)"}


def test_a_slip_changes_its_place_and_no_other(planted: list[Slip]) -> None:
    for slip in planted:
        text = slip.in_text(LINE)
        assert text != LINE
        assert len(text) == len(LINE) - len(slip.old) + len(slip.new)


RULES = folder_of_rules()
ALL = list(slips(RULES))


def test_every_slip_of_the_rule_book_can_be_written_down_and_is_another_text() -> None:
    for slip in ALL:
        text = (RULES / slip.file).read_text(encoding="utf-8")
        ast.parse(slip.in_text(text))
        assert slip.in_text(text) != text
    assert min(Counter(slip.kind for slip in ALL).values()) > 5


@pytest.mark.parametrize("reason", REASONS, ids=lambda reason: reason.why)
def test_every_explanation_is_of_some_slip_and_of_few(reason: Reason) -> None:
    assert 0 < sum(bool(re.search(reason.slips, str(slip))) for slip in ALL) < 40


def test_every_unpublished_share_is_given_a_number() -> None:
    given = {slip.file for slip in ALL if slip.new == PUBLISHED}
    assert given == {"haiphong_2026.py", "elsewhere/quangninh_support.py"}


def test_the_first_day_that_can_be_asked_about_is_not_explained_away() -> None:
    moved = [slip for slip in ALL if slip.about == "PREMIUM modelled" and slip.kind == "date"]
    assert len(moved) == 4
    assert [slip for slip in moved if why(slip) is not None] == []


def test_most_slips_are_not_explained_away() -> None:
    assert sum(why(slip) is not None for slip in ALL) < len(ALL) / 10


def test_a_run_that_was_broken_off_goes_on(tmp_path: Path, planted: list[Slip]) -> None:
    file = tmp_path / "ledger.jsonl"
    one, two, *_ = planted
    ledger = Ledger(file, tmp_path)
    ledger.add(one, Came("a test"))
    ledger.add(two, Came(None))
    again = Ledger(file, tmp_path)
    assert (again.came(one), again.came(two)) == (Came("a test"), Came(None))
    (tmp_path / "line.py").write_text(LINE + "\n", encoding="utf-8")
    assert Ledger(file, tmp_path).came(one) is None
