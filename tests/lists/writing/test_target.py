"""Where an output may go is known before any work is done."""

from pathlib import Path

import pytest

from subsidy.errors import InputError
from subsidy.lists.writing import Form, check_fits, target


def refusal(path: Path | str, *, force: bool = False, form: str | None = None) -> str:
    with pytest.raises(InputError) as raised:
        target(str(path), force=force, form=form)
    return str(raised.value)


@pytest.mark.parametrize(
    ("ending", "form"),
    [("csv", Form.CSV), ("xlsx", Form.XLSX), ("parquet", Form.PARQUET), ("CSV", Form.CSV)],
)
def test_the_ending_says_the_form(tmp_path: Path, ending: str, form: Form) -> None:
    assert target(str(tmp_path / f"result.{ending}")).form is form


def test_checking_makes_no_file(tmp_path: Path) -> None:
    target(str(tmp_path / "result.csv"))
    assert list(tmp_path.iterdir()) == []


def test_another_ending_is_refused(tmp_path: Path) -> None:
    assert "must end in .csv, .xlsx or .parquet" in refusal(tmp_path / "result.xls")


def test_a_named_form_takes_any_ending(tmp_path: Path) -> None:
    assert target(str(tmp_path / "result.txt"), form="csv").form is Form.CSV


def test_a_file_that_exists_is_not_replaced_unasked(tmp_path: Path) -> None:
    (tmp_path / "result.csv").write_text("old")
    assert "--force" in refusal(tmp_path / "result.csv")
    assert target(str(tmp_path / "result.csv"), force=True).replace


def test_a_folder_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "result.csv").mkdir()
    assert "is a folder" in refusal(tmp_path / "result.csv", force=True)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    assert "the folder " + str(tmp_path / "none") in refusal(tmp_path / "none" / "result.csv")


def test_a_file_in_the_place_of_a_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "list.csv").touch()
    refused = refusal(tmp_path / "list.csv" / "result.csv")
    assert f"because {tmp_path / 'list.csv'} is a file" in refused


def test_a_file_above_the_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "list.csv").touch()
    (tmp_path / "link.csv").symlink_to(tmp_path / "list.csv" / "result.csv")
    for path in (tmp_path / "list.csv" / "deep" / "result.csv", tmp_path / "link.csv"):
        assert f"because {tmp_path / 'list.csv'} is a file" in refusal(path)


def test_of_a_link_the_folder_it_leads_to_is_named(tmp_path: Path) -> None:
    (tmp_path / "result.csv").symlink_to(tmp_path / "none" / "result.csv")
    assert "the folder " + str(tmp_path / "none") in refusal(tmp_path / "result.csv")


def test_a_folder_that_takes_no_file_is_refused() -> None:
    assert "/proc/result.csv cannot be written" in refusal("/proc/result.csv")


def test_a_device_is_refused() -> None:
    assert "is a device" in refusal("/dev/null", force=True, form="csv")


def test_links_in_a_circle_are_refused(tmp_path: Path) -> None:
    (tmp_path / "result.csv").symlink_to(tmp_path / "result.csv")
    assert "cannot be written" in refusal(tmp_path / "result.csv")


def test_a_name_too_long_for_the_disk_is_refused(tmp_path: Path) -> None:
    assert "cannot be written" in refusal(tmp_path / f"{'a' * 300}.csv")


@pytest.mark.parametrize("form", ["xlsx", "parquet"])
def test_standard_output_carries_csv_only(form: str) -> None:
    assert "Standard output carries .csv only" in refusal("-", form=form)


def test_a_sheet_holds_one_row_less_than_it_has(tmp_path: Path) -> None:
    goal = target(str(tmp_path / "result.xlsx"))
    check_fits(goal, 1_048_575)
    with pytest.raises(InputError, match=r"1048576 rows.*name a \.csv or \.parquet file"):
        check_fits(goal, 1_048_576)


def test_other_forms_hold_any_number_of_rows(tmp_path: Path) -> None:
    check_fits(target(str(tmp_path / "result.parquet")), 10**9)
