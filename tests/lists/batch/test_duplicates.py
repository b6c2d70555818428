"""The same citizen twice: the later row is rejected, wherever in the list the two stand."""

from pathlib import Path

import polars as pl
import pytest

from subsidy.lists import batch
from tests.lists.batch.conftest import Run
from tests.lists.batch.people import Citizen, person, rows_of, write_list

STATED = ("--unstated", "no")


def rejected(run: Run, people: list[Citizen], form: str = "csv") -> dict[int, str]:
    """Return the rows rejected as later ones, each with the reason."""
    write_list(Path(f"list.{form}"), people)
    ran = run(f"list.{form}", "-o", "o.csv", "--rejects", "r.csv", "--force", *STATED)
    assert ran.exit_code == 0
    assert len(rows_of(Path("o.csv"))) + len(rows_of(Path("r.csv"))) == len(people)
    return {int(row["row"]): row["reason"] for row in rows_of(Path("r.csv"))}


def test_the_later_row_names_the_earlier_one(run: Run) -> None:
    found = rejected(run, [person(1), person(2), person(1, birth_date="1960")])
    assert found == {4: "This citizen stands in row 2 already; remove one of the two rows."}
    assert [row["person_id"] for row in rows_of(Path("o.csv"))] == [f"{1:012}", f"{2:012}"]


def test_every_further_row_names_the_first(run: Run) -> None:
    found = rejected(run, [person(1), person(1), person(2), person(1)])
    assert found.keys() == {3, 5}
    assert all("row 2 already" in reason for reason in found.values())


def test_rows_of_a_parquet_file_are_counted_from_one(run: Run) -> None:
    assert "row 1 already" in rejected(run, [person(1), person(1)], "parquet")[2]


@pytest.mark.parametrize("size", [1, 2, 7])
def test_a_repetition_is_found_far_apart_and_across_batches(
    run: Run, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    monkeypatch.setattr(batch, "ROWS_AT_ONCE", size)
    people = [person(number) for number in range(20)]
    assert rejected(run, [*people, people[0], people[19]]).keys() == {22, 23}


@pytest.mark.parametrize("size", [1, 100])
def test_where_the_earlier_row_is_rejected_itself_the_later_one_counts(
    run: Run, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    monkeypatch.setattr(batch, "ROWS_AT_ONCE", size)
    found = rejected(run, [person(1, poverty="rich"), person(1), person(1)])
    assert "poverty" in found[2]
    assert found.keys() == {2, 4}
    assert "row 3 already" in found[4]


def test_one_identifier_written_in_two_ways_is_one_citizen(run: Run) -> None:
    number = person(1)["person_id"]
    people = [person(1), person(2, person_id=f" {number} "), person(3, person_id=f"{number}\u00a0")]
    assert rejected(run, people).keys() == {3, 4}


def test_a_citizen_id_and_a_number_of_social_insurance_are_not_one(run: Run) -> None:
    assert not rejected(run, [person(1, person_id="0000000001"), person(2, person_id=f"{1:012}")])


def test_rows_without_an_identifier_repeat_nobody(run: Run) -> None:
    assert not rejected(run, [person(1, person_id=""), person(2, person_id="")])


def test_a_repeated_identifier_is_shown_nowhere(run: Run) -> None:
    number = "001055004321"
    write_list(Path("list.csv"), [person(1, person_id=number)] * 2)
    ran = run("list.csv", "-o", "o.csv", "--rejects", "r.csv", *STATED)
    (row,) = rows_of(Path("r.csv"))
    assert (row["column"], row["value"]) == ("person_id", "•••")
    assert number not in ran.stderr + Path("r.csv").read_text(encoding="utf-8")


def test_identifiers_that_polars_keeps_as_categories_are_compared_too(run: Run) -> None:
    write_list(Path("list.parquet"), [person(1), person(2), person(1)])
    frame = pl.read_parquet("list.parquet").with_columns(pl.col("person_id").cast(pl.Categorical))
    frame.write_parquet("list.parquet")
    run("list.parquet", "-o", "o.csv", "--rejects", "r.csv", *STATED)
    assert [row["row"] for row in rows_of(Path("r.csv"))] == ["3"]
