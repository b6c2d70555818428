"""The law on every day on which anything changes, and on the day before it."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations, product

import pytest

from subsidy import rulebook
from subsidy.language.condition import Range
from subsidy.language.evaluation import FactValue, truth
from subsidy.language.policy import Policy, Rule
from subsidy.language.vocabulary import STATED

POLICIES = rulebook.policies()
PREMIUM = rulebook.premium()
MODELLED = PREMIUM.modelled

CHANGES = [day for day in {*POLICIES.changes, *PREMIUM.changes()} if day in MODELLED]
DAYS = sorted(
    {day for change in CHANGES for day in (change - timedelta(days=1), change) if day in MODELLED}
)
TERRITORIES = [place.id for place in rulebook.territories()]

HERE = ("national", "haiphong-east", "haiduong-west", "haiphong-2026")
"""The policies of the nation, the East, the West and the merged city."""


def every_policy(day: date) -> Iterator[Policy]:
    """Yield the policies in force somewhere on `day`, the national one among them."""
    yield POLICIES.national
    for policy in POLICIES.all[1:]:
        if policy.in_force is None or day in policy.in_force:
            yield policy


def test_the_law_changes_on_the_days_that_the_sources_give_and_on_no_other() -> None:
    days = {day for name in HERE for day in POLICIES.named(name).changes}
    days.update(PREMIUM.changes())
    assert [day.isoformat() for day in sorted(days) if day in MODELLED] == [
        "2019-01-01",
        "2019-07-01",
        "2020-01-01",
        "2021-01-01",
        "2022-01-01",
        "2022-08-01",
        "2023-01-01",
        "2023-07-01",
        "2023-08-01",
        "2023-11-01",
        "2024-01-01",
        "2024-07-01",
        "2024-08-01",
        "2025-01-01",
        "2025-07-01",
        "2026-01-01",
        "2026-07-01",
        "2031-01-01",
    ]


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_every_policy_builds(day: date) -> None:
    for policy in POLICIES.all:
        regime = policy.on(day)
        assert regime.first <= day
        assert regime.last is None or day <= regime.last
        ids = [rule.id for rule in regime.rules]
        assert ids
        assert len(ids) == len(set(ids))
        assert policy.premium.month(day) > 0


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_a_rule_reads_only_on_days_of_its_provision(day: date) -> None:
    for policy in every_policy(day):
        for rule in policy.on(day).rules:
            assert day in rule.provision.in_force, rule.id


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_every_provision_in_force_is_read(day: date) -> None:
    for policy in every_policy(day):
        in_force = {
            f"{rules.name}.{line.id}"
            for rules in policy.rule_sets
            for line in rules.provisions
            if day in line.in_force
        }
        assert {rule.id for rule in policy.on(day).rules} == in_force


@pytest.mark.parametrize("territory", TERRITORIES)
def test_one_policy_is_the_law_of_a_territory_on_each_day(territory: str) -> None:
    for day in DAYS:
        local = [policy for policy in POLICIES.all if policy.covers(territory, day)]
        assert len(local) <= 1, day
        assert POLICIES.in_force(territory, day) is (local[0] if local else POLICIES.national)


@pytest.mark.parametrize(
    ("territory", "first"),
    [("haiphong_east", date(2022, 8, 1)), ("haiduong_west", date(2020, 1, 1))],
    ids=["the East from 1 August 2022", "the West from 1 January 2020"],
)
def test_no_day_until_the_end_of_2030_is_without_a_local_policy(
    territory: str, first: date
) -> None:
    day = first
    while day <= date(2030, 12, 31):
        assert POLICIES.in_force(territory, day) is not POLICIES.national, day
        day += timedelta(days=1)


@pytest.mark.parametrize(
    ("territory", "day"),
    [
        ("haiphong_east", date(2022, 7, 31)),
        ("haiphong_east", date(2031, 1, 1)),
        ("haiduong_west", date(2019, 12, 31)),
        ("haiduong_west", date(2031, 1, 1)),
    ],
)
def test_before_and_after_the_local_policies_the_national_one_holds(
    territory: str, day: date
) -> None:
    assert POLICIES.in_force(territory, day) is POLICIES.national


def test_the_old_policies_end_on_31_december_2025_and_the_new_one_begins_the_day_after() -> None:
    last, first = date(2025, 12, 31), date(2026, 1, 1)
    assert POLICIES.in_force("haiphong_east", last).name == "haiphong-east"
    assert POLICIES.in_force("haiduong_west", last).name == "haiduong-west"
    assert POLICIES.in_force("haiphong_east", first).name == "haiphong-2026"
    assert POLICIES.in_force("haiduong_west", first).name == "haiphong-2026"


def rivals(rules: tuple[Rule, ...]) -> Iterator[tuple[Rule, Rule]]:
    """Yield two rules of equal standing that say what one payer pays, and say it differently."""
    for one, other in combinations(rules, 2):
        standing = not (one.whole or one.adds or other.whole or other.adds)
        shares = {(rule.hundredths, rule.vnd_a_month) for rule in (one, other)}
        if standing and one.route == other.route and one.payer == other.payer and len(shares) > 1:
            yield one, other


def meeting(one: Rule, other: Rule) -> dict[str, FactValue] | None:
    """Return facts for which both rules hold, None where nobody meets both."""
    values: dict[str, set[FactValue]] = {}
    for leaf in (*one.condition.leaves(), *other.condition.leaves()):
        tried = values.setdefault(leaf.fact, set())
        if isinstance(leaf, Range):
            bounds = [bound for bound in (leaf.low, leaf.high) if isinstance(bound, int)]
            tried.update((n, n) for bound in bounds for n in (bound - 1, bound, bound + 1))
        else:
            tried.update((*leaf.values, *(STATED[leaf.fact].values or (True, False, "other"))))
    for some in product(*values.values()):
        facts = dict(zip(values, some, strict=True))
        if truth(one.condition, facts) and truth(other.condition, facts):
            return facts
    return None


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_no_two_rules_of_equal_standing_contradict_each_other(day: date) -> None:
    for policy in POLICIES.all:
        for one, other in rivals(policy.on(day).rules):
            assert meeting(one, other) is None, (policy.name, one.id, other.id)


def test_the_search_for_contradictions_meets_rules_that_exclude_each_other() -> None:
    rules = POLICIES.national.on(date(2025, 10, 15)).rules
    assert [(one.id, other.id) for one, other in rivals(rules)] == [
        ("national.near_poor_2025", "national.near_poor_poor_commune")
    ]


def test_the_search_for_contradictions_finds_one_where_there_is_one() -> None:
    rules = POLICIES.named("haiduong-west").on(date(2025, 10, 15)).rules
    elderly = next(rule for rule in rules if rule.id == "haiduong_res37.elderly_70")
    other = elderly._replace(id="haiduong_res37.other", hundredths=6_000)
    assert list(rivals((elderly, other))) == [(elderly, other)]
    facts = meeting(elderly, other)
    assert facts is not None
    assert facts["age"] in [(70, 70), (71, 71), (79, 79)]
