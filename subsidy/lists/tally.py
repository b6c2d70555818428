"""Counts of a run: persons by commune and outcome, from which every sum of the summary follows."""

from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING

from subsidy.columns.outcomes import Outcomes
from subsidy.lists.decided import OUTCOME
from subsidy.lists.summary import ALL_PAYERS, UNDETERMINED, Tally
from subsidy.outcome import Concluded, PaidMonth

if TYPE_CHECKING:
    import polars as pl

_AT_ONCE = 500_000
"""How many counts are kept before they are added up, and how many lines are summed at a time."""

_EACH = "each"
"""What a payer pays for each person, in VND."""

_PEOPLE = ("commune", "route", "confidential")
_MONTHS = (*_PEOPLE, "month", "payer")


class Counts:
    """How many persons of each commune have each outcome."""

    def __init__(self) -> None:
        self._counted: list[pl.DataFrame] = []
        self._height = 0

    def add(self, rows: "pl.DataFrame") -> None:
        """Count the rows of a batch."""
        import polars as pl

        commune = pl.col("commune").fill_null("")
        self._counted.append(
            rows.group_by(commune, OUTCOME).agg(pl.len().cast(pl.Int64).alias("persons"))
        )
        self._height += len(self._counted[-1])
        if self._height > _AT_ONCE:
            self._counted = [self._together()]
            self._height = 0

    def tally(self, outcomes: Outcomes) -> Tally:
        """Return persons and VND by commune, route, month and payer."""
        import polars as pl

        counts = self._together()
        met = set(counts[OUTCOME])
        paid = paid_by_month(outcomes, met)
        # Each outcome has a line for each month and payer: so few counts make many lines.
        lines = max(1, len(paid) // max(1, len(met)))
        parts = counts.iter_slices(max(1, _AT_ONCE // lines))
        sums = [_lines(part, paid) for part in parts] or [_lines(counts, paid)]
        people = counts.join(_routes(outcomes), on=OUTCOME).group_by(_PEOPLE)
        return Tally(
            months=_summed(pl.concat(sums)).sort(_MONTHS),
            people=people.agg(pl.col("persons").sum()).sort(_PEOPLE),
        )

    def _together(self) -> "pl.DataFrame":
        import polars as pl

        schema = {"commune": pl.String(), OUTCOME: pl.Int64(), "persons": pl.Int64()}
        together = pl.concat([pl.DataFrame(schema=schema), *self._counted])
        return together.group_by("commune", OUTCOME).agg(pl.col("persons").sum())


def added_up(tallies: Iterable[Tally]) -> Tally:
    """Return one tally of several lists; there is at least one."""
    import polars as pl

    parts = list(tallies)
    people = pl.concat([part.people for part in parts]).group_by(_PEOPLE)
    return Tally(
        months=_summed(pl.concat([part.months for part in parts])).sort(_MONTHS),
        people=people.agg(pl.col("persons").sum()).sort(_PEOPLE),
    )


def _lines(counts: "pl.DataFrame", paid: "pl.DataFrame") -> "pl.DataFrame":
    import polars as pl

    vnd = (pl.col(_EACH) * pl.col("persons")).alias("vnd")
    return _summed(counts.join(paid, on=OUTCOME).select(*_MONTHS, "persons", vnd))


def _summed(lines: "pl.DataFrame") -> "pl.DataFrame":
    """Add up the lines of the same key; those whose VND a wage decides stay apart, without VND."""
    import polars as pl

    by_wage = pl.col("vnd").is_null().alias("by wage")
    sums = lines.group_by(*_MONTHS, by_wage).agg(pl.col("persons", "vnd").sum())
    return sums.select(*_MONTHS, "persons", pl.when(~pl.col("by wage")).then("vnd"))


def _routes(outcomes: Outcomes) -> "pl.DataFrame":
    """Return the route of the day asked about of each outcome."""
    import polars as pl

    rows = [(number, *_route(kept.conclusion)) for number, kept in enumerate(outcomes.kept)]
    schema = {OUTCOME: pl.Int64(), "route": pl.String(), "confidential": pl.Boolean()}
    return pl.DataFrame(rows, schema=schema, orient="row")


def _route(found: Concluded) -> tuple[str, bool]:
    if not found.decided:
        return UNDETERMINED, False
    offer = found.basis.chosen.offer
    return offer.route, offer.confidential


def paid_by_month(outcomes: Outcomes, met: Collection[int] | None = None) -> "pl.DataFrame":
    """Return what each payer, and `all` together, pay in each month of each outcome for a person.

    Only the outcomes of the numbers `met`, where they are given.

    The columns are outcome, route, confidential, month, payer and each, null where a wage decides.
    """
    import polars as pl

    rows = [
        (number, *line)
        for number, kept in enumerate(outcomes.kept)
        if met is None or number in met
        for month in kept.conclusion.months
        for line in _payers(month)
    ]
    schema = {
        OUTCOME: pl.Int64(),
        "route": pl.String(),
        "confidential": pl.Boolean(),
        "month": pl.String(),
        "payer": pl.String(),
        _EACH: pl.Int64(),
    }
    return pl.DataFrame(rows, schema=schema, orient="row")


def _payers(paid: PaidMonth) -> Iterator[tuple[str, bool, str, str, int | None]]:
    offer, amounts = paid.choice.offer, paid.choice.amounts
    key = (offer.route, offer.confidential, str(paid.month))
    if amounts is None:
        yield (*key, ALL_PAYERS, None)
        yield from ((*key, payer.value, None) for payer, share in offer.hundredths if share)
        return
    yield (*key, ALL_PAYERS, sum(vnd for _, vnd in amounts))
    yield from ((*key, payer.value, vnd) for payer, vnd in amounts if vnd)
