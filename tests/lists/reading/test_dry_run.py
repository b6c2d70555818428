"""A clerk can look over what was understood before anything is decided."""

from subsidy.lists.reading import dry_run, open_list
from tests.lists.reading.conftest import Write

LIST = (
    "Họ và tên;Số CCCD;Ngày sinh;hiv;pension;Xã/phường\n"
    "Đỗ Thị Lan;099050000001;03/02/1950;có;;An Lão\n"
    "Lê Văn Sơn;099051000002;1951;;;Kiến \x1bThụy\n"
)


def said(path: str, rows: int = 5, mapping: str | None = None) -> list[str]:
    with open_list(path, mapping=mapping) as source:
        return dry_run(source, "en", rows).splitlines()


def test_the_file_is_described(write: Write) -> None:
    path = write("list.csv", LIST)
    assert said(path)[:4] == [
        path,
        "  encoding: UTF-8",
        "  separator: semicolon",
        "  heading in row: 1",
    ]


def test_every_column_is_shown_with_what_it_holds(write: Write) -> None:
    lines = [line.split("  ") for line in said(write("list.csv", LIST))[5:12]]
    assert [[part.strip() for part in line if part] for line in lines] == [
        ["column", "heading", "holds", "kind", "meaning"],
        ["1", "Họ và tên", "not needed"],
        ["2", "Số CCCD", "person_id", "text", "identifier"],
        ["3", "Ngày sinh", "birth_date", "date", "birth date"],
        ["4", "hiv", "hiv", "yes or no", "lives with HIV"],
        ["5", "pension", "pension", "yes or no", "receives a monthly pension"],
        ["6", "Xã/phường", "commune", "text", "commune, ward or special zone"],
    ]


def test_the_first_rows_are_shown_and_hide_what_is_confidential(write: Write) -> None:
    lines = said(write("list.csv", LIST))[13:]
    # Whether somebody's HIV status is filled in is hidden as well.
    assert [line.split() for line in lines] == [
        ["row", "person_id", "birth_date", "commune", "hiv"],
        ["2", "•••", "03/02/1950", "An", "Lão", "•••"],
        ["3", "•••", "1951", "Kiến", "Thụy", "•••"],
    ]


def test_no_name_and_no_identifier_is_shown(write: Write) -> None:
    text = "\n".join(said(write("list.csv", LIST)))
    for secret in ("Lan", "Sơn", "0990", "có"):
        assert secret not in text


def test_what_a_terminal_would_obey_is_not_shown(write: Write) -> None:
    assert "\x1b" not in "\n".join(said(write("list.csv", LIST)))


def test_as_many_rows_are_shown_as_asked_for(write: Write) -> None:
    assert len(said(write("list.csv", LIST), rows=1)) == 15


def test_constants_and_notes_are_shown(write: Write) -> None:
    mapping = write("mapping.yaml", "constants: {residence: permanent, party_badge_years: 40}")
    lines = said(write("list.csv", "birth_date,,pension\n1950,,x\n"), mapping=mapping)
    assert "For every citizen: residence: permanent; party_badge_years: •••" in lines
    assert "- Column 2 has no heading; it is not used." in lines


def test_a_list_without_rows_is_said_to_be_one(write: Write) -> None:
    assert "The list has no rows." in said(write("list.csv", "birth_date,pension\n"))


def test_columns_that_nobody_knows_are_shown_among_the_others(write: Write) -> None:
    path = write("list.csv", "birth_date,povrty,Đối tượng\n1950,x,HN\n")
    with open_list(path, tolerant=True) as source:
        lines = dry_run(source, "en").splitlines()
        assert [column.header for column in source.strange] == ["povrty"]
    assert any(line.split()[:4] == ["2", "povrty", "not", "known"] for line in lines)
    assert any(line.endswith("the group, read in each row") for line in lines)
    assert lines[-1].split() == ["2", "1950", "poor"]
