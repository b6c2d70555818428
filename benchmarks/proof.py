"""How long the solver takes for each property of the harmonisation, and for all of them."""

from benchmarks.report import Ratio
from subsidy import rulebook
from subsidy.proof.property import Asked
from subsidy.proof.verify import verify

POLICY = "haiphong-2026"
AGAINST = ("haiphong-east", "haiduong-west")
LIMIT = 60
"""Seconds that the whole of it may take on two cores."""


def ratios() -> list[Ratio]:
    """Verify once and print the seconds of each property."""
    named = rulebook.policies().named
    total = 0.0
    print(f"seconds to verify {POLICY} against {', '.join(AGAINST)}:")
    for verdict in verify(Asked(named(POLICY), tuple(named(name) for name in AGAINST))):
        total += verdict.seconds
        print(f"  {verdict.property.name:<22} {verdict.seconds:6.2f}  {verdict.status}")
    return [Ratio(f"seconds of subsidy verify / {LIMIT}", total / LIMIT, 1)]
