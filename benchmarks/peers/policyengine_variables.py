"""PolicyEngine Core: the same variables as for OpenFisca Core, in its own simulation."""

from policyengine_core import model_api
from policyengine_core.entities import build_entity
from policyengine_core.simulations import SimulationBuilder
from policyengine_core.taxbenefitsystems import TaxBenefitSystem

from benchmarks.peers.job import Job
from benchmarks.peers.simulated import Core, Simulated


class Engine(Simulated):
    """The month, simulated by PolicyEngine."""

    def __init__(self, job: Job) -> None:
        super().__init__(Core(model_api, build_entity, TaxBenefitSystem, SimulationBuilder), job)
