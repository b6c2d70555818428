"""A table as every form shows it: columns with a kind, rows, a note below."""

from enum import Enum
from typing import NamedTuple

from subsidy.message import Message, message

Cell = str | int | None


class Kind(Enum):
    """What stands in a column."""

    WORDS = "words"
    PERSONS = "persons"
    VND = "vnd"
    CHANGE = "change"
    """VND or persons more, or fewer: with its sign."""


class Column(NamedTuple):
    """A column: its title, and what stands in it."""

    title: str
    kind: Kind


MOST_ON_PAGE = 8
"""Columns of amounts side by side that a page has room for."""


class Table(NamedTuple):
    """A table in one language; `rows` without a total, `total` None where there is none.

    A page shows the first `on_page` columns, all where it is 0; a workbook has all of them.
    """

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: tuple[Cell, ...] | None = None
    note: str = ""
    on_page: int = 0

    @property
    def shown(self) -> "Table":
        """Return the table as a page shows it."""
        return self.first(self.on_page)

    def first(self, count: int) -> "Table":
        """Return the table with so many columns, all of them where it is 0."""
        if not count:
            return self
        return self._replace(
            columns=self.columns[:count],
            rows=tuple(row[:count] for row in self.rows),
            total=None if self.total is None else self.total[:count],
        )


class Tongue(NamedTuple):
    """The language of a report."""

    language: str

    def say(self, words: Message) -> str:
        """Return a sentence."""
        return words.say(self.language)

    def number(self, value: int) -> str:
        """Return "1.263.600" or "1,263,600"."""
        grouped = f"{value:,}"
        return grouped if self.language == "en" else grouped.replace(",", ".")

    def cell(self, value: Cell, kind: Kind) -> str:
        """Return what stands in a cell of text."""
        if value is None:
            return ""
        if isinstance(value, str):
            return value
        if kind is Kind.CHANGE and value > 0:
            return f"+{self.number(value)}"
        return self.number(value)


def left_out(whole: Table, shown: Table, tongue: Tongue) -> str:
    """Return how much of a table a page has no room for; nothing where it has all."""
    rows = len(whole.rows) - len(shown.rows)
    columns = len(whole.columns) - len(shown.columns)
    if rows > 0:
        return tongue.say(
            message("{count} more rows stand in the workbook (.xlsx).", count=tongue.number(rows))
        )
    if columns:
        return tongue.say(
            message("{count} more columns stand in the workbook (.xlsx).", count=columns)
        )
    return ""
