"""A mapping file says what the program cannot know of a list."""

import pytest

from subsidy.errors import InputError
from subsidy.lists.reading import open_list
from tests.lists.reading.conftest import Write, refusal, rows_of

LIST = "Tổ 3;;\nGiấy tờ;Sinh;Người rà soát\n099050000001;1950;Tổ trưởng\n"
MAPPING = """
header_row: 2
columns: {Giấy tờ: person_id, sinh: birth_date}
ignore: [Người rà soát]
constants: {territory: haiduong_west, residence: permanent, pension: no}
"""


def test_a_mapping_file_names_columns_and_constants(write: Write) -> None:
    path, mapping = write("list.csv", LIST), write("mapping.yaml", MAPPING)
    with open_list(path, mapping=mapping) as source:
        assert source.constants == {
            "territory": "haiduong_west",
            "residence": "permanent",
            "pension": "no",
        }
    assert rows_of(path, mapping=mapping) == [
        {"row": 3, "person_id": "099050000001", "birth_date": "1950"}
    ]


def test_a_mapping_file_counts_before_what_a_heading_usually_means(write: Write) -> None:
    path = write("list.csv", "Ngày sinh,Lương hưu\n1950,x\n")
    mapping = write("mapping.yaml", "columns: {Lương hưu: social_pension}")
    assert rows_of(path, mapping=mapping)[0]["social_pension"] == "x"


def test_what_is_ignored_is_not_read(write: Write) -> None:
    path = write("list.csv", "birth_date,Ngày sinh,pension\n1950,1951,x\n")
    mapping = write("mapping.yaml", "ignore: [Ngày sinh, pension]")
    assert rows_of(path, mapping=mapping) == [{"row": 2, "birth_date": "1950"}]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("colums: {A: birth_date}", "'colums' is no part of a mapping file; did you mean columns?"),
        ("columns: {Sinh: birthdate}", "'birthdate' is no fact of a citizen; did you mean birth_"),
        ("columns: {Sinh: unstated}", "'unstated' is no fact of a citizen."),
        ("columns: [Sinh]", "columns takes a table of names"),
        ("columns: {Sinh: }", "columns takes a table of names"),
        ("ignore: {A: b}", "ignore takes a list of headings"),
        ("header_row: two", "header_row takes the number of a row"),
        ("header_row: 0", "header_row takes the number of a row"),
        ("sheet: [A]", "sheet takes the name of a sheet"),
        ("constants: {poverty: rich}", "poverty is 'rich'; allowed is one of poor"),
        ("constants: {povrty: poor}", "did you mean poverty?"),
        ("constants: {unstated: no}", "--unstated no"),
        (
            "constants: {territory: haiduong_west, district: le_chan}",
            "district is 'le_chan', which haiduong_west never had",
        ),
        ("values: {poverty: poor}", "values takes a table of words and values for each fact"),
        ("values: {poverty: {A: rich}}", "poverty is 'rich'; allowed is one of poor"),
        ("values: {povrty: {A: poor}}", "'povrty' is no fact of a citizen; did you mean poverty?"),
        ("columns: {Sinh: a, Sinh: b}", "stands twice"),
        ("columns: {Sinh: birth_date", "is not YAML: it goes wrong at line 1"),
        ("columns: &all {Sinh: birth_date}\nignore: *all", "refers to another place of itself"),
        ("- a\n- b", "is no table of names and values"),
        ("columns: {Giấy tờ: person_id, Sin: birth_date}", 'has no column "Sin"'),
        ("columns: {Sin: birth_date}\nheader_row: 2", "row 2 is no heading that names a fact"),
        ("header_row: 3", "row 3 is no heading"),
        ("header_row: 9", "row 9 is no heading"),
        ("sheet: A", "is no workbook"),
    ],
)
def test_a_mistake_in_a_mapping_file_is_one_sentence(write: Write, text: str, said: str) -> None:
    path, mapping = write("list.csv", LIST), write("mapping.yaml", text)
    assert said in refusal(path, mapping=mapping)


def test_a_confidential_constant_is_not_repeated_in_an_error(write: Write) -> None:
    mapping = write("mapping.yaml", "constants: {hiv: positive}")
    assert "positive" not in refusal(write("list.csv", LIST), mapping=mapping)


def test_a_constant_that_is_a_column_too_is_refused_with_its_place(write: Write) -> None:
    path = write("list.csv", "birth_date,pension\n1950,x\n")
    mapping = write("mapping.yaml", "constants: {pension: no}")
    assert "pension is column 2 of the list and a constant" in refusal(path, mapping=mapping)


def test_a_mapping_file_that_is_not_there_is_refused(write: Write) -> None:
    with pytest.raises(InputError, match=r"none\.yaml cannot be read"):
        open_list(write("list.csv", LIST), mapping="none.yaml")


def test_an_identifier_is_no_constant(write: Write) -> None:
    mapping = write("mapping.yaml", "constants: {person_id: '099091000003'}")
    with pytest.raises(InputError, match="every citizen has another"):
        open_list(write("list.csv", LIST), mapping=mapping)


def test_what_is_wrong_with_constants_is_said_of_the_mapping_file(write: Write) -> None:
    mapping = write("mapping.yaml", "constants: {pension: x, social_pension: x}")
    said = refusal(write("list.csv", LIST), mapping=mapping)
    assert said.startswith(f"{mapping}, under constants: ")
    assert "contradict each other" in said


def test_what_is_stated_of_every_row_cannot_be_a_constant_too(write: Write) -> None:
    mapping = write("mapping.yaml", "constants: {territory: haiduong_west}")
    path = write("list.csv", LIST)
    with pytest.raises(
        InputError, match=r"territory is stated of every row, and is a constant of .*mapping.yaml"
    ):
        open_list(path, mapping=mapping, stated={"territory": "haiphong_east"})


def test_what_is_stated_of_every_row_must_go_with_the_constants(write: Write) -> None:
    """Otherwise every row would be rejected."""
    mapping = write("mapping.yaml", "constants: {territory: haiduong_west}")
    path = write("list.csv", LIST)
    with pytest.raises(
        InputError, match=r"does not go with .*mapping\.yaml: district is 'hong_bang'"
    ):
        open_list(path, mapping=mapping, stated={"district": "hong_bang"})
    with pytest.raises(InputError, match="contradict each other"):
        open_list(path, stated={"pension": "x", "social_pension": "x"})
