"""Facts that only together are right or wrong: each combination of them is looked at once."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from subsidy.columns.faults import RowFault, shown
from subsidy.columns.names import ROW
from subsidy.errors import InputError
from subsidy.known import KnownValue

if TYPE_CHECKING:
    import polars as pl

KEY = "combination"
"""The column that tells the combinations apart."""


class Wrong(NamedTuple):
    """What is wrong with a combination of facts, and the facts."""

    error: InputError
    stated: dict[str, KnownValue]


def named(names: Iterable[str], values: Iterable[KnownValue | None]) -> dict[str, KnownValue]:
    """Return the facts that are known, by name."""
    pairs = zip(names, values, strict=True)
    return {name: value for name, value in pairs if value is not None}


def set_aside(
    frame: "pl.DataFrame", wrong: "dict[int, Wrong]"
) -> "tuple[pl.DataFrame, list[RowFault]]":
    """Return the frame without the rows whose key is wrong, and what is wrong with those."""
    import polars as pl

    if not wrong:
        return frame, []
    bad = pl.col(KEY).is_in(list(wrong))
    faults = [
        RowFault(row, field, shown(field, stated.get(field)), error)
        for row, key in frame.filter(bad).select(ROW, KEY).iter_rows()
        for error, stated in (wrong[key],)
        for field in (error.field,)
    ]
    return (frame.filter(~bad), faults) if faults else (frame, [])
