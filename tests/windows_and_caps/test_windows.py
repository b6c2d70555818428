"""Windows on a day: completed months count from the day, calendar months from the month."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from subsidy.language.vocabulary import ELAPSED, NOT_YET, Elapsed
from subsidy.windows import count_on, day_reached, latest_since

BY_DAY = ELAPSED["months_since_poverty_exit"]
BY_MONTH = ELAPSED["calendar_months_since_poverty_exit"]
AGE = ELAPSED["age"]
DAYS = st.dates(date(1996, 1, 1), date(2030, 12, 31))


@pytest.mark.parametrize(
    ("since", "day", "by_day", "by_month"),
    [
        (date(2024, 2, 15), date(2024, 2, 15), 0, 0),
        (date(2024, 2, 15), date(2024, 3, 1), 0, 1),
        (date(2024, 2, 15), date(2024, 3, 15), 1, 1),
        (date(2024, 2, 15), date(2024, 2, 14), NOT_YET, 0),
        (date(2024, 2, 1), date(2024, 1, 31), NOT_YET, NOT_YET),
        (date(2024, 2, 29), date(2025, 2, 28), 11, 12),
        (date(2024, 2, 29), date(2025, 3, 1), 12, 13),
        (date(2024, 1, 31), date(2024, 2, 29), 0, 1),
    ],
)
def test_months_of_a_window(since: date, day: date, by_day: int, by_month: int) -> None:
    assert count_on(BY_DAY, since, day) == by_day
    assert count_on(BY_MONTH, since, day) == by_month


@given(st.sampled_from((BY_DAY, BY_MONTH, AGE)), DAYS, DAYS, st.integers(0, 400))
def test_the_three_ways_to_ask_agree(counted: Elapsed, since: date, day: date, bound: int) -> None:
    bound //= counted.months
    reached = count_on(counted, since, day) >= bound
    assert reached == (day >= day_reached(counted, since, bound))
    assert reached == (since <= latest_since(counted, bound, day))
