"""Persons counted by territory, commune, age band, outcome on both sides, and cause."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import polars as pl

PERSONS = "persons"
TERRITORY, COMMUNE, AGE = "territory", "commune", "age"
DIMENSIONS = (TERRITORY, COMMUNE, AGE)
NOT_APART = "*"
"""Stands for the place, the age and the month of what confidential facts change."""

_AT_ONCE = 500_000


class Counts:
    """Adds up counts of frames with the same columns."""

    def __init__(self, *names: str) -> None:
        self._names = (*DIMENSIONS, *names)
        self._counted: list[pl.DataFrame] = []
        self._height = 0

    def add(self, rows: "pl.DataFrame") -> None:
        """Count the rows of a frame, each with its weight."""
        import polars as pl

        self._counted.append(rows.group_by(self._names).agg(pl.col(PERSONS).sum()))
        self._height += len(self._counted[-1])
        if self._height > _AT_ONCE:
            self._counted = [self.together()]
            self._height = len(self._counted[0]) // 2

    def together(self) -> "pl.DataFrame":
        """Return the counts, sorted."""
        import polars as pl

        whole = pl.concat(self._counted).group_by(self._names).agg(pl.col(PERSONS).sum())
        return whole.filter(pl.col(PERSONS) != 0).sort(self._names)
