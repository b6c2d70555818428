"""A budget may pay a fixed sum a month: never more than what is left, and exact to the đồng."""

from datetime import date

from subsidy import rulebook
from subsidy.language.policy import Rule
from subsidy.language.provision import Payer
from subsidy.settlement.offer import Offer, support_offer

FULL = 105_300
DAY = date(2025, 10, 1)


def rule(name: str, payer: Payer, *, vnd: int | None = None, percent: int | None = None) -> Rule:
    line = rulebook.policies().national.on(DAY).rules[0]
    hundredths = None if percent is None else percent * 100
    return line._replace(
        id=name, payer=payer, hundredths=hundredths, vnd_a_month=vnd, whole=False, adds=False
    )


def offer(*rules: Rule) -> Offer:
    return support_offer("security_force", rules, {})


def test_a_sum_is_paid_to_the_dong_and_the_person_pays_the_rest() -> None:
    paid = offer(rule("sum", Payer.CITY, vnd=54_000)).amounts(FULL)
    assert paid == ((Payer.CITY, 54_000), (Payer.PERSON, 51_300))


def test_a_sum_is_shown_as_the_share_it_comes_to_rounded_down() -> None:
    shares = offer(rule("sum", Payer.CITY, vnd=54_000)).percents(FULL)
    assert shares == ((Payer.CITY, 5_128), (Payer.PERSON, 4_872))


def test_a_sum_on_top_of_the_states_half_takes_no_more_than_what_is_left() -> None:
    both = offer(rule("half", Payer.STATE, percent=50), rule("sum", Payer.CITY, vnd=54_000))
    assert both.amounts(FULL) == ((Payer.STATE, 52_650), (Payer.CITY, 52_650))
    assert both.percents(FULL) == ((Payer.STATE, 5_000), (Payer.CITY, 5_000))


def test_of_a_percentage_with_a_cap_the_sum_is_paid_where_it_is_less() -> None:
    capped = offer(rule("half", Payer.CITY, percent=50, vnd=40_000))
    assert capped.amounts(FULL) == ((Payer.CITY, 40_000), (Payer.PERSON, 65_300))
    assert capped.percents(FULL) == ((Payer.CITY, 3_798), (Payer.PERSON, 6_202))
    assert capped.by_rule(FULL)[0][1] == 3_798


def test_and_the_percentage_where_the_premium_is_low() -> None:
    capped = offer(rule("half", Payer.CITY, percent=50, vnd=40_000))
    assert capped.amounts(80_000) == ((Payer.CITY, 40_000), (Payer.PERSON, 40_000))
    assert capped.percents(80_000) == ((Payer.CITY, 5_000), (Payer.PERSON, 5_000))
    assert capped.amounts(80_001) == ((Payer.CITY, 40_000), (Payer.PERSON, 40_001))


def test_a_cap_is_on_its_own_line_and_not_on_what_others_pay() -> None:
    both = offer(
        rule("half", Payer.STATE, percent=50), rule("sum", Payer.CITY, percent=20, vnd=30_000)
    )
    assert both.amounts(FULL) == (
        (Payer.STATE, 52_650),
        (Payer.CITY, 21_060),
        (Payer.PERSON, 31_590),
    )


def test_each_rule_of_one_payer_keeps_its_own_part() -> None:
    sum_ = rule("sum", Payer.CITY, vnd=10_000)
    tenth = rule("tenth", Payer.CITY, percent=10)._replace(adds=True)
    assert [(one.id, part) for one, part in offer(sum_, tenth).by_rule(FULL)] == [
        ("sum", 949),
        ("tenth", 1_000),
    ]
