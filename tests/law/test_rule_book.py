"""What every provision of the rule book must carry, and that none stands outside a policy."""

from importlib import import_module
from pkgutil import walk_packages
from typing import TypeVar
from unicodedata import is_normalized

import pytest

from subsidy import rulebook
from subsidy.language import Evidence, Payer, Policy, Provision, Role, RuleSet, Text, percent

T = TypeVar("T")

POLICIES = rulebook.policies().every
# A proposal may drop lines of a rule set: the law's own one of that name counts.
RULE_SETS = list(
    {rules.name: rules for policy in reversed(POLICIES) for rules in policy.rule_sets}.values()
)
LINES = [(rules, line) for rules in RULE_SETS for line in rules.provisions]
LOCAL = [(policy, rules) for policy in POLICIES for rules in policy.rule_sets if rules.territories]

ROUTES = {
    "poor",
    "near_poor",
    "child_under_6",
    "social_allowance",
    "social_pension",
    "elderly",
    "hiv",
    "blind",
    "party",
    "security_force",
    "waste_collector",
    "poverty_exit",
    "agri_average",
    "student",
    "ethnic_ex_difficult",
    "village_health_worker",
    "village_staff",
    "artisan",
    "trafficking_victim",
    "bomb_victim",
    "employment",
    "pension",
    "social_insurance_benefit",
    "armed_forces",
    "meritorious",
    "difficult_area",
    "island",
    "other_state_paid",
}
"""The contract's routes; `household` is no provision's."""

ELSEWHERE = {"mild_disability", "ethnic_minority"}
"""Routes of other places alone."""

each_line = pytest.mark.parametrize(
    ("rules", "line"), LINES, ids=[f"{rules.name}.{line.id}" for rules, line in LINES]
)


def complete(text: Text) -> bool:
    return all(
        words.strip() == words and words and is_normalized("NFC", words)
        for words in (text.vi, text.en)
    )


def everything(kind: type[T]) -> list[T]:
    """Return every object of `kind` that a rule file names, alone or in a tuple."""
    root = rulebook.rules()
    modules = [
        root,
        *(import_module(m.name) for m in walk_packages(root.__path__, f"{root.__name__}.")),
    ]
    named = [value for module in modules for value in vars(module).values()]
    inside = [item for value in named if isinstance(value, tuple) for item in value]
    return [value for value in (*named, *inside) if isinstance(value, kind)]


def test_every_provision_of_a_rule_file_stands_in_a_policy() -> None:
    in_policies = {id(line) for _, line in LINES}
    written = {id(line): line for line in everything(Provision)}
    assert written
    assert [line.id for key, line in written.items() if key not in in_policies] == []


def test_every_rule_set_of_a_rule_file_stands_in_a_policy() -> None:
    written = {rules.name for rules in everything(RuleSet)}
    assert written == {rules.name for rules in RULE_SETS}


def test_ids_are_unique_in_the_rule_book() -> None:
    ids = [f"{rules.name}.{line.id}" for rules, line in LINES]
    assert len(ids) == len(set(ids))


def test_policies_and_territories_have_one_name_each() -> None:
    names = [policy.name for policy in POLICIES]
    places = [place.id for place in rulebook.territories()]
    assert len(names) == len(set(names))
    assert len(places) == len(set(places))


def test_the_policies_of_the_contract_are_there() -> None:
    assert {"national", "haiphong-east", "haiduong-west", "haiphong-2026"} <= {
        policy.name for policy in POLICIES
    }


@each_line
def test_a_provisions_route_is_one_of_the_contract(rules: RuleSet, line: Provision) -> None:
    assert line.route in ROUTES | ELSEWHERE


def test_every_route_of_the_contract_has_a_provision() -> None:
    assert {line.route for _, line in LINES} == ROUTES | ELSEWHERE
    assert rulebook.routes().keys() == ROUTES | ELSEWHERE | {"household"}


@each_line
def test_a_line_that_settles_the_case_says_that_it_pays_the_whole(
    rules: RuleSet, line: Provision
) -> None:
    assert line.role is not Role.WHOLE or line.share == percent(100)


