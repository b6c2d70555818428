"""durable-rules, bare: the engine's own host, one assertion a citizen, settled by plain Python."""

from itertools import count
from typing import Any

import polars as pl
from durable import engine

from benchmarks.peers.job import Job
from benchmarks.peers.settlement import Row, Settlement, answers
from subsidy.inference.assertion import assertion
from subsidy.inference.compile import Reading, compile_rules, domains
from subsidy.known import RANK


class Host(engine.Host):  # type: ignore[misc]
    """The engine's own host, without the timer threads that would disturb the measurement."""

    def _run(self) -> None:
        pass


class Engine:
    """Asserts the facts of a citizen, notes which rules fire, and deletes the citizen again."""

    def __init__(self, job: Job) -> None:
        self._regime = job.regime
        self._settlement = Settlement(job.regime)
        compiled = compile_rules(job.regime.rules, Reading.CERTAIN)
        self._fired: set[str] = set()
        self._host = Host()
        self._sheets = [f"sheet{place}" for place in range(len(compiled.sheets))]
        for name, sheet in zip(self._sheets, compiled.sheets, strict=True):
            rules = {
                rule: {"all": [{"m": term}], "run": self._noting(compiled.ids[rule])}
                for rule, term in sheet.items()
            }
            rules["everyone"] = {"all": [{"m": {"citizen": 1}}], "run": lambda _: None}
            self._host.register_rulesets({name: rules})
        known = domains(job.regime.rules)
        self._rows = [
            (dict(assertion(known, _spans(row))[0], citizen=1), row[RANK])
            for row in job.facts.iter_rows(named=True)
        ]
        self._order = {rule.id: place for place, rule in enumerate(job.regime.rules)}
        self._sids = count()

    def _noting(self, rule: str) -> Any:
        return lambda _: self._fired.add(rule)

    def decide(self) -> list[Row]:
        """Return the granted rules and what is paid, citizen by citizen."""
        found: list[Row] = []
        for attributes, rank in self._rows:
            self._fired.clear()
            sid = str(next(self._sids))
            for sheet in self._sheets:
                self._host.assert_fact(sheet, {**attributes, "sid": sid})
                self._host.delete_state(sheet, sid)
            granted = sorted(self._fired, key=self._order.__getitem__)
            found.append((granted, self._settlement.settle(granted, rank)))
        return found

    def answers(self, found: list[Row]) -> pl.DataFrame:
        """Return the rows in the form of the check."""
        return answers(self._regime, found)


def _spans(row: dict[str, Any]) -> dict[str, Any]:
    """Return the facts as the compiled rules read them: a number by its least and greatest."""
    return {name: (fact, fact) if type(fact) is int else fact for name, fact in row.items()}
