"""What an expert answered, beside what the engine decides."""

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from subsidy.boundaries.reading import Answered
from subsidy.decide import decide
from subsidy.decision import Decision
from subsidy.profile import Profile


class Difference(NamedTuple):
    """A row whose answer the engine does not give."""

    row: Answered
    percent: Decimal
    decision: Decision


class Agreement(NamedTuple):
    """How many rows there are and how many are answered, and where the engine says otherwise."""

    rows: int
    answered: int
    differences: tuple[Difference, ...]


def agreement(rows: Iterable[Answered], policy: str, language: str) -> Agreement:
    """Decide every row that is answered, and return where the answers differ.

    An answer agrees with a decision that is open where it lies within its bounds.
    """
    listed = tuple(rows)
    differences = []
    for row in listed:
        if row.percent is None:
            continue
        # A made-up citizen has no secrets.
        decision = decide(
            Profile.model_validate(row.case.facts),
            on=row.case.on,
            months=1,
            policy=policy,
            reveal=True,
            language=language,
        )
        if not decision.least_percent <= row.percent <= decision.greatest_percent:
            differences.append(Difference(row, row.percent, decision))
    answered = sum(row.percent is not None for row in listed)
    return Agreement(len(listed), answered, tuple(differences))
