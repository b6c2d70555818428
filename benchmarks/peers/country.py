"""The regime as OpenFisca and PolicyEngine take law: a variable for each notion, over whole arrays.

PolicyEngine Core began as a copy of OpenFisca Core, and law is written alike for both, so the
variables are written once, in the words of whichever core is given.
"""

from collections.abc import Iterator
from datetime import date
from types import ModuleType
from typing import Any

import numpy as np
import polars as pl

from benchmarks.peers.answers import GRANTED, PAYERS, ROUTE, SCHEMA
from benchmarks.peers.choice import Settlement
from benchmarks.peers.conditions import Formula, elapsed, holds, identifier, pays
from benchmarks.peers.job import Job, words_of
from subsidy.language.vocabulary import ELAPSED
from subsidy.settlement.offer import HOUSEHOLD

PERIOD = "2025-10"

_PLAIN = {bool, int, date}


class Country:
    """The variables of one regime; `model` is the core's `model_api`, `person` its entity."""

    def __init__(self, model: ModuleType, person: Any, job: Job) -> None:
        self._model = model
        self._person = person
        self._regime = job.regime
        self._kinds: dict[str, Any] = {
            name: self._kind(name, kind) for name, kind in job.facts.schema.items()
        }
        self._dates = job.dates.columns
        self._settlement = Settlement(job.regime)
        wholes = [rule.route for rule in job.regime.rules if rule.whole]
        supported = [support.name for support in self._settlement.supports]
        self._routes = self._enum(ROUTE, dict.fromkeys([*wholes, *supported, HOUSEHOLD]))

    def variables(self) -> Iterator[type]:
        """Yield the classes of all variables: facts, rules, what each route pays, the outcome."""
        for name in self._dates:
            yield self._variable(name, date)
        for name, kind in self._kinds.items():
            counted = ELAPSED.get(name)
            formula = counted and elapsed(counted.since, counted.months)
            yield self._variable(name, kind, formula)
        for rule in self._regime.rules:
            yield self._variable(identifier(rule), bool, holds(rule.condition, self._kinds))
        for name, formula in self._settlement.steps():
            yield self._variable(name, int, formula)
        yield self._variable(ROUTE, self._routes, self._settlement.route(self._routes))
        for payer in PAYERS:
            yield self._variable(pays(payer), int, self._settlement.paid(payer, self._routes))

    def inputs(self, job: Job) -> dict[str, Any]:
        """Return dates and facts as arrays that a simulation takes as they are."""
        found = {name: job.dates[name].to_numpy() for name in self._dates}
        facts = job.facts
        for name, kind in self._kinds.items():
            if name in ELAPSED:
                continue
            if kind in _PLAIN:
                found[name] = facts[name].to_numpy()
            else:
                codes = {word.name: word.index for word in kind}
                coded = facts[name].replace_strict(codes, return_dtype=pl.UInt8)
                found[name] = kind.encode(coded.to_numpy())
        return found

    def calculate(self, simulation: Any) -> dict[str, Any]:
        """Calculate the granted rules, the route and the shares."""
        wanted = [*(identifier(rule) for rule in self._regime.rules), ROUTE, *map(pays, PAYERS)]
        return {name: simulation.calculate(name, PERIOD) for name in wanted}

    def answers(self, calculated: dict[str, Any]) -> pl.DataFrame:
        """Return what was calculated in the form of the check."""
        bits = sum(
            calculated[identifier(rule)].astype(np.int64) << place
            for place, rule in enumerate(self._regime.rules)
        )
        shares = {payer: calculated[pays(payer)] for payer in PAYERS}
        routes = calculated[ROUTE].decode_to_str()
        return pl.DataFrame({GRANTED: bits, ROUTE: routes, **shares}, schema=SCHEMA)

    def _kind(self, name: str, kind: Any) -> Any:
        if kind == pl.String:
            return self._enum(name, words_of(name))
        return bool if kind == pl.Boolean else int

    def _enum(self, name: str, words: Any) -> Any:
        return self._model.Enum(name, [(word, word) for word in words])

    def _variable(self, name: str, kind: Any, formula: Formula | None = None) -> type:
        attributes = {
            "value_type": kind,
            "entity": self._person,
            "definition_period": self._model.MONTH,
            "label": name,
        }
        if kind not in _PLAIN:
            attributes |= {
                "value_type": self._model.Enum,
                "possible_values": kind,
                "default_value": next(iter(kind)),
            }
        if formula is not None:
            attributes["formula"] = formula
        return type(name, (self._model.Variable,), attributes)
