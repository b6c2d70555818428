"""Two results of batch compared: what their receipts and grounds tell."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest
from click.testing import Result

from subsidy.lists.diff.comparison import Comparison
from subsidy.lists.diff.result_file import result_file
from subsidy.lists.diff.results import compare_results
from tests.lists.diff.comparing import Row, write_list
from tests.lists.diff.conftest import Run
from tests.lists.diff.test_sentences import CHI_LINH, DECEMBER, EAST, JANUARY, OCTOBER, WEST
from tests.strategies import Citizen

Make = Callable[..., str]
NOVEMBER = date(2025, 11, 1)


@pytest.fixture
def make(run: Run, tmp_path: Path) -> Make:
    """Return a function that makes a result of a list and returns its name."""

    def make(name: str, citizens: Sequence[Citizen], on: date, *more: str) -> str:
        write_list(tmp_path / "list.csv", citizens)
        asked = ("--on", str(on), "--months", "1", "--unstated", "no", "--lang", "en")
        ran = run("batch", "list.csv", "-o", name, *asked, *more)
        assert ran.exit_code == 0, ran.stderr
        return name

    return make


def compared(old: str, new: str, *, reveal: bool = False) -> Comparison:
    files = result_file(old), result_file(new)
    assert files[0] is not None
    assert files[1] is not None
    return compare_results(files[0], files[1], reveal=reveal, language="en")


def only_row(old: str, new: str, *, reveal: bool = False) -> Row:
    found = compared(old, new, reveal=reveal)
    (row,) = found.said(found.rows).iter_rows(named=True)
    return row


@pytest.mark.parametrize("form", ["csv", "xlsx", "parquet"])
def test_every_form_of_a_result_reads_the_same(make: Make, form: str) -> None:
    old = make(f"old.{form}", [CHI_LINH, EAST], DECEMBER)
    new = make(f"new.{form}", [CHI_LINH, EAST], JANUARY, "--full", "--lang", "vi")
    row = only_row(old, new)
    assert (row["person_id"], row["change"], row["cause"]) == ("030000000000", "gained", "law")
    assert (row["old_city_percent"], row["new_city_percent"]) == (70, 100)
    assert (row["old_person_vnd"], row["new_person_vnd"]) == (31_590, 0)


def test_a_resolution_of_another_law_is_law(make: Make) -> None:
    old, new = make("old.csv", [CHI_LINH], DECEMBER), make("new.csv", [CHI_LINH], JANUARY)
    row = only_row(old, new)
    assert row["cause"] == "law"
    assert row["why"].startswith(
        "no longer haiduong_res37.elderly_70 (16/2019/NQ-HĐND); now haiphong_2026.elderly ("
    )


def test_other_facts_are_seen_by_the_receipt(make: Make) -> None:
    old = make("old.csv", [{**EAST, "poverty": "near_poor"}], OCTOBER)
    new = make("new.csv", [EAST], NOVEMBER)
    row = only_row(old, new)
    assert (row["change"], row["cause"]) == ("lost", "fact")
    assert "no longer national.near_poor_2025 (" in row["why"]


def test_with_the_same_facts_and_law_it_is_a_date_or_the_law(make: Make) -> None:
    citizen = {**EAST, "birth_date": "1965-11-01"}
    old, new = make("old.csv", [citizen], OCTOBER), make("new.csv", [citizen], NOVEMBER)
    assert only_row(old, new)["cause"] == "date or law"


def test_other_facts_under_another_law_may_be_either(make: Make) -> None:
    old = make("old.csv", [CHI_LINH], DECEMBER)
    new = make("new.csv", [{**CHI_LINH, "student": True}], JANUARY)
    assert only_row(old, new)["cause"] == "fact or law"


def test_a_result_for_an_authorised_reader_is_hidden_from_others(make: Make) -> None:
    citizen: Citizen = {**EAST, "hiv": True}
    old = make("old.csv", [EAST], OCTOBER, "--reveal")
    new = make("new.csv", [citizen], OCTOBER, "--reveal")
    row = only_row(old, new)
    assert (row["new_route"], row["cause"], row["why"]) == ("confidential",) * 3
    row = only_row(old, new, reveal=True)
    assert (row["new_route"], row["cause"]) == ("hiv", "fact")


def test_two_secrets_that_pay_alike_are_no_change_for_anyone(make: Make) -> None:
    member: Citizen = {**WEST, "party_badge_years": 50, "party_cell_active": True}
    old = make("old.csv", [member], JANUARY, "--reveal")
    new = make("new.csv", [{**WEST, "hiv": True}], JANUARY, "--reveal")
    assert compared(old, new).unchanged == 1
    assert only_row(old, new, reveal=True)["old_route"] == "party"


def test_a_list_is_no_result(tmp_path: Path) -> None:
    write_list(tmp_path / "list.csv", [EAST])
    assert result_file(str(tmp_path / "list.csv")) is None


def test_a_result_and_a_list_cannot_be_compared(make: Make, run: Run) -> None:
    make("result.csv", [EAST], OCTOBER)
    ran: Result = run("diff", "result.csv", "list.csv", "--lang", "en")
    assert (ran.exit_code, ran.stdout) == (2, "")
    assert ran.stderr == (
        "Error: result.csv is a result of subsidy batch and list.csv is not: compare two results, "
        "or two lists of citizens.\n"
    )


@pytest.mark.parametrize(
    ("option", "value"),
    [("--on", "2025-10-01"), ("--state", "residence=permanent"), ("--then-mapping", "m.yaml")],
)
def test_an_option_of_lists_says_nothing_where_results_are_compared(
    make: Make, run: Run, option: str, value: str
) -> None:
    make("result.csv", [EAST], OCTOBER)
    ran = run("diff", "result.csv", "result.csv", option, value, "--lang", "en")
    assert ran.exit_code == 2
    assert ran.stderr == (
        f"Error: {option} is for lists, and results were decided already: leave it out.\n"
    )


@pytest.mark.parametrize(
    ("found", "written", "where"),
    [
        (",decided,", ",perhaps,", "in its column status "),
        ("105300", "many", ""),
        (",household,", ",household,,,,,,", ""),
    ],
)
def test_a_result_that_was_changed_is_refused(
    make: Make, run: Run, tmp_path: Path, found: str, written: str, where: str
) -> None:
    make("result.csv", [EAST], OCTOBER)
    text = (tmp_path / "result.csv").read_text(encoding="utf-8")
    (tmp_path / "other.csv").write_text(text.replace(found, written), encoding="utf-8")
    ran = run("diff", "result.csv", "other.csv", "--lang", "en")
    assert (ran.exit_code, ran.stdout) == (2, "")
    assert ran.stderr == (
        f"Error: other.csv holds {where}what no result of subsidy batch does: run it again and do "
        "not change the file.\n"
    )


def test_results_made_with_different_keys_are_noticed(
    make: Make, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    from subsidy.receipt import office_key

    make("old.csv", [EAST], OCTOBER)
    with monkeypatch.context() as other_office:
        key = "another key that is as long as it must be"
        other_office.setenv("SUBSIDY_RECEIPT_KEY", key)
        office_key.cache_clear()
        make("new.csv", [EAST], NOVEMBER)
    office_key.cache_clear()
    assert compared("old.csv", "new.csv").strangers
    assert not compared("old.csv", "old.csv").strangers


@pytest.mark.parametrize("form", ["csv", "xlsx", "parquet"])
def test_what_is_damaged_is_said_by_the_reader_of_lists(
    run: Run, tmp_path: Path, form: str
) -> None:
    (tmp_path / f"broken.{form}").write_bytes(b"PK\x03\x04\xff\xfe\x00 no list \x00")
    ran = run("diff", f"broken.{form}", f"broken.{form}", "--lang", "en")
    assert (ran.exit_code, ran.stdout) == (2, "")
    assert ran.stderr.startswith("Error: ")
    assert ran.stderr.count("\n") == 1


def test_a_result_saved_with_semicolons_and_decimal_commas_is_read(
    make: Make, tmp_path: Path
) -> None:
    old = make("old.csv", [CHI_LINH], DECEMBER)
    text = (tmp_path / old).read_text(encoding="utf-8-sig")
    saved = text.replace(",", ";").replace(";70;", ";70,00;")
    (tmp_path / "saved.csv").write_text(saved, encoding="utf-8")
    assert compared(old, "saved.csv").unchanged == 1
