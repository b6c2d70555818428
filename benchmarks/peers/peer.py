"""The engines that are compared, with what each leaves out."""

from importlib import import_module
from importlib.metadata import version
from importlib.util import find_spec
from typing import Any, NamedTuple, Protocol, cast

import polars as pl

from benchmarks.peers.job import Job

ALIKE = "unknown facts, partial dates, grounds, VND"
"""What no peer answers."""


class Engine(Protocol):
    """An engine that has read the rules and has the facts in its own form."""

    def decide(self) -> Any: ...
    def answers(self, found: Any) -> pl.DataFrame: ...


class Peer(NamedTuple):
    """An engine to compare with: its package, the module it is imported by, and its adapter.

    `columns` tells a column engine from one that takes citizen by citizen. `lacks` is what is done
    beside it or left out, beyond what all peers leave out.
    """

    label: str
    package: str
    module: str
    adapter: str
    columns: bool
    lacks: str

    @property
    def installed(self) -> bool:
        """Tell whether the engine can be imported here."""
        return find_spec(self.module) is not None

    @property
    def version(self) -> str:
        """Return the installed version."""
        return version(self.package)

    def engine(self, job: Job) -> Engine:
        """Return the engine, ready to do the job."""
        return cast(Engine, import_module(f"benchmarks.peers.{self.adapter}").Engine(job))


OURS = Peer("subsidy", "subsidy", "subsidy", "ours", columns=True, lacks="nothing")

ANEW = Peer(
    "subsidy, nothing settled yet", "subsidy", "subsidy", "ours_anew", columns=True, lacks="nothing"
)

PEERS = (
    Peer(
        "OpenFisca Core",
        "openfisca-core",
        "openfisca_core",
        "openfisca_variables",
        columns=True,
        lacks=f"{ALIKE}; an input left out reads as no or zero",
    ),
    Peer(
        "PolicyEngine Core",
        "policyengine-core",
        "policyengine_core",
        "policyengine_variables",
        columns=True,
        lacks=f"{ALIKE}; an input left out reads as no or zero",
    ),
    Peer(
        "zen-engine, one expression",
        "zen-engine",
        "zen",
        "zen_expression",
        columns=False,
        lacks=f"{ALIKE}; settlement",
    ),
    Peer(
        "zen-engine, decision table",
        "zen-engine",
        "zen",
        "zen_tables",
        columns=False,
        lacks=f"{ALIKE}; settlement",
    ),
    Peer(
        "durable-rules, bare",
        "durable-rules",
        "durable",
        "durable_rules_host",
        columns=False,
        lacks=f"{ALIKE}; settlement",
    ),
    Peer(
        "rule-engine",
        "rule-engine",
        "rule_engine",
        "rule_engine_texts",
        columns=False,
        lacks=f"{ALIKE}; settlement",
    ),
    Peer(
        "business-rules",
        "business-rules",
        "business_rules",
        "business_rules_actions",
        columns=False,
        lacks=f"{ALIKE}; settlement; a text that is not a word",
    ),
)
