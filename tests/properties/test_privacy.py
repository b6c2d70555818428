"""What is printed for the public tells nobody's HIV status, party facts or identifier.

Noninterference: where two citizens differ in confidential facts alone and public money is the same,
everything public is the same.
"""

import re
from datetime import date
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from subsidy import rulebook
from subsidy.contract import decision_model
from subsidy.decision import Decision
from subsidy.errors import InputError
from subsidy.known import known
from subsidy.language.vocabulary import CONFIDENTIAL
from subsidy.profile import Profile
from subsidy.words.screen import screen
from tests.strategies import (
    EQUALLY_PAID,
    IDENTIFIER,
    Asked,
    Citizen,
    costly,
    questions,
    secrets,
    without,
)

SECRET_ROUTES = {"hiv", "party"}
CONFIDENTIAL_LINES = frozenset(
    f"{rules.name}.{line.id}"
    for policy in rulebook.policies().all
    for rules in policy.rule_sets
    for line in rules.provisions
    if line.confidential
)

# What the city would pay this farmer as a permanent resident hangs on the hidden fact.
TEMPORARY_RESIDENT = Asked(
    {
        "birth_date": "1990-01-01",
        "territory": "haiphong_east",
        "residence": "temporary",
        "statutory_group": "none",
        "agri_average": True,
        "unstated": "no",
    },
    date(2025, 3, 5),
    4,
)


def hiding(asked: Asked, facts: Citizen) -> Asked:
    """Return the same question with these confidential facts instead of those stated."""
    citizen = {**without(asked.citizen, CONFIDENTIAL), **facts}
    return Asked(citizen, asked.on, asked.months, asked.policy)


def money(decision: Decision) -> tuple[object, ...]:
    """Return what anybody may see by following the money."""
    return (
        decision.status,
        decision.payers,
        decision.premium_vnd,
        decision.missing,
        decision.least_percent,
        decision.greatest_percent,
        decision.next_change,
        tuple(
            (part.first, part.last, part.policy, part.premium_vnd, part.payers)
            for part in decision.segments
        ),
    )


def public(decision: Decision) -> dict[str, Any]:
    """Return the public decision but for the hash of the profile."""
    plain = decision.plain()
    del plain["receipt"]["profile_hmac"]
    return plain


@costly(2)
@example(TEMPORARY_RESIDENT, {"hiv": True}, {"hiv": False}, {})
@given(questions(absent=0.05), secrets(), secrets(), st.sampled_from(EQUALLY_PAID))
def test_where_public_money_is_the_same_everything_public_is_the_same(
    asked: Asked, one: Citizen, other: Citizen, more: Citizen
) -> None:
    asked = asked.having(more)
    first, second = (hiding(asked, facts).decided(advice=True) for facts in (one, other))
    if money(first) == money(second):
        assert public(first) == public(second)


@costly(2)
@given(questions(absent=0.05), secrets())
def test_words_for_the_public_follow_from_the_public_decision_alone(
    asked: Asked, facts: Citizen
) -> None:
    citizen = hiding(asked, {**facts, "person_id": IDENTIFIER})
    decision = citizen.decided(advice=True)
    kept: Any = decision_model().model_validate_json(decision.to_json())
    said = screen(decision, why=True, language="en")
    assert said == screen(kept, why=True, language="en")
    assert IDENTIFIER not in said
    assert not any(line in said for line in CONFIDENTIAL_LINES)


@costly(2)
@given(questions(absent=0.05), secrets())
def test_the_public_decision_names_no_confidential_route_ground_or_clause(
    asked: Asked, facts: Citizen
) -> None:
    decision = hiding(asked, facts).decided(advice=True)
    routes = {decision.route, *(part.route for part in decision.segments)}
    routes |= {other.route for other in decision.alternatives}
    advice = decision.would_change or ()
    routes |= {better.route for better in advice}
    assert not routes & SECRET_ROUTES
    assert not {ground.provision for ground in decision.grounds} & CONFIDENTIAL_LINES
    assert not {better.fact for better in advice} & CONFIDENTIAL
    assert not {assumed.fact for assumed in decision.assumed} & CONFIDENTIAL
    for verdict in decision.verdicts:
        if verdict.provision in CONFIDENTIAL_LINES:
            assert (verdict.outcome, verdict.clauses) == ("confidential", ())
        for clause in verdict.clauses:
            assert not any(name in clause.clause for name in CONFIDENTIAL)


