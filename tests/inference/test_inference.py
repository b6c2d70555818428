"""The engine finds what the conditions say, and takes nothing in that it could misread."""

import gc
import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from threading import Thread
from threading import enumerate as living_threads
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from subsidy.inference import Findings, InferenceFault, host, infer
from subsidy.inference.compile import Reading, compile_rules
from subsidy.language import Condition, fact
from subsidy.language.condition import Among, Every, Range, Some
from subsidy.language.evaluation import FactValue, truth
from subsidy.language.policy import Regime
from subsidy.language.vocabulary import STATED

RegimeOf = Callable[..., Regime]

NUMBERS = ("age", "months_since_poverty_exit", "party_badge_years")
YES_NO = ("pension", "student", "hiv")
CLOSED = ("poverty", "statutory_group", "residence")
DISTRICTS = ("tu_ky", "Thanh Miện", 'o\'n "x" \\', "{}[],:")

bounds = st.none() | st.integers(-2, 9)
ranges = st.builds(Range, st.sampled_from(NUMBERS), bounds, bounds)
yes_no = st.builds(
    Among, st.sampled_from(YES_NO), st.sampled_from([(True,), (False,)]), st.booleans()
)
closed = st.sampled_from(CLOSED).flatmap(
    lambda name: st.builds(
        Among,
        st.just(name),
        st.lists(st.sampled_from(STATED[name].values), unique=True).map(tuple),
        st.booleans(),
    )
)
districts = st.builds(
    Among,
    st.just("district"),
    st.lists(st.sampled_from(DISTRICTS), unique=True).map(tuple),
    st.booleans(),
)
conditions = st.recursive(
    ranges | yes_no | closed | districts,
    lambda inner: (
        st.builds(Every, st.lists(inner, max_size=4).map(tuple))
        | st.builds(Some, st.lists(inner, max_size=4).map(tuple))
    ),
    max_leaves=12,
)
spans = st.tuples(st.integers(-3, 10), st.integers(-3, 10)).map(lambda ends: (min(ends), max(ends)))
known_spans = st.integers(-3, 10).map(lambda number: (number, number))
citizens = st.fixed_dictionaries(
    {
        **dict.fromkeys(NUMBERS, spans | known_spans),
        **dict.fromkeys(YES_NO, st.sampled_from([True, False, None])),
        **{name: st.sampled_from([None, *STATED[name].values]) for name in CLOSED},
        "district": st.sampled_from([None, "elsewhere", *DISTRICTS]),
    }
)


def read(regime: Regime, facts: Mapping[str, FactValue]) -> Findings:
    verdicts = {rule.id: truth(rule.condition, facts) for rule in regime.rules}
    return Findings(
        frozenset(name for name, verdict in verdicts.items() if verdict is True),
        frozenset(name for name, verdict in verdicts.items() if verdict is not False),
    )


@settings(max_examples=200, deadline=None)
@given(
    rules=st.lists(conditions, min_size=1, max_size=12),
    people=st.lists(citizens, min_size=1, max_size=6),
)
def test_the_engine_and_the_plain_reading_agree(
    regime_of: RegimeOf, rules: list[Condition], people: list[dict[str, FactValue]]
) -> None:
    regime = regime_of(*rules)
    for facts in people:
        assert infer(regime, facts) == read(regime, facts)


@settings(max_examples=10, deadline=None)
@given(rules=st.lists(conditions, min_size=70, max_size=80), facts=citizens)
def test_a_regime_of_many_rules_reads_like_one_of_few(
    regime_of: RegimeOf, rules: list[Condition], facts: dict[str, FactValue]
) -> None:
    regime = regime_of(*rules)
    assert infer(regime, facts) == read(regime, facts)


def test_an_age_between_two_years_is_possible_and_not_certain(regime_of: RegimeOf) -> None:
    regime = regime_of(fact.age >= 70, fact.age < 70, fact.age >= 69, fact.age < 69)
    assert infer(regime, {"age": (69, 70)}) == Findings(
        frozenset({"trial.2"}), frozenset({"trial.0", "trial.1", "trial.2"})
    )


def test_an_unknown_district_is_certain_neither_in_a_list_nor_outside(regime_of: RegimeOf) -> None:
    inside = fact.district.among("tu_ky", "thanh_mien")
    regime = regime_of(inside, ~inside)
    both = frozenset({"trial.0", "trial.1"})
    assert infer(regime, {"district": None}) == Findings(frozenset(), both)
    assert infer(regime, {"district": "kim_thanh"}).certain == {"trial.1"}
    assert infer(regime, {"district": "tu_ky"}).certain == {"trial.0"}


