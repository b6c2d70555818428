"""Conditions as formulas: true or false of a citizen, or three-valued where facts may be missing.

Three-valued means two formulas: what certainly holds, and what may hold, given which facts are
known.
"""

from collections.abc import Mapping
from typing import NamedTuple

import z3

from subsidy.language.condition import Among, Condition, Every, Range, Some
from subsidy.language.errors import RuleError
from subsidy.language.vocabulary import ELAPSED, source_of
from subsidy.proof.anyone import Anyone


def holds(condition: Condition, citizen: Anyone) -> z3.BoolRef:
    """Return the formula that `condition` holds of a citizen of whom all is known."""
    if isinstance(condition, Range):
        return _range(condition, citizen)
    if isinstance(condition, Among):
        return _among(condition, citizen)
    if isinstance(condition, Every):
        return z3.And([holds(part, citizen) for part in condition.parts])
    if isinstance(condition, Some):
        return z3.Or([holds(part, citizen) for part in condition.parts])
    raise RuleError(f"{condition!r} is no condition this reader knows.")


def _range(leaf: Range, citizen: Anyone) -> z3.BoolRef:
    """Compare completed years as months: a bound of 60 years is a bound of 720 months."""
    counted = citizen.facts[source_of(leaf.fact)]
    parts = []
    if isinstance(leaf.low, int):
        parts.append(counted >= _step(leaf.fact, leaf.low, citizen))
    if isinstance(leaf.high, int):
        parts.append(counted < _step(leaf.fact, leaf.high, citizen))
    return z3.And(parts)


def _step(fact: str, bound: int, citizen: Anyone) -> int:
    """Return where the variable reaches a bound; calendar months half a month before others."""
    elapsed = ELAPSED.get(fact)
    if elapsed is None:
        return bound
    return bound * elapsed.months * citizen.steps(elapsed.since) - elapsed.from_month


def _among(leaf: Among, citizen: Anyone) -> z3.BoolRef:
    known_words = citizen.words[leaf.fact]
    parts = [
        citizen.has(leaf.fact, word)
        for word in leaf.values
        if isinstance(word, bool) or word in known_words
    ]
    return z3.Not(z3.Or(parts)) if leaf.excluded else z3.Or(parts)


class Reading(NamedTuple):
    """A three-valued answer as two formulas; what is in neither is certainly not so."""

    certain: z3.BoolRef
    possible: z3.BoolRef


def reading(condition: Condition, citizen: Anyone, known: Mapping[str, z3.BoolRef]) -> Reading:
    """Return what is certain and what is possible of `condition` (Kleene).

    `known` says of each stated fact whether it is known. What is not known leaves a clause open
    whatever the variable of the fact is.
    """
    if isinstance(condition, Range | Among):
        so = holds(condition, citizen)
        told = known[source_of(condition.fact)]
        return Reading(z3.And(told, so), z3.Or(z3.Not(told), so))
    if isinstance(condition, Every | Some):
        parts = [reading(part, citizen, known) for part in condition.parts]
        join = z3.And if isinstance(condition, Every) else z3.Or
        return Reading(
            join([part.certain for part in parts]), join([part.possible for part in parts])
        )
    raise RuleError(f"{condition!r} is no condition this reader knows.")
