"""How long a decision takes in process, against the bare engine on the same rules."""

from collections.abc import Callable
from datetime import date
from itertools import count
from time import perf_counter
from typing import Any

from durable import engine

from benchmarks.report import Ratio
from subsidy import rulebook
from subsidy.decide import decide
from subsidy.facts import situation
from subsidy.inference.assertion import assertion
from subsidy.inference.compile import Reading, compile_rules, domains
from subsidy.known import known
from subsidy.language.policy import Regime
from subsidy.profile import Profile

ON = date(2025, 10, 1)
ROUNDS = 7

CITIZENS = [
    Profile(
        birth_date=f"{year}-0{month}-1{month}",
        territory=territory,
        district=district,
        residence="permanent",
        unstated="no",
        **facts,
    )
    for year in (1940, 1948, 1957, 1963, 1990, 2015, 2022)
    for month in (1, 4, 7)
    for territory, district in (
        ("haiphong_east", "an_lao"),
        ("haiduong_west", "tu_ky"),
        ("haiduong_west", "chi_linh"),
    )
    for facts in ({"poverty": "near_poor"}, {"student": True}, {})
]


class Bare(engine.Host):  # type: ignore[misc]
    """The engine's own host, without the timer threads that would disturb the measurement."""

    def _run(self) -> None:
        pass


def bare(regime: Regime) -> Callable[[dict[str, Any]], set[str]]:
    """Return the bare evaluation of a regime: assert a citizen, note what fires, delete it."""
    compiled = compile_rules(regime.rules, Reading.CERTAIN)
    (sheet,) = compiled.sheets
    fired: set[str] = set()
    sids = count()
    host = Bare()

    def noting(name: str) -> Callable[[Any], None]:
        return lambda _: fired.add(name)

    rules = {name: {"all": [{"m": term}], "run": noting(name)} for name, term in sheet.items()}
    rules["everyone"] = {"all": [{"m": {"citizen": 1}}], "run": lambda _: None}
    host.register_rulesets({"regime": rules})

    def evaluate(attributes: dict[str, Any]) -> set[str]:
        fired.clear()
        sid = str(next(sids))
        host.assert_fact("regime", {**attributes, "citizen": 1, "sid": sid})
        host.delete_state("regime", sid)
        return {compiled.ids[name] for name in fired}

    return evaluate


def ratios() -> list[Ratio]:
    """Time the same citizens by the bare engine and by whole decisions, in turns."""
    engines = {}
    prepared = []
    for citizen in CITIZENS:
        territory = citizen.territory or ""
        regime = rulebook.policies().in_force(territory, ON).on(ON)
        if territory not in engines:
            engines[territory] = bare(regime)
        facts, _ = known(citizen.stated(), rulebook.territories())
        here = situation(facts, regime.facts, ON, ON)
        attributes, _ = assertion(domains(regime.rules), here)
        prepared.append((engines[territory], dict(attributes)))
        _check(citizen, engines[territory](dict(attributes)))
    taken: dict[str, list[float]] = {"bare": [], "one": [], "twelve": []}
    for _ in range(ROUNDS):
        start = perf_counter()
        for evaluate, attributes in prepared:
            evaluate(attributes)
        taken["bare"].append(perf_counter() - start)
        for name, months in (("one", 1), ("twelve", 12)):
            start = perf_counter()
            for citizen in CITIZENS:
                decide(citizen, on=ON, months=months, language="en")
            taken[name].append(perf_counter() - start)
    one, twelve, alone = min(taken["one"]), min(taken["twelve"]), min(taken["bare"])
    each = 1e6 / len(CITIZENS)
    print(
        f"microseconds a citizen: bare engine {alone * each:.0f}, "
        f"one month {one * each:.0f}, twelve months {twelve * each:.0f}"
    )
    return [
        Ratio("a decision for one month / bare durable-rules", one / alone, 5),
        Ratio("a decision for twelve months / for one month", twelve / one, 3),
    ]


def _check(citizen: Profile, fired: set[str]) -> None:
    """Fail where the bare engine and the decision do not grant the same rules."""
    decision = decide(citizen, on=ON, months=1, language="en", reveal=True)
    met = {verdict.provision for verdict in decision.verdicts if verdict.outcome != "refused"}
    assert fired == met, f"the bare engine grants {sorted(fired)}, the decision {sorted(met)}"
