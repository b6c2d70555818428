"""What cannot be done is refused in one sentence: exit 2, nothing written, nothing lost."""

import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import polars as pl
import pytest

from subsidy.lists.reading.parquet import ParquetSource
from tests.lists.batch.conftest import ASKED, OLD, Run, refused
from tests.lists.batch.people import person, rows_of, write_list

STATED = ("--unstated", "no")


@pytest.mark.parametrize("words", [("-o", "old.csv"), ("-o", "o.csv", "--rejects", "old.csv")])
def test_a_file_that_exists_is_replaced_only_with_force(
    run: Run, old: Path, words: tuple[str, ...]
) -> None:
    write_list(Path("list.csv"))
    refused(run("list.csv", *words), "old.csv exists", "--force")
    assert old.read_bytes() == OLD
    assert not Path("o.csv").exists()
    assert run("list.csv", *words, "--force").exit_code == 0
    assert old.read_bytes() != OLD


@pytest.mark.parametrize("name", ["nowhere/o.csv", "list.csv/o.csv", "folder.csv", "o.txt", ""])
@pytest.mark.parametrize("option", ["-o", "--rejects", "--summary"])
def test_a_place_where_nothing_can_be_written(
    run: Run, tmp_path: Path, name: str, option: str
) -> None:
    write_list(Path("list.csv"))
    Path("folder.csv").mkdir()
    others = () if option == "-o" else ("-o", "o.csv")
    refused(run("list.csv", *others, option, name))
    assert {file.name for file in tmp_path.iterdir()} == {"list.csv", "folder.csv"}


def test_no_place_for_the_result(run: Run) -> None:
    write_list(Path("list.csv"))
    refused(run("list.csv"), "-o", "--dry-run")


@pytest.mark.parametrize(
    "words",
    [
        ("-o", "list.csv"),
        ("-o", "./list.csv"),
        ("-o", "link.csv"),
        ("-o", "o.csv", "--rejects", "list.csv"),
        ("-o", "o.csv", "--rejects", "o.csv"),
        ("-o", "o.csv", "--rejects", "../{here}/o.csv"),
        ("-o", "o.csv", "--rejects", "r.csv", "--summary", "r.csv"),
        ("-o", "-", "--rejects", "-"),
    ],
    ids=" ".join,
)
def test_one_file_named_twice(run: Run, tmp_path: Path, words: tuple[str, ...]) -> None:
    write_list(Path("list.csv"))
    Path("link.csv").symlink_to("list.csv")
    before = Path("list.csv").read_bytes()
    named = [word.format(here=tmp_path.name) for word in words]
    refused(run("list.csv", *named, "--force"), "named twice")
    assert Path("list.csv").read_bytes() == before
    assert not Path("o.csv").exists()


def test_the_mapping_file_for_the_result(run: Run) -> None:
    write_list(Path("list.csv"))
    Path("mapping.csv").write_text("ignore: []")
    ran = run("list.csv", "--mapping", "mapping.csv", "-o", "mapping.csv", "--force")
    refused(ran, "named twice")


def test_more_rows_than_a_sheet_holds_are_refused_before_the_work(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_list(Path("list.parquet"))

    class Long(ParquetSource):
        def batches(self, size: int) -> Iterator[pl.DataFrame]:
            raise AssertionError("the work has begun")

    monkeypatch.setattr("subsidy.lists.reading.opening.FORMS", {"parquet": Long})
    monkeypatch.setattr(pl.DataFrame, "item", lambda *_: 1_048_576)
    refused(run("list.parquet", "-o", "o.xlsx"), "o.xlsx", "1048576", ".parquet")


def test_more_rows_of_a_text_than_a_sheet_holds_are_refused_before_the_deciding(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    write_list(Path("list.csv"))
    monkeypatch.setattr(import_module("subsidy.lists.writing.target"), "SHEET_ROWS", 5)
    monkeypatch.setattr("subsidy.lists.batch.ListDecider", None)
    refused(run("list.csv", "-o", "o.xlsx"), "o.xlsx", "5 rows")
    assert [file.name for file in tmp_path.iterdir()] == ["list.csv"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--months", "13"), "12"),
        (("--months", "0"), "12"),
        (("--on", "2018-11-30"), "outside the law"),
        (("--on", "2100-01-01"), "outside the law"),
        (("--on", "30/02/2025"), "--on"),
        (("--policy", "nowhere"), "nowhere"),
        (("--policy", "haiphong-wst"), "haiphong-east"),
        (("--mapping", "nowhere.yaml"), "nowhere.yaml"),
        (("--sheet", "one"), "no workbook"),
    ],
    ids=lambda words: " ".join(words) if isinstance(words, tuple) else "",
)
def test_what_cannot_be_asked(run: Run, old: Path, words: tuple[str, ...], said: str) -> None:
    write_list(Path("list.csv"))
    refused(run("list.csv", "-o", "old.csv", "--force", *words), said)
    assert old.read_bytes() == OLD


def test_words_are_in_vietnamese_where_that_is_asked_for(run: Run) -> None:
    write_list(Path("list.csv"))
    Path("o.csv").touch()
    ran = run("list.csv", "-o", "o.csv", "--lang", "vi")
    assert ran.stderr.startswith("Lỗi: o.csv ")


@pytest.mark.parametrize("form", ["csv", "xlsx", "parquet"])
def test_a_full_disk(tmp_path: Path, form: str) -> None:
    write_list(tmp_path / "list.parquet", [person(n) for n in range(4000)])
    (tmp_path / f"o.{form}").write_bytes(OLD)
    full = "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))"
    program = f"{full}; from subsidy.__main__ import main; main()"
    words = ("batch", "list.parquet", "-o", f"o.{form}", "--rejects", "r.csv", "--force")
    ran = subprocess.run(
        [sys.executable, "-c", program, *words, *ASKED, *STATED],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.startswith(f"Error: o.{form} cannot be written because")
    assert ran.stderr.count("\n") == 1
    assert (tmp_path / f"o.{form}").read_bytes() == OLD
    assert {file.name for file in tmp_path.iterdir()} == {"list.parquet", f"o.{form}"}


def test_after_what_was_refused_the_right_run_succeeds(run: Run) -> None:
    write_list(Path("list.csv"))
    refused(run("list.csv", "-o", "o.csv", "--months", "13"))
    assert run("list.csv", "-o", "o.csv", *STATED).exit_code == 0
    assert len(rows_of(Path("o.csv"))) == 5
