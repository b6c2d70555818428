"""The rows of a list as stated and as known, and those that cannot be read."""

from copy import copy
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from subsidy.columns.faults import RowFault, shown
from subsidy.columns.known import known_rows
from subsidy.columns.names import ROW
from subsidy.columns.stated import StatedRows
from subsidy.errors import InputError
from subsidy.message import message

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    import polars as pl


class ReadRows(NamedTuple):
    """The same rows twice, what they state and what is known of them, and the others' faults."""

    stated: "pl.DataFrame"
    known: "pl.DataFrame"
    faults: list[RowFault]


class RowReader:
    """Reads the frames of one list; several threads may call it."""

    def __init__(self, constants: "Mapping[str, str]", on: "date", *, rest_is_no: bool) -> None:
        self._stated = StatedRows(constants)
        self._on = on
        self._rest_is_no = rest_is_no
        self._reading = Lock()

    def for_another(self, constants: "Mapping[str, str]") -> "RowReader":
        """Return one for another list, which knows every cell that this one has met."""
        other = copy(self)
        other._stated = self._stated.for_another(constants)
        return other

    def read(self, frame: "pl.DataFrame") -> ReadRows:
        """Return a frame of cells as rows and faults."""
        import polars as pl

        overflow: list[RowFault] = []
        if "overflow" in frame.columns:
            overflow = [_too_many_cells(row) for row in frame.filter("overflow")[ROW]]
            frame = frame.filter(~pl.col("overflow")).drop("overflow")
        with self._reading:  # cells are learnt as they are met, by one thread at a time
            stated, unreadable = self._stated.read(frame)
        known, contradictory = known_rows(stated, self._on, rest_is_no=self._rest_is_no)
        if contradictory:
            stated = stated.filter(~pl.col(ROW).is_in([fault.row for fault in contradictory]))
        return ReadRows(stated, known, [*overflow, *unreadable, *_as_written(contradictory, frame)])


def _as_written(faults: list[RowFault], frame: "pl.DataFrame") -> list[RowFault]:
    """Return the faults, each with its cell as it stands in the list."""
    import polars as pl

    if not faults:
        return faults
    at_fault = frame.filter(pl.col(ROW).is_in([fault.row for fault in faults]))
    places = {row: place for place, row in enumerate(at_fault[ROW])}
    return [
        fault._replace(value=shown(fault.column, at_fault[fault.column][places[fault.row]]))
        if fault.column in at_fault.columns
        else fault
        for fault in faults
    ]


def _too_many_cells(row: int) -> RowFault:
    sentence = message(
        "The row has more cells than the list has columns: a separator too many, or a missing "
        "quotation mark; correct the row."
    )
    return RowFault(row, "", "", InputError(ROW, sentence))