@costly(2)
@given(questions(absent=0.05), secrets(), st.booleans())
def test_the_identifier_is_in_no_decision(asked: Asked, facts: Citizen, reveal: bool) -> None:
    decision = hiding(asked, {**facts, "person_id": IDENTIFIER}).decided(reveal=reveal, advice=True)
    assert IDENTIFIER not in decision.to_json()
    assert IDENTIFIER not in repr(decision)


@costly(2)
@given(questions(named=False), st.sampled_from((40, 50)))
def test_an_authorised_reader_is_told_the_route_and_its_ground(asked: Asked, years: int) -> None:
    citizen = without(
        {**asked.citizen, "residence": "permanent", "territory": "haiduong_west"}, ["district"]
    )
    citizen |= {"birth_date": "1970-02-28", "district": "thanh_ha", "social_pension": False}
    citizen |= {"statutory_group": "none", "pension": False, "social_insurance_benefit": False}
    citizen |= {"poverty": "none", "social_allowance": False, "security_force": False}
    citizen |= {"poverty_exit_date": "none", "hiv": False, "party_badge_years": years}
    holder = Asked(citizen, date(2025, 3, 5), 1)
    told, shown = holder.decided(reveal=True), holder.decided()
    assert (told.route, shown.route) == ("party", "confidential")
    assert [ground.provision for ground in told.grounds] == ["haiduong_res37.party"]
    assert [ground.provision for ground in shown.grounds] == ["confidential"]
    assert told.payers == shown.payers
    verdicts = {verdict.provision: verdict.outcome for verdict in told.verdicts}
    assert verdicts["haiduong_res37.party"] == "granted"


@costly(2)
@given(questions(absent=0.05), secrets())
def test_a_profile_that_is_printed_shows_stars(asked: Asked, facts: Citizen) -> None:
    profile = hiding(asked, facts).profile
    stated, assumed = known(profile.stated(), rulebook.territories())
    prints = [repr(profile), str(profile), f"{profile}", profile.model_dump_json()]
    for printed in (*prints, repr(stated), str(stated), f"{stated}"):
        assert str(facts.get("person_id", "no identifier")) not in printed
        for name in CONFIDENTIAL:
            assert not re.search(
                rf"{name}['\"]?\s*[=:]\s*['\"]?(True|true|False|false|\d)", printed
            )
    assert all(one.name not in facts for one in assumed)


MARK = "zqx"
NUMBER = st.integers(10**7, 10**8 - 1)
NONSENSE = (
    st.text(max_size=300).map(lambda text: MARK + text)
    | st.lists(st.just(MARK), min_size=1, max_size=3)
    | NUMBER
    | NUMBER.map(str)
    | NUMBER.map(lambda number: number / 7)
)


@given(st.sampled_from(sorted(CONFIDENTIAL)), NONSENSE)
def test_a_confidential_value_that_cannot_be_is_refused_without_repeating_it(
    name: str, value: object
) -> None:
    if name == "person_id" and isinstance(value, str) and value.startswith(MARK):
        value = value[:9] + "\x00"
    with pytest.raises(InputError) as info:
        Profile.model_validate({name: value})
    refused = info.value
    told = str(refused) + repr(refused)
    assert refused.field == name
    assert refused.__cause__ is None
    assert refused.__context__ is None
    assert MARK not in told
    assert str(value) not in told


@costly(2)
@given(questions(absent=0.05), secrets(), secrets())
def test_facts_that_contradict_are_refused_without_a_confidential_word(
    asked: Asked, one: Citizen, other: Citizen
) -> None:
    clash = {"statutory_group": "none", "pension": True, "social_pension": False}
    told = []
    for facts in (one, other):
        with pytest.raises(InputError) as refused:
            hiding(asked.having(clash), facts).decided()
        told.append(str(refused.value))
    assert told[0] == told[1]
