"""What stands in a .csv."""

from decimal import Decimal
from pathlib import Path

import polars as pl
import pytest

from subsidy.lists.writing import open_output, schema_of, target
from tests.lists.writing.outputs import HEADINGS, RESULT, write


def lines(path: Path) -> list[str]:
    return path.read_bytes().decode("utf-8-sig").split("\n")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "result.csv"


def test_a_mark_tells_excel_that_the_file_is_utf_8(file: Path) -> None:
    write(file)
    assert file.read_bytes().startswith(b"\xef\xbb\xbfperson_id,")


def test_the_header_is_the_contract_s_names(file: Path) -> None:
    write(file, language="vi")
    assert lines(file)[0] == "person_id,route,city_percent,city_vnd,why,rank"


def test_numbers_are_plain_and_leading_zeros_stay(file: Path) -> None:
    write(file)
    assert lines(file)[1] == '001055001234,elderly,70,884520,"Nghị quyết, điều 1",1'


def test_what_is_not_known_is_empty(file: Path) -> None:
    write(file)
    assert lines(file)[3] == ",,,,,"


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", "\n", "＝"])
def test_a_text_that_begins_like_a_formula_gets_an_apostrophe(file: Path, sign: str) -> None:
    write(file, RESULT.head(1).with_columns(route=pl.lit(f"{sign}1+1")))
    back = pl.read_csv(file, infer_schema=False)
    assert back["route"].item() == f"'{sign}1+1"


def test_a_sign_inside_a_text_is_left_alone(file: Path) -> None:
    write(file, RESULT.head(1).with_columns(route=pl.lit("a=1")))
    assert pl.read_csv(file, infer_schema=False)["route"].item() == "a=1"


@pytest.mark.parametrize(
    ("percent", "shown"),
    [("0.00", "0"), ("10.00", "10"), ("100.00", "100"), ("33.33", "33.33"), ("0.50", "0.5")],
)
def test_a_percentage_has_no_more_digits_than_it_needs(
    file: Path, percent: str, shown: str
) -> None:
    row = pl.DataFrame(
        [("1", "a", Decimal(percent), 1, "", 1)], schema=schema_of(HEADINGS), orient="row"
    )
    write(file, row)
    assert lines(file)[1].split(",")[2] == shown


def test_frames_follow_each_other_under_one_header(file: Path) -> None:
    write(file, RESULT.head(1), RESULT.head(0), RESULT.tail(1))
    assert len(lines(file)) == 4
    assert lines(file)[2].startswith("0000000000")


def test_a_list_without_a_row_is_its_header(file: Path) -> None:
    write(file, RESULT.head(0))
    assert lines(file) == ["person_id,route,city_percent,city_vnd,why,rank", ""]


def test_standard_output_carries_no_mark(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    with open_output(target("-"), HEADINGS, "vi", "") as output:
        output.write(RESULT.head(1))
        output.write(RESULT.head(1))
    said = capfdbinary.readouterr().out.decode().split("\n")
    assert said[0] == "person_id,route,city_percent,city_vnd,why,rank"
    assert len(said) == 4
