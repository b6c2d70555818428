"""No table tells who has a confidential fact, nor does any table less another."""

from pathlib import Path

import pytest

from subsidy import rulebook
from subsidy.compare.comparison import Comparison
from subsidy.compare.cost import ALL, DIMENSIONS
from subsidy.compare.result import Result
from subsidy.compare.scheme import Scheme
from subsidy.reforms import read_change, reformed
from tests.compare.people import EAST_30, NEW, OLD, WEST_62, Citizen, compared, result, write

SICK = {**EAST_30, "hiv": "yes", "commune": "Nhỏ"}
WELL = {**EAST_30, "hiv": "no", "commune": "Nhỏ"}
MEMBER = {
    **EAST_30,
    "birth_date": "1966-02-03",
    "party_badge_years": "40",
    "party_cell_active": "yes",
    "commune": "Nhỏ",
}
FINE = ("territory", "commune", "age", "month", "year")


def pair(tmp_path: Path, count: int) -> tuple[Result, Result]:
    others = [WEST_62, *[WELL] * 5]
    told = write(tmp_path / "told.parquet", [*others, *[SICK] * count])
    untold = write(tmp_path / "untold.parquet", [*others, *[WELL] * count])
    return result(told, OLD, NEW, "national"), result(untold, OLD, NEW, "national")


def test_fewer_than_five_persons_leave_no_trace_at_all(tmp_path: Path) -> None:
    told, untold = pair(tmp_path, 4)
    assert told == untold


def test_more_persons_leave_a_trace_in_one_sum_and_at_no_place(tmp_path: Path) -> None:
    told, untold = pair(tmp_path, 6)
    national, other = told.sides[2], untold.sides[2]
    assert national.kept_back.persons == 6
    assert national.kept_back.own == 6 * (6 * 105_300 + 6 * 105_300)
    assert national.changes == other.changes
    assert national.by_commune == other.by_commune
    assert national.causes == other.causes
    assert national.cover == other.cover
    for dimension in FINE:
        for side, plain in zip(told.sides, untold.sides, strict=True):
            kept = {value: paid for value, paid in side.cost[dimension].items() if value != "*"}
            assert kept == plain.cost[dimension]


def test_party_membership_leaves_no_trace_of_few(tmp_path: Path) -> None:
    plain = {**MEMBER, "party_badge_years": "0", "party_cell_active": "no"}
    told = result(write(tmp_path / "told.parquet", [WEST_62, MEMBER]), OLD, NEW)
    untold = result(write(tmp_path / "untold.parquet", [WEST_62, plain]), OLD, NEW)
    assert told == untold


def test_no_route_bears_a_confidential_name(tmp_path: Path) -> None:
    told, _ = pair(tmp_path, 6)
    routes = {route for side in told.sides for route in side.cost["route"]}
    assert "confidential" in routes
    assert not routes & {"hiv", "party"}


WEST_BADGE: Citizen = {
    **WEST_62,
    "birth_date": "1970-02-03",
    "party_badge_years": 40,
    "party_cell_active": True,
}


def badges_from(years: int) -> Scheme:
    """Return a proposal that asks for a badge of so many years."""
    policies = rulebook.policies()
    change = read_change(f"nobody-behind.party.min_badge_years={years}", policies, None)
    policy = reformed(change.policy, (change,), f"badge{years}")
    return Scheme(policy.name, policy.title, (policy,))


def plain(citizen: Citizen) -> Citizen:
    """Return a citizen who is alike in all but confidential facts."""
    no = {"hiv": False, "party_badge_years": 0, "party_cell_active": False}
    return {**citizen, **{fact: value for fact, value in no.items() if fact in citizen}}


def side_by_side(path: Path, people: list[Citizen], years: int = 1) -> Comparison:
    """Return two settings of one number beside the policies before."""
    found = compared(write(path, people), OLD, badges_from(40), badges_from(45), years=years)
    return found._replace(population_sha256="")


def figures(found: Comparison) -> list[object]:
    return [
        (year.on, year.result.persons, [side._replace(scheme=None) for side in year.result.sides])  # type: ignore[arg-type]
        for year in found.years
    ]


def test_one_setting_less_another_leaves_no_trace_of_few(tmp_path: Path) -> None:
    """Six have HIV in both settings; one has the badge, which only the first setting pays for."""
    others: list[Citizen] = [WEST_62, *[WELL] * 5, *[SICK] * 6]
    told = side_by_side(tmp_path / "told.parquet", [*others, WEST_BADGE])
    untold = side_by_side(tmp_path / "untold.parquet", [*others, plain(WEST_BADGE)])
    assert told.first.result.sides[1].kept_back.persons == 6
    assert figures(told) == figures(untold)


def test_five_whom_a_setting_tells_apart_are_told_in_its_sum(tmp_path: Path) -> None:
    five = [*[WELL] * 5, *[plain(WEST_BADGE)] * 5]
    people: list[Citizen] = [WEST_62, *five, *[SICK] * 6, *[WEST_BADGE] * 5]
    first, second = side_by_side(tmp_path / "p.parquet", people).first.result.sides[1:]
    assert first.kept_back.persons == second.kept_back.persons == 11
    assert first.cost[ALL][ALL]["city"] > second.cost[ALL][ALL]["city"]
    assert first.changes == second.changes


def test_one_year_less_another_leaves_no_trace_of_few(tmp_path: Path) -> None:
    """One of the sick turns six in between: paid by the State before, for the sickness after."""
    child: Citizen = {**SICK, "birth_date": "2021-01-01"}
    others: list[Citizen] = [WEST_62, *[WELL] * 5, *[SICK] * 6]
    told = side_by_side(tmp_path / "told.parquet", [*others, child], years=3)
    untold = side_by_side(tmp_path / "untold.parquet", [*others, plain(child)], years=3)
    assert figures(told) == figures(untold)


def test_rows_that_stand_for_nobody_do_not_make_five(tmp_path: Path) -> None:
    rows: list[Citizen] = [{**SICK, "weight": weight} for weight in (1, 1, 0, 0, 0, 0)]
    people: list[Citizen] = [{**WEST_62, "weight": 9}, *[{**WELL, "weight": 1}] * 5, *rows]
    told = result(write(tmp_path / "told.parquet", people), OLD, "national")
    assert [side.kept_back.persons for side in told.sides] == [0, 0]


@pytest.mark.parametrize("dimension", DIMENSIONS)
def test_every_breakdown_adds_up_with_what_is_not_told_apart(
    tmp_path: Path, dimension: str
) -> None:
    people: list[Citizen] = [WEST_62, *[WELL] * 5, *[SICK] * 6, *[WEST_BADGE] * 5]
    for side in side_by_side(tmp_path / "p.parquet", people).first.result.sides:
        for payer, vnd in side.cost[ALL][ALL].items():
            assert sum(paid.get(payer, 0) for paid in side.cost[dimension].values()) == vnd
