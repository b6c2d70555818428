"""zen-engine: the rules as one decision table; settled by plain Python.

The table collects every row that holds. It is evaluated in batches, the engine's fastest way to
put many citizens through a decision.
"""

import json
from typing import Any

import polars as pl
import zen

from benchmarks.peers.job import Job
from benchmarks.peers.settlement import Row, Settlement, answers
from subsidy.known import RANK
from subsidy.language.condition import Among, Condition, Every, Range
from subsidy.language.policy import Regime

KEY = "regime"
RULE = "rule"


class Engine:
    """Evaluates the decision for all citizens in one batch."""

    def __init__(self, job: Job) -> None:
        self._regime = job.regime
        self._settlement = Settlement(job.regime)
        loader: Any = {"type": "static", "content": {KEY: decision(job.regime)}}
        self._engine = zen.ZenEngine({"loader": loader})
        self._requests: Any = [{"key": KEY, "context": row} for row in job.facts.to_dicts()]

    def decide(self) -> list[Row]:
        """Return the granted rules and what is paid, citizen by citizen."""
        found: list[Row] = []
        evaluated = self._engine.evaluate_batch(self._requests)
        for request, response in zip(self._requests, evaluated, strict=True):
            granted = [row[RULE] for row in response["data"]["result"]["granted"]]
            found.append((granted, self._settlement.settle(granted, request["context"][RANK])))
        return found

    def answers(self, found: list[Row]) -> pl.DataFrame:
        """Return the rows in the form of the check."""
        return answers(self._regime, found)


def decision(regime: Regime) -> dict[str, Any]:
    """Return the rules as a decision: citizen in, table of rules, granted rules out."""
    facts = sorted(regime.facts)
    content = {
        "hitPolicy": "collect",
        "outputPath": "granted",
        "inputs": [{"id": fact, "name": fact, "field": fact} for fact in facts],
        "outputs": [{"id": RULE, "name": RULE, "field": RULE}],
        "rules": [
            {"_id": rule.id, RULE: json.dumps(rule.id)}
            | dict.fromkeys(facts, "")
            | _cells(rule.condition)
            for rule in regime.rules
        ],
    }
    nodes = [("citizen", "inputNode", {}), ("rules", "decisionTableNode", content)]
    nodes.append(("granted", "outputNode", {}))
    edges = [("citizen", "rules"), ("rules", "granted")]
    return {
        "contentType": "application/vnd.gorules.decision",
        "nodes": [
            {
                "id": name,
                "name": name,
                "type": kind,
                "content": content,
                "position": {"x": 0, "y": 0},
            }
            for name, kind, content in nodes
        ],
        "edges": [
            {"id": f"{source}-{target}", "sourceId": source, "targetId": target, "type": "edge"}
            for source, target in edges
        ],
    }


def _cells(condition: Condition) -> dict[str, str]:
    """Return a row of the table: all cells must hold. The rules here are no more than that."""
    parts = condition.parts if isinstance(condition, Every) else (condition,)
    cells = {}
    for leaf in parts:
        assert isinstance(leaf, Range | Among), "a row of a table has no place for alternatives"
        assert leaf.fact not in cells, f"a row of a table asks only once about {leaf.fact}"
        cells[leaf.fact] = _range(leaf) if isinstance(leaf, Range) else _among(leaf)
    return cells


def _range(leaf: Range) -> str:
    if leaf.low is None:
        return f"< {leaf.high}"
    return f">= {leaf.low}" if leaf.high is None else f"[{leaf.low}..{leaf.high})"


def _among(leaf: Among) -> str:
    if isinstance(leaf.values[0], bool):
        (value,) = leaf.values
        return json.dumps(value is not leaf.excluded)
    assert not leaf.excluded, f"the table's cells here never exclude a word of {leaf.fact}"
    return ", ".join(json.dumps(word) for word in leaf.values)
