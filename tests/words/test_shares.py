"""Shares with a cap are said with it, in both languages."""

from dataclasses import replace
from datetime import date

import pytest

from subsidy.language import UNPUBLISHED, Period, Share, fixed_sum, percent
from subsidy.words import provision, share
from tests.laws import MODEL, law

ON = date(2026, 3, 1)
LATER = {date(2026, 1, 1): 40_000, date(2027, 1, 1): 45_000}


@pytest.mark.parametrize(
    ("paid", "en", "vi"),
    [
        (percent(70), "70 %", "70 %"),
        (fixed_sum(54_000), "54,000 VND a month", "54.000 đ một tháng"),
        (
            percent(50, at_most=LATER),
            "50 %, at most 40,000 VND a month",
            "50 %, tối đa 40.000 đ một tháng",
        ),
        (
            fixed_sum(30_000, at_most="33.33"),
            "30,000 VND a month, at most 33.33 %",
            "30.000 đ một tháng, tối đa 33,33 %",
        ),
        (UNPUBLISHED, "share not published", "mức chưa được công bố"),
    ],
)
def test_a_share_is_said_with_its_cap(paid: Share, en: str, vi: str) -> None:
    rule = law(replace(MODEL, share=paid, in_force=Period(ON))).on(ON).rules[-1]
    assert share.of_rule(rule, "en") == en
    assert share.of_rule(rule, "vi") == vi


def test_a_cap_that_changes_is_said_with_its_day() -> None:
    line = replace(MODEL, share=percent(50, at_most=LATER))
    assert provision.share(line, "en") == (
        "50 %, at most 40,000 VND a month; from 1 January 2027: 45,000 VND a month"
    )
