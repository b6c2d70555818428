"""Policies side by side: which lines stand in which row, when, and what is marked."""

from dataclasses import replace
from datetime import date

import pytest

from subsidy import rulebook
from subsidy.concordance import Row, rows
from subsidy.errors import InputError
from subsidy.language import Policy, Provision
from subsidy.language.ruleset import RuleSet
from subsidy.words.concordance import Concordance, SaidRow, concordance

EAST, WEST, MERGED = (
    rulebook.policies().named(name) for name in ("haiphong-east", "haiduong-west", "haiphong-2026")
)
THREE = (EAST, WEST, MERGED)


def said(*policies: Policy, language: str = "en") -> Concordance:
    return concordance(policies, rows(policies), language)


def row(route: str, *policies: Policy) -> SaidRow:
    return next(one for one in said(*policies).rows if one.route.endswith(f"({route})"))


def marked(route: str, *policies: Policy) -> list[list[str]]:
    return [[line.text for line in cell if line.differs] for cell in row(route, *policies).cells]


def _of(route: str) -> Row:
    return next(one for one in rows(THREE) if one.route == route)


def test_every_line_in_force_within_a_policy_stands_in_one_row() -> None:
    found = [line.id for one in rows((MERGED,)) for line in one.lines[0]]
    assert len(found) == len(set(found))
    held = {
        f"{rules.name}.{line.id}"
        for rules in MERGED.rule_sets
        for line in rules.provisions
        if line.in_force.last is None or line.in_force.last >= date(2026, 1, 1)
    }
    assert set(found) == held


def test_routes_stand_in_the_order_of_the_first_policy() -> None:
    order = [one.route for one in rows(THREE)]
    own = [line.route for rules in EAST.rule_sets for line in rules.provisions]
    assert order[: len(set(own))] == list(dict.fromkeys(own))


def test_a_line_that_ended_before_the_policy_begins_is_left_out() -> None:
    old, _, new = _of("student").lines
    assert [line.id for line in old] == ["national.student_2018", "national.student_2025"]
    assert [line.id for line in new] == ["national.student_2025"]


def test_days_are_those_within_the_policy() -> None:
    (pension,) = _of("pension").lines[2]
    assert (pension.readings[0].since, pension.last) == (date(2026, 1, 1), date(2030, 12, 31))


def test_what_all_policies_have_is_not_marked() -> None:
    assert not row("child_under_6", *THREE).differs


def test_a_bound_that_differs_is_marked_on_each_side() -> None:
    east, _, merged = marked("elderly", *THREE)
    assert "age: 60 to under 80" in east
    assert "age: 60 to under 75" in merged
    assert "receives a monthly pension: no" not in merged


def test_a_policy_without_the_route_says_so() -> None:
    *_, merged = row("poverty_exit", *THREE).cells
    assert [(line.text, line.differs) for line in merged] == [("no line of this policy", True)]


def test_a_payer_that_changes_within_the_policy_is_told_with_the_day() -> None:
    _, west, _ = marked("elderly", *THREE)
    assert "District budget: 30 %" in west
    assert "from 2025-07-01: City/province budget: 30 %" in west
    assert "from 2025-07-01 no longer: District budget: 30 %" in west


def test_a_share_that_nobody_published_is_no_number() -> None:
    (cell,) = row("waste_collector", MERGED).cells
    assert "City/province budget: share not published" in [line.text for line in cell]


def _swapped() -> Policy:
    """Return the merged city's policy, the shares of its near-poor and HIV lines exchanged."""
    *_, local = MERGED.rule_sets
    by_id = {line.id: line for line in local.provisions}
    hiv = replace(by_id["hiv"], route="near_poor", share=by_id["near_poor"].share)
    near_poor = replace(by_id["near_poor"], share=by_id["hiv"].share)
    return _with(local, near_poor, hiv)


def _with(local: RuleSet, *lines: Provision) -> Policy:
    changed = replace(local, provisions=lines)
    return replace(MERGED, name="changed", rule_sets=(changed,))


def test_the_same_parts_joined_otherwise_are_a_difference() -> None:
    *_, local = MERGED.rule_sets
    by_id = {line.id: line for line in local.provisions}
    plain = _with(local, by_id["near_poor"], replace(by_id["hiv"], route="near_poor"))
    for cell in marked("near_poor", plain, replace(_swapped(), name="swapped")):
        assert cell == [
            "Member of a near-poor household: the city adds 30 %",
            "Person living with HIV",
        ]


def test_one_policy_alone_has_nothing_to_differ_from() -> None:
    assert not any(one.differs for one in said(MERGED).rows)


def test_a_policy_named_twice_is_refused() -> None:
    with pytest.raises(InputError, match="haiphong-east is named twice"):
        rows((EAST, MERGED, EAST))


def test_it_speaks_vietnamese() -> None:
    table = said(*THREE, language="vi")
    assert table.title.startswith("Ai được hỗ trợ")
    assert any(
        "từ 01/07/2025 không còn" in line.text
        for one in table.rows
        for cell in one.cells
        for line in cell
    )
