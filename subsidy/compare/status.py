"""Who gains, loses or stays: by what the person pays over the period."""

from enum import StrEnum
from typing import TYPE_CHECKING

from subsidy.columns.outcomes import Outcomes
from subsidy.compare.changes import CAUSE, NEW, OLD, OPEN
from subsidy.compare.paid import sums

if TYPE_CHECKING:
    import polars as pl

STATUS = "status"


class Status(StrEnum):
    """What a reform means for a person."""

    GAIN = "gain"
    """Pays less."""
    LOSE = "lose"
    """Pays more."""
    STAY = "stay"
    """Pays the same; which budget pays the rest may have changed."""
    OPEN = "open"
    """Not decided on a side."""


def status(old: Outcomes, new: Outcomes) -> "pl.Expr":
    """Return the status of counted persons, from the columns old, new and cause."""
    import polars as pl

    before = pl.lit(sums(old)["own"]).gather(pl.col(OLD))
    after = pl.lit(sums(new)["own"]).gather(pl.col(NEW))
    return (
        pl.when(pl.col(CAUSE) == OPEN)
        .then(pl.lit(Status.OPEN.value))
        .when(after < before)
        .then(pl.lit(Status.GAIN.value))
        .when(after > before)
        .then(pl.lit(Status.LOSE.value))
        .otherwise(pl.lit(Status.STAY.value))
        .alias(STATUS)
    )
