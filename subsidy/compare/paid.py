"""What an outcome comes to for one person: own payment, budgets, coverage, each month by payer."""

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from subsidy.columns.outcomes import Outcomes
from subsidy.language import Payer
from subsidy.lists.decided import OUTCOME
from subsidy.lists.summary import ALL_PAYERS
from subsidy.lists.tally import paid_by_month
from subsidy.outcome import Concluded
from subsidy.settlement.offer import BUDGETS

if TYPE_CHECKING:
    import polars as pl


class Cover(StrEnum):
    """How a person is covered over the period."""

    FREE = "free"
    """A card at no own cost: budgets pay all of every month."""
    PART = "part"
    """Budgets pay a part."""
    NONE = "none"
    """No budget pays anything: the person has no card, or buys one alone by the household form."""
    WAGE = "wage"
    """Wage or pension decides the premium in some month; it is not computed."""
    OPEN = "open"
    """Not decided: a missing fact, or a share that nobody published, decides."""


class Sum(NamedTuple):
    """VND over the period for one person; `own` the person's, `budgets` all public budgets'.

    Months that a wage or a pension decides count nothing. `wage_months` tells which these are.
    """

    cover: Cover
    own: int
    budgets: int
    wage_months: tuple[str, ...]


def summed(found: Concluded) -> Sum:
    """Return what an outcome comes to."""
    if not found.decided:
        return Sum(Cover.OPEN, 0, 0, ())
    own = budgets = 0
    wages = []
    for month in found.months:
        if month.choice.amounts is None:
            wages.append(str(month.month))
            continue
        for payer, vnd in month.choice.amounts:
            own += vnd if payer is Payer.PERSON else 0
            budgets += vnd if payer in BUDGETS else 0
    if wages:
        cover = Cover.WAGE
    elif not budgets:
        cover = Cover.NONE
    else:
        cover = Cover.PART if own else Cover.FREE
    return Sum(cover, own, budgets, tuple(wages))


def sums(outcomes: Outcomes) -> "pl.DataFrame":
    """Return cover, own payment and budgets of each outcome, in their order."""
    import polars as pl

    rows = [
        (number, one.cover.value, one.own, one.budgets)
        for number, kept in enumerate(outcomes.kept)
        for one in (summed(kept.conclusion),)
    ]
    schema = {
        OUTCOME: pl.Int64(),
        "cover": pl.String(),
        "own": pl.Int64(),
        "budgets": pl.Int64(),
    }
    return pl.DataFrame(rows, schema=schema, orient="row")


def lines(outcomes: Outcomes) -> "pl.DataFrame":
    """Return what each payer pays in each month of each outcome, for one person, by route."""
    import polars as pl

    paid = paid_by_month(outcomes).filter(
        pl.col("payer") != ALL_PAYERS, pl.col("each").is_not_null()
    )
    return paid.drop("confidential")
