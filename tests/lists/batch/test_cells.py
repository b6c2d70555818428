"""Cells as people and programs leave them: read where they can mean one thing, else rejected."""

import subprocess
from pathlib import Path
from sys import executable

import pytest

from subsidy.errors import InputError
from subsidy.language.vocabulary import STATED
from subsidy.partial_date import PartialDate
from subsidy.profile_values import read_value
from tests.lists.batch.conftest import Run
from tests.lists.batch.people import rows_of


@pytest.mark.parametrize(
    ("fact", "cell", "value"),
    [
        ("territory", "Hải Dương", "haiduong_west"),
        ("territory", "tỉnh  hải dương", "haiduong_west"),
        ("territory", "Hai Phong", "haiphong_east"),
        ("district", "Bình Giang", "binh_giang"),
        ("residence", "Thường trú", "permanent"),
        ("residence", "tạm trú", "temporary"),
        ("poverty", "Hộ nghèo", "poor"),
        ("poverty", "HỘ CẬN NGHÈO", "near_poor"),
        ("poverty", "Không", "none"),
        ("disability", "Nặng", "severe"),
        ("disability", "đặc biệt nặng", "very_severe"),
    ],
)
def test_classifications_are_read_in_vietnamese(fact: str, cell: str, value: str) -> None:
    assert read_value(STATED[fact], cell) == value


@pytest.mark.parametrize("fact", ["poverty", "disability", "residence"])
def test_a_mark_says_no_word_of_a_classification(fact: str) -> None:
    with pytest.raises(InputError) as refused:
        read_value(STATED[fact], "x")
    assert ", ".join(STATED[fact].values) in refused.value.say("en")


@pytest.mark.parametrize(
    "text",
    [
        "14-03-1955", "14.03.1955", "1955/03/14", "1955-03-14 00:00:00", "1955-03-14T00:00:00.000",
        "14/03/1955 00:00", "'14/03/1955", "\u200b14/03/1955\u200e",
    ],
)  # fmt: skip
def test_a_day_is_read_as_other_programs_write_it(text: str) -> None:
    assert read_value(STATED["birth_date"], text) == PartialDate(1955, 3, 14)


@pytest.mark.parametrize("text", ["1955-03-14 12:00:00", "14-03-55", "1955-14-03", "3.1955.14"])
def test_a_day_that_is_none_is_not_guessed(text: str) -> None:
    with pytest.raises(InputError):
        read_value(STATED["birth_date"], text)


def test_the_error_for_a_date_names_both_bounds() -> None:
    with pytest.raises(InputError) as refused:
        read_value(STATED["birth_date"], "31/12/9999")
    assert "from 1900 to 2199" in refused.value.say("en")


@pytest.mark.parametrize(
    "text",
    [
        "\u200b030050001234", "030050001234\u200e", "\u200f030050001234", "\ufeff030050001234",
        "030050001234\u2060", "'030050001234",
    ],
)  # fmt: skip
def test_marks_that_nobody_sees_are_no_part_of_an_identifier(text: str) -> None:
    assert read_value(STATED["person_id"], text) == "030050001234"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("#N/A", "shows the error #N/A"),
        ("#REF!", "shows the error #REF!"),
        ("#FORMULA", "a formula that was never computed"),
        ("#NUMBER", "lost its leading zeros"),
        ("TRUE", "is a yes or no"),
        ("030.052.001.241", "without dots, hyphens and spaces"),
        ("030 052 001 241", "without dots, hyphens and spaces"),
    ],
)
def test_what_is_no_identifier_is_refused_for_what_it_is(text: str, words: str) -> None:
    with pytest.raises(InputError) as refused:
        read_value(STATED["person_id"], text)
    assert words in refused.value.say("en")


def test_a_line_break_in_a_commune_is_a_space() -> None:
    assert read_value(STATED["commune"], "Xã\r\n An Lão") == "Xã An Lão"


def test_an_identifier_in_another_column_is_shown_nowhere(run: Run) -> None:
    Path("l.csv").write_text(
        "person_id,birth_date,residence\n,030050001235,permanent\n,1950,030050001235 An\n"
    )
    ran = run("l.csv", "-o", "o.csv", "--rejects", "r.csv")
    told = ran.stderr + Path("r.csv").read_text() + run("l.csv", "-o", "p.csv").stderr
    assert [row["row"] for row in rows_of(Path("r.csv"))] == ["2", "3"]
    assert "030050001235" not in told
    assert "••• An" in told


