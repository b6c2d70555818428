"""The rules of a regime as bits of whole numbers: a bit a rule, in the order of the regime."""

from collections.abc import Sequence

from subsidy.language.errors import RuleError
from subsidy.language.policy import Regime

BITS = 60
"""How many rules one number of 64 bits holds, with room for its sign."""


def words_of(regime: Regime) -> int:
    """Return how many numbers the rules of a regime take: one at least."""
    return max(1, -(-len(regime.rules) // BITS))


def rules_of(regime: Regime, words: Sequence[int]) -> frozenset[str]:
    """Return the ids of the rules whose bits are set."""
    number = 0
    for place, word in enumerate(words):
        number |= word << (place * BITS)
    if number >> len(regime.rules):
        raise RuleError(f"{number} has bits for more rules than {regime.policy.name} has.")
    return frozenset(rule.id for place, rule in enumerate(regime.rules) if number >> place & 1)
