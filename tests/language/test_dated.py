"""Values and periods that law dates: the first day counts, so does the last."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from subsidy.language import Dated, Period, RuleError, dated, parameter

ONE_DAY = timedelta(days=1)
DAY = date(2024, 8, 1)
calendars = st.dictionaries(
    st.dates(date(2000, 1, 1), date(2040, 1, 1)), st.integers(), min_size=1, max_size=5
)


def test_a_value_changes_on_its_day_and_not_the_day_before() -> None:
    age: Dated[int] = dated({date(2023, 1, 1): 75, DAY: 60})
    assert age.on(DAY - ONE_DAY) == 75
    assert age.on(DAY) == 60
    assert age.changes() == (DAY,)


def test_before_the_first_day_the_first_value_is_read() -> None:
    age: Dated[int] = dated({DAY: 60})
    assert age.on(date.min) == 60


def test_an_undated_value_holds_at_all_times_and_never_changes() -> None:
    assert dated(60).on(date.min) == dated(60).on(date.max) == 60
    assert dated(60).changes() == ()


@given(calendars)
def test_days_may_be_written_in_any_order(values: dict[date, int]) -> None:
    straight: Dated[int] = dated(values)
    turned: Dated[int] = dated(dict(reversed(values.items())))
    assert straight == turned


@given(calendars)
def test_every_value_holds_from_its_day_to_the_day_before_the_next(
    values: dict[date, int],
) -> None:
    calendar: Dated[int] = dated(values)
    days = sorted(values)
    for day, after in zip(days, [*days[1:], date(2050, 1, 1)], strict=True):
        assert calendar.on(day) == calendar.on(after - ONE_DAY) == values[day]


def test_a_dated_value_without_a_day_or_with_a_day_twice_is_refused() -> None:
    with pytest.raises(RuleError, match="at least one day and its value"):
        dated({})
    with pytest.raises(RuleError, match="must rise, each once"):
        Dated(((DAY, 60), (DAY, 75)))
    with pytest.raises(RuleError, match="must rise, each once"):
        Dated(((DAY, 60), (DAY - ONE_DAY, 75)))


def test_a_period_holds_its_first_and_its_last_day() -> None:
    period = Period(DAY, date(2025, 12, 31))
    assert DAY - ONE_DAY not in period
    assert DAY in period
    assert date(2025, 12, 31) in period
    assert date(2026, 1, 1) not in period
    assert date.max in Period(DAY)
    assert DAY in Period(DAY, DAY)


def test_a_period_that_ends_before_it_begins_is_refused_with_both_days() -> None:
    with pytest.raises(RuleError, match=r"cannot end \(2024-07-31\) before it begins \(2024-08-01"):
        Period(DAY, DAY - ONE_DAY)


@pytest.mark.parametrize("name", ["Min_age", "min-age", "2min", "", "min age", "tuổi"])
def test_a_parameter_is_named_in_small_letters_digits_and_underscores(name: str) -> None:
    with pytest.raises(RuleError, match="use small letters, digits and _"):
        parameter(name, 60)


@pytest.mark.parametrize("number", [60.5, "60", True, None])
def test_a_parameter_is_a_whole_number(number: object) -> None:
    with pytest.raises(RuleError, match="ages and windows are whole numbers"):
        parameter("min_age", number)  # type: ignore[arg-type]


def test_dated_values_periods_and_parameters_cannot_be_changed() -> None:
    for thing, name in (
        (dated(60), "values"),
        (Period(DAY), "first"),
        (parameter("min_age", 60), "name"),
    ):
        with pytest.raises(AttributeError):
            setattr(thing, name, None)
