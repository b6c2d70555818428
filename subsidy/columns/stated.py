"""Rows as they were stated: every cell read and checked, wrong rows set aside."""

from typing import TYPE_CHECKING

from subsidy.columns.cell_values import CellValues
from subsidy.columns.faults import RowFault, shown
from subsidy.columns.names import ROW
from subsidy.language.vocabulary import STATED

if TYPE_CHECKING:
    from collections.abc import Mapping

    import polars as pl


class StatedRows:
    """Reads frames of cells into frames of stated facts, one column for every name of the profile.

    Yes/no facts are Boolean; words are their place among the allowed ones; dates are numbers
    (`PartialDate.code`); texts are texts. Null is unknown. `constants` are facts of every row.
    """

    def __init__(self, constants: "Mapping[str, str] | None" = None) -> None:
        self._constants = dict(constants or {})
        self._columns = {name: CellValues(name) for name in STATED}

    def read(self, frame: "pl.DataFrame") -> "tuple[pl.DataFrame, list[RowFault]]":
        """Return the rows that can be read and, for each other row, its first fault."""
        import polars as pl

        columns: list[pl.Series] = [frame[ROW]]
        faults: dict[int, RowFault] = {}
        for name, reader in self._columns.items():
            if name in frame.columns:
                cells = frame[name]
            elif name in self._constants:
                cells = pl.Series([self._constants[name]], dtype=pl.String)
            else:
                cells = pl.Series([None], dtype=pl.Null)
            values, wrong = reader.read(cells)
            if len(values) == 1 and len(frame) != 1:
                values = values.new_from_index(0, len(frame))
            columns.append(values.alias(name))
            if wrong:
                _add(faults, frame, name, wrong)
        read = pl.DataFrame(columns)
        if faults:
            read = read.filter(~pl.col(ROW).is_in(list(faults)))
        return read, list(faults.values())


def _add(
    faults: dict[int, RowFault], frame: "pl.DataFrame", name: str, wrong: "Mapping[object, object]"
) -> None:
    """Add the rows whose cell of the column `name` is wrong, unless they have a fault already."""
    import polars as pl

    from subsidy.errors import InputError

    cells = frame.select(ROW, pl.col(name))
    if isinstance(cells[name].dtype, pl.Categorical | pl.Enum):
        cells = cells.with_columns(pl.col(name).cast(pl.String))
    kinds = pl.Series(list(wrong), dtype=cells[name].dtype)
    for row, cell in cells.filter(pl.col(name).is_in(kinds.implode())).iter_rows():
        error = wrong[cell]
        assert isinstance(error, InputError)
        faults.setdefault(row, RowFault(row, name, shown(name, cell), error))
