"""True, false and unknown (Kleene): what is not known is not no."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from subsidy.language import Condition, RuleError, fact, parameter
from subsidy.language.condition import Among, Every, Range, Some
from subsidy.language.evaluation import FactValue, Truth, truth
from subsidy.language.vocabulary import STATED

VALUES: tuple[Truth, ...] = (True, False, None)
FLAGS = ("student", "pension", "hiv")
A, B = fact.student, fact.pension

AND: dict[tuple[Truth, Truth], Truth] = {
    (True, True): True,
    (True, False): False,
    (True, None): None,
    (False, True): False,
    (False, False): False,
    (False, None): False,
    (None, True): None,
    (None, False): False,
    (None, None): None,
}
OR: dict[tuple[Truth, Truth], Truth] = {
    (True, True): True,
    (True, False): True,
    (True, None): True,
    (False, True): True,
    (False, False): False,
    (False, None): None,
    (None, True): True,
    (None, False): None,
    (None, None): None,
}


@pytest.mark.parametrize("one", VALUES)
@pytest.mark.parametrize("other", VALUES)
def test_and_or_follow_the_tables_of_kleene(one: Truth, other: Truth) -> None:
    facts: dict[str, FactValue] = {"student": one, "pension": other}
    assert truth(A & B, facts) is AND[one, other]
    assert truth(A | B, facts) is OR[one, other]
    assert truth(~(A & B), facts) is truth(~A | ~B, facts)
    assert truth(~(A | B), facts) is truth(~A & ~B, facts)


@pytest.mark.parametrize(("value", "opposite"), [(True, False), (False, True), (None, None)])
def test_not_turns_yes_and_no_and_leaves_the_unknown_unknown(value: Truth, opposite: Truth) -> None:
    assert truth(~A, {"student": value}) is opposite


@pytest.mark.parametrize(
    ("age", "expected"),
    [
        ((59, 59), False),
        ((60, 60), True),
        ((79, 79), True),
        ((80, 80), False),
        ((59, 60), None),
        ((60, 79), True),
        ((79, 80), None),
        ((0, 59), False),
        ((80, 200), False),
        ((0, 200), None),
    ],
)
def test_a_range_takes_its_first_number_and_not_its_last(
    age: tuple[int, int], expected: Truth
) -> None:
    assert truth(fact.age.from_to(60, 80), {"age": age}) is expected
    outside = None if expected is None else not expected
    assert truth(~fact.age.from_to(60, 80), {"age": age}) is outside


def test_an_unknown_word_is_neither_among_the_words_nor_outside_them() -> None:
    near_poor = fact.poverty == "near_poor"
    assert truth(near_poor, {"poverty": None}) is None
    assert truth(fact.poverty != "near_poor", {"poverty": None}) is None
    assert truth(near_poor, {"poverty": "near_poor"}) is True
    assert truth(fact.poverty.among("poor", "none"), {"poverty": "near_poor"}) is False
    assert truth(~fact.poverty.among("poor", "none"), {"poverty": "near_poor"}) is True


def test_a_rule_is_read_on_a_day_before_it_is_read_for_a_citizen() -> None:
    with pytest.raises(RuleError, match="read the rule on a day"):
        truth(fact.age >= parameter("min_age", 60), {"age": (60, 60)})
    with pytest.raises(RuleError, match="age is a number"):
        truth(fact.age >= 60, {"age": None})


def among(name: str) -> st.SearchStrategy[Condition]:
    words = st.lists(st.sampled_from(STATED[name].values), min_size=1, unique=True).map(tuple)
    return st.builds(Among, st.just(name), words, st.booleans())


numbers = st.integers(-1, 9)
ends = st.tuples(st.none() | numbers, st.none() | numbers).filter(lambda pair: pair != (None, None))
ranges = st.builds(
    lambda name, pair: Range(name, *pair), st.sampled_from(("age", "party_badge_years")), ends
)
flags = st.sampled_from(FLAGS).map(lambda name: Among(name, (True,)))
conditions: st.SearchStrategy[Condition] = st.recursive(
    flags | ranges | among("poverty") | among("residence"),
    lambda inner: (
        st.tuples(inner, inner).map(lambda pair: pair[0] & pair[1])
        | st.tuples(inner, inner).map(lambda pair: pair[0] | pair[1])
        | inner.map(lambda one: ~one)
    ),
    max_leaves=10,
)
known = st.fixed_dictionaries(
    {
        **dict.fromkeys(FLAGS, st.booleans()),
        **{name: st.sampled_from(STATED[name].values) for name in ("poverty", "residence")},
        **dict.fromkeys(("age", "party_badge_years"), numbers.map(lambda n: (n, n))),
    }
)
gone = st.sets(st.sampled_from((*FLAGS, "poverty", "residence", "age", "party_badge_years")))


def forgetting(facts: Mapping[str, FactValue], names: set[str]) -> dict[str, FactValue]:
    """Return the facts with some of them unknown."""
    return {
        name: value if name not in names else ((-1, 9) if isinstance(value, tuple) else None)
        for name, value in facts.items()
    }


@given(conditions, known, gone)
def test_not_not_a_condition_is_the_condition(
    condition: Condition, facts: dict[str, FactValue], names: set[str]
) -> None:
    some = forgetting(facts, names)
    assert truth(~~condition, some) is truth(condition, some)


@given(conditions, known, gone)
def test_a_condition_and_its_opposite_never_agree(
    condition: Condition, facts: dict[str, FactValue], names: set[str]
) -> None:
    assert truth(~condition, facts) is not truth(condition, facts)
    some = forgetting(facts, names)
    one, other = truth(condition, some), truth(~condition, some)
    assert (one is None) == (other is None)


@given(conditions, known)
def test_where_everything_is_known_nothing_is_left_open(
    condition: Condition, facts: dict[str, FactValue]
) -> None:
    assert truth(condition, facts) is not None


@given(conditions, known, gone)
def test_learning_a_fact_never_turns_yes_into_no(
    condition: Condition, facts: dict[str, FactValue], names: set[str]
) -> None:
    before = truth(condition, forgetting(facts, names))
    assert before in (None, truth(condition, facts))


@given(conditions, conditions, known, gone)
def test_the_signs_of_whole_conditions_follow_the_tables(
    one: Condition, other: Condition, facts: dict[str, FactValue], names: set[str]
) -> None:
    some = forgetting(facts, names)
    pair = truth(one, some), truth(other, some)
    assert truth(one & other, some) is AND[pair]
    assert truth(one | other, some) is OR[pair]


@given(conditions)
def test_opposites_are_carried_to_the_leaves(condition: Condition) -> None:
    def plain(part: Condition) -> bool:
        if isinstance(part, Every | Some):
            return len(part.parts) > 1 and all(plain(one) for one in part.parts)
        return isinstance(part, Range | Among)

    assert plain(~condition)
