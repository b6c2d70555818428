"""rule-engine: each rule a compiled text, matched against a citizen; settled by plain Python."""

from typing import Any

import polars as pl
import rule_engine

from benchmarks.peers.job import Job
from benchmarks.peers.settlement import Row, Settlement, answers
from subsidy.known import RANK
from subsidy.language.condition import Among, Condition, Every, Range, Some


def text(condition: Condition) -> str:
    """Return a condition in the engine's language."""
    if isinstance(condition, Range):
        ends = [] if condition.low is None else [f"{condition.fact} >= {condition.low}"]
        ends += [] if condition.high is None else [f"{condition.fact} < {condition.high}"]
        return " and ".join(ends)
    if isinstance(condition, Among):
        return _among(condition)
    assert isinstance(condition, Every | Some)
    join = " and " if isinstance(condition, Every) else " or "
    return "(" + join.join(text(part) for part in condition.parts) + ")"


def _among(leaf: Among) -> str:
    if isinstance(leaf.values[0], bool):
        (value,) = leaf.values
        return leaf.fact if value is not leaf.excluded else f"not {leaf.fact}"
    if len(leaf.values) == 1:
        return f"{leaf.fact} {'!=' if leaf.excluded else '=='} {leaf.values[0]!r}"
    words = ", ".join(repr(word) for word in leaf.values)
    return f"{'not ' if leaf.excluded else ''}{leaf.fact} in [{words}]"


class Engine:
    """Matches every rule against every citizen, a dictionary of facts."""

    def __init__(self, job: Job) -> None:
        self._regime = job.regime
        self._settlement = Settlement(job.regime)
        kinds: dict[Any, Any] = {
            pl.Boolean: rule_engine.DataType.BOOLEAN,
            pl.String: rule_engine.DataType.STRING,
        }
        types = {
            name: kinds.get(kind, rule_engine.DataType.FLOAT)
            for name, kind in job.facts.schema.items()
        }
        context = rule_engine.Context(type_resolver=rule_engine.type_resolver_from_dict(types))
        self._rules = [
            (rule.id, rule_engine.Rule(text(rule.condition), context=context).matches)
            for rule in job.regime.rules
        ]
        self._rows = job.facts.to_dicts()

    def decide(self) -> list[Row]:
        """Return the granted rules and what is paid, citizen by citizen."""
        found: list[Row] = []
        for row in self._rows:
            granted = [name for name, matches in self._rules if matches(row)]
            found.append((granted, self._settlement.settle(granted, row[RANK])))
        return found

    def answers(self, found: list[Row]) -> pl.DataFrame:
        """Return the rows in the form of the check."""
        return answers(self._regime, found)
