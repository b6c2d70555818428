"""What is proved of the policies of the rule book, and who contradicts it."""

from decimal import Decimal
from functools import cache

import pytest

from subsidy import rulebook
from subsidy.proof.properties import PROPERTIES
from subsidy.proof.property import Asked, Finding, Status, Verdict
from subsidy.proof.verify import all_hold, verify

NAMED = rulebook.policies().named


@cache
def verdicts(policy: str, *against: str) -> dict[str, Verdict]:
    asked = Asked(NAMED(policy), tuple(NAMED(name) for name in against))
    return {verdict.property.name: verdict for verdict in verify(asked)}


def found(policy: str, name: str) -> tuple[Finding, ...]:
    (one,) = (one for one in PROPERTIES if one.name == name)
    (verdict,) = verify(Asked(NAMED(policy)), [one])
    return verdict.found.findings


def harmonised() -> dict[str, Verdict]:
    return verdicts("haiphong-2026", "haiphong-east", "haiduong-west")


def proposed() -> dict[str, Verdict]:
    return verdicts("nobody-behind", "haiphong-east", "haiduong-west")


def losers() -> tuple[Finding, ...]:
    return harmonised()["nobody_worse_off"].found.findings


def test_the_harmonisation_has_these_losers_and_no_other() -> None:
    kinds = [(finding.kind, finding.depends) for finding in losers()]
    assert sorted(kinds) == [
        (("haiduong-west", "elderly", "75 to under 80"), False),
        (("haiduong-west", "party", "6 to under 60, 75 to under 77, 80 and over"), False),
        (("haiduong-west", "poverty_exit", "6 to under 60, 75 and over"), False),
        (("haiduong-west", "security_force", "6 to under 60, 75 and over"), False),
        (("haiduong-west", "waste_collector", "6 to under 60, 80 and over"), True),
        (("haiphong-east", "elderly", "75 to under 80"), False),
        (("haiphong-east", "poverty_exit", "6 to under 60, 75 and over"), False),
    ]


def test_a_loss_on_the_text_shows_both_decisions_with_the_smaller_one_last() -> None:
    for finding in losers():
        before, after = finding.examples
        assert before.profile == after.profile
        if not finding.depends:
            assert after.answer.decided
            assert before.budgets > after.budgets


def test_a_loss_that_hangs_on_an_unpublished_share_is_undetermined_for_the_engine() -> None:
    (waste,) = (finding for finding in losers() if finding.depends)
    before, after = (example.decision("en") for example in waste.examples)
    assert before.budget_percent == Decimal(70)
    assert after.status == "undetermined"
    assert (after.least_percent, after.greatest_percent) == (Decimal(0), Decimal(100))
    assert waste.what.say("en").endswith("at least 70 %")


@pytest.mark.parametrize(
    ("route", "facts"),
    [
        ("elderly", {"birth_date": "1951-01-01"}),
        ("security_force", {"birth_date": "1991-01-01", "security_force": True}),
        ("party", {"birth_date": "1991-01-01", "party_badge_years": 40}),
    ],
)
def test_the_citizen_shown_is_an_adult_with_no_more_than_what_is_lost(
    route: str, facts: dict[str, object]
) -> None:
    (finding,) = (one for one in losers() if one.kind[:2] == ("haiduong-west", route))
    place = {
        "territory": "haiduong_west",
        "district": "hai_duong",
        "residence": "permanent",
        "unstated": "no",
    }
    assert finding.examples[0].profile == {**place, **facts}


def test_all_else_is_proved_of_the_harmonisation() -> None:
    statuses = {name: verdict.status for name, verdict in harmonised().items()}
    assert statuses.pop("nobody_worse_off") is Status.FAILS
    assert set(statuses.values()) == {Status.HOLDS}
    assert len(statuses) == len(PROPERTIES) - 1


def test_the_proposal_leaves_nobody_worse_off_whatever_the_old_territory() -> None:
    assert proposed()["nobody_worse_off"].status is Status.HOLDS
    assert proposed()["same_share_same_city"].status is Status.HOLDS
    assert all_hold(proposed().values())


def test_the_ages_of_a_kind_are_those_of_every_day_compared() -> None:
    (worse_off,) = (one for one in PROPERTIES if one.name == "nobody_worse_off")
    asked = Asked(NAMED("haiduong-west"), (NAMED("haiphong-east"),))
    (verdict,) = verify(asked, [worse_off])
    ages = {finding.kind[1]: finding.kind[2] for finding in verdict.found.findings}
    assert ages["elderly"] == "60 to under 80", "from 75 until the amendment of August 2024"
    assert ages["hiv"] == "6 to under 75, 80 and over", "80 and over since July 2025"


def test_a_loss_against_a_share_that_nobody_published_is_said_to_hang_on_it() -> None:
    (worse_off,) = (one for one in PROPERTIES if one.name == "nobody_worse_off")
    asked = Asked(NAMED("nobody-behind"), (NAMED("haiphong-2026"),))
    ((finding,),) = (verdict.found.findings for verdict in verify(asked, [worse_off]))
    assert finding.depends
    assert finding.kind[:2] == ("haiphong-2026", "waste_collector")
    assert finding.what.say("en").endswith("nobody published is more than 70 %")


def test_old_hai_duong_paid_by_district() -> None:
    (finding,) = found("haiduong-west", "same_share_same_city")
    one, two = finding.examples
    assert (one.budgets, two.budgets) == (7_000, 10_000)
    assert one.profile["district"] != two.profile["district"]


def test_a_later_member_of_a_household_paid_more_for_being_supported_until_mid_2025() -> None:
    (finding,) = found("haiphong-east", "ordered_need")
    assert finding.kind == ("agri_average", "nobody")
    assert all(example.on.isoformat() < "2025-07-01" for example in finding.examples)


def test_overlaps_are_listed_with_who_wins_and_why() -> None:
    said = {case.say("en") for case in harmonised()["no_contradiction"].found.cases}
    wins = "near-poor household wins, the State pays more"
    assert f"near-poor household and elderly person: {wins}" in said


def test_overlaps_are_those_of_every_day_each_two_routes_once() -> None:
    cases = verdicts("hanoi")["no_contradiction"].found.cases
    said = dict(case.say("en").split(": ", 1) for case in cases)
    pairs = [frozenset(pair.split(" and ")) for pair in said]
    assert len(set(pairs)) == len(cases)
    wins = said["near-poor household and grassroots security force"]
    assert "grassroots security force wins, the citizen pays less" in wins
    dearer = "the fixed sum is a smaller share since the premium rose in July 2026"
    assert "near-poor household wins, the citizen pays less" in wins, dearer


def test_what_the_solver_cannot_decide_in_time_is_never_said_to_hold(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from subsidy.proof import solver

    def gives_up(*_: object) -> bool:
        raise solver.Undecided("timeout")

    monkeypatch.setattr(solver.Solver, "possible", gives_up)
    (verdict,) = verify(Asked(NAMED("haiphong-2026")), PROPERTIES[:1])
    assert verdict.status is Status.UNDECIDED
    assert not all_hold([verdict])
