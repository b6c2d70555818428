"""The next change is the first day on which route, share or ground is another, or may be."""

from datetime import date

import pytest

from subsidy.decide import decide
from subsidy.decision import Change, Decision
from subsidy.profile import Profile

RESIDENT = {"residence": "permanent", "unstated": "no"}


def ask(on: str, **facts: object) -> Decision:
    profile = Profile.model_validate({**RESIDENT, **facts})
    return decide(profile, on=date.fromisoformat(on), months=1, language="en")


def told(change: Change | None) -> tuple[str, int | None] | None:
    if change is None:
        return None
    percent = change.budget_percent
    return change.on.isoformat(), None if percent is None else int(percent)


def test_a_child_whose_birthday_is_not_known_is_not_told_of_a_day_years_too_early() -> None:
    decision = ask("2026-03-05", birth_date="2022", territory="haiphong_east")
    assert decision.next_change is None


def test_a_line_that_another_district_may_gain_is_a_change_whose_share_is_not_known() -> None:
    decision = ask("2024-02-06", birth_date="1955-06-05", territory="haiduong_west")
    assert told(decision.next_change) == ("2025-01-01", None)


def test_an_amended_title_of_the_same_law_is_no_change() -> None:
    decision = ask("2023-04-13", birth_date="2008-07-10", territory="hanoi", student=True)
    assert told(decision.next_change) == ("2025-07-01", 50)


def test_a_pensioner_waits_for_nothing() -> None:
    decision = ask("2025-04-13", birth_date="1960-07-10", territory="hanoi", pension=True)
    assert decision.next_change is None


def test_a_child_whose_territory_is_not_known_may_or_may_not_be_paid_for_at_six() -> None:
    decision = ask("2025-06-01", birth_date="2019-09-01", blind_association=True)
    assert told(decision.next_change) == ("2025-09-01", None)


def test_where_the_place_does_not_matter_the_national_law_is_named() -> None:
    decision = decide(
        Profile.model_validate({"birth_date": 1960, "pension": True}),
        on=date(2025, 10, 1),
        language="en",
    )
    assert (decision.policy, decision.route) == ("national", "pension")


@pytest.mark.parametrize("hiv", [True, False])
def test_a_reader_without_authority_is_told_the_same_of_two_who_are_paid_for_alike(
    hiv: bool,
) -> None:
    elderly = {"birth_date": "1951-06-01", "territory": "haiphong_east", "hiv": hiv}
    assert told(ask("2026-03-01", **elderly).next_change) == ("2026-06-01", 0)


def test_an_authorised_reader_is_told_what_hiv_status_changes() -> None:
    profile = Profile.model_validate(
        {**RESIDENT, "birth_date": "1951-06-01", "territory": "haiphong_east", "hiv": True}
    )
    decision = decide(profile, on=date(2026, 3, 1), months=1, reveal=True, language="en")
    assert told(decision.next_change) == ("2026-06-01", 100)


def test_a_change_that_depends_on_the_place_has_its_reason_all_the_same() -> None:
    decision = ask("2022-03-01", birth_date="1956-06-01")
    change = decision.next_change
    assert told(change) == ("2023-08-01", None)
    assert change is not None
    assert change.why == "the law changes on this day"


@pytest.mark.parametrize("on", ["2026-01-10", "2026-06-30"])
def test_a_fixed_sum_comes_to_another_share_when_the_premium_changes(on: str) -> None:
    decision = ask(on, birth_date="1985-05-20", territory="hanoi", security_force=True)
    assert told(decision.next_change) == ("2026-07-01", 97)
    assert decision.next_change is not None
    assert decision.next_change.why == "the premium changes, of which a budget pays a fixed sum"


def test_a_share_in_percent_is_the_same_whatever_the_premium_is() -> None:
    decision = ask("2026-06-30", birth_date="1985-05-20", territory="hanoi", agri_average=True)
    assert told(decision.next_change) == ("2055-05-20", 100)