def test_a_row_whose_group_nobody_knows_is_rejected_and_no_no(run: Run) -> None:
    Path("l.csv").write_text(
        "STT,Số CCCD,Ngày sinh,Đối tượng\n1,030050001234,1980,Thân nhân liệt sĩ\n"
        "2,030050001235,1980,Hộ nghèo\n"
    )
    run("l.csv", "-o", "o.csv", "--rejects", "r.csv", "--unstated", "no")
    (wrong,) = rows_of(Path("r.csv"))
    assert (wrong["row"], wrong["column"], wrong["value"]) == ("2", "group", "Thân nhân liệt sĩ")
    assert 'The group "Thân nhân liệt sĩ" (column Đối tượng) is not known' in wrong["reason"]
    (row,) = rows_of(Path("o.csv"))
    assert row["route"] == "poor"


def test_marks_of_two_kinds_of_household_are_a_rejected_row(run: Run) -> None:
    Path("l.csv").write_text("Số CCCD,Ngày sinh,Hộ nghèo,Hộ cận nghèo\n030050001234,1980,x,x\n")
    run("l.csv", "-o", "o.csv", "--rejects", "r.csv", "--unstated", "no")
    (wrong,) = rows_of(Path("r.csv"))
    assert (wrong["column"], wrong["value"]) == ("poverty", "poor / near_poor")


def test_what_is_stated_of_every_row_decides_it(run: Run) -> None:
    Path("l.csv").write_text(
        "person_id,birth_date,territory\n030050001234,1955-05-05,haiphong_east\n"
    )
    run("l.csv", "-o", "o.csv", "--unstated", "no")
    run("l.csv", "-o", "p.csv", "--unstated", "no", "--state", "residence=permanent")
    found = [rows_of(Path(name))[0]["missing"] for name in ("o.csv", "p.csv")]
    assert "residence" in found[0]
    assert "residence" not in found[1]


@pytest.mark.parametrize(
    "said", ["residence", "residence=", "person_id=030050001234", "hiv=yes", "residence=everywhere"]
)
def test_what_cannot_be_stated_of_every_row_is_one_sentence(run: Run, said: str) -> None:
    Path("l.csv").write_text("person_id,birth_date\n030050001234,1980\n")
    ran = run("l.csv", "-o", "o.csv", "--state", said)
    assert (ran.exit_code, ran.stderr.count("\n")) == (2, 1)
    assert "030050001234" not in ran.stderr


def test_a_dry_run_shows_all_and_then_names_what_nobody_knows(run: Run) -> None:
    Path("l.csv").write_text("person_id,birth_date,povrty\n030050001234,1980,poor\n")
    ran = run("l.csv", "--dry-run")
    assert ran.exit_code == 2
    assert "birth date" in ran.stdout
    assert "povrty" in ran.stdout
    assert "1980" in ran.stdout
    assert "did you mean poverty?" in ran.stderr


@pytest.mark.parametrize(
    ("shell", "code"), [(">&-", 2), ("2>/dev/full", 0), (">&- 2>/dev/full", 2)]
)
def test_a_closed_or_full_stream_is_no_fault_of_the_program(
    tmp_path: Path, shell: str, code: int
) -> None:
    (tmp_path / "l.csv").write_text("person_id,birth_date\n030050001234,1980\n")
    line = f'"{executable}" -m subsidy batch l.csv -o - --on 2025-10-01 --lang en {shell}'
    ran = subprocess.run(
        ["sh", "-c", line],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == code
    assert "fault of the program" not in ran.stderr
    assert (shell == ">&-") == ("Standard output is closed" in ran.stderr)


def test_a_fact_that_most_rows_lack_is_named_with_the_way_to_state_it_once(run: Run) -> None:
    Path("l.csv").write_text(
        "person_id,birth_date,territory\n030050001234,1955-05-05,haiphong_east\n"
    )
    ran = run("l.csv", "-o", "o.csv", "--unstated", "no")
    assert "Most rows lack residence:" in ran.stderr
    assert "--state residence=..." in ran.stderr
    assert "add --unstated no" not in ran.stderr
    ran = run("l.csv", "-o", "p.csv", "--unstated", "no", "--state", "residence=permanent")
    assert "Most rows lack" not in ran.stderr
    ran = run("l.csv", "-o", "q.csv")
    assert "Where nothing that the list leaves out is so, add --unstated no." in ran.stderr
