"""The one sum of what confidential facts change tells of nobody, however it is taken apart."""

from pathlib import Path

import pytest

from subsidy.compare.result import Result
from tests.compare.people import EAST_30, NEW, Citizen, result, write
from tests.strategies import YES_NO

SICK: Citizen = {**EAST_30, "hiv": "yes"}
WELL: Citizen = {**EAST_30, "hiv": "no"}
THIRD = {"household_rank": 3}


def sums(path: Path, people: list[Citizen], *, rest_is_no: bool = True) -> Result:
    return result(write(path, people), NEW, "national", rest_is_no=rest_is_no)


def test_amounts_that_make_up_a_sum_tell_of_no_single_person(tmp_path: Path) -> None:
    """What a third member of a household pays is less: the sum would tell that one has it."""
    people = [*[SICK] * 5, *[WELL] * 50]
    told = sums(tmp_path / "told.parquet", [*people, {**SICK, **THIRD}, *[{**WELL, **THIRD}] * 9])
    untold = sums(tmp_path / "untold.parquet", [*people, *[{**WELL, **THIRD}] * 10])
    assert told.sides[0].kept_back.persons == 5
    assert told == untold


@pytest.mark.parametrize(("others", "told"), [(0, 0), (4, 0), (5, 6)])
def test_nothing_is_told_of_all_who_are_otherwise_answered_alike(
    tmp_path: Path, others: int, told: int
) -> None:
    found = sums(tmp_path / "p.parquet", [*[SICK] * 6, *[WELL] * others])
    assert [side.kept_back.persons for side in found.sides] == [told, told]


@pytest.mark.parametrize("apart", [{"territory": "haiduong_west"}, {"residence": "none"}])
def test_who_could_not_be_paid_for_is_not_among_the_others(tmp_path: Path, apart: Citizen) -> None:
    """The old city's support was for its own residents: of the sick there it would tell all."""
    people = [*[SICK] * 6, *[{**WELL, **apart}] * 50]
    found = result(write(tmp_path / "p.parquet", people), "haiphong-east", "national")
    assert [side.kept_back.persons for side in found.sides] == [0, 0]


@pytest.mark.parametrize(
    "facts", [{"hiv": "yes"}, {"party_badge_years": 40, "party_cell_active": "yes"}]
)
def test_a_fact_that_is_stated_of_one_alone_is_not_told_by_who_is_undecided(
    tmp_path: Path, facts: Citizen
) -> None:
    """The others' rows are empty, as lists leave them: unknown, which for all counts as no."""
    silent: Citizen = {name: value for name, value in COMPLETE.items() if name not in facts}
    others = [silent] * 9
    told = sums(tmp_path / "told.parquet", [{**COMPLETE, **facts}, *others], rest_is_no=False)
    untold = sums(tmp_path / "untold.parquet", [COMPLETE, *others], rest_is_no=False)
    assert told == untold
    assert told.sides[0].cover == {"none": 10}


COMPLETE: Citizen = {
    **EAST_30,
    "statutory_group": "none",
    "poverty": "none",
    "disability": "none",
    "party_badge_years": 0,
    "poverty_exit_date": "none",
    "trafficking_confirmed_on": "none",
    "commune_left_difficult_list_on": "none",
    **dict.fromkeys(YES_NO, "no"),
}
