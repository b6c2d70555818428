"""A condition that cannot mean what its author meant fails at once, and says what to write."""

from collections.abc import Callable
from datetime import date

import pytest

from subsidy.language import Condition, RuleError, fact, parameter
from subsidy.language.condition import Among, Every, Range, Some

ADULT = fact.age >= 18
STUDENT = fact.student


def lesson(mistake: Callable[[], object]) -> str:
    """Return what the language says of a mistake."""
    with pytest.raises(RuleError) as taught:
        mistake()
    return str(taught.value)


@pytest.mark.parametrize(
    ("misspelt", "meant"),
    [
        ("pensions", "pension"),
        ("studnet", "student"),
        ("poverti", "poverty"),
        ("Age", "age"),
        ("months_since_exit", "months_since_poverty_exit"),
        ("party_badge", "party_badge_years"),
    ],
)
def test_a_misspelt_fact_is_answered_with_the_nearest_one(misspelt: str, meant: str) -> None:
    said = lesson(lambda: getattr(fact, misspelt))
    assert repr(misspelt) in said
    assert f"did you mean {meant!r}?" in said


def test_a_name_like_no_fact_is_answered_with_where_the_facts_are_named() -> None:
    said = lesson(lambda: fact.zzzz)
    assert "did you mean" not in said
    assert "vocabulary.py" in said


def test_an_identifier_is_no_fact_of_law() -> None:
    assert "'person_id'" in lesson(lambda: fact.person_id)


def test_a_date_is_answered_with_the_number_that_is_counted_from_it() -> None:
    assert "fact.age >= n" in lesson(lambda: fact.birth_date)
    said = lesson(lambda: fact.poverty_exit_date)
    assert "fact.months_since_poverty_exit >= n" in said
    assert "fact.calendar_months_since_poverty_exit >= n" in said


@pytest.mark.parametrize(
    "mistake",
    [
        lambda: 60 <= fact.age < 80,
        lambda: fact.student and fact.pension,
        lambda: fact.student or fact.pension,
        lambda: not fact.student,
        lambda: bool(ADULT),
        lambda: "yes" if STUDENT & ADULT else "no",
        lambda: [one for one in (ADULT, STUDENT) if one],
        lambda: "poor" in (fact.poverty, "none"),
    ],
    ids=["chained", "and", "or", "not", "bool", "if", "filter", "in"],
)
def test_python_words_that_would_lose_half_a_rule_name_the_signs_to_use(
    mistake: Callable[[], object],
) -> None:
    said = lesson(mistake)
    for remedy in ("&", "|", "~", "from_to(60, 80)"):
        assert remedy in said


@pytest.mark.parametrize(
    ("mistake", "remedy"),
    [
        (lambda: fact.age > 60, "fact.age >= n + 1"),
        (lambda: fact.age <= 60, "fact.age < n + 1"),
        (lambda: fact.age == 60, "fact.age.from_to(n, n + 1)"),
        (lambda: fact.age != 60, "~fact.age.from_to(n, n + 1)"),
        (lambda: fact.party_badge_years == 40, "fact.party_badge_years.from_to(n, n + 1)"),
    ],
)
def test_a_comparison_that_is_no_range_names_the_range(
    mistake: Callable[[], object], remedy: str
) -> None:
    assert f"write {remedy}." in lesson(mistake)


@pytest.mark.parametrize("number", [60.0, "60", True, None, date(2025, 1, 1)])
def test_a_number_is_compared_with_whole_numbers_and_parameters_only(number: object) -> None:
    for mistake in (
        lambda: fact.age >= number,
        lambda: fact.age < number,
        lambda: fact.age.from_to(number, 80),
        lambda: fact.age.from_to(60, number),
    ):
        said = lesson(mistake)
        assert "fact.age is compared with a whole number or a parameter" in said
        assert repr(number) in said


def test_a_word_that_a_classification_never_has_is_answered_with_the_nearest() -> None:
    said = lesson(lambda: fact.poverty == "near-poor")
    assert "did you mean 'near_poor'?" in said
    assert "one of poor, near_poor, none" in said
    assert "permanent" in lesson(lambda: fact.residence != "permament")
    assert "fact.residence.among() names no word" in lesson(fact.residence.among)
    assert "never True" in lesson(lambda: fact.poverty == True)  # noqa: E712


@pytest.mark.parametrize("beside", [True, None, 60, "poor", fact.age, fact.poverty])
def test_what_is_no_condition_beside_a_sign_is_refused_with_how_to_write_one(
    beside: object,
) -> None:
    for sign, mistake in (
        ("&", lambda: ADULT & beside),
        ("|", lambda: ADULT | beside),
        ("&", lambda: beside & ADULT),
        ("|", lambda: beside | ADULT),
    ):
        said = lesson(mistake)
        assert f"beside {sign} but is no condition" in said
        assert "fact.poverty == 'near_poor'" in said
        assert "parentheses" in said


def test_a_comparison_without_parentheses_is_refused() -> None:
    # & binds before >=: Python reads fact.student & fact.age >= 18 as (student & age) >= 18.
    assert "parentheses" in lesson(lambda: fact.student & fact.age >= 18)


def test_a_range_that_no_number_can_be_in_is_refused_on_the_day_it_is_read() -> None:
    assert "No age is from 80 to under 60" in lesson(lambda: fact.age.from_to(80, 60).on(DAY))
    reform = parameter("min_age", {date(2025, 1, 1): 60, date(2026, 1, 1): 90})
    window = fact.age.from_to(reform, 80)
    assert window.on(date(2025, 12, 31)) == fact.age.from_to(60, 80)
    assert "No age is from 90 to under 80 on 2026-01-01" in lesson(
        lambda: window.on(date(2026, 1, 1))
    )


DAY = date(2025, 10, 15)


def test_conditions_cannot_be_changed_once_written() -> None:
    parts: list[tuple[Condition, str]] = [
        (fact.age >= 60, "low"),
        (fact.student, "values"),
        (ADULT & STUDENT, "parts"),
        (ADULT | STUDENT, "parts"),
    ]
    for condition, name in parts:
        with pytest.raises(AttributeError):
            setattr(condition, name, ())
        with pytest.raises((AttributeError, TypeError)):
            condition.note = "by the way"  # type: ignore[attr-defined]


def test_joining_conditions_leaves_the_joined_ones_as_they_were() -> None:
    both = ADULT & STUDENT
    _ = both & fact.pension, both | fact.pension, ~both
    assert both == Every((Range("age", 18, None), Among("student", (True,))))


def test_the_same_sign_joins_into_one_list_and_the_other_stays_a_part() -> None:
    assert (ADULT & STUDENT) & fact.pension == Every((ADULT, STUDENT, fact.pension))
    assert ADULT & (STUDENT | fact.pension) == Every((ADULT, Some((STUDENT, fact.pension))))
    assert len((ADULT & STUDENT & fact.pension).clauses()) == 3
    assert len((ADULT | STUDENT).clauses()) == 1


def test_parameters_are_replaced_by_their_numbers_of_the_day() -> None:
    window = parameter("window_months", {date(2020, 1, 1): 12, date(2026, 1, 1): 36})
    condition = fact.months_since_poverty_exit.from_to(0, window) & STUDENT
    assert condition.on(DAY) == fact.months_since_poverty_exit.from_to(0, 12) & STUDENT
    later = fact.months_since_poverty_exit.from_to(0, 36) & STUDENT
    assert condition.on(date(2026, 1, 1)) == later
