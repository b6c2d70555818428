"""The change of each row: unchanged, not decided, or a cause, by number."""

from datetime import date
from threading import Lock
from typing import TYPE_CHECKING

from subsidy.columns.outcomes import Outcomes
from subsidy.compare.cause import (
    CONFIDENTIAL_CAUSE,
    Cause,
    Clause,
    Matter,
    failing,
    first_failing,
    matter,
)
from subsidy.compare.paid import Cover, Sum, summed
from subsidy.language.policy import Rule

if TYPE_CHECKING:
    import polars as pl

OLD, NEW, CAUSE = "old", "new", "cause"
SAME, OPEN = -1, -2
"""Stand for the cause where nothing changed, and where a side is not decided."""

_MATTER, _DAY, _ASKED, _PLACE = "matter", "day of the matter", "asked", "place"


class Changes:
    """Traces the changes from one set of outcomes to another. Several threads may ask."""

    def __init__(self, old: Outcomes, new: Outcomes) -> None:
        self._old, self._new = old, new
        self.causes: list[Cause] = []
        self._numbers: dict[Cause, int] = {}
        self._matters: dict[Matter, int] = {}
        self._kinds: dict[tuple[int, int], int] = {}
        self._asked: dict[tuple[Rule, ...], int] = {}
        self._days: dict[date, int] = {}
        self._lock = Lock()

    def trace(self, known: "pl.DataFrame", old: "pl.Series", new: "pl.Series") -> "pl.Series":
        """Return the number of each row's cause."""
        import polars as pl

        pairs = pl.DataFrame([old.alias(OLD), new.alias(NEW)])
        kinds = pairs.unique()
        with self._lock:
            rows = [self._kind(*pair) for pair in kinds.iter_rows()]
            by_number = list(self._matters)
            facts = [
                (self._days[one.day], self._asked[one.asked], self._number(_plain(one)))
                for one in by_number
            ]
            days, asked = tuple(self._days), list(self._asked)
        named = kinds.with_columns(pl.Series(_MATTER, rows, dtype=pl.Int32))
        kind = pairs.join(named, on=[OLD, NEW], how="left", maintain_order="left")[_MATTER]
        traced = kind.clip(upper_bound=-1).alias(CAUSE)
        places = (kind >= 0).arg_true().alias(_PLACE)
        if not len(places):
            return traced
        about = kind.gather(places)
        table = pl.DataFrame(
            facts, schema={_DAY: pl.Int32, _ASKED: pl.Int32, CAUSE: pl.Int32}, orient="row"
        )[about]
        changed = known[places].with_columns(places, about, table[_DAY], table[_ASKED])
        traced.scatter(places, table[CAUSE])
        for (number,), part in changed.partition_by(_ASKED, as_dict=True).items():
            clauses = failing(asked[number])
            if not clauses:
                continue
            found = part.select(_PLACE, _MATTER, first_failing(clauses, days, _DAY).alias("clause"))
            found = found.filter(pl.col("clause") >= 0)
            distinct = found.select(_MATTER, "clause").unique()
            with self._lock:
                causes = [
                    self._number(_with_clause(by_number[one], clauses[place]))
                    for one, place in distinct.iter_rows()
                ]
            told = distinct.with_columns(pl.Series(CAUSE, causes, dtype=pl.Int32))
            joined = found.join(told, on=[_MATTER, "clause"], how="left", maintain_order="left")
            traced.scatter(joined[_PLACE], joined[CAUSE])
        return traced

    def _kind(self, old: int, new: int) -> int:
        """Return the number of the matter of a pair, or what stands for it where there is none."""
        if (old, new) not in self._kinds:
            self._kinds[old, new] = self._compared(old, new)
        return self._kinds[old, new]

    def _compared(self, old: int, new: int) -> int:
        before, after = self._old.kept[old].conclusion, self._new.kept[new].conclusion
        if not comparable(summed(before), summed(after)):
            return OPEN
        if [month.choice.amounts for month in before.months] == [
            month.choice.amounts for month in after.months
        ]:
            return SAME
        found = matter(before, after)
        self._days.setdefault(found.day, len(self._days))
        self._asked.setdefault(found.asked, len(self._asked))
        return self._matters.setdefault(found, len(self._matters))

    def _number(self, cause: Cause) -> int:
        if cause not in self._numbers:
            self._numbers[cause] = len(self.causes)
            self.causes.append(cause)
        return self._numbers[cause]


def comparable(old: Sum, new: Sum) -> bool:
    """Tell whether both sides are decided, and computed in the same months."""
    decided = Cover.OPEN not in (old.cover, new.cover)
    return decided and old.wage_months == new.wage_months


def _plain(about: Matter) -> Cause:
    if about.confidential:
        return CONFIDENTIAL_CAUSE
    return Cause(about.ended, about.begun, None, about.gone)


def _with_clause(about: Matter, clause: Clause) -> Cause:
    if about.confidential:
        return CONFIDENTIAL_CAUSE
    return Cause(about.ended, about.begun, clause, gone=False)
