"""The two readers of rules for one citizen, and the check that they agree."""

from collections.abc import Mapping
from functools import lru_cache

from subsidy.errors import Fault
from subsidy.inference import infer
from subsidy.language.evaluation import FactValue
from subsidy.language.policy import Regime
from subsidy.stretches import Reading


def plainly(regime: Regime, facts: Mapping[str, FactValue]) -> Reading:
    """Read the rules by walking their conditions: for trying out what is missing."""
    return _read(regime, tuple(facts.items()))


@lru_cache(maxsize=8192)
def _read(regime: Regime, items: tuple[tuple[str, FactValue], ...]) -> Reading:
    facts = dict(items)
    certain, possible = [], []
    for name, read in regime.evaluators:
        holds = read(facts)
        if holds is not False:
            possible.append(name)
            if holds:
                certain.append(name)
    return frozenset(certain), frozenset(possible)


def by_inference(regime: Regime, facts: Mapping[str, FactValue]) -> Reading:
    """Read the rules by durable-rules, the engine of record, checked by the plain reader.

    Raises Fault where the two disagree, so that no wrong answer is given out.
    """
    found = infer(regime, facts)
    reading = (found.certain, found.possible)
    if reading != plainly(regime, facts):
        raise Fault(
            f"The two readers of {regime.policy.name} disagree on the rules of {regime.first}."
        )
    return reading
