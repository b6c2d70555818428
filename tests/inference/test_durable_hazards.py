"""What durable-rules 2.0.28 does to the unwary, shown on it alone, and that none of it reaches us.

What could hang or kill the process is shown in another one. glibc fills fresh memory with noise
there (MALLOC_PERTURB_), so that a read of memory nobody set is the same crash every time.
"""

import json
import os
import platform
import subprocess
import sys
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from itertools import count
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

from subsidy.inference import Findings, InferenceFault, infer
from subsidy.language import Condition, RuleError, fact
from subsidy.language.condition import Among, Every, Range, Some
from subsidy.language.evaluation import FactValue
from subsidy.language.policy import Regime

# Since Python 3.12 the engine's Python host warns at every action (datetime.utcfromtimestamp).
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

RegimeOf = Callable[..., Regime]

sets = count()


class Bare:
    """One rule set of the engine's own host, without its timers; `fired` lists what fired."""

    def __init__(self, *tests: Mapping[str, object], failing: bool = False) -> None:
        from durable import engine

        class Host(engine.Host):  # type: ignore[misc]
            def _run(self) -> None:
                pass

        self.fired: list[int] = []
        self.name = f"bare{next(sets)}"
        self.host: Any = Host()
        rules = {
            f"r{number}": {"all": [{"m": test}], "run": self._action(number, failing)}
            for number, test in enumerate(tests)
        }
        self.host.register_rulesets({self.name: rules})

    def _action(self, number: int, failing: bool) -> Callable[[object], None]:
        def record(_: object) -> None:
            self.fired.append(number)
            if failing:
                raise ValueError("a mistake in an action")

        return record

    def hold(self, **message: object) -> Any:
        return self.host.assert_fact(self.name, {"sid": "1", **message})


def elsewhere(code: str, seconds: float = 20) -> int | None:
    """Run `code` in a process of its own; return its exit code, None if it had to be stopped."""
    try:
        return subprocess.run(
            [sys.executable, "-W", "ignore", "-c", dedent(code)],
            env={
                **os.environ,
                "PYTHONPATH": os.pathsep.join(map(str, [Path.cwd(), *sys.path])),
                "MALLOC_PERTURB_": "165",
            },
            capture_output=True,
            timeout=seconds,
            check=False,
        ).returncode
    except subprocess.TimeoutExpired:
        return None


QUIET = """
from durable import engine, lang
class Host(engine.Host):
    def _run(self): pass
def rules(*tests):
    return {f"r{n}": {"all": [{"m": t}], "run": lambda c: None} for n, t in enumerate(tests)}
"""

noisy_memory = pytest.mark.skipif(
    platform.libc_ver()[0] != "glibc", reason="only glibc fills fresh memory with noise"
)


def test_an_event_is_consumed_by_its_first_rule(regime_of: RegimeOf) -> None:
    bare = Bare({"age": 80}, {"$gte": {"age": 60}})
    bare.host.post(bare.name, {"age": 80, "sid": "1"})
    assert bare.fired == [0]

    regime = regime_of(fact.age.from_to(80, 81), fact.age >= 60)
    assert infer(regime, {"age": (80, 80)}).certain == {"trial.0", "trial.1"}


def test_a_citizen_of_no_rule_is_an_exception_that_tells_all_of_the_citizen(
    regime_of: RegimeOf,
) -> None:
    from durable.engine import MessageNotHandledException

    bare = Bare({"hiv": True})
    with pytest.raises(MessageNotHandledException) as raised:
        bare.hold(name="Nguyễn Thị Huệ")
    assert "Huệ" in raised.value.message

    assert infer(regime_of(fact.hiv), {"hiv": False}) == Findings(frozenset(), frozenset())


