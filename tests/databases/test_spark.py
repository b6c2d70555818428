"""A list on Spark, decided there by the script that the document shows: a master, two workers."""

import os
from pathlib import Path
from shutil import which

import polars as pl
import pytest
from hypothesis import settings

from tests.databases.equal import equal_to_batch
from tests.databases.killing import killed_at
from tests.databases.office import (
    DOCUMENT,
    ROOT,
    Question,
    cases,
    environment,
    invented,
    of_case,
    subsidy,
)
from tests.databases.office import ran as run
from tests.documents.shown import blocks, hold, shown
from tests.law.test_cases import CASES

OWN = ROOT / ".venv-spark" / "bin"
JAVA = which("java") or Path(os.environ.get("JAVA_HOME", "/none"), "bin", "java").is_file()

pytestmark = [
    pytest.mark.skipif(
        not (OWN / "spark-submit").is_file(), reason="no Spark in .venv-spark: run 'make spark'"
    ),
    pytest.mark.skipif(not JAVA, reason="no Java: apt install openjdk-17-jre-headless"),
]


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """Return a folder with what the document names."""
    for name in ("examples", "scripts"):
        (tmp_path / name).symlink_to(ROOT / name)
    return tmp_path


def test_what_the_document_shows_is_what_spark_says_though_a_worker_is_killed_in_the_middle(
    office: Path,
) -> None:
    asked = Question("haiphong-2026", "2026-01-01", 12)
    log = office / "spark.log"
    with killed_at(log, office / "answers/steps/subsidy_steps.db/granted") as killed:
        for block in blocks(DOCUMENT):
            if block.info == "console spark":
                for one in shown(block):
                    hold(one, DOCUMENT, office, environment({}), seconds=600)
    assert len(killed) > 1, "a worker and the process in which it works"
    assert "Lost executor" in log.read_text(encoding="utf-8")
    answers, left = answered(office / "answers", asked.policy)
    decided = equal_to_batch(answers, left, office / "citizens.parquet", asked)
    assert len(decided) > 300
    assert not list((office / "answers" / "steps").iterdir()), "no table is left behind"


def answered(folder: Path, name: str) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Return the answers that the script wrote, and the rows that it left."""
    answers, left = (pl.read_parquet(folder / one / "*.parquet") for one in (name, f"{name}-left"))
    return answers, left


USUAL = [
    Question("haiduong-west", "2025-10-01", 3),
    Question("national", "2024-07-01", 12, rest_is_no=True),
]
"""What is asked by default; `make deep` asks what each published case asks."""


def test_the_published_cases_and_invented_citizens_are_decided_as_by_batch_on_every_field(
    office: Path,
) -> None:
    deep = settings.get_current_profile_name() == "deep"
    asked = sorted({*USUAL, *map(of_case, range(len(CASES) if deep else 0))})
    rows = office / "citizens.parquet"
    pl.concat([invented(office), cases()]).write_parquet(rows)
    files = []
    for number, one in enumerate(asked):
        words = ["rules", "sql", one.policy, *one.options, "--dialect", "spark"]
        files.append(office / f"{number}.sql")
        files[-1].write_text(subsidy(*words, folder=office), encoding="utf-8")
    script = "examples/databases/spark.py"
    words = [*SUBMIT, script, "citizens.parquet", "answers", *map(str, files)]
    run(words, office, **GIVEN)
    for number, one in enumerate(asked):
        answers, left = answered(office / "answers", str(number))
        decided = equal_to_batch(answers, left, rows, one)
        named = set(decided["person_id"])
        assert len(decided) > 150
        for place in range(len(CASES)):
            assert of_case(place) != one or f"{place:012}" in named


SUBMIT = [
    str(OWN / "spark-submit"),
    *("--master", "local[1]"),
    *("--conf", "spark.sql.codegen.factoryMode=NO_CODEGEN"),
    *("--conf", "spark.sql.adaptive.enabled=false"),
    *("--conf", "spark.sql.shuffle.partitions=1"),
]
"""Many statements over a short list: in one process, without compiling any."""

GIVEN = {
    "PYSPARK_PYTHON": str(OWN / "python"),
    "SPARK_LOCAL_IP": "127.0.0.1",
    "JDK_JAVA_OPTIONS": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
}
