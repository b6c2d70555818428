"""Counts of a run: persons by commune and outcome, from which every sum of the summary follows."""

from typing import TYPE_CHECKING

from subsidy.columns.outcomes import Outcomes, months_paid
from subsidy.lists.decided import OUTCOME
from subsidy.lists.summary import ALL_PAYERS, UNDETERMINED, Tally

if TYPE_CHECKING:
    import polars as pl


class Counts:
    """How many persons of each commune have each outcome."""

    def __init__(self) -> None:
        self._counts: dict[tuple[str, int], int] = {}

    def add(self, rows: "pl.DataFrame") -> None:
        """Count the rows of a batch."""
        import polars as pl

        counted = rows.group_by(pl.col("commune").fill_null(""), OUTCOME).len()
        for commune, outcome, persons in counted.iter_rows():
            key = (commune, outcome)
            self._counts[key] = self._counts.get(key, 0) + persons

    def tally(self, outcomes: Outcomes) -> Tally:
        """Return persons and VND by commune, route, month and payer."""
        import polars as pl

        months = []
        people = []
        for (commune, number), persons in self._counts.items():
            found = outcomes.kept[number].conclusion
            offer = found.basis.chosen.offer
            route = offer.route if found.decided else UNDETERMINED
            people.append((commune, route, offer.confidential and found.decided, persons))
            for paid in months_paid(found):
                line = (commune, paid.route, paid.confidential, paid.month)
                total = None if paid.vnd is None else sum(vnd for _, vnd in paid.vnd) * persons
                months.append((*line, ALL_PAYERS, persons, total))
                for payer, vnd in paid.vnd or ():
                    months.append((*line, payer.value, persons, vnd * persons))
        text = {"commune": pl.String, "route": pl.String, "confidential": pl.Boolean}
        counted = {"persons": pl.Int64}
        by_month = {**text, "month": pl.String, "payer": pl.String, **counted, "vnd": pl.Int64}
        return Tally(
            months=pl.DataFrame(months, schema=by_month, orient="row"),
            people=pl.DataFrame(people, schema={**text, **counted}, orient="row"),
        )
