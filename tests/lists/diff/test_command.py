"""`subsidy diff` from the command line: what is printed, written and counted."""

import csv
import io
from pathlib import Path

import openpyxl  # type: ignore[import-untyped]
import pytest

from tests.lists.diff.comparing import person, write_list
from tests.lists.diff.conftest import Run
from tests.lists.diff.test_sentences import EAST, WEST

ELDER = {**EAST, "birth_date": "1965-11-01"}
DAYS = ("--on", "2025-10-01", "--then", "2025-11-01", "--unstated", "no")
ENGLISH = ("--lang", "en")


@pytest.fixture
def lists(tmp_path: Path, run: Run) -> None:
    """Write two lists: one who turns 60, one who moves away, one who comes, one who stays."""
    named = {"person_id": person(7)}
    write_list(tmp_path / "old.csv", [ELDER, EAST, WEST])
    write_list(tmp_path / "new.csv", [ELDER, EAST, {**WEST, **named}])


@pytest.mark.usefixtures("lists")
def test_a_screen_shows_who_changed_by_their_rows_and_names_nobody(run: Run) -> None:
    ran = run("diff", "old.csv", "new.csv", *DAYS, *ENGLISH)
    assert ran.exit_code == 0
    assert ran.stdout == (
        "Row 2: gained, 0 % -> 100 %, household form -> elderly person [a date]\n"
        "  age: 59 -> 60 (haiphong_res05.elderly: 60 <= age < 80)\n"
        "\n"
        "Row 4 -> –: removed, 0 % -> –, household form -> –\n"
        "\n"
        "Row – -> 4: added, – -> 0 %, – -> household form\n"
    )
    assert ran.stderr == (
        "old.csv on 2025-10-01 beside new.csv on 2025-11-01; months paid: 1.\n"
        "old.csv: 3 rows read = 3 citizens (0 of them undetermined) + 0 rejected + 0 that stand "
        "there twice + 0 without an identifier.\n"
        "new.csv: 3 rows read = 3 citizens (0 of them undetermined) + 0 rejected + 0 that stand "
        "there twice + 0 without an identifier.\n"
        "2 citizens stand in both: 1 unchanged, 1 gained.\n"
        "1 stand in old.csv only, 1 in new.csv only.\n"
        "Changed by: a date 1.\n"
    )


def test_a_rejected_row_is_named_because_its_citizen_seems_to_come_or_go(
    run: Run, tmp_path: Path
) -> None:
    write_list(tmp_path / "old.csv", [EAST])
    write_list(tmp_path / "new.csv", [{**EAST, "birth_date": "31/02/1955"}])
    ran = run("diff", "old.csv", "new.csv", *DAYS, *ENGLISH)
    assert "new.csv, row 2, birth_date: birth_date is '31/02/1955'" in ran.stderr
    assert "Who stands in a rejected row counts as absent from that list" in ran.stderr
    assert "1 rows read = 0 citizens (0 of them undetermined) + 1 rejected" in ran.stderr
    ran = run("diff", "old.csv", "old.csv", *DAYS, *ENGLISH)
    assert "rejected row" not in ran.stderr


def test_who_came_undetermined_has_neither_share_nor_route(run: Run, tmp_path: Path) -> None:
    write_list(tmp_path / "old.csv", [EAST])
    write_list(tmp_path / "new.csv", [EAST, {"birth_date": "1990-01-01"}])
    ran = run("diff", "old.csv", "new.csv", "--on", "2025-10-01", *ENGLISH)
    assert ran.stdout == "Row – -> 3: added, –, –\n"


@pytest.mark.usefixtures("lists")
def test_standard_output_carries_the_rows_alone(run: Run) -> None:
    ran = run("diff", "old.csv", "new.csv", *DAYS, *ENGLISH, "-o", "-")
    rows = list(csv.DictReader(io.StringIO(ran.stdout)))
    assert [(row["person_id"], row["change"], row["cause"]) for row in rows] == [
        (person(0), "gained", "date"),
        (person(2), "removed", ""),
        (person(7), "added", ""),
    ]
    assert (rows[1]["old_status"], rows[1]["new_status"]) == ("decided", "")
    assert person(0) not in ran.stderr


@pytest.mark.usefixtures("lists")
def test_a_workbook_has_a_heading_for_every_column_in_the_readers_language(
    run: Run, tmp_path: Path
) -> None:
    ran = run("diff", "old.csv", "new.csv", *DAYS, "-o", "changes.xlsx", "--lang", "vi")
    assert (ran.exit_code, ran.stdout) == (0, "")
    sheet = openpyxl.load_workbook(tmp_path / "changes.xlsx").active
    assert sheet is not None
    head = [cell.value for cell in sheet[1]]
    assert (head[:4], head[6], head[-1]) == (
        ["Số định danh", "Trước: Dòng", "Sau: Dòng", "Thay đổi"],
        "Trước: Các ngân sách (%)",
        "Vì sao",
    )
    told = dict(zip(head, [cell.value for cell in sheet[2]], strict=True))
    assert told["Số định danh"] == person(0)
    assert (told["Trước: Dòng"], told["Sau: Dòng"]) == (2, 2)
    assert (told["Thay đổi"], told["Nguyên nhân"]) == ("tăng", "đến mốc thời gian")


