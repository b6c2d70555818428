"""subsidy's columns with nothing settled yet: every set of granted rules is met for the first time.

Over a long list this is paid once; the other line of ours leaves it out.
"""

import polars as pl

from benchmarks.peers import ours
from benchmarks.peers.job import Job


class Engine:
    """Decides the rows with a new decider each time."""

    def __init__(self, job: Job) -> None:
        self._job = job

    def decide(self) -> pl.DataFrame:
        """Return the route and the shares of each row."""
        return ours.Engine(self._job).decide()

    def answers(self, found: pl.DataFrame) -> pl.DataFrame:
        """Return the rows in the form of the check."""
        return ours.Engine(self._job).answers(found)
