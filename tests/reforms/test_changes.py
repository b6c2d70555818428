"""Reforms as differences: numbers changed by name, said in words, refused where they cannot be."""

from datetime import date
from pathlib import Path

import pytest

from subsidy import rulebook
from subsidy.decide import decide
from subsidy.errors import InputError
from subsidy.language import Policy
from subsidy.profile import Profile
from subsidy.reforms import Change, read_change, read_reform, read_sweep, reformed
from subsidy.reforms.proposal import read_proposal
from subsidy.reforms.reformed import difference

POLICIES = rulebook.policies()
BASE = POLICIES.named("haiphong-2026")


def change(written: str) -> Change:
    return read_change(written, POLICIES, BASE)


def min_age(policy: Policy, day: date) -> int:
    (line,) = (
        line for rules in policy.rule_sets for line in rules.provisions if line.id == "elderly"
    )
    return line.parameters["min_age"].on(day)


@pytest.mark.parametrize(
    "written",
    [
        "haiphong-2026.elderly.min_age=62",
        "elderly.min_age=62",
        "haiphong_2026.elderly.min_age=62",
        "haiphong-2026.haiphong_2026.elderly.min_age = 62",
    ],
)
def test_a_number_is_named_by_policy_rule_set_provision_and_parameter(written: str) -> None:
    policy = reformed(BASE, [change(written)])
    assert min_age(policy, date(2026, 1, 1)) == 62
    assert min_age(BASE, date(2026, 1, 1)) == 60


def test_a_change_may_begin_on_a_day(monkeypatch: pytest.MonkeyPatch) -> None:
    policy = reformed(BASE, [change("elderly.min_age=62@2026-07-01")])
    assert min_age(policy, date(2026, 6, 30)) == 60
    assert min_age(policy, date(2026, 7, 1)) == 62
    assert date(2026, 7, 1) in policy.changes


def test_a_share_is_changed_by_the_name_share() -> None:
    policy = reformed(BASE, [change("elderly.share=33,33")])
    (rule,) = (rule for rule in policy.on(date(2026, 1, 1)).rules if rule.id.endswith(".elderly"))
    assert rule.hundredths == 3_333


def test_an_unpublished_share_may_be_supposed() -> None:
    assert not reformed(BASE, [change("waste_collector.share=70")]).on(date(2026, 1, 1)).unpublished


def test_a_change_leaves_the_base_and_the_other_lines_as_they_are() -> None:
    policy = reformed(BASE, [change("elderly.min_age=62")])
    before, after = (
        [line for rules in one.rule_sets for line in rules.provisions if line.id != "elderly"]
        for one in (BASE, policy)
    )
    assert all(one is other for one, other in zip(before, after, strict=True))


def test_two_changes_of_one_provision_are_both_made() -> None:
    policy = reformed(BASE, [change("elderly.min_age=70"), change("elderly.max_age=85")])
    (rule,) = (rule for rule in policy.on(date(2026, 1, 1)).rules if rule.id.endswith(".elderly"))
    assert "70" in repr(rule.condition)
    assert "85" in repr(rule.condition)


def test_the_difference_is_said_in_words() -> None:
    (said,) = difference([change("elderly.min_age=62@2026-07-01")])
    assert said.say("en").endswith("least age (min_age) 60 becomes 62, from 2026-07-01")
    assert "tuổi tối thiểu (min_age) từ 60 thành 62" in said.say("vi")


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("elderly.min_agee=62", "did you mean min_age"),
        ("elderlyy.min_age=62", "did you mean elderly"),
        ("haiphong-2027.elderly.min_age=62", "did you mean haiphong-2026"),
        ("elderly=62", "has no provision|no parameter"),
        ("elderly.min_age", "is no change"),
        ("=62", "is no change"),
        ("elderly.min_age=", "is no change"),
        ("elderly.min_age=62@July", "first day"),
        ("elderly.min_age=62@2026-07", "first day"),
    ],
)
def test_what_is_no_change_is_refused_with_the_nearest_name(written: str, said: str) -> None:
    base = None if written.startswith("haiphong-2027") else BASE
    with pytest.raises(InputError, match=said):
        read_change(written, POLICIES, base)


@pytest.mark.parametrize(
    "written",
    [
        "elderly.min_age=-1",
        "elderly.min_age=sixty",
        "elderly.min_age=9999",
        "elderly.min_age=75",
        "elderly.min_age=90@2027-01-01",
        "elderly.share=0",
        "elderly.share=101",
        "elderly.share=33.333",
        "elderly.share=x",
    ],
)
def test_a_number_that_cannot_be_is_refused(written: str) -> None:
    with pytest.raises(InputError):
        reformed(BASE, [change(written)])


