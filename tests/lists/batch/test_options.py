"""What can be asked of a list: period, policy, what is not stated, language, more columns."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from subsidy.__main__ import commands
from subsidy.console.dates import today
from tests.lists.batch.conftest import Run
from tests.lists.batch.people import (
    CONTRACT,
    FARMER,
    HUE,
    NEAR_POOR,
    UNKNOWN,
    Citizen,
    rows_of,
    sheet_of,
    write_list,
)

STATED = ("--unstated", "no")
EXAMPLES = Path(__file__).parents[3] / "examples" / "lists"


def decided(run: Run, citizen: Citizen, *words: str) -> dict[str, str]:
    """Return the row of a list of one citizen."""
    write_list(Path("list.csv"), [citizen])
    ran = run("list.csv", "-o", "out.csv", "--force", *words)
    assert ran.exit_code == 0
    (row,) = rows_of(Path("out.csv"))
    return row


@pytest.mark.parametrize(("months", "premium"), [("1", "105300"), ("3", "315900")])
def test_the_vnd_cover_the_months_asked_for(run: Run, months: str, premium: str) -> None:
    row = decided(run, HUE, "--months", months, *STATED)
    assert (row["premium_vnd"], row["city_vnd"]) == (premium, premium)


def test_the_day_asked_about_decides(run: Run) -> None:
    child = {**FARMER, "birth_date": "2020-10-02"}
    assert decided(run, child, "--on", "2025-10-01", *STATED)["route"] == "child_under_6"
    assert decided(run, child, "--on", "01/11/2026", *STATED)["route"] == "household"


def test_a_policy_that_is_named_applies_everywhere(run: Run) -> None:
    row = decided(run, HUE, "--policy", "national", *STATED)
    assert (row["route"], row["person_vnd"]) == ("household", "105300")


def test_what_is_not_stated_is_unknown_unless_it_is_to_be_read_as_no(run: Run) -> None:
    silent = decided(run, FARMER)
    assert (silent["status"], silent["person_vnd"]) == ("undetermined", "")
    assert {"pension", "poverty"} <= set(silent["missing"].split(";"))
    said = decided(run, FARMER, *STATED)
    assert (said["status"], said["missing"]) == ("decided", "")


def test_an_undetermined_row_has_no_percents_no_vnd_and_no_route(run: Run) -> None:
    row = decided(run, UNKNOWN, *STATED)
    assert (row.pop("status"), row.pop("missing")) == ("undetermined", "birth_date")
    assert row.pop("receipt")
    assert row.pop("person_id") == UNKNOWN["person_id"]
    assert set(row.values()) == {""}


def test_more_columns_say_policy_bounds_months_and_law(run: Run) -> None:
    row = decided(run, UNKNOWN, "--full", *STATED)
    assert list(row)[: len(CONTRACT)] == CONTRACT
    assert row["policy"] == "haiduong-west"
    assert (row["least_percent"], row["greatest_percent"]) == ("0", "100")
    row = decided(run, HUE, "--full", "--months", "4", *STATED)
    assert row["segments"].startswith("2025-10..2025-12 haiduong-west elderly: state 0 city 315900")
    assert row["instruments"].startswith("16/2019/NQ-HĐND;")


def test_who_pays_besides_budgets_and_person_stands_in_the_full_result(run: Run) -> None:
    row = decided(run, {**FARMER, "pension": "có"}, "--full", *STATED)
    assert (row["social_insurance_percent"], row["employment_percent"]) == ("100", "")


@pytest.mark.parametrize(
    ("language", "heading", "sheet_says"),
    [("vi", "Số định danh", "Điều"), ("en", "Identifier", "Articles")],
)
def test_a_workbook_is_headed_in_the_language_asked_for(
    run: Run, language: str, heading: str, sheet_says: str
) -> None:
    write_list(Path("list.csv"), [NEAR_POOR])
    run("list.csv", "-o", "out.xlsx", "--lang", language, *STATED)
    headings = sheet_of(Path("out.xlsx"))[0]
    assert headings[0] == heading
    assert sheet_says in headings


def test_names_of_columns_and_codes_are_the_same_in_both_languages(run: Run) -> None:
    english = decided(run, NEAR_POOR, "--lang", "en", *STATED)
    assert decided(run, NEAR_POOR, "--lang", "vi", *STATED) == english


def test_a_mapping_file_tells_what_strange_headings_hold(run: Run) -> None:
    ran = run(
        *(str(EXAMPLES / "ward.csv"), "--mapping", str(EXAMPLES / "mapping.yaml")),
        *("-o", "out.csv", *STATED),
    )
    assert "15 rows read = 15 in the result" in ran.stderr
    assert all(row["person_id"].startswith("0990") for row in rows_of(Path("out.csv")))


def test_constants_of_a_mapping_file_hold_for_every_row(run: Run) -> None:
    Path("mapping.yaml").write_text("constants: {poverty: near_poor}")
    write_list(Path("list.csv"), [FARMER])
    ran = run("list.csv", "--mapping", "mapping.yaml", "-o", "out.csv", *STATED)
    assert ran.exit_code == 0
    assert [row["route"] for row in rows_of(Path("out.csv"))] == ["near_poor"]


def test_a_form_d03_ts_is_read_as_clerks_have_it(run: Run) -> None:
    ran = run(str(EXAMPLES / "d03-ts.xlsx"), "-o", "out.xlsx", "--rejects", "r.csv", *STATED)
    assert "60 rows read = 58 in the result" in ran.stderr
    rows = sheet_of(Path("out.xlsx"))[1:]
    assert len(rows) == 58
    assert [row["row"] for row in rows_of(Path("r.csv"))] == ["24", "31"]


def test_a_dry_run_reports_and_writes_nothing(run: Run, tmp_path: Path) -> None:
    write_list(Path("list.csv"), [HUE])
    ran = run("list.csv", "--dry-run", "-o", "out.csv", "--rejects", "r.csv")
    assert ran.exit_code == 0
    assert "territory" in ran.stdout
    assert ran.stderr == ""
    assert [file.name for file in tmp_path.iterdir()] == ["list.csv"]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Day asked about: 2025-10-01; months: 1."),
        ("vi", "Ngày được hỏi: 2025-10-01; số tháng: 1."),
    ],
)
def test_the_day_and_the_months_are_told(run: Run, language: str, said: str) -> None:
    write_list(Path("list.csv"), [HUE])
    ran = run("list.csv", "-o", "out.csv", "--lang", language, *STATED)
    assert said in ran.stderr.splitlines()


def test_the_day_is_today_unless_another_is_given(tmp_path: Path) -> None:
    write_list(tmp_path / "list.csv", [HUE])
    words = (str(tmp_path / "list.csv"), "-o", str(tmp_path / "out.csv"), "--lang", "en")
    ran = CliRunner().invoke(commands().main, ("batch", *words))
    assert f"Day asked about: {today()}; months: 12." in ran.stderr.splitlines()
