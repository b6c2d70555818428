"""What a run over a folder refuses: in one sentence, and what is finished is kept."""

import fcntl
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.lists.batch.conftest import ASKED, refused
from tests.lists.batch.people import person
from tests.lists.folder.conftest import STATED, Run, decided, fill, results


@pytest.fixture
def done(run: Run) -> Run:
    """Return the command where a run over two lists is complete."""
    fill({"a.csv": [person(1)], "b.csv": [person(2)]})
    decided(run)
    return run


def test_a_folder_without_a_list(run: Run) -> None:
    Path("in").mkdir()
    refused(run("in", "-o", "out"), "in holds no list")


@pytest.mark.parametrize("words", [("-o", "in"), ("-o", "in/../in"), ("-o", "x", "--rejects", "x")])
def test_one_folder_for_two_things(run: Run, words: tuple[str, ...]) -> None:
    fill({"a.csv": [person(1)]})
    refused(run("in", *words), "named twice")


@pytest.mark.parametrize("words", [(), ("-o", "-"), ("-o", "out", "--rejects", "-")])
def test_a_folder_whose_results_have_no_folder(run: Run, words: tuple[str, ...]) -> None:
    fill({"a.csv": [person(1)]})
    refused(run("in", *words), "is a folder")


@pytest.mark.parametrize("summary", ["in/a.csv", "out/b.csv", "no/b.csv", "out/.subsidy-run/s.csv"])
def test_a_summary_takes_the_place_of_no_other_file(done: Run, summary: str) -> None:
    decided(done, "--rejects", "no")
    Path("out/.subsidy-run").mkdir()
    before = results("in"), results(), results("no")
    words = ("in", "-o", "out", "--rejects", "no", "--summary", summary, "--force", *STATED)
    refused(done(*words), f"{summary} is named twice")
    assert (results("in"), results(), results("no")) == before


def test_a_result_that_is_a_link_to_a_list_replaces_it_not_even_by_force(run: Run) -> None:
    fill({"a.csv": [person(1)]})
    Path("out").mkdir()
    Path("out/a.csv").symlink_to("../in/a.csv")
    before = results("in")
    refused(run("in", "-o", "out", "--force"), "out/a.csv is named twice")
    assert results("in") == before


def test_rejects_do_not_go_where_a_run_clears_away(run: Run) -> None:
    fill({"a.csv": [person(1)]})
    refused(run("in", "-o", "out", "--rejects", "out/.subsidy-run"), "is named twice")


def test_a_list_that_states_other_facts_than_the_others(done: Run) -> None:
    usual = results()
    fill({"0.csv": [{"person_id": f"{7:012}", "birth_date": "1950", "student": "x"}]})
    refused(
        done("in", "-o", "out", *STATED),
        "0.csv states other facts than a.csv",
        "lacking: commune, district, residence, territory; more: student",
    )
    assert results() == usual
    Path("in/0.csv").unlink()
    decided(done)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("0.csv", b"Con s\xe1\xbb\x91 l\xe1\xba\xa1;Ghi ch\xc3\xba\n1;2\n"),
        ("0.parquet", b"PAR1 and nothing more"),
        ("0.xls", b""),
    ],
)
def test_a_file_that_is_no_list_of_citizens(done: Run, name: str, content: bytes) -> None:
    usual = results()
    Path("in", name).write_bytes(content)
    refused(done("in", "-o", "out", *STATED), f"in/{name}")
    assert results() == usual
    Path("in", name).unlink()
    assert "2 finished before" in done("in", "-o", "out", *STATED).stderr


def test_a_link_to_a_list_that_is_not_there(done: Run) -> None:
    Path("in/0.csv").symlink_to("/nowhere/0.csv")
    refused(done("in", "-o", "out", *STATED), "in/0.csv cannot be read")


def test_files_that_no_run_wrote_are_not_replaced(run: Run) -> None:
    fill({"a.csv": [person(1)]})
    for folder in ("out", "rejects"):
        Path(folder).mkdir(exist_ok=True)
        Path(folder, "a.csv").write_text("mine")
        refused(run("in", "-o", "out", "--rejects", "rejects"), f"{folder}/a.csv exists")
        assert Path(folder, "a.csv").read_text() == "mine"
        Path(folder, "a.csv").unlink()