def test_facts_that_no_rule_reads_are_not_looked_at(regime_of: RegimeOf) -> None:
    found = infer(regime_of(fact.pension), {"pension": True, "birth_date": "1950", "age": "x"})
    assert found.certain == {"trial.0"}


def test_a_regime_without_rules_finds_nothing(regime_of: RegimeOf) -> None:
    assert infer(regime_of(), {}) == Findings(frozenset(), frozenset())


def test_a_fact_that_was_not_given_is_a_fault_that_names_it(regime_of: RegimeOf) -> None:
    with pytest.raises(InferenceFault, match="pension"):
        infer(regime_of((fact.age >= 60) & fact.pension), {"age": (60, 60)})


class Shade(StrEnum):
    POOR = "poor"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("age", "80"),
        ("age", ""),
        ("age", 80),
        ("age", None),
        ("age", True),
        ("age", ("80", "80")),
        ("age", (True, True)),
        ("age", (80.0, 80.0)),
        ("age", (Decimal(80), Decimal(80))),
        ("age", (date(1940, 5, 6), date(1940, 5, 6))),
        ("age", (None, 80)),
        ("age", (80,)),
        ("age", (81, 80)),
        ("age", (0, 2**31)),
        ("age", [80, 80]),
        ("pension", "true"),
        ("pension", "yes"),
        ("pension", 1),
        ("pension", date(1940, 5, 6)),
        ("poverty", "ngheo_80"),
        ("poverty", True),
        ("poverty", 80),
        ("poverty", Shade.POOR),
        ("poverty", Decimal(80)),
        ("poverty", date(1940, 5, 6)),
        ("district", "?"),
        ("district", ""),
        ("district", "Tu\u031b\u0301 Ky\u0300"),
        ("district", "tu\nky"),
        ("district", "\ud800"),
        ("district", b"tu_ky"),
    ],
)
def test_a_value_the_engine_could_misread_is_a_fault_that_does_not_tell_it(
    regime_of: RegimeOf, name: str, value: Any
) -> None:
    regime = regime_of(
        fact.age >= 60, fact.pension, fact.poverty == "poor", fact.district == "tu_ky"
    )
    good: dict[str, Any] = {
        "age": (70, 70),
        "pension": False,
        "poverty": "none",
        "district": "tu_ky",
    }
    assert infer(regime, good).certain == {"trial.0", "trial.3"}
    with pytest.raises(InferenceFault) as fault:
        infer(regime, {**good, name: value})
    told = str(fault.value)
    assert told.startswith(name)
    for secret in ("80", "1940", "ngheo", "Ky", "tu\n"):
        assert secret not in told


def test_rules_that_read_one_fact_as_two_kinds_of_value_are_a_fault(regime_of: RegimeOf) -> None:
    regime = regime_of(Range("pension", 1, None), fact.pension)
    with pytest.raises(InferenceFault, match="pension"):
        infer(regime, {"pension": True})


def test_a_range_whose_numbers_are_not_resolved_is_a_fault(regime_of: RegimeOf) -> None:
    from subsidy.language import parameter

    unresolved = fact.age >= parameter("age_line", 60)
    with pytest.raises(InferenceFault, match="age"):
        infer(regime_of(unresolved), {"age": (70, 70)})


def test_a_rule_too_tangled_for_one_engine_rule_is_written_as_several(regime_of: RegimeOf) -> None:
    clauses = [
        Some((Range("age", 10 * n, 10 * n + 1), Every((fact.pension, Range("age", None, 50)))))
        for n in range(20)
    ]
    regime = regime_of(Some(tuple(Every((each, fact.student)) for each in clauses)))
    assert len(compile_rules(regime.rules, Reading.CERTAIN).ids) > 1
    for age, pension, student in ((70, False, True), (71, False, True), (40, True, True)):
        facts: dict[str, FactValue] = {"age": (age, age), "pension": pension, "student": student}
        assert infer(regime, facts) == read(regime, facts)


