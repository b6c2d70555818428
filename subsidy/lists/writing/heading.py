"""The columns of an output: their names, their titles for people, what stands in them."""

from collections.abc import Callable, Mapping
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from subsidy.language import Text

if TYPE_CHECKING:
    import polars as pl


class Kind(Enum):
    """What stands in a column, and so how it is stored and shown."""

    TEXT = "text"
    IDENTIFIER = "identifier"
    """Digits that are a name: always text, so that leading zeros stay."""
    VND = "vnd"
    """Whole đồng."""
    PERCENT = "percent"
    """Percent points with at most two decimals, exact."""
    WORDS = "words"
    """Sentences; in a workbook they are wrapped."""
    COUNT = "count"
    """A whole number of persons, rows or days."""

    @property
    def is_text(self) -> bool:
        """Tell whether cells are text."""
        return self in (Kind.TEXT, Kind.IDENTIFIER, Kind.WORDS)


Words = Callable[[str], Mapping[str, str]]
"""What people call the contract's words of a column in a language, by these words."""


class Heading(NamedTuple):
    """One column of an output.

    `name` is the contract's name of the column, used as it is in .csv and .parquet; `title` is the
    heading in a workbook; `width` is the column's width there, in characters. `words` are what a
    workbook says in place of the contract's words; others stay as they are.
    """

    name: str
    title: Text
    kind: Kind
    width: int
    words: Words | None = None


REJECT_HEADINGS = (
    Heading("row", Text(vi="Dòng", en="Row"), Kind.COUNT, 8),
    Heading("column", Text(vi="Cột", en="Column"), Kind.TEXT, 24),
    Heading("value", Text(vi="Giá trị", en="Value"), Kind.TEXT, 24),
    Heading("reason", Text(vi="Lý do không đọc được", en="Why it was not read"), Kind.WORDS, 80),
)
"""Columns of the file of rows that could not be read."""


def schema_of(headings: tuple[Heading, ...]) -> "pl.Schema":
    """Return the column types of frames with these headings."""
    import polars as pl

    return pl.Schema(
        {
            heading.name: (
                pl.String()
                if heading.kind.is_text
                else pl.Decimal(5, 2)
                if heading.kind is Kind.PERCENT
                else pl.Int64()
            )
            for heading in headings
        }
    )
