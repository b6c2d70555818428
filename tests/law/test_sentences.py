"""The sentences of these tests are shipped beside the rules, and show every clause both ways.

`make rules-coverage` writes `rules/sentences.jsonl` anew.
"""

from collections import Counter
from functools import cache

import pytest

from subsidy import rulebook
from subsidy.coverage.seen import Clause, Seen, coverage, every_clause
from subsidy.coverage.sentences import FILE, shipped
from subsidy.language.rulefiles import folder_of_rules
from tests.documents.shown import WRITE
from tests.law.sentences import lines, printed

POLICIES = rulebook.policies().every
CLAUSES = every_clause(POLICIES)


def test_the_rule_book_ships_the_sentences_of_these_tests() -> None:
    file = folder_of_rules() / FILE
    if WRITE:
        file.write_text(printed(), encoding="utf-8")
    assert file.read_text(encoding="utf-8") == printed()


def test_no_two_sentences_are_worded_alike() -> None:
    worded = Counter(line.sentence for line in lines())
    assert [sentence for sentence, times in worded.items() if times > 1] == []


@cache
def seen() -> dict[Clause, Seen]:
    return {one.clause: one for one in coverage(POLICIES, shipped())}


@pytest.mark.parametrize("clause", CLAUSES, ids=lambda one: f"{one.line}: {one.words}")
def test_a_clause_alone_grants_in_one_sentence_and_refuses_in_another(clause: Clause) -> None:
    assert seen()[clause].granting is not None
    assert seen()[clause].refusing is not None


def test_every_provision_of_the_rule_book_has_its_clauses_counted() -> None:
    assert {clause.line for clause in CLAUSES} == set(rulebook.provisions())
