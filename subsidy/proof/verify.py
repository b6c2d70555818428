"""Every property asked of a policy: proved, contradicted, or not decided in the time given."""

from collections.abc import Iterable, Iterator
from time import perf_counter

from subsidy.proof.properties import PROPERTIES
from subsidy.proof.property import Asked, Found, Property, Status, Verdict
from subsidy.proof.solver import Undecided
from subsidy.proof.spells import common_days


def verify(asked: Asked, properties: Iterable[Property] | None = None) -> Iterator[Verdict]:
    """Yield what came of each property, as soon as it is known.

    Raises InputError where a policy before has no day in common with the policy, Fault where the
    engine decides a citizen otherwise than the solver.
    """
    for before in asked.against:
        common_days(asked.policy, before)
    for one in PROPERTIES if properties is None else properties:
        yield _verdict(one, asked)


def _verdict(one: Property, asked: Asked) -> Verdict:
    begun = perf_counter()
    if one.of_change and not asked.against:
        return Verdict(one, Status.NOT_ASKED, 0, Found())
    try:
        found = one.search(asked)
    except Undecided:
        return Verdict(one, Status.UNDECIDED, perf_counter() - begun, Found())
    status = Status.FAILS if found.findings else Status.HOLDS
    return Verdict(one, status, perf_counter() - begun, found)


def all_hold(verdicts: Iterable[Verdict]) -> bool:
    """Tell whether every property that was asked is proved."""
    return all(verdict.status in (Status.HOLDS, Status.NOT_ASKED) for verdict in verdicts)
