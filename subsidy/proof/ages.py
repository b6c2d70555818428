"""Ages at which something is possible, cut where the rules tell ages apart."""

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

import z3

from subsidy.language.policy import Regime
from subsidy.message import Message, message
from subsidy.proof.anyone import Anyone
from subsidy.proof.solver import Solver

OLDEST = 200


class Ages(NamedTuple):
    """Completed years from `first` to under `after`."""

    first: int
    after: int

    def say(self, language: str, /) -> str:
        """Return the ages in words."""
        return self._words().say(language)

    def _words(self) -> Message:
        if self.first == 0 and self.after == OLDEST:
            return message("any age")
        if self.first == 0:
            return message("under {years}", years=self.after)
        if self.after == OLDEST:
            return message("{years} and over", years=self.first)
        return message("{first} to under {after}", first=self.first, after=self.after)


class AgeSpans(tuple[Ages, ...]):
    """Several spans of ages, said one after the other."""

    def say(self, language: str, /) -> str:
        """Return the ages in words."""
        return ", ".join(span.say(language) for span in self)

    def joined(self, others: Iterable[Ages]) -> "AgeSpans":
        """Return these spans and others, those that meet or overlap as one."""
        spans: list[Ages] = []
        for first, after in sorted((*self, *others)):
            if spans and first <= spans[-1].after:
                spans[-1] = Ages(spans[-1].first, max(spans[-1].after, after))
            else:
                spans.append(Ages(first, after))
        return AgeSpans(spans)


def ages(solver: Solver, citizen: Anyone, regimes: Iterable[Regime]) -> AgeSpans:
    """Return the ages of citizens who fulfil what the solver holds.

    Between two bounds of the rules all ages are alike.
    """
    bounds = {bound for regime in regimes for bound in regime.turning_points.get("age", ())}
    cuts = sorted({0, OLDEST, *bounds})
    born = citizen.facts["birth_date"]
    year = 12 * citizen.steps("birth_date")
    return AgeSpans().joined(
        Ages(first, after)
        for first, after in pairwise(cuts)
        if solver.possible(z3.And(born >= first * year, born < after * year))
    )
