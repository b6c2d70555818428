"""Rows as they were stated: every cell read and checked, wrong rows set aside."""

from copy import copy
from typing import TYPE_CHECKING

from subsidy.columns.cell_values import CellValues
from subsidy.columns.faults import RowFault, printable, shown
from subsidy.columns.names import GROUP, ROW
from subsidy.errors import InputError
from subsidy.language.vocabulary import STATED
from subsidy.message import message

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

    def for_another(self, constants: "Mapping[str, str]") -> "StatedRows":
        """Return one for another list, which knows every cell that this one has met."""
        other = copy(self)
        other._constants = dict(constants)
        return other

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
        if GROUP in frame.columns:
            _add_groups(faults, frame)
        # In one piece each: what is read of pieces of unequal length is put together every time.
        read = pl.DataFrame(columns).rechunk()
        if faults:
            read = read.filter(~pl.col(ROW).is_in(list(faults)))
        return read, list(faults.values())


def _add(
    faults: dict[int, RowFault], frame: "pl.DataFrame", name: str, wrong: "Mapping[object, object]"
) -> None:
    """Add the rows whose cell of the column `name` is wrong, unless they have a fault already."""
    import polars as pl

    cells = frame.select(ROW, pl.col(name))
    if isinstance(cells[name].dtype, pl.Categorical | pl.Enum):
        cells = cells.with_columns(pl.col(name).cast(pl.String))
    kinds = pl.Series(list(wrong), dtype=cells[name].dtype)
    for row, cell in cells.filter(pl.col(name).is_in(kinds.implode())).iter_rows():
        error = wrong[cell]
        assert isinstance(error, InputError)
        faults.setdefault(row, RowFault(row, name, shown(name, cell), error))


def _add_groups(faults: dict[int, RowFault], frame: "pl.DataFrame") -> None:
    """Add the rows whose group nobody understands: what it states must not be read as no.

    A group that may tell a confidential fact comes masked.
    """
    groups = frame.select(ROW, GROUP).filter(frame[GROUP].is_not_null())
    for row, group in groups.iter_rows():
        name = printable(group)
        sentence = message(
            'The group "{group}" (column Đối tượng) is not known here: state what it means in the '
            "column of a fact, such as statutory_group or poverty, and leave the group blank.",
            group=name,
        )
        faults.setdefault(row, RowFault(row, GROUP, name, InputError(GROUP, sentence)))
