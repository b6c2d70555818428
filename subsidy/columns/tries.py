"""What is missing of rows tried out, once for all rows that the open rules do not tell apart."""

from collections.abc import Hashable
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


class Tries:
    """Tries out the rows of a plan, and remembers what was tried."""

    def __init__(self, plan: Plan, relevance: Relevance, outcomes: Outcomes) -> None:
        self._plan = plan
        self._relevance = relevance
        self._outcomes = outcomes
        self._tried: dict[Hashable, int] = {}
        self._trees: Trees = {}
        self._lock = Lock()

    def outcomes(self, rows: "pl.DataFrame", by: "list[str] | None" = None) -> "pl.DataFrame":
        """Return the place and the outcome of each row, its signature in the column SIGNATURE.

        Rows of which every fact is known differ in nothing but the columns `by`.
        """
        import polars as pl

        keys = rows.select(by) if by else self._relevance.keys(rows)
        names = keys.columns
        kinds = pl.concat([keys, rows.select(self._plan.facts).rename(_stated)], how="horizontal")
        kinds = kinds.unique(names, maintain_order=True)
        stated = kinds.select(_stated(name) for name in self._plan.facts)
        numbers = [
            self._try(key, dict(zip(self._plan.facts, facts, strict=True)))
            for key, facts in zip(kinds.select(names).iter_rows(), stated.iter_rows(), strict=True)
        ]
        named = kinds.select(names).with_columns(pl.Series(OUTCOME, numbers, dtype=pl.Int32))
        joined = keys.join(named, on=names, how="left", nulls_equal=True, maintain_order="left")
        return pl.DataFrame([rows[PLACE], joined[OUTCOME]])

    def _try(self, key: tuple[Any, ...], stated: "dict[str, object]") -> int:
        if key in self._tried:
            return self._tried[key]
        with self._lock:
            if key not in self._tried:
                kept = self._relevance.kept(key[0])
                self._tried[key] = self._outcomes.add(
                    conclude(self._plan, stated, kept, self._trees)
                )
            return self._tried[key]


def _stated(name: str) -> str:
    return f"{name} stated"
