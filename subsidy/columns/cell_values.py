"""The cells of one column, read as one profile's value is read, each distinct cell once."""

from contextlib import suppress
from functools import cache, reduce
from typing import TYPE_CHECKING

from subsidy.columns.day_codes import DATE_LIMITS, codes, days
from subsidy.columns.names import DISTRICT
from subsidy.errors import InputError
from subsidy.language.vocabulary import STATED, Kind, Stated
from subsidy.partial_date import PartialDate
from subsidy.profile_values import Value, read_value

if TYPE_CHECKING:
    import polars as pl

_REMEMBERED = 500_000
"""How many distinct cells of a column are remembered at a time."""

IDENTIFIER = r"^([0-9]{10}|[0-9]{12})$"
"""What nearly all identifiers look like."""

Wrong = dict[object, InputError]
"""Cells that cannot be read, and why."""


@cache
def _usual(stated: Stated) -> list[int]:
    """Return the numbers that a fact can be."""
    usual = []
    for number in range(stated.least, stated.greatest + 1):
        with suppress(InputError):
            read_value(stated, number)
            usual.append(number)
    return usual


class CellValues:
    """Reads the cells of the column that states one fact."""

    def __init__(self, name: str) -> None:
        import polars as pl

        self.stated: Stated = STATED[name]
        self._is_place = name in ("commune", DISTRICT)
        self._places = pl.Categorical(pl.Categories.random())
        self._forget()

    def _forget(self) -> None:
        import polars as pl

        self._distinct = pl.Categories.random()
        # Polars forgets the words of a category that no series has any more.
        self._kept = pl.Series([], dtype=pl.Categorical(self._distinct))
        self._values = pl.Series([], dtype=self.dtype)
        self._wrong: dict[int, InputError] = {}

    @property
    def dtype(self) -> "type[pl.DataType] | pl.DataType":
        """Return the type of the column of read values."""
        import polars as pl

        kind = self.stated.kind
        if self._is_place:
            return self._places
        if kind is Kind.YES_NO:
            return pl.Boolean
        if kind is Kind.TEXT:
            return pl.String
        return pl.UInt8 if kind is Kind.CATEGORY else pl.Int32

    def read(self, cells: "pl.Series") -> "tuple[pl.Series, Wrong]":
        """Return the values, null where a cell is empty or wrong, and what is wrong with cells."""
        import polars as pl

        quick = self._quick(cells)
        if quick is not None:
            return quick, {}
        if isinstance(cells.dtype, pl.Categorical | pl.Enum):
            cells = cells.cast(pl.String)
        if cells.dtype != pl.String:
            return self._numbers(cells)
        if self.stated.name == "person_id":
            return self._identifiers(cells)
        return self._texts(cells)

    def _quick(self, cells: "pl.Series") -> "pl.Series | None":
        """Return the values where all cells already have the form that most lists use."""
        import polars as pl

        stated = self.stated
        if cells.dtype == pl.Null:
            return pl.Series(cells.name, [None] * len(cells), dtype=self.dtype)
        if stated.kind is Kind.YES_NO and cells.dtype == pl.Boolean:
            return cells
        if stated.values and cells.dtype == pl.String:
            words = reduce(
                lambda found, word: found.when(cells == word[1]).then(pl.lit(word[0], pl.UInt8)),
                enumerate(stated.values),
                pl,
            )
            read = pl.select(words.otherwise(None)).to_series()
            return read if read.null_count() == cells.null_count() else None
        if stated.kind is Kind.NUMBER and cells.dtype.is_integer():
            usual = cells.is_in(_usual(stated))
            return cells.cast(pl.Int32) if usual.all() else None
        if stated.kind is Kind.DATE and cells.dtype == pl.Date:
            first, last = DATE_LIMITS
            if not cells.is_between(first, last).fill_null(value=True).all():
                return None
            return codes(cells)
        return None

    def _texts(self, cells: "pl.Series") -> "tuple[pl.Series, Wrong]":
        import polars as pl

        if len(self._values) > _REMEMBERED:
            self._forget()
        codes = cells.cast(pl.Categorical(self._distinct)).to_physical()
        most = codes.max()
        if isinstance(most, int) and most >= len(self._values):
            self._learn()
        read = self._values.gather(codes)
        if not self._wrong:
            return read, {}
        names = self._distinct.to_series()
        met = codes.filter(codes.is_in(list(self._wrong))).unique()
        return read, {names[code]: self._wrong[code] for code in met}

    def _learn(self) -> None:
        """Read the cells that did not occur before."""
        import polars as pl

        known = len(self._values)
        cells = self._distinct.to_series()[known:]
        usual = days(cells) if self.stated.kind is Kind.DATE else [None] * len(cells)
        values = []
        for code, (cell, value) in enumerate(zip(cells, usual, strict=True), start=known):
            try:
                values.append(self._value(cell) if value is None else value)
            except InputError as error:
                self._wrong[code] = error
                values.append(None)
        self._values = pl.concat([self._values, pl.Series(values, dtype=self.dtype)], rechunk=True)

    def _numbers(self, cells: "pl.Series") -> "tuple[pl.Series, Wrong]":
        """Read cells that are numbers, dates or booleans already: few are distinct."""
        import polars as pl

        distinct = cells.drop_nulls().unique()
        wrong: Wrong = {}
        values = []
        for cell in distinct.to_list():
            try:
                values.append(self._value(cell))
            except InputError as error:
                wrong[cell] = error
                values.append(None)
        new = pl.Series(values, dtype=self.dtype)
        return cells.replace_strict(distinct, new, default=None, return_dtype=self.dtype), wrong

    def _identifiers(self, cells: "pl.Series") -> "tuple[pl.Series, Wrong]":
        """Read identifiers: nearly all are plain digits, and nearly all are different."""
        import polars as pl

        unusual = cells.filter(~cells.str.contains(IDENTIFIER)).unique().to_list()
        if not unusual:
            return cells, {}
        wrong: Wrong = {}
        values = []
        for cell in unusual:
            try:
                values.append(self._value(cell))
            except InputError as error:
                wrong[cell] = error
                values.append(None)
        return cells.replace(pl.Series(unusual), pl.Series(values, dtype=pl.String)), wrong

    def _value(self, cell: object) -> int | bool | str | None:
        value = read_value(self.stated, cell)
        return None if value is None else self._code(value)

    def _code(self, value: Value) -> int | bool | str:
        if isinstance(value, PartialDate):
            return value.code
        if self.stated.kind is Kind.DATE:
            return PartialDate.NEVER_CODE
        return self.stated.values.index(str(value)) if self.stated.values else value
