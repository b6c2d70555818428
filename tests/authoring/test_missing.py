"""`rules check` names each thing that a resolution still lacks, and nothing once it is complete."""

from collections.abc import Callable
from pathlib import Path

import pytest

from subsidy import rulebook
from subsidy.authoring.workplace import Workplace, workplace
from tests.authoring.conftest import NAME, Lacking, checkout_policies


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def both(*slips: Callable[[Workplace], None]) -> Callable[[Workplace], None]:
    def make(it: Workplace) -> None:
        for slip in slips:
            slip(it)

    return make


def test_of_a_skeleton_every_placeholder_is_named_with_its_line(
    place: Workplace, lacking: Lacking
) -> None:
    said = lacking()
    lines = place.module.read_text(encoding="utf-8").splitlines()
    for number, text in enumerate(lines, start=1):
        named = f"rules/elsewhere/{NAME}.py, line {number}: FILL IN is still there."
        assert (named in said) is ("FILL IN" in text)
    assert f"No policy holds {NAME}: enter its RULES in rules/elsewhere/policies.py." in said
    assert f"CHANGELOG.md: FILL IN is still in the entry of {NAME}." in said


def test_nothing_is_missing_of_a_complete_one(filled: Workplace, lacking: Lacking) -> None:
    assert lacking() == []


def test_where_the_whole_text_was_read_perhaps_no_line_is_left_out(
    filled: Workplace, lacking: Lacking
) -> None:
    change(filled.module, "evidence=Evidence.REPORTED,", 'evidence=Evidence.TEXT, article="2(1)",')
    change(filled.module, "(OTHER_LINES,)", "()")
    assert lacking() == []


def test_a_resolution_that_was_never_begun_is_not_there(checkout: Path, lacking: Lacking) -> None:
    workplace(NAME, str(checkout)).module.unlink()
    assert lacking() == [
        f'rules/elsewhere/{NAME}.py is not there: "subsidy rules new {NAME}" writes it.'
    ]


OTHER_RULES = "        hanoi_res12.RULES,\n        hanoi_res19.RULES,\n"
"""What else the policy of Hà Nội holds."""

