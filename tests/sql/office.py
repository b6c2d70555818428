"""An office whose register is a database: a table of citizens and the statement run on it."""

from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any, Protocol

import duckdb

from subsidy.language import Policy
from subsidy.language.vocabulary import NEVER, STATED, Kind
from subsidy.partial_date import PartialDate
from subsidy.sql.statement import statement
from tests.strategies import Citizen

Row = dict[str, Any]

_TYPES = {Kind.YES_NO: "BOOLEAN", Kind.NUMBER: "INTEGER"}

_COLUMNS = ", ".join(
    f"{name} {_TYPES.get(stated.kind, 'VARCHAR(200)')}" for name, stated in STATED.items()
)
TABLE = f"CREATE TEMPORARY TABLE citizens ({_COLUMNS})"


class Database(Protocol):
    """A database that holds citizens."""

    dialect: str

    def replace(self, rows: Sequence[Sequence[object]]) -> None:
        """Let the table hold these citizens and no others."""

    def rows(self, query: str) -> list[Row]:
        """Return the rows of a query, by column."""


class DuckDB:
    """DuckDB, in this process."""

    dialect = "duckdb"

    def __init__(self) -> None:
        # Small tables: one thread is quicker than two that wait for each other.
        self.connection = duckdb.connect(config={"threads": 1})
        self.connection.execute(TABLE)

    def replace(self, rows: Sequence[Sequence[object]]) -> None:
        self.connection.execute("DELETE FROM citizens")
        places = ", ".join("?" * len(STATED))
        if rows:
            self.connection.executemany(f"INSERT INTO citizens VALUES ({places})", rows)

    def rows(self, query: str) -> list[Row]:
        found = self.connection.execute(query)
        names = [column[0] for column in found.description or ()]
        return [dict(zip(names, row, strict=True)) for row in found.fetchall()]


@cache
def duck() -> DuckDB:
    """Return the one DuckDB of the tests."""
    return DuckDB()


def ask(
    database: Database,
    citizens: Sequence[Citizen],
    policy: Policy,
    on: date,
    months: int,
    *,
    rest_is_no: bool = False,
) -> list[Row]:
    """Return what the statement says of each citizen, in their order."""
    database.replace([_row(number, citizen) for number, citizen in enumerate(citizens)])
    query = statement(
        policy, on, months, dialect=database.dialect, rest_is_no=rest_is_no, language="en"
    )
    found = {row["person_id"]: row for row in database.rows(query)}
    assert len(found) == len(citizens), "one row for each citizen"
    return [found[_identifier(number)] for number in range(len(citizens))]


def _identifier(number: int) -> str:
    return f"{number:012}"


def _row(number: int, citizen: Citizen) -> list[object]:
    row = []
    for name, stated in STATED.items():
        value = citizen.get(name)
        if stated.kind is Kind.DATE and isinstance(value, str) and value != NEVER:
            # A database keeps a date as such, or as its text: 14/03/1955 is a form of clerks.
            value = str(PartialDate.read(value))
        row.append(_identifier(number) if name == "person_id" else value)
    return row
