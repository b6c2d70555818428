"""A folder of lists: each has the result that it has alone, and the manifest adds them up."""

from hashlib import sha256
from pathlib import Path

import polars as pl
import pytest

from tests.lists.batch.people import FARMER, HUE, NEAR_POOR, PENSIONER, person, rows_of
from tests.lists.folder.conftest import STATED, Run, decided, fill, results

LISTS = {
    "a.csv": [HUE, person(1, poverty="rich")],
    "b.xlsx": [{**NEAR_POOR, "commune": "An Lão"}, person(2)],
    "c.parquet": [{**FARMER, "commune": "An Lão"}, {**PENSIONER, "commune": "An Lão"}],
}
ALIKE = {
    name: [{"poverty": "", "pension": "", "household_rank": ""} | one for one in people]
    for name, people in LISTS.items()
}
"""The same citizens, in lists that state the same facts."""


@pytest.mark.parametrize("name", LISTS)
def test_a_list_has_the_result_and_the_rejects_that_it_has_alone(run: Run, name: str) -> None:
    fill(ALIKE)
    decided(run, "--rejects", "rejects")
    alone = Path(f"alone{Path(name).suffix}"), Path(f"rejected{Path(name).suffix}")
    run(f"in/{name}", "-o", str(alone[0]), "--rejects", str(alone[1]), *STATED)
    assert Path("out", name).read_bytes() == alone[0].read_bytes()
    assert Path("rejects", name).read_bytes() == alone[1].read_bytes()


def test_the_manifest_says_what_went_in_and_what_came_out(run: Run) -> None:
    fill(ALIKE)
    manifest = decided(run, "--rejects", "rejects")
    assert [one["list"] for one in manifest["lists"]] == list(LISTS)
    for one in manifest["lists"]:
        name = one["list"]
        assert one["input_sha256"] == sha256(Path("in", name).read_bytes()).hexdigest()
        assert one["result_sha256"] == sha256(Path("out", name).read_bytes()).hexdigest()
        assert one["rejects_sha256"] == sha256(Path("rejects", name).read_bytes()).hexdigest()
        assert one["rows"] == len(LISTS[name]) == one["written"] + one["rejected"]
    assert manifest["finished"] is True
    assert manifest["sums"]["rows"] == 6
    assert manifest["sums"]["rejected"] == 1


def test_the_sums_are_those_of_the_columns_of_the_results(run: Run) -> None:
    fill({f"{n}.csv": [{**HUE, "person_id": f"{n:012}"}, person(n + 50)] for n in range(3)})
    manifest = decided(run)
    rows = [row for n in range(3) for row in rows_of(Path("out", f"{n}.csv"))]
    for column in ("premium_vnd", "state_vnd", "city_vnd", "district_vnd", "person_vnd"):
        assert manifest["sums"][column] == sum(int(row[column]) for row in rows)
    assert manifest["sums"]["city_vnd"] == 6 * 105_300


@pytest.mark.parametrize("summary", ["s.csv", "s.parquet"])
def test_the_summary_is_that_of_one_list_of_all(run: Run, summary: str) -> None:
    people = [person(n, commune=f"Xã {n % 3}", birth_date=f"{1930 + n}") for n in range(60)]
    fill({f"{n}.csv": people[n::4] for n in range(4)})
    decided(run, "--summary", summary)
    fill({"all.csv": people}, "one")
    run("one/all.csv", "-o", "all.csv", "--summary", f"one/{summary}", *STATED)
    assert Path(summary).read_bytes() == Path("one", summary).read_bytes()


def test_what_is_needed_on_the_way_is_gone_in_the_end(run: Run) -> None:
    fill({"a.csv": [person(1)], "b.csv": [person(1)]})
    decided(run, "--summary", "s.csv")
    assert {file.name for file in Path("out").iterdir()} == {"a.csv", "b.csv", "manifest.json"}


def test_what_is_no_list_is_left_alone_and_named(run: Run) -> None:
    fill({"a.csv": [person(1)]})
    Path("in/notes.txt").touch()
    Path("in/older").mkdir()
    Path("in/.hidden.csv").touch()
    ran = run("in", "-o", "out", *STATED)
    assert ran.exit_code == 0
    assert "Not lists, and left alone: notes.txt, older." in ran.stderr
    assert results().keys() == {"a.csv", "manifest.json"}


def test_rejected_rows_make_a_strict_run_end_with_2(run: Run) -> None:
    fill({"a.csv": [person(1), person(2, poverty="rich")]})
    ran = run("in", "-o", "out", "--strict", *STATED)
    assert ran.exit_code == 2
    assert "a.csv: 1 rows rejected" in ran.stderr
    assert "2 rows read = 1 in the result (0 of them undetermined) + 1 rejected." in ran.stderr


def test_each_list_is_looked_at_where_nothing_is_to_be_decided(run: Run) -> None:
    fill({"a.csv": [person(1)], "b.csv": [person(2)]})
    ran = run("in", "--dry-run")
    assert ran.exit_code == 0
    assert ran.stdout.index("in/a.csv") < ran.stdout.index("in/b.csv")
    assert not Path("out").exists()


def test_a_mapping_file_counts_for_every_list(run: Run) -> None:
    people = [{**person(n), "Ghi chú": "x"} for n in range(2)]
    fill({"a.csv": people[:1], "b.csv": people[1:]})
    Path("m.yaml").write_text("columns: {Ghi chú: student}", encoding="utf-8")
    manifest = decided(run, "--mapping", "m.yaml")
    assert manifest["sums"]["written"] == 2
    assert {row["route"] for n in "ab" for row in rows_of(Path("out", f"{n}.csv"))} == {"elderly"}


def test_results_are_ordered_as_their_lists(run: Run) -> None:
    fill({"a.parquet": [person(n) for n in (3, 1, 2)]})
    decided(run)
    assert pl.read_parquet("out/a.parquet")["person_id"].to_list() == [
        f"{n:012}" for n in (3, 1, 2)
    ]


def test_what_is_seen_in_a_list_and_not_used_is_told(run: Run) -> None:
    fill({"a.csv": [person(1)], "b.csv": [person(2)]})
    lines = Path("in/b.csv").read_text(encoding="utf-8").splitlines()
    head, row = (line.split(",", 1) for line in lines)
    text = f"{head[0]},,{head[1]}\n{row[0]},x,{row[1]}\n"
    Path("in/b.csv").write_text(text, encoding="utf-8")
    ran = run("in", "-o", "out", *STATED)
    assert ran.exit_code == 0
    assert "b.csv: Column 2 has no heading; it is not used.\n" in ran.stderr
