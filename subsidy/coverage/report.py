"""What the sentences of law show of some policies, counted."""

from collections.abc import Sequence
from typing import NamedTuple

from subsidy.coverage.seen import Clause, Seen, Untrue, coverage, every_clause, untrue
from subsidy.coverage.sentences import Sentence
from subsidy.language import Policy


class Count(NamedTuple):
    """How many clauses a policy has, and how many of them were seen both ways."""

    policy: str
    clauses: int
    both_ways: int


class Report(NamedTuple):
    """Counts by policy, every clause once, and the sentences that are not so."""

    counts: tuple[Count, ...]
    seen: tuple[Seen, ...]
    untrue: tuple[Untrue, ...]
    sentences: int

    @property
    def gaps(self) -> tuple[Seen, ...]:
        """Return the clauses that were not seen both ways."""
        return tuple(one for one in self.seen if not one.both_ways)

    @property
    def whole(self) -> bool:
        """Tell whether every clause was seen both ways and every sentence is so."""
        return not self.gaps and not self.untrue


def report(policies: Sequence[Policy], sentences: Sequence[Sentence]) -> Report:
    """Return what `sentences` show of `policies`.

    Raises InputError for a sentence about a citizen or a policy that cannot be read.
    """
    seen = coverage(policies, sentences)
    shown: dict[Clause, bool] = {one.clause: one.both_ways for one in seen}
    counts = []
    for policy in policies:
        clauses = every_clause([policy])
        counts.append(Count(policy.name, len(clauses), sum(shown[one] for one in clauses)))
    return Report(tuple(counts), seen, tuple(untrue(sentences)), len(sentences))
