"""A citizen in two lists of a folder: the later row is rejected, whoever decided which list."""

import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from subsidy.errors import InputError
from subsidy.lists.folder import workers
from subsidy.message import message
from tests.lists.batch.people import Citizen, person, rows_of
from tests.lists.folder.conftest import STATED, Run, decided, fill, results

Rejected = dict[tuple[str, int], str]


def rejected(run: Run, lists: dict[str, list[Citizen]], *words: str) -> Rejected:
    """Return the rows rejected, by list and row, each with the reason."""
    fill(lists)
    decided(run, "--rejects", "rejects", *words)
    return {
        (name, int(row["row"])): row["reason"]
        for name in lists
        for row in rows_of(Path("rejects", name))
    }


def test_the_later_list_is_told_the_list_and_the_row_of_the_earlier(run: Run) -> None:
    found = rejected(run, {"b.csv": [person(2), person(1)], "a.csv": [person(3), person(1)]})
    sentence = "This citizen stands in row 3 of a.csv already; remove one of the two rows."
    assert found == {("b.csv", 3): sentence}
    assert [row["person_id"] for row in rows_of(Path("out/b.csv"))] == [f"{2:012}"]


def test_within_one_list_the_sentence_is_that_of_one_list(run: Run) -> None:
    found = rejected(run, {"a.csv": [person(1), person(1)], "b.csv": [person(1)]})
    assert found == {
        ("a.csv", 3): "This citizen stands in row 2 already; remove one of the two rows.",
        ("b.csv", 2): "This citizen stands in row 2 of a.csv already; remove one of the two rows.",
    }


def test_the_manifest_counts_them(run: Run) -> None:
    fill({"a.csv": [person(1)], "b.csv": [person(1), person(2), person(3, poverty="rich")]})
    fill({"a.csv": [person(1, poverty="")]})
    manifest = decided(run)
    assert [one["repeated"] for one in manifest["lists"]] == [0, 1]
    assert manifest["sums"]["rejected"] == 2


def test_an_earlier_row_that_is_rejected_itself_is_in_nobodys_way(run: Run) -> None:
    lists = {
        "a.csv": [person(1, poverty="rich")],
        "b.csv": [person(1, poverty="")],
        "c.csv": [person(1, poverty="")],
    }
    found = rejected(run, lists)
    assert "poverty" in found["a.csv", 2]
    assert found.keys() == {("a.csv", 2), ("c.csv", 2)}
    assert "row 2 of b.csv" in found["c.csv", 2]


def test_one_identifier_written_in_two_ways_is_one_citizen(run: Run) -> None:
    lists = {"a.csv": [person(1)], "b.csv": [person(2, person_id=f" {1:012} ")]}
    assert rejected(run, lists).keys() == {("b.csv", 2)}


def test_rows_without_an_identifier_repeat_nobody(run: Run) -> None:
    lists = {"a.csv": [person(1, person_id="")], "b.csv": [person(2, person_id="")]}
    assert not rejected(run, lists)


def test_identifiers_whose_marks_are_alike_are_still_told_apart(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("index", "suspects"):
        monkeypatch.setattr(
            f"subsidy.lists.folder.{module}.keyed_marks",
            lambda identifiers: identifiers.str.len_chars().cast(pl.UInt64),
        )
    lists = {"a.csv": [person(1), person(2)], "b.csv": [person(3), person(2)]}
    assert rejected(run, lists).keys() == {("b.csv", 3)}


def test_the_citizens_who_stay_are_those_of_one_list_of_all(run: Run) -> None:
    dice = random.Random(8)
    words = ("", "", "", "rich", "near_poor")
    people = [person(dice.randrange(60), poverty=dice.choice(words)) for _ in range(150)]
    fill({f"{n}.csv": people[n * 30 : n * 30 + 30] for n in range(5)})
    decided(run)
    together = [row for n in range(5) for row in rows_of(Path("out", f"{n}.csv"))]
    fill({"all.csv": people}, "one")
    run("one/all.csv", "-o", "one/result.csv", *STATED)
    assert together == rows_of(Path("one/result.csv"))
    assert 30 < len(together) < 60


def test_the_order_in_which_lists_are_done_changes_nothing(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    people = [person(n % 23) for n in range(60)]
    fill({f"{n}.csv": people[n::4] for n in range(4)})
    decided(run)
    usual = results()

    def backwards(
        self: workers.ThisProcess, task: str, job: Any, parts: Sequence[Any]
    ) -> Iterator[tuple[Any, Any]]:
        for part in [*parts][::-1]:
            yield part, workers.TASKS[task](job, part)

    monkeypatch.setattr(workers.ThisProcess, "each", backwards)
    run("in", "-o", "again", *STATED)
    assert results("again") == usual


def test_identifiers_stand_in_the_results_and_nowhere_else(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = "001055004321"
    fill({"a.csv": [person(1, person_id=number)], "b.csv": [person(1, person_id=number)]})

    def stops(*_: object) -> None:
        raise InputError("b.csv", message("{file} exists.", file="b.csv"))

    monkeypatch.setitem(workers.TASKS, "decide", stops)
    ran = run("in", "-o", "out", "--rejects", "rejects", *STATED)
    assert ran.exit_code == 2
    kept = [file for file in Path("out").rglob("*") if file.is_file()]
    assert {file.suffix for file in kept} >= {".marks", ".suspects", ".repeats", ".json"}
    for file in kept:
        assert number.encode() not in file.read_bytes()
