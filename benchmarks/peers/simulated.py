"""One month simulated by a core of OpenFisca's kind: arrays of facts in, arrays of shares out."""

from typing import Any, NamedTuple

import polars as pl

from benchmarks.peers.country import PERIOD, Country
from benchmarks.peers.job import Job


class Core(NamedTuple):
    """What a core offers for writing law down and for simulating it."""

    model: Any
    build_entity: Any
    system: Any
    builder: Any


class Simulated:
    """Runs a new simulation each time: a simulation remembers what it has calculated."""

    def __init__(self, core: Core, job: Job) -> None:
        person = core.build_entity(key="person", plural="persons", label="citizen", is_person=True)
        self._country = Country(core.model, person, job)
        self._system = core.system([person])
        self._system.add_variables(*self._country.variables())
        self._builder = core.builder
        self._inputs = self._country.inputs(job)
        self._count = len(job.facts)

    def decide(self) -> dict[str, Any]:
        """Return the calculated variables by name."""
        simulation = self._builder().build_default_simulation(self._system, self._count)
        for name, values in self._inputs.items():
            simulation.set_input(name, PERIOD, values)
        return self._country.calculate(simulation)

    def answers(self, found: dict[str, Any]) -> pl.DataFrame:
        """Return the calculated variables in the form of the check."""
        return self._country.answers(found)
