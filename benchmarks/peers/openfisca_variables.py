"""OpenFisca Core: variables and formulas over arrays of persons."""

from openfisca_core import model_api
from openfisca_core.entities import build_entity
from openfisca_core.simulation_builder import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem

from benchmarks.peers.job import Job
from benchmarks.peers.simulated import Core, Simulated


class Engine(Simulated):
    """The month, simulated by OpenFisca."""

    def __init__(self, job: Job) -> None:
        super().__init__(Core(model_api, build_entity, TaxBenefitSystem, SimulationBuilder), job)
