"""Shares: exact percentages, whole VND, and the share that nobody published."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from subsidy.language import UNPUBLISHED, RuleError, fixed_sum, percent
from subsidy.language.share import Unpublished

ANY = date(2025, 1, 1)
SHARE: Any = UNPUBLISHED


def lesson(mistake: Callable[[], object]) -> str:
    """Return what the language says of a mistake."""
    with pytest.raises(RuleError) as taught:
        mistake()
    return str(taught.value)


@pytest.mark.parametrize(
    "mistake",
    [
        lambda: int(SHARE),
        lambda: float(SHARE),
        lambda: bool(SHARE),
        lambda: [0][SHARE],
        lambda: SHARE + 1,
        lambda: 1 + SHARE,
        lambda: SHARE - 1,
        lambda: 100 - SHARE,
        lambda: SHARE * 2,
        lambda: 2 * SHARE,
        lambda: SHARE / 2,
        lambda: 2 / SHARE,
        lambda: SHARE // 2,
        lambda: 2 // SHARE,
        lambda: -SHARE,
        lambda: SHARE < 100,
        lambda: SHARE <= 100,
        lambda: SHARE > 0,
        lambda: SHARE >= 0,
        lambda: max(0, SHARE),
        lambda: sum([SHARE]),
        lambda: "some" if SHARE else "none",
    ],
)
def test_an_unpublished_share_is_no_number_and_says_to_leave_it(
    mistake: Callable[[], object],
) -> None:
    said = lesson(mistake)
    assert "never published" in said
    assert "Leave it UNPUBLISHED" in said


def test_a_percentage_of_an_unpublished_share_is_refused_with_what_to_write() -> None:
    assert "share=UNPUBLISHED" in lesson(lambda: percent(SHARE))
    assert "share=UNPUBLISHED" in lesson(lambda: percent({ANY: SHARE}))


def test_an_unpublished_share_is_the_same_wherever_it_stands() -> None:
    same = Unpublished()
    assert same == UNPUBLISHED
    assert hash(same) == hash(UNPUBLISHED)


@pytest.mark.parametrize("number", [33.33, 70.0, True, None, (70,)])
def test_a_percentage_is_never_a_float(number: Any) -> None:
    said = lesson(lambda: percent(number))
    assert "a text such as '33.33'" in said
    assert repr(number) in said


@pytest.mark.parametrize("number", [0, -1, 101, "100.01", "33.333", Decimal("0.001"), "NaN"])
def test_a_percentage_is_above_0_at_most_100_and_has_two_decimals(number: int | str) -> None:
    assert "above 0, at most 100, two decimals" in lesson(lambda: percent(number))


@given(st.integers(1, 10_000))
def test_every_percentage_with_two_decimals_is_exact(hundredths: int) -> None:
    written = f"{hundredths // 100}.{hundredths % 100:02}"
    assert percent(written).hundredths.on(ANY) == hundredths
    assert percent(Decimal(written)).hundredths.on(ANY) == hundredths


def test_a_share_that_changes_is_read_by_day() -> None:
    share = percent({date(2018, 1, 1): 30, date(2025, 7, 1): 50}).hundredths
    assert (share.on(date(2025, 6, 30)), share.on(date(2025, 7, 1))) == (3000, 5000)


def test_a_percentage_may_be_capped_by_a_sum_and_a_sum_by_a_percentage() -> None:
    half = percent(50, at_most={date(2026, 1, 1): 40_000, date(2027, 1, 1): 45_000})
    assert half.vnd_a_month is not None
    assert (half.hundredths.on(ANY), half.vnd_a_month.on(date(2027, 1, 1))) == (5000, 45_000)
    sum_ = fixed_sum(30_000, at_most="33.33")
    assert sum_.hundredths is not None
    assert (sum_.vnd_a_month.on(ANY), sum_.hundredths.on(ANY)) == (30_000, 3333)


def test_a_cap_is_checked_like_a_share() -> None:
    assert "positive whole number of VND" in lesson(lambda: percent(50, at_most=0))
    assert "above 0, at most 100" in lesson(lambda: fixed_sum(30_000, at_most=101))


def test_thousands_of_vnd_are_not_taken_for_vnd() -> None:
    assert "write VND, not thousands" in lesson(lambda: fixed_sum(54))
    assert "write VND, not thousands" in lesson(lambda: percent(50, at_most=999))
    assert fixed_sum(1_000).vnd_a_month.on(ANY) == 1_000


@pytest.mark.parametrize("vnd", [0, -1, 1.5, "100", True])
def test_a_fixed_sum_is_a_positive_whole_number_of_vnd(vnd: Any) -> None:
    said = lesson(lambda: fixed_sum(vnd))
    assert "positive whole number of VND a month" in said
    assert repr(vnd) in said