def test_regimes_of_the_same_content_share_one_rule_set(regime_of: RegimeOf) -> None:
    one, other = regime_of(fact.age >= 61), regime_of(fact.age >= 61)
    rules = compile_rules(one.rules, Reading.CERTAIN).sheets[0]
    sheet = host.sheet(rules, one.first)
    assert infer(one, {"age": (61, 61)}) == infer(other, {"age": (61, 61)})
    assert host.sheet(compile_rules(other.rules, Reading.CERTAIN).sheets[0], other.first) is sheet
    assert host.sheet(rules, date(2026, 1, 1)) is not sheet


def test_rule_sets_that_nobody_holds_are_given_back(
    regime_of: RegimeOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    network = host._engine()

    gone: list[int] = []
    engine = SimpleNamespace(**vars(network))

    def delete_ruleset(handle: int) -> None:
        gone.append(handle)
        network.delete_ruleset(handle)

    engine.delete_ruleset = delete_ruleset
    monkeypatch.setattr(host, "_engine", lambda: engine)
    for line in range(100, 110):
        infer(regime_of(fact.age >= line), {"age": (100, 104)})
    gc.collect()
    infer(regime_of(fact.age >= 99), {"age": (99, 99)})
    assert len(gone) >= 18


@pytest.mark.parametrize("step", ["assert_fact", "start_action_for_state", "delete_state"])
@pytest.mark.parametrize("error", ["error", "memory"])
def test_a_failing_engine_is_a_fault_and_the_next_citizen_is_answered(
    regime_of: RegimeOf, monkeypatch: pytest.MonkeyPatch, step: str, error: str
) -> None:
    network = host._engine()

    def fail(*arguments: object) -> None:
        raise network.error("code 303") if error == "error" else MemoryError

    regime = regime_of(fact.age >= 62)
    assert infer(regime, {"age": (62, 62)}).certain == {"trial.0"}
    with monkeypatch.context() as patch:
        engine = SimpleNamespace(**vars(network))
        setattr(engine, step, fail)
        patch.setattr(host, "_engine", lambda: engine)
        with pytest.raises(InferenceFault) as fault:
            infer(regime, {"age": (87, 87)})
    assert "87" not in str(fault.value)
    assert fault.value.__cause__ is None
    assert fault.value.__context__ is None
    assert infer(regime, {"age": (62, 62)}).certain == {"trial.0"}


@pytest.mark.parametrize("started", [None, ("{}", None)])
def test_an_engine_that_answers_nothing_is_a_fault_and_not_a_no(
    regime_of: RegimeOf, monkeypatch: pytest.MonkeyPatch, started: object
) -> None:
    network = host._engine()

    engine = SimpleNamespace(**vars(network))
    engine.start_action_for_state = lambda *_: started
    monkeypatch.setattr(host, "_engine", lambda: engine)
    with pytest.raises(InferenceFault, match="no rule fired"):
        infer(regime_of(fact.age >= 63), {"age": (5, 5)})


def test_an_interrupted_citizen_leaves_nothing_behind(
    regime_of: RegimeOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    network = host._engine()

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    regime = regime_of(fact.age >= 64)
    with monkeypatch.context() as patch:
        engine = SimpleNamespace(**vars(network))
        engine.complete_and_start_action = interrupt
        patch.setattr(host, "_engine", lambda: engine)
        with pytest.raises(KeyboardInterrupt):
            infer(regime, {"age": (64, 64)})
    assert infer(regime, {"age": (64, 64)}).certain == {"trial.0"}


def test_many_threads_get_the_answers_of_one(regime_of: RegimeOf) -> None:
    regime = regime_of(*(fact.age >= line for line in range(20)), fact.pension)
    expected = [read(regime, {"age": (age, age + 1), "pension": None}) for age in range(20)]
    wrong: list[int] = []

    def ask() -> None:
        for turn in range(200):
            age = turn % 20
            if infer(regime, {"age": (age, age + 1), "pension": None}) != expected[age]:
                wrong.append(age)

    threads = [Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_no_thread_is_started(regime_of: RegimeOf) -> None:
    before = living_threads()
    infer(regime_of(fact.age >= 65), {"age": (65, 65)})
    assert living_threads() == before


def test_the_engine_is_not_imported_before_the_first_citizen() -> None:
    code = (
        "import sys, subsidy.inference\n"
        "sys.exit('durable_rules_engine' in sys.modules or 'durable' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        timeout=30,
        check=False,
    )
    assert done.returncode == 0


def test_findings_travel_between_processes() -> None:
    found = Findings(frozenset({"a"}), frozenset({"a", "b"}))
    assert pickle.loads(pickle.dumps(found)) == found
