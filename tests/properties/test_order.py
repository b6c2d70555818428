"""The order in which provisions are written down decides no money.

Asked month by month: over a period, what is paid in part goes on by the route of the first month,
and of two equal routes the order says which one that is.
"""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from random import Random

from hypothesis import example, given
from hypothesis import strategies as st

from subsidy import rulebook
from subsidy.answer import answer
from subsidy.decision import Decision
from subsidy.language import Policy, Role, RuleSet
from subsidy.publish import publish
from subsidy.question import Question
from tests.strategies import (
    EQUALLY_PAID,
    PERMANENT,
    Asked,
    Citizen,
    costly,
    policy_names,
    questions,
)

DICE = st.randoms(use_true_random=False)


def shuffled(policy: Policy, dice: Random) -> Policy:
    """Return the policy with its rule sets, and the lines in each, in another order.

    Only the groups of Article 12 stay as they are: their order is law (Article 13(5)).
    """

    def mixed(rules: RuleSet) -> RuleSet:
        whole = [line for line in rules.provisions if line.role is Role.WHOLE]
        others = [line for line in rules.provisions if line.role is not Role.WHOLE]
        dice.shuffle(others)
        return replace(rules, provisions=(*whole, *others))

    sets = [mixed(rules) for rules in policy.rule_sets]
    dice.shuffle(sets)
    return replace(policy, rule_sets=tuple(sets))


def decided(asked: Asked, policy: Policy) -> Decision:
    question = Question(asked.on, 1, policy)
    return publish(answer(asked.profile.stated(), question), reveal=True, language="en")


def split(decision: Decision) -> dict[str, tuple[Decimal, int]]:
    """Return percent and VND of the State, of both local budgets together, and of all others.

    Between two routes that cost the citizen and the State the same, order may say which of the
    local budgets pays.
    """
    parts: dict[str, tuple[Decimal, int]] = {}
    for one in decision.payers:
        name = "local" if one.payer in ("city", "district") else one.payer
        percent, vnd = parts.get(name, (Decimal(0), 0))
        parts[name] = (percent + (one.percent or 0), vnd + (one.vnd or 0))
    return parts


def as_on_the_day(decision: Decision) -> bool:
    """Tell whether the month is paid by the route of the day, of which the alternatives are then.

    Where a later day of the month decides it, they are what could be had on that day.
    """
    return [part.route for part in decision.segments] == [decision.route]


def own(decision: Decision) -> dict[str, int]:
    return {other.route: other.person_vnd for other in decision.alternatives}


# The State pays half for the security force; the province and district pay all for the elderly.
ELDERLY_GUARD = Asked(
    {
        **PERMANENT,
        "birth_date": "1953-05-05",
        "territory": "haiduong_west",
        "district": "tu_ky",
        "security_force": True,
        "unstated": "no",
    },
    date(2025, 10, 15),
    1,
)

# On 5 March 79 and of two equal routes; from the birthday on the 6th the State pays the month.
TURNS_80 = Asked(
    {
        **PERMANENT,
        "birth_date": "1945-03-06",
        "territory": "haiphong_east",
        "blind_association": True,
        "unstated": "no",
    },
    date(2025, 3, 5),
    1,
)


@costly(2)
@example(TURNS_80, "haiphong-east", Random(0), {})
@example(TURNS_80, "haiphong-east", Random(1), {})
@example(TURNS_80, "haiphong-east", Random(2), {})
@example(ELDERLY_GUARD, "haiduong-west", Random(0), {})
@example(ELDERLY_GUARD, "haiduong-west", Random(1), {})
@example(ELDERLY_GUARD, "haiduong-west", Random(2), {})
@given(questions(absent=0.05, named=False), policy_names(), DICE, st.sampled_from(EQUALLY_PAID))
def test_provisions_in_another_order_cost_the_citizen_and_the_state_the_same(
    asked: Asked, name: str, dice: Random, more: Citizen
) -> None:
    asked = asked.having(more)
    policy = rulebook.policies().named(name)
    straight, mixed = decided(asked, policy), decided(asked, shuffled(policy, dice))
    for field in ("premium_vnd", "least_percent", "greatest_percent"):
        if straight.status == mixed.status:
            assert getattr(mixed, field) == getattr(straight, field)
    if straight.status == mixed.status == "decided":
        assert split(mixed) == split(straight)


# Until the 15th a third route is open, which costs half: it is an alternative in any order.
WINDOW_CLOSES = Asked(
    {
        **PERMANENT,
        "birth_date": "1953-05-05",
        "territory": "haiduong_west",
        "security_force": True,
        "trafficking_confirmed_on": "2024-10-16",
        "unstated": "no",
    },
    date(2025, 10, 15),
    1,
)


@costly(2)
@example(WINDOW_CLOSES, "hcmc", Random(0), {})
@example(WINDOW_CLOSES, "hcmc", Random(1), {})
@given(questions(named=False), policy_names(), DICE, st.sampled_from(EQUALLY_PAID))
def test_in_another_order_only_an_equal_offer_can_be_taken_instead(
    asked: Asked, name: str, dice: Random, more: Citizen
) -> None:
    asked = asked.having(more)
    policy = rulebook.policies().named(name)
    straight, mixed = decided(asked, policy), decided(asked, shuffled(policy, dice))
    if (
        straight.status == mixed.status == "decided"
        and as_on_the_day(straight)
        and as_on_the_day(mixed)
    ):
        assert mixed.route is not None
        assert mixed.route == straight.route or mixed.route in own(straight)
        assert {*own(mixed), mixed.route} == {*own(straight), straight.route}
        if mixed.route == straight.route:
            assert mixed.payers == straight.payers
