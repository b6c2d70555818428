"""Rows that cannot be read: each reported with place and reason, the rest goes on."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.lists.batch.conftest import Run
from tests.lists.batch.people import FARMER, HUE, Citizen, person, rows_of, sheet_of, write_list
from tests.strategies import costly

STATED = ("--unstated", "no")
CITIZENS = Path(__file__).parents[3] / "examples" / "lists" / "citizens.csv"

FAULTS = {
    12: ("birth_date", "31/02/1950", "day that exists"),
    25: ("birth_date", "12/24/1961", "day that exists"),
    37: ("birth_date", "05/11/2025", "after the date asked about"),
    50: ("person_id", "•••", "11 digits"),
    63: ("person_id", "•••", "9 digits"),
    76: ("person_id", "•••", "13 digits"),
    89: ("poverty", "very poor", "poor, near_poor, none"),
    102: ("student", "maybe", "yes or no"),
    115: ("social_pension", "x", "contradict"),
    128: ("district", "tu_ky", "haiphong_east"),
    141: ("hiv", "•••", "yes or no"),
    154: ("party_badge_years", "•••", "0 (none), 30, 40"),
    180: ("household_rank", "0", "from 1 to 50"),
    193: ("territory", "haiphong_east", "Thượng Hồng"),
    206: ("disability", "khá nặng", "severe"),
    219: ("", "", "more cells"),
    232: ("person_id", "•••", "row 40 already"),
    245: ("person_id", "•••", "row 41 already"),
}
"""Bad rows of the example list: the column, what stands there, and words of the reason."""

CONTROL_CHARACTER = 167


@pytest.fixture(scope="module")
def rejected(tmp_path_factory: pytest.TempPathFactory) -> dict[int, dict[str, str]]:
    """Return the rejects of the example list, by row."""
    from click.testing import CliRunner

    from subsidy.__main__ import commands

    folder = tmp_path_factory.mktemp("rejects")
    words = (
        "batch",
        str(CITIZENS),
        "-o",
        str(folder / "o.csv"),
        "--rejects",
        str(folder / "r.csv"),
    )
    asked = ("--on", "2025-10-01", "--months", "1", "--lang", "en", *STATED)
    assert CliRunner().invoke(commands().main, (*words, *asked)).exit_code == 0
    return {int(row["row"]): row for row in rows_of(folder / "r.csv")}


def test_every_bad_row_is_rejected_and_no_other(rejected: dict[int, dict[str, str]]) -> None:
    assert rejected.keys() == {*FAULTS, CONTROL_CHARACTER}


@pytest.mark.parametrize("row", FAULTS)
def test_a_bad_row_is_told_by_row_column_value_and_reason(
    rejected: dict[int, dict[str, str]], row: int
) -> None:
    column, value, words = FAULTS[row]
    found = rejected[row]
    assert (found["column"], found["value"]) == (column, value)
    assert words in found["reason"]


def test_reasons_are_in_the_language_asked_for(run: Run) -> None:
    write_list(Path("list.csv"), [{**HUE, "birth_date": "31/02/1950"}])
    run("list.csv", "-o", "o.csv", "--rejects", "r.csv", "--lang", "vi")
    (row,) = rows_of(Path("r.csv"))
    assert "chỉ nhận một ngày có thật" in row["reason"]
    run("list.csv", "-o", "o.csv", "--rejects", "r.xlsx", "--lang", "vi", "--force")
    assert sheet_of(Path("r.xlsx"))[0][:3] == ("Dòng", "Cột", "Giá trị")


def test_a_row_that_is_rejected_is_in_no_result(run: Run) -> None:
    write_list(Path("list.csv"), [HUE, {**FARMER, "poverty": "rich"}])
    run("list.csv", "-o", "o.csv", "--rejects", "r.csv", *STATED)
    assert [row["person_id"] for row in rows_of(Path("o.csv"))] == [HUE["person_id"]]


def test_rejects_make_no_failure_unless_strict(run: Run) -> None:
    write_list(Path("list.csv"), [HUE, {**FARMER, "poverty": "rich"}])
    assert run("list.csv", "-o", "o.csv", *STATED).exit_code == 0
    ran = run("list.csv", "-o", "strict.csv", "--rejects", "r.csv", "--strict", *STATED)
    assert ran.exit_code == 2
    assert Path("strict.csv").read_bytes() == Path("o.csv").read_bytes()
    assert len(rows_of(Path("r.csv"))) == 1


def test_strict_is_content_with_a_list_without_rejects(run: Run) -> None:
    write_list(Path("list.csv"), [HUE])
    assert run("list.csv", "-o", "o.csv", "--strict", *STATED).exit_code == 0


def test_without_a_file_for_rejects_the_first_twenty_reasons_are_told(run: Run) -> None:
    write_list(Path("list.csv"), [person(n, poverty="rich") for n in range(25)])
    lines = run("list.csv", "-o", "o.csv", *STATED).stderr.splitlines()
    told = [line for line in lines if line.startswith("Row ")]
    assert [line.split(",")[0] for line in told] == [f"Row {row}" for row in range(2, 22)]
    assert lines[20] == "... and 5 more; --rejects FILE writes all of them."
    assert lines[-1] == "25 rows read = 0 in the result (0 of them undetermined) + 25 rejected."


def test_with_a_file_for_rejects_the_reasons_stand_there_alone(run: Run) -> None:
    write_list(Path("list.csv"), [person(1, poverty="rich")])
    ran = run("list.csv", "-o", "o.csv", "--rejects", "r.csv", *STATED)
    assert "rich" not in ran.stderr


def test_a_row_with_several_faults_is_rejected_once(run: Run) -> None:
    write_list(Path("list.csv"), [person(1, poverty="rich", pension="maybe", student="perhaps")])
    run("list.csv", "-o", "o.csv", "--rejects", "r.csv", *STATED)
    assert len(rows_of(Path("r.csv"))) == 1


def test_rejects_stand_in_the_order_of_the_list(run: Run) -> None:
    faults = [{"poverty": "rich"}, {"birth_date": "2026-01-01"}, {"pension": "maybe"}, {}]
    people = [person(n % 7 + 10 * (n % 4), **faults[n % 4]) for n in range(60)]
    write_list(Path("list.csv"), people)
    run("list.csv", "-o", "o.csv", "--rejects", "r.csv", *STATED)
    rows = [int(row["row"]) for row in rows_of(Path("r.csv"))]
    assert rows == sorted(rows)
    assert len(rows) > 45


CELLS = st.sampled_from(
    [
        {},
        {"poverty": "rich"},
        {"birth_date": "30/02/1950"},
        {"birth_date": "2031"},
        {"pension": "x", "social_pension": "x"},
        {"person_id": "12345"},
        {"person_id": "001055000001"},
        {"person_id": ""},
        {"hiv": "?"},
    ]
)


@costly(4)
@given(st.lists(CELLS, max_size=12))
def test_rows_read_are_rows_written_and_rows_rejected(
    tmp_path_factory: pytest.TempPathFactory, changes: list[Citizen]
) -> None:
    from click.testing import CliRunner

    from subsidy.__main__ import commands

    folder = tmp_path_factory.mktemp("rows")
    people = [person(n, **facts) for n, facts in enumerate(changes)] or [person(0)]
    write_list(folder / "list.csv", people)
    words = ("-o", str(folder / "o.csv"), "--rejects", str(folder / "r.csv"), "--lang", "en")
    ran = CliRunner().invoke(
        commands().main,
        ("batch", str(folder / "list.csv"), *words, "--on", "2025-10-01", "--months", "1"),
    )
    written, rejects = rows_of(folder / "o.csv"), rows_of(folder / "r.csv")
    assert len(written) + len(rejects) == len(people)
    assert f"{len(people)} rows read = {len(written)} in the result" in ran.stderr
    assert ran.stderr.endswith(f" + {len(rejects)} rejected.\n")