SLIPS: tuple[tuple[str, Callable[[Workplace], None], str], ...] = (
    (
        "a fact is misspelt",
        lambda it: change(it.module, "fact.age", "fact.agee"),
        "There is no fact 'agee'; did you mean 'age'?",
    ),
    (
        "Python cannot read it",
        lambda it: change(it.module, "RULES = RuleSet(", "RULES = RuleSet(("),
        f"rules/elsewhere/{NAME}.py, line",
    ),
    (
        "the territory is not named",
        lambda it: change(it.module, "HANOI", "HUE"),
        "cannot import name 'HUE' from 'rules.territories'",
    ),
    (
        "the evidence is text without an article",
        lambda it: change(it.module, "Evidence.REPORTED", "Evidence.TEXT"),
        "elderly: the evidence is text, so the article was read: name it.",
    ),
    (
        "inferred evidence gives no reason",
        both(
            lambda it: change(it.module, "Evidence.REPORTED", "Evidence.INFERRED"),
            lambda it: change(
                it.module.with_name("unstated.py"), "(*inferred, PAYER_INFERRED)", "()"
            ),
        ),
        "elderly: the evidence is inferred and nothing under inferred says why.",
    ),
    (
        "an unknown share has no note",
        both(
            lambda it: change(it.module, "percent(100)", "UNPUBLISHED"),
            lambda it: change(it.module, "    percent,\n", "    UNPUBLISHED,\n"),
        ),
        "elderly: the share is unknown and no note says so.",
    ),
    (
        "the route has no name",
        lambda it: change(it.module, '    "elderly",\n', '    "very_elderly",\n'),
        (
            "very_elderly: the route 'very_elderly' is not in rules/routes.py: write route= with "
            "that of the line it adds to, or name a new route there."
        ),
    ),
    (
        "both titles are in one language",
        lambda it: change(
            it.module, "Người từ đủ 65 đến dưới 75 tuổi", "Person from 65 to under 75"
        ),
        "elderly: the title is the same in both languages.",
    ),
    (
        "the rule set bears another name",
        lambda it: change(it.module, f'name="{NAME}"', 'name="other"'),
        f"The rule set is called 'other': call it {NAME}, as its file.",
    ),
    (
        "what is left out is not said",
        lambda it: change(it.module, "(OTHER_LINES,)", "()"),
        "not_modelled is empty: say which lines of the resolution are left out, and why.",
    ),
    (
        "no test asks on its first day",
        lambda it: change(it.tests, "2026-01-01", "2026-01-02"),
        f"tests/law/test_{NAME}.py asks nothing on 2026-01-01; the law turns there.",
    ),
    (
        "no test expects its answer",
        lambda it: change(it.tests, "elderly:", "student:"),
        f"tests/law/test_{NAME}.py expects no answer by the route elderly.",
    ),
    (
        "it has no tests",
        lambda it: it.tests.unlink(),
        f"tests/law/test_{NAME}.py is not there.",
    ),
    (
        "the changelog is silent",
        lambda it: change(it.changelog, f"({NAME})", ""),
        f"CHANGELOG.md has no entry that ends with ({NAME}).",
    ),
    (
        "it stands in no policy",
        lambda it: change(checkout_policies(it), f"        {NAME}.RULES,\n", ""),
        f"No policy holds {NAME}: enter its RULES in rules/elsewhere/policies.py.",
    ),
    (
        "its policy begins on another day",
        lambda it: change(checkout_policies(it), "date(2025, 1, 1)", "date(2025, 2, 1)"),
        (
            "The policy hanoi begins on 2025-02-01 and the first of its local lines on 2025-01-01: "
            "begin it on that day."
        ),
    ),
    (
        "its policy ends before a line that has no end",
        lambda it: change(
            checkout_policies(it),
            f"        {NAME}.RULES,\n",
            f"        {NAME}.RULES,\n        last=date(2026, 12, 31),\n",
        ),
        (
            "The policy hanoi ends on 2026-12-31 and one of its local lines has no end: "
            "leave last out."
        ),
    ),
    (
        "its policy goes on after the last line",
        lambda it: change(
            checkout_policies(it),
            f"{OTHER_RULES}        {NAME}.RULES,\n",
            f"        {NAME}.RULES,\n",
        ),
        (
            "The policy hanoi has no end and the last of its local lines ends on 2030-12-31: "
            "give that day as last."
        ),
    ),
    (
        "its policy ends before the last line",
        lambda it: change(
            checkout_policies(it),
            f"{OTHER_RULES}        {NAME}.RULES,\n",
            f"        {NAME}.RULES,\n        last=date(2029, 12, 31),\n",
        ),
        (
            "The policy hanoi ends on 2029-12-31 and the last of its local lines on 2030-12-31: "
            "give that day as last."
        ),
    ),
    (
        "the check is still to come",
        lambda it: change(it.module, "CHECKED = date(2026, 1, 1)", "CHECKED = date(2099, 1, 1)"),
        "elderly: checked_on is 2099-01-01, which is still to come.",
    ),
)


@pytest.mark.parametrize(
    ("slip", "said"), [each[1:] for each in SLIPS], ids=[each[0] for each in SLIPS]
)
def test_it_is_said_when(
    slip: Callable[[Workplace], None], said: str, filled: Workplace, lacking: Lacking
) -> None:
    slip(filled)
    assert any(said in one for one in lacking()), lacking()


def test_looking_at_a_broken_rule_book_leaves_the_one_that_decides_alone(
    filled: Workplace, lacking: Lacking
) -> None:
    before = rulebook.policies()
    change(filled.module, "fact.age", "fact.agee")
    lacking()
    assert rulebook.policies() is before
