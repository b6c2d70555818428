"""One citizen's facts in, the rules that hold for the citizen out, by the durable-rules engine.

`compile` writes a regime as rule sets of the engine, `assertion` a citizen as its facts, `host` is
the one place that calls the engine, `findings` joins the three.
"""

from subsidy.inference.fault import InferenceFault
from subsidy.inference.findings import Findings, infer

__all__ = ["Findings", "InferenceFault", "infer"]
