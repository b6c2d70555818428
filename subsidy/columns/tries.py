"""What is missing of rows tried out, once for all rows that the open rules do not tell apart."""

from threading import Lock
from typing import TYPE_CHECKING, Any

from subsidy.columns.exact import conclude
from subsidy.columns.outcomes import Outcomes
from subsidy.columns.plan import Plan
from subsidy.columns.relevance import Relevance
from subsidy.completion.tree import Trees

if TYPE_CHECKING:
    import polars as pl

PLACE = "place in the frame"
OUTCOME = "outcome"
_FIRST = "first row"


class Tries:
    """Tries out the rows of a plan, and remembers what was tried."""

    def __init__(self, plan: Plan, relevance: Relevance, outcomes: Outcomes) -> None:
        self._plan = plan
        self._relevance = relevance
        self._outcomes = outcomes
        self._tried: dict[tuple[Any, ...], int] = {}
        self._trees: Trees = {}
        self._lock = Lock()

    def outcomes(self, rows: "pl.DataFrame", by: "list[str] | None" = None) -> "pl.DataFrame":
        """Return the place and the outcome of each row, its signature in the column SIGNATURE.

        Rows of which every fact is known differ in nothing but the columns `by`.
        """
        import polars as pl

        keys = rows.select(by) if by else self._relevance.keys(rows)
        kinds = keys.with_row_index(_FIRST).unique(keys.columns, keep="first", maintain_order=True)
        named = kinds.select(keys.columns)
        met = list(named.iter_rows())
        first = zip(met, kinds[_FIRST], strict=True)
        self._try_all({key: row for key, row in first if key not in self._tried}, rows)
        numbers = pl.Series(OUTCOME, [self._tried[key] for key in met], dtype=pl.Int32)
        joined = keys.join(
            named.with_columns(numbers),
            on=keys.columns,
            how="left",
            nulls_equal=True,
            maintain_order="left",
        )
        return pl.DataFrame([rows[PLACE], joined[OUTCOME]])

    def _try_all(self, new: "dict[tuple[Any, ...], int]", rows: "pl.DataFrame") -> None:
        """Try out new keys, each on the row that has it first."""
        facts = self._plan.facts
        cases = rows.select(facts)[list(new.values())]
        for key, row in zip(new, cases.iter_rows(), strict=True):
            self._try(key, dict(zip(facts, row, strict=True)))

    def _try(self, key: tuple[Any, ...], stated: "dict[str, object]") -> None:
        with self._lock:
            if key not in self._tried:
                kept = self._relevance.kept(key[0])
                self._tried[key] = self._outcomes.add(
                    conclude(self._plan, stated, kept, self._trees)
                )
