"""Every table is a sum over the same counts: totals agree to the đồng."""

from pathlib import Path

import polars as pl
import pytest

from subsidy.compare.cost import ALL, DIMENSIONS
from subsidy.compare.result import Result, added
from subsidy.compare.status import Status
from tests.compare.people import NEW, OLD, compared, reform, result


@pytest.fixture(scope="module")
def found(invented: Path) -> Result:
    return result(invented, OLD, NEW, "national", rest_is_no=False)


@pytest.mark.parametrize("dimension", DIMENSIONS)
def test_the_sums_over_any_breakdown_equal_the_total(found: Result, dimension: str) -> None:
    for side in found.sides:
        total = side.cost[ALL][ALL]
        for payer, vnd in total.items():
            assert sum(paid.get(payer, 0) for paid in side.cost[dimension].values()) == vnd
        assert total.get("city", 0) > 0 or side.scheme.name == "national"


def test_everybody_gains_loses_stays_or_is_open_and_is_covered_in_one_way(found: Result) -> None:
    for side in found.sides:
        assert sum(side.moved(status).persons for status in Status) == 2_500
        assert sum(side.cover.values()) == 2_500
        assert added(m for states in side.by_commune.values() for m in states.values()) == added(
            side.moved(status) for status in Status
        )


def test_winners_and_losers_add_up_to_the_change_in_what_persons_and_budgets_pay(
    found: Result,
) -> None:
    old = found.sides[0]
    for side in found.sides[1:]:
        moved = added([*(side.moved(status) for status in Status), side.kept_back])
        person = side.cost[ALL][ALL]["person"] - old.cost[ALL][ALL]["person"]
        assert moved.own == person
        assert moved.budgets == side.budgets - old.budgets
    harmonised = found.sides[1]
    assert harmonised.moved(Status.GAIN).own < 0 < harmonised.moved(Status.LOSE).own


def test_the_causes_account_for_all_who_gain_and_all_who_lose(found: Result) -> None:
    for side in found.sides[1:]:
        for status in (Status.GAIN, Status.LOSE):
            caused = added(row.moved for row in side.causes if row.status == status)
            assert caused == side.moved(status)


def test_a_policy_compared_with_itself_changes_nothing(invented: Path) -> None:
    side = reform(invented, NEW, NEW, rest_is_no=False)
    assert not side.causes
    assert side.moved(Status.GAIN).persons == side.moved(Status.LOSE).persons == 0
    assert added([*(side.moved(status) for status in Status), side.kept_back])[1:] == (0, 0)


def test_the_order_of_the_rows_does_not_matter(invented: Path, tmp_path: Path) -> None:
    shuffled = tmp_path / "shuffled.parquet"
    pl.read_parquet(invented).sample(fraction=1, shuffle=True, seed=3).write_parquet(shuffled)
    one, other = (result(path, OLD, NEW, rest_is_no=False) for path in (invented, shuffled))
    assert one == other


def test_a_comparison_runs_over_several_periods_in_which_people_age(invented: Path) -> None:
    found = compared(invented, OLD, NEW, years=2)
    assert [str(year.on) for year in found.years] == ["2026-01-01", "2027-01-01"]
    first, second = (year.result.sides[1].cost["age"] for year in found.years)
    assert first != second
