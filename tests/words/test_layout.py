"""A screen fits a terminal, and its tables have even columns."""

from subsidy.words.layout import WIDTH, page, table


def test_a_long_line_is_folded_under_its_own_indent() -> None:
    long = "  - " + "word " * 40
    first, *others = page([[long]]).splitlines()
    assert first.startswith("  - word")
    assert all(line.startswith("    word") for line in others)
    assert all(len(line) <= WIDTH for line in (first, *others))


def test_a_word_with_hyphens_is_never_broken() -> None:
    name = "haiduong-west-" * 6 + "2025"
    assert name in page([["x" * 30 + " " + name]])


def test_empty_blocks_leave_no_empty_lines() -> None:
    assert page([["one"], [], ["two"]]) == "one\n\ntwo\n"


def test_numbers_stand_under_one_another() -> None:
    rows = [("State budget", "50 %", "631,800 VND"), ("the citizen", "0 %", "0 VND")]
    assert list(table(rows)) == [
        "  State budget  50 %  631,800 VND",
        "  the citizen    0 %        0 VND",
    ]
