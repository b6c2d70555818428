"""business-rules: variables, conditions and actions; settled by plain Python."""

from typing import Any

import polars as pl
from business_rules import run_all
from business_rules.actions import BaseActions, rule_action
from business_rules.fields import FIELD_TEXT
from business_rules.variables import (
    BaseVariables,
    boolean_rule_variable,
    numeric_rule_variable,
    string_rule_variable,
)

from benchmarks.peers.job import Job
from benchmarks.peers.settlement import Row, Settlement, answers
from subsidy.known import RANK
from subsidy.language.condition import Among, Condition, Every, Range, Some

Test = dict[str, Any]
"""A condition as the engine reads it."""


def test(condition: Condition) -> Test:
    """Return a condition in the engine's terms."""
    if isinstance(condition, Range):
        ends = [
            _leaf(condition.fact, operator, bound)
            for operator, bound in (
                ("greater_than_or_equal_to", condition.low),
                ("less_than", condition.high),
            )
            if bound is not None
        ]
        return ends[0] if len(ends) == 1 else {"all": ends}
    if isinstance(condition, Among):
        return _among(condition)
    assert isinstance(condition, Every | Some)
    join = "all" if isinstance(condition, Every) else "any"
    return {join: [test(part) for part in condition.parts]}


def _among(leaf: Among) -> Test:
    if isinstance(leaf.values[0], bool):
        (value,) = leaf.values
        return _leaf(leaf.fact, "is_false" if value is leaf.excluded else "is_true", "")
    # Texts know no "not equal": the rules here exclude no word.
    assert not leaf.excluded, f"business-rules cannot say that {leaf.fact} is none of some words"
    words = [_leaf(leaf.fact, "equal_to", word) for word in leaf.values]
    return words[0] if len(words) == 1 else {"any": words}


def _leaf(name: str, operator: str, value: object) -> Test:
    return {"name": name, "operator": operator, "value": value}


class _Citizen(BaseVariables):  # type: ignore[misc]
    """The facts of one citizen; a method for each is added below, as the engine wants them."""

    def __init__(self, facts: dict[str, Any]) -> None:
        self.facts = facts


class _Granting(BaseActions):  # type: ignore[misc]
    """Notes the rules that are granted."""

    def __init__(self) -> None:
        self.granted: list[str] = []

    @rule_action(params={"rule": FIELD_TEXT})  # type: ignore[untyped-decorator]
    def grant(self, rule: str) -> None:
        """Note a rule."""
        self.granted.append(rule)


class Engine:
    """Runs all rules for every citizen."""

    def __init__(self, job: Job) -> None:
        self._regime = job.regime
        self._settlement = Settlement(job.regime)
        kinds: dict[Any, Any] = {pl.Boolean: boolean_rule_variable, pl.String: string_rule_variable}
        variables = {}
        for name, kind in job.facts.schema.items():
            variables[name] = kinds.get(kind, numeric_rule_variable)()(_reading(name))
        self._citizen = type("Citizen", (_Citizen,), variables)
        self._rules = [
            {
                "conditions": test(rule.condition),
                "actions": [{"name": "grant", "params": {"rule": rule.id}}],
            }
            for rule in job.regime.rules
        ]
        self._rows = job.facts.to_dicts()

    def decide(self) -> list[Row]:
        """Return the granted rules and what is paid, citizen by citizen."""
        found: list[Row] = []
        for row in self._rows:
            granting = _Granting()
            run_all(self._rules, self._citizen(row), granting)
            granted = granting.granted
            found.append((granted, self._settlement.settle(granted, row[RANK])))
        return found

    def answers(self, found: list[Row]) -> pl.DataFrame:
        """Return the rows in the form of the check."""
        return answers(self._regime, found)


def _reading(name: str) -> Any:
    def read(self: _Citizen) -> Any:
        return self.facts[name]

    read.__name__ = name
    return read
