"""A list in a Parquet file: columns by name, values as they are stored."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, BinaryIO

from subsidy.errors import InputError
from subsidy.language.vocabulary import STATED, Kind
from subsidy.lists.reading.citizens import ROW
from subsidy.lists.reading.column_errors import shown_heading
from subsidy.lists.reading.headings import on_one_line
from subsidy.lists.reading.mapping_file import Agreed
from subsidy.lists.reading.plan import plan
from subsidy.lists.reading.row_facts import row_facts
from subsidy.lists.reading.source import Column, Source
from subsidy.message import message

if TYPE_CHECKING:
    import polars as pl

_MAGIC = b"PAR1"

_EPOCH = date(1970, 1, 1)
_DAYS = (date.min - _EPOCH).days, (date.max - _EPOCH).days
"""The first and the last day of the calendar, as Parquet counts them: from 1970."""

_MOMENTS = {
    unit: (_DAYS[0] * 86_400 * count, (_DAYS[1] + 1) * 86_400 * count - 1)
    for unit, count in (("ms", 10**3), ("us", 10**6))
} | {"ns": (-(2**63), 2**63 - 1)}
"""The first and the last moment of the calendar, by the unit in which moments are counted."""


class ParquetSource(Source):
    """A list in a Parquet file."""

    form = "parquet"

    def __init__(self, path: str, file: BinaryIO, agreed: Agreed) -> None:
        import polars as pl

        super().__init__(path)
        self._file = file
        if file.read(len(_MAGIC)) != _MAGIC:
            raise self._damaged()
        # The file stays the one that was opened, whatever happens to its name meanwhile.
        self._scan = pl.scan_parquet(f"/proc/self/fd/{file.fileno()}", glob=False)
        try:
            schema = self._scan.collect_schema()
            self.rows = self._scan.select(pl.len()).collect().item()
        except (pl.exceptions.PolarsError, OSError):
            raise self._damaged() from None
        names = tuple(schema)
        places = [str(number) for number in range(1, len(names) + 1)]
        columns = plan(path, [on_one_line(name) for name in names], places, agreed)
        if not columns.parts and not columns.said:
            raise InputError(
                path,
                message(
                    "{file} has no column that names a fact: name the columns by the contract, "
                    "such as birth_date, or say in a mapping file what they hold.",
                    file=path,
                ),
            )
        self._parts = {
            fact: tuple(names[column] for column in parts) for fact, parts in columns.parts.items()
        }
        self._plan, self._agreed, self._kinds = columns, agreed, schema
        said = {each.column for each in columns.said}
        for number, (column, kind) in enumerate(zip(columns.columns, schema.values(), strict=True)):
            if (
                number not in said
                and column.fact is not None
                and not _fits(kind, STATED[column.fact].kind)
            ):
                raise _wrong_kind(path, column, kind)
        self.columns = columns.columns
        self.constants = {**agreed.defaults, **agreed.constants}
        self.strange = columns.strange
        self.notes = columns.notes
        self.layout = ((message("records"), str(self.rows)),)

    def close(self) -> None:
        self._file.close()

    def batches(self, size: int) -> "Iterator[pl.DataFrame]":
        return self._frames(size, self._parts)

    def facts(self, name: str, size: int) -> "Iterator[pl.DataFrame]":
        parts = {fact: names for fact, names in self._parts.items() if fact == name}
        return self._frames(size, parts)

    def _frames(
        self, size: int, parts: "Mapping[str, tuple[str, ...]]"
    ) -> "Iterator[pl.DataFrame]":
        import polars as pl

        facts = [self._fact(fact, names) for fact, names in parts.items()]
        said = self._plan.said if parts is self._parts else ()
        stored = list(self._kinds)
        facts += [pl.col(stored[one.column]).cast(pl.String).alias(one.cells) for one in said]
        # Piece by piece: Polars' own batches would all wait in memory where deciding is slower.
        for start in range(0, self.rows or 0, size):
            numbered = self._scan.slice(start, size).with_row_index(ROW, start + 1)
            piece = numbered.select(pl.col(ROW).cast(pl.Int64), *facts)
            try:
                batch = piece.collect(engine="streaming")
            except (pl.exceptions.PolarsError, OSError):
                raise self._damaged() from None
            # A damaged page may end the reading without a word.
            if batch.height != min(size, (self.rows or 0) - start):
                raise self._damaged()
            batch = _in_the_calendar(batch)
            if parts is self._parts:
                batch = row_facts(batch, self._plan, self.constants, self._agreed)
            yield batch

    def _fact(self, fact: str, names: tuple[str, ...]) -> "pl.Expr":
        """Return a fact; what is stored as another kind of value is written as text."""
        import polars as pl

        parts = [_as_text(pl.col(name), self._kinds[name], fact) for name in names]
        return pl.coalesce(parts).alias(fact)

    def _damaged(self) -> InputError:
        return InputError(
            self.path,
            message(
                "{file} is not a Parquet file, or it is damaged: write it again.", file=self.path
            ),
        )


def _fits(stored: "pl.DataType", kind: Kind) -> bool:
    """Tell whether a column may be stored so: as text, or as what its fact is."""
    import polars as pl

    if stored in (pl.String, pl.Null) or isinstance(stored, pl.Categorical | pl.Enum):
        return True
    if stored.is_numeric() and not isinstance(stored, pl.Decimal):
        return kind in (Kind.NUMBER, Kind.DATE, Kind.YES_NO)
    if isinstance(stored, pl.Datetime):
        return kind is Kind.DATE
    return stored == {Kind.DATE: pl.Date, Kind.YES_NO: pl.Boolean}.get(kind)


def _as_text(cells: "pl.Expr", stored: "pl.DataType", fact: str) -> "pl.Expr":
    """Return cells as text where the fact is usually stored otherwise; exact values alone pass."""
    import polars as pl

    if isinstance(stored, pl.Datetime):
        written = _written(cells, "%Y-%m-%d %H:%M:%S%.f", *_MOMENTS[stored.time_unit])
        return written.str.replace(r" 00:00:00(\.0+)?$", "")
    text = cells
    if stored.is_float():
        text = cells.cast(pl.String).str.replace(r"^(-?\d+)\.0$", "$1")
    if STATED[fact].kind is Kind.YES_NO and stored.is_numeric():
        text = text.cast(pl.String).replace({"1": "yes", "0": "no"})
    return text


def _in_the_calendar(batch: "pl.DataFrame") -> "pl.DataFrame":
    """Return the batch, columns with days that no calendar has as text: a reader refuses these."""
    import polars as pl

    strange = [
        column.name
        for column in batch.get_columns()
        if column.dtype == pl.Date and not column.to_physical().is_between(*_DAYS).all()
    ]
    return batch.with_columns(_written(pl.col(name), "%Y-%m-%d", *_DAYS) for name in strange)


def _written(cells: "pl.Expr", form: str, first: int, last: int) -> "pl.Expr":
    """Return days or moments as text; what is counted beyond the calendar as its number."""
    import polars as pl

    number = cells.to_physical()
    known = pl.when(number.is_between(first, last)).then(cells)
    return known.dt.to_string(form).fill_null(number.cast(pl.String))


def _wrong_kind(file: str, column: Column, stored: "pl.DataType") -> InputError:
    return InputError(
        file,
        message(
            "{file}: column {place}, {heading}, is stored as {stored}, from which {fact} cannot "
            "be read: store it as text.",
            file=file,
            place=column.place,
            heading=shown_heading(column.header),
            stored=str(stored),
            fact=str(column.fact),
        ),
    )
