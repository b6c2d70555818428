import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from subsidy.errors import InputError
from tests.columns.reading import Citizen, columns, expected, said
from tests.strategies import (
    IDENTIFIER,
    Asked,
    contradictory_profiles,
    costly,
    days,
    full_profiles,
    months,
    policies,
    puzzles,
    secrets,
    without,
)


class Listed:
    """Citizens about whom one question is asked."""

    def __init__(
        self,
        citizens: Sequence[Citizen],
        on: date,
        months: int,
        policy: str | None,
        *,
        rest_is_no: bool,
    ) -> None:
        self.citizens = [without(citizen, ["unstated"]) for citizen in citizens]
        self.on, self.months, self.policy, self.rest_is_no = on, months, policy, rest_is_no

    def __repr__(self) -> str:
        return f"{self.citizens}, {self.on}, {self.months}, {self.policy}, {self.rest_is_no}"

    def holds(self, *, reveal: bool) -> None:
        """Check every row and every rejected row against the engine for one citizen."""
        reader = columns(
            self.on, self.months, self.policy, rest_is_no=self.rest_is_no, reveal=reveal
        )
        rows, faults = reader.read(self.citizens)
        assert rows.keys() | faults.keys() == set(range(len(self.citizens)))
        for place, citizen in enumerate(self.citizens):
            rest = {"unstated": "no"} if self.rest_is_no else {}
            asked = Asked({**citizen, **rest}, self.on, self.months, self.policy)
            if place in faults:
                with pytest.raises(InputError, match=re.escape(str(faults[place].error))):
                    asked.decided(reveal=reveal)
            else:
                assert said(rows[place]) == expected(asked.decided(reveal=reveal))


@st.composite
def lists(draw: st.DrawFn, *, absent: int = 0, sparse: bool = False) -> Listed:
    """Make a list; `absent` of a hundred facts are not stated."""
    on = draw(days())
    citizens = draw(st.lists(full_profiles(on, precise=False, sparse=sparse), max_size=6))
    rate = st.integers(0, 99).map(lambda number: number >= 100 - absent)
    thinned = [without(one, [name for name in one if draw(rate)]) for one in citizens]
    return Listed(thinned, on, draw(months()), draw(policies()), rest_is_no=draw(st.booleans()))


@costly(4)
@given(lists())
def test_rows_say_what_the_decisions_of_their_citizens_say(listed: Listed) -> None:
    listed.holds(reveal=True)


@costly(4)
@given(lists(sparse=True))
def test_so_they_do_where_few_grounds_are_given(listed: Listed) -> None:
    listed.holds(reveal=True)


@costly(10)
@given(lists(absent=6, sparse=True))
def test_so_they_do_where_facts_are_missing(listed: Listed) -> None:
    listed.holds(reveal=True)


@costly(8)
@given(st.data(), puzzles(most=3))
def test_so_they_do_where_what_is_missing_matters(
    data: st.DataObject, puzzle: tuple[Asked, Asked]
) -> None:
    asked, full = puzzle
    citizens = [asked.citizen, full.citizen]
    rest_is_no = data.draw(st.booleans())
    Listed(citizens, asked.on, asked.months, asked.policy, rest_is_no=rest_is_no).holds(reveal=True)


@costly(6)
@given(st.data(), lists(sparse=True))
def test_anyone_is_told_what_anyone_is_told_of_one_citizen(
    data: st.DataObject, listed: Listed
) -> None:
    listed.citizens = [{**one, **data.draw(secrets())} for one in listed.citizens]
    listed.holds(reveal=False)


@costly(6)
@given(st.lists(contradictory_profiles(), min_size=1, max_size=4), st.booleans())
def test_contradictions_are_rejected_with_the_sentence_for_one_citizen(
    citizens: list[Citizen], rest_is_no: bool
) -> None:
    Listed(citizens, date(2025, 10, 15), 1, None, rest_is_no=rest_is_no).holds(reveal=True)


@pytest.mark.parametrize(
    ("fact", "cell"),
    [
        ("birth_date", "30/02/1955"),
        ("birth_date", "2026-01-01"),
        ("birth_date", "01/2026"),
        ("poverty", "rich"),
        ("pension", "maybe"),
        ("person_id", "31055001234"),
        ("party_badge_years", "35"),
        ("household_rank", "0"),
        ("commune", "x" * 300),
        ("residence", "per\tmanent"),
    ],
)
def test_a_wrong_cell_rejects_its_row_alone(fact: str, cell: str) -> None:
    good = {"person_id": IDENTIFIER, "territory": "haiduong_west", "birth_date": "1955"}
    wrong = {**good, fact: cell}
    Listed([good, wrong, good], date(2025, 10, 15), 12, None, rest_is_no=True).holds(reveal=True)


def test_every_month_of_every_year_is_the_same_for_a_citizen_of_each_age() -> None:
    ages = (5, 6, 59, 60, 64, 65, 69, 70, 74, 75, 77, 79, 80)
    for year in range(2020, 2028):
        on = date(year, 3, 16)
        citizens: list[Citizen] = [
            {
                "birth_date": f"{year - age}-0{month}-16",
                "territory": territory,
                "district": "binh_giang" if territory == "haiduong_west" else "an_lao",
                "residence": "permanent",
            }
            for age in ages
            for month in (2, 3, 8)
            for territory in ("haiduong_west", "haiphong_east")
        ]
        Listed(citizens, on, 12, None, rest_is_no=True).holds(reveal=True)


def test_a_question_outside_the_law_is_refused_as_for_one_citizen() -> None:
    with pytest.raises(InputError, match="outside the law"):
        columns(date(2017, 1, 1), 12, None, rest_is_no=False, reveal=True)


def test_the_readers_do_not_differ_where_two_dates_turn_in_one_month() -> None:
    asked = Asked(
        {
            "birth_date": "1965-10-20",
            "territory": "haiphong_east",
            "district": "an_lao",
            "residence": "permanent",
            "poverty_exit_date": "2022-10-05",
            "poverty_exit_from": "poor",
        },
        date(2025, 10, 1),
        3,
    )
    for day in ("2022-10-05", "2022-10-20", "2022-10-25"):
        one = replace(asked, citizen={**asked.citizen, "poverty_exit_date": day})
        Listed([one.citizen], one.on, one.months, None, rest_is_no=True).holds(reveal=True)


def test_whoever_is_born_in_a_month_is_of_age_on_its_last_day() -> None:
    party: Citizen = {
        "birth_date": "1962-09",
        "residence": "permanent",
        "territory": "haiphong_east",
        "district": "an_lao",
        "party_badge_years": 40,
        "party_cell_active": True,
    }
    on = date(2022, 9, 30)
    Listed([party], on, 7, "haiphong-2026", rest_is_no=True).holds(reveal=True)
