"""The text of a statement, and the command that prints it."""

from collections import Counter
from datetime import date
from re import MULTILINE, findall

import pytest

from subsidy import rulebook
from subsidy.errors import Fault
from subsidy.language.condition import Among, Range
from subsidy.language.parameter import parameter
from subsidy.sql.conditions import printed
from subsidy.sql.dialect import DIALECTS
from subsidy.sql.statement import statement
from tests.console.conftest import Run, run
from tests.sql.office import ask, duck
from tests.strategies import Citizen

__all__ = ["run"]

WEST = rulebook.policies().named("haiduong-west")
ON = date(2025, 10, 15)


def test_every_provision_in_force_stands_beside_its_condition_by_name_and_title() -> None:
    text = statement(WEST, ON, 3, language="en")
    for rule in WEST.on(ON).rules:
        assert f"-- {rule.id}: {rule.provision.title.en}\n" in text


@pytest.mark.parametrize("dialect", DIALECTS)
def test_only_what_a_database_spells_its_own_way_differs_between_dialects(dialect: str) -> None:
    mine, theirs = (statement(WEST, ON, dialect=name) for name in ("duckdb", dialect))
    own = {
        "duckdb": {" // ", "AS MATERIALIZED", "VARCHAR", "STRING_AGG"},
        "postgresql": {" / ", "AS MATERIALIZED", "VARCHAR", "STRING_AGG"},
        "spark": {" DIV ", "STRING", "SORT_ARRAY"},
    }
    everywhere = {sign for signs in own.values() for sign in signs}
    assert {sign for sign in everywhere if sign in theirs} >= own[dialect]
    for text, other, name in ((mine, theirs, "duckdb"), (theirs, mine, dialect)):
        there = {line.strip().rstrip(",;") for line in other.splitlines()}
        alone = [
            line for line in map(str.strip, text.splitlines()) if line.rstrip(",;") not in there
        ]
        signs = (*own[name], " AS (", *TABLES)
        assert [line for line in alone if not line.startswith("--")] == [
            line for line in alone if any(sign in line for sign in signs)
        ]


TABLES = ("DATABASE subsidy_steps", "CREATE TABLE subsidy_steps.", "FROM subsidy_steps.")
"""Where Spark keeps the steps that are read more than once."""


def test_for_spark_every_step_that_is_read_twice_is_a_table_made_before_it_is_read() -> None:
    made: set[str] = set()
    *parts, last = statement(WEST, ON, dialect="spark", language="en").split("\n;\n")
    assert last == ""
    for part in parts:
        assert set(findall(r"FROM subsidy_steps\.(\w+)\)", part)) <= made
        steps = findall(r"^(\w+)(?: \([^)]*\))? AS \(", part, MULTILINE)
        read = Counter(findall(r"\b(?:FROM|JOIN) ([a-z_]+)\b", part))
        assert {name for name in steps if read[name] > 1} <= made | VALUES
        made |= set(findall(r"^CREATE TABLE subsidy_steps\.(\w+)", part, MULTILINE))
    assert {"register", "granted", "chosen", "today"} <= made
    assert (parts[0].splitlines()[-1], parts[-1]) == (
        "CREATE DATABASE subsidy_steps",
        "DROP DATABASE subsidy_steps CASCADE",
    )
    assert [part for part in parts if "AS status," in part] == parts[-2:-1]


VALUES = {"laws", "calendar", "lines", "bounds", "picks", "spoken"}
"""Steps that are the law itself, some lines each."""


def test_a_word_outside_the_vocabulary_is_never_printed() -> None:
    with pytest.raises(Fault, match="poverty is never 'poorer'"):
        printed(Among("poverty", ("poorer",)))
    with pytest.raises(Fault, match="district is never 'tu_kyy'"):
        printed(Among("district", ("tu_kyy",), excluded=True))


def test_a_number_that_is_not_resolved_to_a_day_is_never_printed() -> None:
    with pytest.raises(Fault, match="not resolved"):
        printed(Range("age", parameter("min_age", 60), None))


def test_a_word_that_a_register_has_and_the_contract_has_not_is_rejected_and_named() -> None:
    citizens: list[Citizen] = [
        {"poverty": "Poor"},
        {"residence": "yes", "household_rank": 0},
        {"district": "?"},
    ]
    rows = ask(duck(), citizens, WEST, ON, 1)
    assert {row["status"] for row in rows} == {"rejected"}
    assert [row["missing"] for row in rows] == ["poverty", "residence;household_rank", "district"]


def test_rows_of_one_identifier_or_of_none_are_rejected_each() -> None:
    database = duck()
    ask(database, [{"birth_date": "1985-05-20"}] * 4, WEST, ON, 1)
    database.connection.execute(
        "UPDATE citizens SET person_id = CASE WHEN person_id < '000000000002' THEN 'a' END "
        "WHERE person_id < '000000000003'"
    )
    rows = database.rows(statement(rulebook.policies().national, ON, 1, rest_is_no=True))
    assert sorted((str(row["person_id"]), row["status"], row["missing"]) for row in rows) == [
        ("000000000003", "decided", ""),
        ("None", "rejected", "person_id"),
        ("a", "rejected", "person_id"),
        ("a", "rejected", "person_id"),
    ]


def test_an_empty_table_gives_no_row() -> None:
    assert ask(duck(), [], WEST, ON, 12) == []


def test_the_command_prints_the_statement(run: Run) -> None:
    words = ["rules", "sql", "haiduong-west", "--on", "2025-10-15", "--lang", "en"]
    ran = run(*words, "--months", "3", "--dialect", "spark", "--table", "city.people")
    assert (ran.exit_code, ran.stderr) == (0, "")
    asked = statement(WEST, ON, 3, dialect="spark", table="city.people", language="en")
    assert ran.stdout == asked
    assert "FROM city.people\n" in asked
    with_no = run(*words, "--unstated", "no")
    assert with_no.stdout == statement(WEST, ON, rest_is_no=True, language="en")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--table", "x; DROP TABLE y"], "--table is 'x; DROP TABLE y'; allowed is a name"),
        (["--months", "13"], "months is 13; allowed is a whole number from 1 to 12"),
        (["--on", "2018-12-31"], "is outside the law modelled here"),
    ],
)
def test_what_cannot_be_asked_is_refused_in_one_sentence(
    words: list[str], says: str, run: Run
) -> None:
    ran = run("rules", "sql", "haiduong-west", "--lang", "en", *words)
    assert (ran.exit_code, ran.stdout) == (2, "")
    assert says in ran.stderr


def test_a_policy_that_is_none_is_refused_with_the_nearest(run: Run) -> None:
    ran = run("rules", "sql", "haiduong-wets", "--lang", "en")
    assert ran.exit_code == 2
    assert "did you mean haiduong-west?" in ran.stderr