@pytest.mark.usefixtures("lists")
def test_a_file_that_exists_is_kept(run: Run, tmp_path: Path) -> None:
    (tmp_path / "changes.csv").write_text("mine", encoding="utf-8")
    ran = run("diff", "old.csv", "new.csv", *DAYS, "-o", "changes.csv", *ENGLISH)
    assert ran.exit_code == 2
    assert ran.stderr == (
        "Error: changes.csv exists; name another file, or replace it with --force.\n"
    )
    assert (tmp_path / "changes.csv").read_text(encoding="utf-8") == "mine"


@pytest.mark.usefixtures("lists")
def test_the_output_cannot_be_a_list_that_is_read(run: Run) -> None:
    ran = run("diff", "old.csv", "new.csv", "-o", "./new.csv", "--force", *ENGLISH)
    assert ran.exit_code == 2
    assert ran.stderr == "Error: ./new.csv is named twice in one run; name another file.\n"


def test_standard_input_cannot_be_both(run: Run) -> None:
    ran = run("diff", "-", "-", *ENGLISH)
    assert ran.exit_code == 2
    assert ran.stderr == (
        "Error: Standard input can be only one of the two: name a file for the other.\n"
    )


@pytest.mark.usefixtures("lists")
def test_one_of_the_lists_may_come_on_standard_input(run: Run, tmp_path: Path) -> None:
    text = (tmp_path / "new.csv").read_bytes()
    ran = run("diff", "old.csv", "-", *DAYS, *ENGLISH, stdin=text)
    assert ran.exit_code == 0
    assert "2 citizens stand in both: 1 unchanged, 1 gained.\n" in ran.stderr


@pytest.mark.usefixtures("lists")
def test_one_list_on_one_day_has_not_changed(run: Run) -> None:
    ran = run("diff", "old.csv", "old.csv", "--on", "2025-10-01", *ENGLISH)
    assert (ran.exit_code, ran.stdout) == (0, "Nobody changed.\n")
    assert "3 citizens stand in both: 3 unchanged.\n" in ran.stderr


def test_rows_that_cannot_be_compared_are_counted(run: Run, tmp_path: Path) -> None:
    rows = [ELDER, {**EAST, "poverty": "rich"}, {**EAST, "person_id": person(0)}]
    write_list(tmp_path / "old.csv", [*rows, {**EAST, "person_id": ""}])
    write_list(tmp_path / "new.csv", [ELDER])
    ran = run("diff", "old.csv", "new.csv", *DAYS, *ENGLISH)
    assert (
        "old.csv: 4 rows read = 1 citizens (0 of them undetermined) + 1 rejected + 1 that stand "
        "there twice + 1 without an identifier.\n"
    ) in ran.stderr
    assert person(0) not in ran.stderr


@pytest.mark.usefixtures("lists")
def test_a_policy_that_does_not_exist_is_bad_input(run: Run) -> None:
    ran = run("diff", "old.csv", "new.csv", "--then-policy", "haiphong-2027", *ENGLISH)
    assert ran.exit_code == 2
    assert "did you mean haiphong-2026?" in ran.stderr


def test_each_list_may_have_headings_of_its_own(run: Run, tmp_path: Path) -> None:
    """And what neither states may be stated once for all rows."""
    (tmp_path / "old.csv").write_text(
        f"person_id,birth_date,Nơi\n{person(1)},1965-11-01,haiphong_east\n", encoding="utf-8"
    )
    (tmp_path / "new.csv").write_text(
        f"person_id,birth_date,Chỗ\n{person(1)},1965-11-01,haiphong_east\n", encoding="utf-8"
    )
    (tmp_path / "old.yaml").write_text("columns: {Nơi: territory}", encoding="utf-8")
    (tmp_path / "new.yaml").write_text("columns: {Chỗ: territory}", encoding="utf-8")
    words = ("diff", "old.csv", "new.csv", *DAYS, *ENGLISH, "--mapping", "old.yaml")
    named = ("--then-mapping", "new.yaml", "--state", "residence=permanent")
    ran = run(*words, *named)
    assert ran.exit_code == 0
    assert ran.stdout.startswith("Row 2: gained, 0 % -> 100 %, household form -> elderly person")
    ran = run(*words, *named[2:])
    assert ran.exit_code == 2
    assert 'new.csv has no column "Nơi"' in ran.stderr
    ran = run(*words, *named[:2])
    assert "household form -> elderly person" not in ran.stdout
    ran = run(*words, *named, "-o", "new.yaml", "--force")
    assert (ran.exit_code, "is named twice" in ran.stderr) == (2, True)


def test_who_is_not_decided_is_counted_and_told_what_may_help(run: Run, tmp_path: Path) -> None:
    write_list(tmp_path / "old.csv", [EAST, WEST])
    ran = run("diff", "old.csv", "old.csv", "--on", "2025-10-01", *ENGLISH)
    assert "2 rows read = 2 citizens (2 of them undetermined)" in ran.stderr
    assert "Where nothing that the list leaves out is so, add --unstated no." in ran.stderr
    ran = run("diff", "old.csv", "old.csv", *DAYS, *ENGLISH)
    assert "add --unstated no" not in ran.stderr


@pytest.mark.usefixtures("lists")
def test_a_link_to_itself_is_no_place_for_the_rows(run: Run, tmp_path: Path) -> None:
    (tmp_path / "loop.csv").symlink_to(tmp_path / "loop.csv")
    ran = run("diff", "old.csv", "new.csv", *DAYS, *ENGLISH, "-o", "loop.csv")
    assert (ran.exit_code, ran.stdout) == (2, "")
    assert "loop.csv cannot be written" in ran.stderr
