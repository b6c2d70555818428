"""The same statement on the same citizens, run by a PostgreSQL server."""

import os
from collections.abc import Iterator, Sequence

import psycopg
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from subsidy.language.vocabulary import STATED
from subsidy.stated import UNSTATED
from tests.law.test_cases import CASES
from tests.laws import ON, citizens_near, local_laws
from tests.sql.office import TABLE, Database, Row, ask, duck
from tests.sql.tables import tables
from tests.sql.test_cases import of_case
from tests.strategies import without

ADDRESS = os.environ.get("SUBSIDY_POSTGRES", "")

pytestmark = pytest.mark.skipif(
    not ADDRESS,
    reason="no PostgreSQL: run 'sh scripts/with-postgres.sh make quick', or set SUBSIDY_POSTGRES "
    "to the address of a server, such as 'host=/run/postgresql dbname=test'",
)


class PostgreSQL:
    """A PostgreSQL server; the table of citizens is seen by this connection alone."""

    dialect = "postgresql"

    def __init__(self, connection: psycopg.Connection) -> None:
        self.connection = connection
        connection.execute(TABLE)

    def replace(self, rows: Sequence[Sequence[object]]) -> None:
        places = ", ".join(["%s"] * len(STATED))
        self.connection.execute("DELETE FROM citizens")
        self.connection.cursor().executemany(f"INSERT INTO citizens VALUES ({places})", rows)

    def rows(self, query: str) -> list[Row]:
        found = self.connection.execute(query.encode())
        names = [column.name for column in found.description or ()]
        return [dict(zip(names, row, strict=True)) for row in found.fetchall()]


@pytest.fixture(scope="module")
def postgresql() -> Iterator[Database]:
    with psycopg.connect(ADDRESS) as connection:
        yield PostgreSQL(connection)
        connection.rollback()


@pytest.mark.parametrize("kind", ["full", "vague", "unknown"])
@settings(max_examples=5, phases=[Phase.generate], derandomize=True)
@given(data=st.data())
def test_postgresql_says_of_every_citizen_what_duckdb_says(
    kind: str, postgresql: Database, data: st.DataObject
) -> None:
    asked = data.draw(tables(kind))
    found, wanted = (
        ask(database, *asked[:4], rest_is_no=asked.rest_is_no) for database in (postgresql, duck())
    )
    assert found == wanted


@settings(max_examples=12, phases=[Phase.generate], derandomize=True)
@given(data=st.data())
def test_postgresql_reads_windows_and_caps_as_duckdb_does(
    postgresql: Database, data: st.DataObject
) -> None:
    policy, on = data.draw(local_laws()), data.draw(st.sampled_from(ON))
    people = data.draw(st.lists(citizens_near(on, precise=False), min_size=1, max_size=5))
    citizens = [without(one, [UNSTATED]) for one in people]
    found, wanted = (
        ask(database, citizens, policy, on, 12, rest_is_no=True)
        for database in (postgresql, duck())
    )
    assert found == wanted


def test_postgresql_decides_the_published_cases(postgresql: Database) -> None:
    for case in CASES:
        assert of_case(postgresql, case) == of_case(duck(), case)