@noisy_memory
def test_deleting_a_citizen_of_no_rule_frees_memory_that_was_never_set() -> None:
    crash = elsewhere(
        QUIET
        + """
host = Host()
host.register_rulesets({"r": rules({"hiv": True})})
try:
    host.assert_fact("r", {"age": 80, "sid": "1"})
except engine.MessageNotHandledException:
    host.delete_state("r", "1")
"""
    )
    assert crash is not None
    assert crash < 0

    caged = elsewhere(
        """
        from datetime import date
        from types import SimpleNamespace
        from subsidy.inference import infer
        from subsidy.language import fact
        from subsidy.language.policy import Regime
        for line in range(20):
            rule = SimpleNamespace(id="a", condition=(fact.age >= line) & fact.hiv)
            regime = Regime(None, date(2025, 1, 1), None, (rule,))
            for hiv in (False, None, False):
                assert not infer(regime, {"age": (80, 90), "hiv": hiv}).certain
        """
    )
    assert caged == 0


def test_the_same_fact_twice_is_an_exception(regime_of: RegimeOf) -> None:
    from durable.engine import MessageObservedException

    bare = Bare({"age": 80})
    bare.hold(age=80)
    with pytest.raises(MessageObservedException):
        bare.hold(age=80)

    regime = regime_of(fact.age >= 60)
    twice = [infer(regime, {"age": (80, 80)}) for _ in range(2)]
    assert twice[0] == twice[1]


def test_the_1025th_citizen_alive_is_a_memory_error() -> None:
    bare = Bare({"age": 80})
    for number in range(1024):
        bare.hold(age=80, sid=str(number))
    with pytest.raises(MemoryError):
        bare.hold(age=80, sid="1024")


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="memory is read from /proc")
def test_a_hundred_thousand_citizens_take_no_more_memory_than_a_thousand(
    regime_of: RegimeOf,
) -> None:
    regime = regime_of(fact.age >= 60)

    def kilobytes() -> int:
        return int(Path("/proc/self/statm").read_text().split()[1]) * 4

    for number in range(1_000):
        infer(regime, {"age": (number, number)})
    before = kilobytes()
    for number in range(100_000):
        infer(regime, {"age": (number, number)})
    assert kilobytes() - before < 4_000


def test_the_host_starts_two_threads_of_its_own() -> None:
    started = elsewhere(
        QUIET
        + """
import sys, threading
before = threading.active_count()
engine.Host()
sys.exit(40 + threading.active_count() - before)
"""
    )
    assert started == 42  # and infer none: test_no_thread_is_started


def test_two_threads_at_one_citizen_crash() -> None:
    crash = elsewhere(
        QUIET
        + """
import sys, threading
sys.setswitchinterval(1e-6)
host = Host()
host.register_rulesets({"r": rules(*({"$gte": {"age": line}} for line in range(7)))})
def work(thread):
    for turn in range(20000):
        try:
            host.assert_fact("r", {"age": 80, "turn": f"{thread} {turn}", "sid": "same"})
            host.delete_state("r", "same")
        except Exception:
            pass
threads = [threading.Thread(target=work, args=(n,)) for n in range(4)]
for thread in threads: thread.start()
for thread in threads: thread.join()
"""
    )
    assert crash is not None
    assert crash < 0  # and infer answers: test_many_threads_get_the_answers_of_one


def test_an_exception_in_an_action_is_swallowed() -> None:
    bare = Bare({"age": 80}, failing=True)
    state = bare.hold(age=80)
    assert "a mistake in an action" in state["exception"]
    # infer has no actions; that it hides no failure: test_a_failing_engine_is_a_fault_...


def test_an_action_with_a_second_parameter_ends_the_answer_without_a_word() -> None:
    bare = Bare({"age": 80})
    waiting: list[int] = []
    bare.host.register_rulesets(
        {
            "second parameter": {
                f"r{number}": {
                    "all": [{"m": {"$gte": {"age": number}}}],
                    "run": lambda _, number=number: waiting.append(number),
                }
                for number in range(3)
            }
        }
    )
    bare.host.assert_fact("second parameter", {"age": 80, "sid": "1"})
    assert len(waiting) == 1  # of three rules that hold; and infer has no actions


