"""subsidy's columns: known rows in, and for each row its route and what each payer pays."""

import polars as pl

from benchmarks.peers.answers import GRANTED, PAYERS, ROUTE, SCHEMA, granted_plainly
from benchmarks.peers.job import ON, Job
from subsidy.columns.decider import Decider
from subsidy.columns.outcomes import Audience, Outcomes
from subsidy.lists.in_order import in_order, workers
from subsidy.question import Question


class Engine:
    """Decides one month under the policy in force. Sets of rules it has met stay settled."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._outcomes = Outcomes(Audience(reveal=True, language="en"))
        self._decider = Decider(Question(ON, months=1), self._outcomes)

    def decide(self) -> pl.DataFrame:
        """Return the route and the shares of each row: a piece for each thread, as of a list."""
        known = self._job.known
        size = -(-len(known) // workers())
        pieces = [known.slice(start, size) for start in range(0, len(known), size)]
        return pl.concat(in_order(self._decide, pieces))

    def _decide(self, known: pl.DataFrame) -> pl.DataFrame:
        numbers = self._decider.decide(known)
        table = self._outcomes.table().select(ROUTE, *(f"{payer}_percent" for payer in PAYERS))
        # The same kinds of column as the peers': a coded route, whole hundredths, none missing.
        hundredths = (pl.exclude(ROUTE).fill_null(0) * 100).cast(pl.Int32)
        places = numbers.cast(pl.UInt32)
        return table.select(pl.col(ROUTE).cast(pl.Categorical), hundredths)[places]

    def answers(self, found: pl.DataFrame) -> pl.DataFrame:
        """Return the rows in the form of the check; the plain reading says what is granted."""
        shares = (pl.col(f"{payer}_percent").alias(payer) for payer in PAYERS)
        granted = granted_plainly(self._job)
        return found.select(granted.alias(GRANTED), ROUTE, *shares).select(
            pl.col(name).cast(kind) for name, kind in SCHEMA.items()
        )