def test_a_result_whose_list_is_gone(done: Run) -> None:
    Path("in/a.csv").unlink()
    refused(done("in", "-o", "out", *STATED), "out/a.csv", "no longer in in")
    Path("out/a.csv").unlink()
    assert [one["list"] for one in decided(done)["lists"]] == ["b.csv"]


def test_the_rejects_of_a_list_that_is_gone(run: Run) -> None:
    fill({"a.csv": [person(1)], "b.csv": [person(2)]})
    decided(run, "--rejects", "no")
    for left in ("in/a.csv", "out/a.csv"):
        Path(left).unlink()
    refused(run("in", "-o", "out", "--rejects", "no", *STATED), "no/a.csv", "no longer in in")
    Path("no/a.csv").unlink()
    assert [one["list"] for one in decided(run, "--rejects", "no")["lists"]] == ["b.csv"]


@pytest.mark.parametrize("content", ["", "{}", '{"schema": "other"}', "[1]"])
def test_a_manifest_that_is_none(done: Run, content: str) -> None:
    Path("out/manifest.json").write_text(content)
    refused(done("in", "-o", "out", *STATED), "out/manifest.json cannot be read")


@pytest.mark.parametrize("value", [None, "1", True, 1.0])
@pytest.mark.parametrize("name", ["rows", "written", "vnd"])
def test_a_manifest_whose_counts_are_none(done: Run, name: str, value: object) -> None:
    told = json.loads(Path("out/manifest.json").read_bytes())
    told["lists"][1][name] = {"city_vnd": value} if name == "vnd" else value
    Path("out/manifest.json").write_text(json.dumps(told))
    refused(done("in", "-o", "out", *STATED), "out/manifest.json cannot be read")


def test_two_runs_at_once_into_one_folder(run: Run) -> None:
    fill({"a.csv": [person(1)]})
    Path("out/.subsidy-run").mkdir(parents=True)
    held = os.open("out/.subsidy-run", os.O_RDONLY)
    fcntl.flock(held, fcntl.LOCK_EX)
    token = Path("out/.subsidy-run/token-of-the-first")
    token.touch()
    try:
        refused(run("in", "-o", "out", *STATED), "Another run writes into out")
        assert token.exists(), "the first run goes on"
    finally:
        os.close(held)
    decided(run)


def test_a_list_that_is_written_to_meanwhile(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from subsidy.lists.folder import workers

    fill({"a.csv": [person(1)], "b.csv": [person(2)]})
    usual = workers.TASKS["decide"]

    def meanwhile(job: object, part: tuple[str]) -> object:
        if part[0] == "b.csv":
            with Path("in/b.csv").open("a") as file:
                file.write("\n")
        return usual(job, part)

    monkeypatch.setitem(workers.TASKS, "decide", meanwhile)
    ran = run("in", "-o", "out", *STATED)
    refused(ran, "in/b.csv changed while it was read", "Finished and kept: 1 of 2 lists")
    assert not Path("out/b.csv").exists()


@pytest.mark.parametrize("words", [("--on-cluster", "tcp://127.0.0.1:1"), ("--tls-ca", "ca.pem")])
def test_a_cluster_for_one_list(run: Run, words: tuple[str, ...]) -> None:
    fill({"a.csv": [person(1)]})
    refused(run("in/a.csv", "-o", "o.csv", *words), "--on-cluster")


FULL = """
import resource
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
from subsidy.__main__ import main
main()
"""


def test_a_disk_that_fills(run: Run) -> None:
    fill(
        {
            "a.parquet": [person(n) for n in range(2500)],
            "b.csv": [person(9000 + n) for n in range(2000)],
        }
    )
    command = ("batch", "in", "-o", "out", *ASKED, *STATED)
    ran = subprocess.run(
        [sys.executable, "-c", FULL, *command],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.startswith("Error: out/b.csv cannot be written because the disk is full")
    assert ran.stderr.endswith("Finished and kept: 1 of 2 lists; the same command goes on.\n")
    assert ran.stderr.count("\n") == 1
    assert results().keys() == {"a.parquet", "manifest.json"}
    again = run(*command[1:])
    assert "2 lists: 1 decided, 1 finished before." in again.stderr
