"""OpenFisca Core: variables and formulas over arrays of persons."""

from typing import Any

import polars as pl
from openfisca_core import model_api
from openfisca_core.entities import build_entity
from openfisca_core.simulation_builder import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem

from benchmarks.peers.country import PERIOD, Country
from benchmarks.peers.job import Job


class Engine:
    """Runs one simulation of the month; the facts are ready as arrays."""

    def __init__(self, job: Job) -> None:
        person = build_entity(key="person", plural="persons", label="citizen", is_person=True)
        self._country = Country(model_api, person, job)
        self._system = TaxBenefitSystem([person])
        self._system.add_variables(*self._country.variables())
        self._inputs = self._country.inputs(job.facts)
        self._count = len(job.facts)

    def decide(self) -> dict[str, Any]:
        """Return the calculated variables by name."""
        simulation = SimulationBuilder().build_default_simulation(self._system, self._count)
        for name, values in self._inputs.items():
            simulation.set_input(name, PERIOD, values)
        return self._country.calculate(simulation)

    def answers(self, found: dict[str, Any]) -> pl.DataFrame:
        """Return the calculated variables in the form of the check."""
        return self._country.answers(found)