def test_a_reformed_policy_decides_a_citizen_as_any_policy_does(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    policy = reformed(BASE, [change("elderly.min_age=62")], "from-62")
    with_it = type(POLICIES)((*POLICIES.all, policy))
    monkeypatch.setattr(rulebook, "policies", lambda: with_it)
    profile = Profile.model_validate(
        {
            "birth_date": "1965-01-01",
            "territory": "haiduong_west",
            "residence": "permanent",
            "unstated": "no",
        }
    )
    routes = [
        decide(profile, on=date(2026, 2, 1), months=1, policy=name).route
        for name in ("haiphong-2026", "from-62")
    ]
    assert routes == ["elderly", "household"]


def test_a_file_holds_a_reform_with_dates(tmp_path: Path) -> None:
    file = tmp_path / "from-62.yaml"
    file.write_text(
        "base: haiphong-2026\n"
        "set:\n"
        "  elderly.min_age: {2026-07-01: 61, 2027-01-01: 62}\n"
        "  near_poor.share: 20\n",
        encoding="utf-8",
    )
    policy, changes = read_reform(str(file), POLICIES)
    assert policy.name == "from-62"
    assert len(changes) == 3
    days = (date(2026, 1, 1), date(2026, 7, 1), date(2027, 1, 1))
    assert [min_age(policy, day) for day in days] == [60, 61, 62]


@pytest.mark.parametrize(
    "text",
    [
        "base: haiphong-2026",
        "set: {elderly.min_age: 62}",
        "base: haiphong-2026\nset: []",
        "base: haiphong-2026\nsets: {elderly.min_age: 62}",
        "base: haiphong-2026\nset: {elderly.min_age: [62]}",
        "base: haiphong-2026\nset: {elderly.min_age: {soon: 62}}",
        "base: haiphong-2026\nset: {national.student_2025.shared: 62}",
        "base: haiphong-2026\nset: {haiphong-east.elderly.min_age: 62}",
        "base: [",
    ],
)
def test_a_file_that_is_no_reform_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "reform.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(InputError):
        read_reform(str(file), POLICIES)


@pytest.mark.parametrize("name", ["x" * 81, '"a\\x01b"', '"two\\nlines"'])
def test_a_name_that_no_heading_could_hold_is_refused(tmp_path: Path, name: str) -> None:
    path = tmp_path / "r.yaml"
    path.write_text(f"name: {name}\nbase: haiphong-2026\nset: {{elderly.min_age: 62}}")
    with pytest.raises(InputError, match="name is one line of at most 80 letters"):
        read_reform(str(path), rulebook.policies())


def test_references_in_a_file_are_refused_before_they_are_followed(tmp_path: Path) -> None:
    """Each of these lines stands for ten of the one before: a hundred million in the last."""
    lines = ["a: &a [x, x]", *(f"{b}: &{b} [{', '.join([f'*{a}'] * 10)}]" for a, b in STEPS)]
    path = tmp_path / "bomb.yaml"
    path.write_text("\n".join([*lines, "base: *i", "set: *i"]))
    with pytest.raises(InputError, match=r"refers to another place of itself by \*"):
        read_reform(str(path), rulebook.policies())


STEPS = list(zip("abcdefgh", "bcdefghi", strict=True))


def test_a_sweep_tries_every_number_of_its_span() -> None:
    sweep = read_sweep("elderly.min_age=60..66..2", POLICIES, BASE)
    assert [one.value for one in sweep.changes] == ["60", "62", "64", "66"]
    assert sweep.place == "elderly.min_age"


@pytest.mark.parametrize("span", ["60..", "..70", "60", "70..60", "60..60", "60..70..0", "0..500"])
def test_a_sweep_without_two_ends_in_order_is_refused(span: str) -> None:
    with pytest.raises(InputError, match="is no span"):
        read_sweep(f"elderly.min_age={span}", POLICIES, BASE)


def test_a_proposal_is_a_policy_in_a_file(tmp_path: Path) -> None:
    file = tmp_path / "proposal.py"
    file.write_text(
        "from dataclasses import replace\n"
        "from subsidy import rulebook\n"
        "from subsidy.language import Policy\n"
        "base = rulebook.policies().national\n"
        "POLICY = Policy(name='mine', title=base.title, rule_sets=base.rule_sets,\n"
        "    premium=base.premium, household=base.household)\n",
        encoding="utf-8",
    )
    assert read_proposal(str(file)).name == "mine"


@pytest.mark.parametrize("text", ["POLICY = 1", "1 / 0", "raise SystemError", "x ="])
def test_a_file_without_a_policy_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "proposal.py"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(InputError):
        read_proposal(str(file))
