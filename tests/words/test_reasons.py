"""The reasons name exactly the clauses that the engine found wanting."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from subsidy import rulebook
from subsidy.decision import Clause, Decision, Verdict
from subsidy.language.vocabulary import ELAPSED, STATED
from subsidy.words import names
from subsidy.words.screen import screen
from tests.strategies import Asked, costly, questions

_ID = re.compile(r"\(([a-z0-9_]+\.[a-z0-9_]+)\)")
_READ = re.compile(r"^ {6}([✓✗?]) (.*)$")
_FACT = re.compile("|".join(sorted((*STATED, *ELAPSED), key=len, reverse=True)))

Named = tuple[str, str, str]
"""A provision, the mark of a clause, the fact it speaks of in words."""


def _needing_reasons(decision: Decision) -> Iterator[Verdict]:
    regime = rulebook.policies().named(decision.policy).on(decision.on)
    in_force = {rule.id for rule in regime.rules}
    yield from (one for one in decision.verdicts if one.provision in in_force)


def _telling(verdict: Verdict) -> Iterator[Clause]:
    wanted = {"refused": "false", "unknown": "unknown"}.get(verdict.outcome)
    yield from (one for one in verdict.clauses if wanted in (None, one.outcome))


def _expected(decision: Decision, language: str) -> Iterator[Named]:
    for verdict in _needing_reasons(decision):
        for clause in _telling(verdict):
            fact = _FACT.search(clause.clause)
            assert fact is not None
            mark = {"true": "✓", "false": "✗", "unknown": "?"}[clause.outcome]
            yield verdict.provision, mark, names.fact(fact.group(), language)


def _said(decision: Decision, language: str) -> Iterator[Named]:
    provision = ""
    for line in screen(decision, why=True, language=language).splitlines():
        if found := _ID.search(line):
            provision = found.group(1)
        if read := _READ.match(line):
            yield provision, read.group(1), read.group(2).partition(": ")[0].rstrip(":")


@costly(2)
@given(questions(), st.sampled_from(("vi", "en")))
def test_the_words_name_exactly_the_clauses_that_the_engine_found(
    asked: Asked, language: str
) -> None:
    decision = asked.decided()
    assert sorted(_said(decision, language)) == sorted(_expected(decision, language))


@pytest.mark.parametrize("language", ["vi", "en"])
@given(asked=questions())
@costly(2)
def test_a_screen_speaks_one_language_and_folds_its_lines(asked: Asked, language: str) -> None:
    said = screen(asked.decided(), why=True, language=language)
    assert all(len(line) <= 96 for line in said.splitlines())
    other = {"vi": "Public budgets", "en": "Ngân sách"}[language]
    assert other not in said
