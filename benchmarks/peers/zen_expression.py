"""zen-engine: the rules as one compiled expression, its quickest form; settled by plain Python."""

import json

import polars as pl
import zen

from benchmarks.peers.job import Job
from benchmarks.peers.settlement import Row, Settlement, answers
from subsidy.known import RANK
from subsidy.language.condition import Among, Condition, Every, Range, Some


def text(condition: Condition) -> str:
    """Return a condition in the engine's expression language."""
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
    words = ", ".join(json.dumps(word) for word in leaf.values)
    return f"{leaf.fact} {'not in' if leaf.excluded else 'in'} [{words}]"


class Engine:
    """Evaluates a list of all conditions for one citizen after the other."""

    def __init__(self, job: Job) -> None:
        self._regime = job.regime
        self._settlement = Settlement(job.regime)
        self._rules = [rule.id for rule in job.regime.rules]
        conditions = ", ".join(text(rule.condition) for rule in job.regime.rules)
        self._expression = zen.compile_expression(f"[{conditions}]")
        self._rows = job.facts.to_dicts()

    def decide(self) -> list[Row]:
        """Return the granted rules and what is paid, citizen by citizen."""
        found: list[Row] = []
        for row in self._rows:
            holds = self._expression.evaluate(row)
            granted = [rule for rule, held in zip(self._rules, holds, strict=True) if held]
            found.append((granted, self._settlement.settle(granted, row[RANK])))
        return found

    def answers(self, found: list[Row]) -> pl.DataFrame:
        """Return the rows in the form of the check."""
        return answers(self._regime, found)
