"""A policy as a difference over another: what is dropped, what is added, what stays."""

import pytest

from subsidy import rulebook
from subsidy.language import Policy, RuleError, RuleSet, Text, differing

BASE = rulebook.policies().named("haiphong-2026")
ADDED = RuleSet(
    name="draft",
    title=Text("Dự thảo", "Draft"),
    provisions=(rulebook.provisions()["haiduong_res37.waste_collector"],),
)


def draft(*dropping: str) -> Policy:
    return differing(
        BASE, name="a-draft", title=Text("Dự thảo", "Draft"), adding=ADDED, dropping=dropping
    )


def lines(policy: Policy) -> set[str]:
    return {f"{rules.name}.{line.id}" for rules in policy.rule_sets for line in rules.provisions}


def test_it_is_the_base_without_what_it_drops_and_with_what_it_adds() -> None:
    dropped, added = {"haiphong_2026.hiv"}, {"draft.waste_collector"}
    assert lines(draft("haiphong_2026.hiv")) == lines(BASE) - dropped | added


def test_what_stays_is_the_very_same_law() -> None:
    found = draft()
    assert found.rule_sets[:-1] == BASE.rule_sets
    assert (found.in_force, found.territories) == (BASE.in_force, BASE.territories)


def test_the_base_itself_does_not_change() -> None:
    before = lines(BASE)
    draft("haiphong_2026.hiv")
    assert lines(BASE) == before


def test_a_line_that_the_base_does_not_have_cannot_be_dropped() -> None:
    with pytest.raises(RuleError, match=r"'haiphong_2026\.hib'.*haiphong_2026\.hiv"):
        draft("haiphong_2026.hib")


def test_a_rule_set_cannot_be_added_under_a_name_of_the_base() -> None:
    with pytest.raises(RuleError, match="already"):
        differing(BASE, name="x", title=Text("X", "X"), adding=BASE.rule_sets[-1])


def test_a_proposal_is_the_law_of_no_territory() -> None:
    policies = rulebook.policies()
    assert policies.named("nobody-behind") in policies.proposals
    for place in policies.named("nobody-behind").territories:
        for day in policies.changes:
            assert policies.in_force(place.id, day) not in policies.proposals
