"""A register in PostgreSQL, decided there by the script that the document shows."""

import os
from collections.abc import Iterator
from pathlib import Path
from shutil import which
from uuid import uuid4

import polars as pl
import psycopg
import pytest

from tests.databases.equal import equal_to_batch
from tests.databases.office import DOCUMENT, ROOT, SCHEMA, Question, cases, environment, invented
from tests.databases.office import ran as run
from tests.documents.shown import blocks, hold, shown

ADDRESS = os.environ.get("SUBSIDY_POSTGRES", "")

pytestmark = pytest.mark.skipif(
    not (ADDRESS and which("psql")),
    reason="no PostgreSQL: run 'sh scripts/with-postgres.sh make quick', or set SUBSIDY_POSTGRES "
    "to the address of a server, such as 'host=/run/postgresql dbname=test', and install psql",
)


@pytest.fixture
def given() -> Iterator[dict[str, str]]:
    """Yield how psql finds the server, with a schema of this test's own."""
    place = psycopg.conninfo.conninfo_to_dict(ADDRESS)
    names = {"host": "PGHOST", "port": "PGPORT", "dbname": "PGDATABASE", "user": "PGUSER"}
    schema = f"subsidy_{uuid4().hex}"
    with psycopg.connect(ADDRESS, autocommit=True) as connection:
        connection.execute(f"CREATE SCHEMA {schema}".encode())
        yield {
            **{name: str(place[key]) for key, name in names.items() if key in place},
            "PGOPTIONS": f"-csearch_path={schema}",
        }
        connection.execute(f"DROP SCHEMA {schema} CASCADE".encode())


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """Return a folder with what the document names."""
    for name in ("examples", "scripts"):
        (tmp_path / name).symlink_to(ROOT / name)
    return tmp_path


def test_what_the_document_shows_is_what_psql_prints(office: Path, given: dict[str, str]) -> None:
    done = []
    for block in blocks(DOCUMENT):
        if block.info == "console postgresql":
            for one in shown(block):
                hold(one, DOCUMENT, office, environment(given))
                done.append(one.command)
    assert any("postgresql.sh" in one for one in done)


ASKED = [
    Question("haiduong-west", "2025-10-01", 3),
    Question("haiphong-2026", "2026-01-01", 12),
    Question("national", "2024-07-01", 12, rest_is_no=True),
]


@pytest.mark.parametrize("asked", ASKED, ids=lambda asked: asked.name)
def test_a_register_is_decided_as_by_batch_on_every_field(
    asked: Question, office: Path, given: dict[str, str]
) -> None:
    rows = office / "citizens.parquet"
    whole = pl.concat([invented(office), cases()])
    whole.write_parquet(rows)
    whole.write_csv(office / "citizens.csv")
    run(["psql", "-f", "examples/databases/citizens.sql"], office, **given)
    run(["psql", "-c", r"\copy citizens FROM 'citizens.csv' CSV HEADER"], office, **given)
    words = [asked.policy, asked.on, str(asked.months), "left.csv"]
    if asked.rest_is_no:
        words += ["--unstated", "no"]
    run(["sh", "examples/databases/postgresql.sh", *words], office, **given)
    with psycopg.connect(ADDRESS, options=given["PGOPTIONS"]) as connection:
        found = connection.execute("SELECT * FROM decisions")
        names = [column.name for column in found.description or ()]
        answers = pl.DataFrame(found.fetchall(), names, orient="row", infer_schema_length=None)
    left = pl.read_csv(office / "left.csv", schema_overrides=SCHEMA, infer_schema=False)
    decided = equal_to_batch(answers, left, rows, asked)
    assert len(decided) > 150