def test_a_clock_that_jumps_drops_the_rest_of_an_answer(
    regime_of: RegimeOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    from durable import engine

    clock = count(0, 11)
    monkeypatch.setattr(engine, "_unix_now", lambda: next(clock))
    bare = Bare({"age": 80}, {"$gte": {"age": 60}}, {"$gte": {"age": 70}})
    bare.hold(age=80)
    assert bare.fired == [0]

    regime = regime_of(fact.age.from_to(80, 81), fact.age >= 60, fact.age >= 70)
    assert len(infer(regime, {"age": (80, 80)}).certain) == 3


def test_a_rule_on_id_crashes_where_the_fact_has_none(regime_of: RegimeOf) -> None:
    crash = elsewhere(
        QUIET
        + """
host = Host()
host.register_rulesets({"r": rules({"id": "x"}, {"age": 80})})
for turn in range(100):
    more = {f"more{number}": number for number in range(turn % 12)}
    host.assert_fact("r", {"age": 80, "sid": str(turn), **more})
    host.delete_state("r", str(turn))
"""
    )
    assert crash is not None
    assert crash < 0

    regime = regime_of(Among("id", ("x",)), Among("sid", ("y",)))
    assert infer(regime, {"id": "x", "sid": "x"}).certain == {"trial.0"}


def test_a_rule_on_absence_fires_for_ever(regime_of: RegimeOf) -> None:
    code = """
with lang.ruleset("r"):
    @lang.when_all(-lang.m.pension)
    def absent(c): pass
    @lang.when_all(lang.m.age == 80)
    def aged(c): pass
lang.assert_fact("r", {"age": 80})
"""
    assert elsewhere(QUIET + code, seconds=2) is None

    # What is not known is asserted as such, so no rule of ours speaks of absence.
    assert infer(regime_of(~fact.pension), {"pension": None}).possible == {"trial.0"}


def test_a_chained_comparison_loses_its_lower_bound() -> None:
    from durable.lang import m

    assert (65 <= m.age < 70).define() == (m.age < 70).define()

    with pytest.raises(RuleError, match="from_to"):
        _ = 65 <= fact.age < 70


@pytest.mark.parametrize("text", ["80", "9", "tám mươi"])
def test_text_is_compared_with_numbers_by_its_letters(regime_of: RegimeOf, text: str) -> None:
    # How many letters is read from memory that nobody set: "" >= 75 is true at one time and false
    # at another.
    bare = Bare({"$gte": {"age": 75}})
    bare.hold(age=text)
    assert bare.fired == [0]

    for wrong in (text, ""):
        with pytest.raises(InferenceFault, match="age"):
            infer(regime_of(fact.age >= 75), {"age": wrong})


@pytest.mark.parametrize("other", ["true", 1])
def test_yes_matches_the_text_true_and_the_number_one(regime_of: RegimeOf, other: object) -> None:
    bare = Bare({"pension": other})
    bare.hold(pension=True)
    assert bare.fired == [0]

    with pytest.raises(InferenceFault, match="pension"):
        infer(regime_of(fact.pension), {"pension": other})  # type: ignore[dict-item]


def test_none_matches_nothing_but_none(regime_of: RegimeOf) -> None:
    bare = Bare({"age": 80, "x": 1}, {"$neq": {"word": "a"}}, {"word": None}, {"$lt": {"word": 1}})
    bare.hold(word=None)
    assert bare.fired == [2]

    regime = regime_of(fact.poverty != "poor", fact.poverty == "poor")
    assert infer(regime, {"poverty": None}) == Findings(
        frozenset(), frozenset({"trial.0", "trial.1"})
    )


@pytest.mark.parametrize("value", [Decimal(80), date(1940, 5, 6)])
def test_decimals_and_dates_do_not_go_in(regime_of: RegimeOf, value: object) -> None:
    with pytest.raises(TypeError, match="not JSON serializable"):
        Bare({"age": 80}).hold(age=value)

    with pytest.raises(InferenceFault, match="age"):
        infer(regime_of(fact.age >= 60), {"age": (value, value)})  # type: ignore[dict-item]


def test_a_name_is_registered_once(regime_of: RegimeOf) -> None:
    bare = Bare({"age": 80})
    rules = {"r": {"all": [{"m": {"age": 80}}], "run": lambda _: None}}
    with pytest.raises(Exception, match="already registered"):
        bare.host.register_rulesets({bare.name: rules})

    for _ in range(2):
        assert infer(regime_of(fact.age >= 66), {"age": (66, 66)}).certain == {"trial.0"}


def test_sixty_four_rules_open_at_once_overflow_the_stack(regime_of: RegimeOf) -> None:
    for rules in (64, 65):
        bare = Bare(*({"$gte": {"age": line}} for line in range(rules)))
        if rules == 64:
            bare.hold(age=80)
            assert len(bare.fired) == 64
        else:
            with pytest.raises(Exception, match="303"):
                bare.hold(age=80)

    regime = regime_of(*(fact.age >= line for line in range(300)))
    assert len(infer(regime, {"age": (299, 299)}).certain) == 300


def test_a_rule_may_have_fifteen_joints(regime_of: RegimeOf) -> None:
    def joints(number: int) -> dict[str, object]:
        return {"$and": [{"$or": [{"age": n}, {"rank": n}]} for n in range(number - 1)]}

    Bare(joints(15))
    with pytest.raises(Exception, match="113"):
        Bare(joints(16))

    clauses = tuple(Every((Range("age", n, n + 1), Range("rank", n, n + 1))) for n in range(40))
    regime = regime_of(Some(clauses))
    assert infer(regime, {"age": (39, 39), "rank": (39, 39)}).certain == {"trial.0"}
    assert infer(regime, {"age": (39, 39), "rank": (38, 38)}).certain == set()


def test_an_empty_conjunction_loops_for_ever(regime_of: RegimeOf) -> None:
    code = """
host = Host()
host.register_rulesets({"r": rules({"$and": []}, {"age": 80})})
host.assert_fact("r", {"age": 80, "sid": "1"})
"""
    assert elsewhere(QUIET + code, seconds=2) is None

    nothing: dict[str, FactValue] = {}
    assert infer(regime_of(Every(()), Some(())), nothing).possible == {"trial.0"}


def test_alternatives_that_hold_together_fire_one_rule_many_times(regime_of: RegimeOf) -> None:
    alternatives: list[dict[str, object]] = [{"pension": 1}, {"student": 1}, {"hiv": 1}]
    bare = Bare({"$or": alternatives})
    bare.hold(pension=1, student=1, hiv=1)
    assert bare.fired == [0, 0, 0]

    condition: Condition = fact.pension | fact.student | fact.hiv
    found = infer(regime_of(condition), {"pension": True, "student": True, "hiv": True})
    assert found.certain == {"trial.0"}


def test_the_network_called_by_us_answers_as_under_its_own_host(regime_of: RegimeOf) -> None:
    from subsidy.inference.assertion import assertion
    from subsidy.inference.compile import Reading, compile_rules, domains

    regime = regime_of(
        fact.age.from_to(60, 80) & ~fact.pension,
        (fact.poverty != "poor") | (fact.age >= 75),
        fact.district.among("tu_ky", "thanh_mien"),
    )
    for reading in Reading:
        compiled = compile_rules(regime.rules, reading)
        (rules,) = compiled.sheets
        tests: list[Mapping[str, object]] = [*rules.values(), {"citizen": 1}]
        for age, pension, poverty, district in (
            ((60, 79), False, "poor", "tu_ky"),
            ((59, 60), None, None, None),
            ((80, 80), True, "none", "elsewhere"),
        ):
            facts: dict[str, FactValue] = {
                "age": age,
                "pension": pension,
                "poverty": poverty,
                "district": district,
            }
            bare = Bare(*tests)
            bare.hold(**assertion(domains(regime.rules), facts)[0], citizen=1)
            names = {f"r{number}" for number in bare.fired if number < len(rules)}
            found = infer(regime, facts)
            ids = found.certain if reading is Reading.CERTAIN else found.possible
            assert {compiled.ids[name] for name in names} == ids, json.dumps(list(rules))