@each_line
def test_a_provision_has_a_title_in_both_languages(rules: RuleSet, line: Provision) -> None:
    assert complete(line.title)
    assert line.title.vi != line.title.en


@each_line
def test_a_provision_names_its_instrument_and_the_body_behind_it(
    rules: RuleSet, line: Provision
) -> None:
    for _, instrument in line.instruments.values:
        assert complete(instrument.title)
        assert complete(instrument.body)
        assert instrument.number is None or instrument.number == instrument.number.strip() != ""
    assert line.article is None or line.article == line.article.strip() != ""


@each_line
def test_a_provision_names_its_sources(rules: RuleSet, line: Provision) -> None:
    assert line.sources
    assert all(source.strip() == source != "" for source in line.sources)
    assert len(line.sources) == len(set(line.sources))


@each_line
def test_a_provision_was_checked_after_its_instrument_was_signed(
    rules: RuleSet, line: Provision
) -> None:
    for _, instrument in line.instruments.values:
        assert instrument.signed is None or instrument.signed < line.checked_on


@each_line
def test_a_provision_holds_only_after_its_instrument_was_signed(
    rules: RuleSet, line: Provision
) -> None:
    for start, instrument in line.instruments.values:
        first = max(start, line.in_force.first)
        assert instrument.signed is None or instrument.signed < first


@each_line
def test_what_is_inferred_is_said_with_its_reason(rules: RuleSet, line: Provision) -> None:
    evidences = {evidence for _, evidence in line.evidences.values}
    assert evidences <= set(Evidence)
    assert Evidence.INFERRED not in evidences or line.inferred
    assert all(complete(text) for text in (*line.inferred, *line.notes))


@each_line
def test_a_text_that_was_read_has_a_number_and_none_of_the_local_ones_was_found(
    rules: RuleSet, line: Provision
) -> None:
    if Evidence.TEXT in {evidence for _, evidence in line.evidences.values}:
        assert all(instrument.number for _, instrument in line.instruments.values)
        assert not rules.territories


@each_line
def test_a_local_provision_is_paid_by_the_city_or_a_district(
    rules: RuleSet, line: Provision
) -> None:
    payers = {payer for _, payer in line.payers.values}
    assert (payers <= {Payer.CITY, Payer.DISTRICT}) is bool(rules.territories)


@pytest.mark.parametrize(
    ("policy", "rules"), LOCAL, ids=[f"{policy.name}, {rules.name}" for policy, rules in LOCAL]
)
def test_a_local_provision_holds_only_while_its_policy_does(policy: Policy, rules: RuleSet) -> None:
    assert policy.in_force is not None
    for line in rules.provisions:
        assert line.in_force.first in policy.in_force, line.id
        if line.in_force.last is None:
            assert policy.in_force.last is None, line.id
        else:
            assert line.in_force.last in policy.in_force, line.id


@pytest.mark.parametrize(
    "policy",
    [policy for policy in POLICIES if policy.territories],
    ids=lambda policy: policy.name,
)
def test_a_policy_begins_with_its_first_local_line_and_ends_with_its_last(policy: Policy) -> None:
    periods = [
        line.in_force
        for rules in policy.rule_sets
        if rules.territories
        for line in rules.provisions
    ]
    ends = {period.last for period in periods}
    assert policy.in_force is not None
    assert policy.in_force.first == min(period.first for period in periods)
    assert policy.in_force.last == (None if None in ends else max(filter(None, ends)))


@pytest.mark.parametrize(
    ("policy", "rules"), LOCAL, ids=[f"{policy.name}, {rules.name}" for policy, rules in LOCAL]
)
def test_a_local_rule_set_covers_the_territories_of_its_policy(
    policy: Policy, rules: RuleSet
) -> None:
    assert set(policy.territories) <= set(rules.territories)


@pytest.mark.parametrize("rules", RULE_SETS, ids=lambda rules: rules.name)
def test_a_rule_set_says_what_it_leaves_out_and_why(rules: RuleSet) -> None:
    assert complete(rules.title)
    assert rules.not_modelled
    assert all(complete(left.line) and complete(left.reason) for left in rules.not_modelled)
