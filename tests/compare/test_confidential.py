"""No table by place, age, clause, status or cover tells who has a confidential fact."""

from pathlib import Path

from subsidy.compare.result import Result
from tests.compare.people import EAST_30, NEW, OLD, WEST_62, result, write

SICK = {**EAST_30, "hiv": "yes", "commune": "Nhỏ"}
WELL = {**EAST_30, "hiv": "no", "commune": "Nhỏ"}
MEMBER = {
    **EAST_30,
    "birth_date": "1966-02-03",
    "party_badge_years": "40",
    "party_cell_active": "yes",
    "commune": "Nhỏ",
}
FINE = ("territory", "commune", "age")


def pair(tmp_path: Path, count: int) -> tuple[Result, Result]:
    others = [WEST_62, EAST_30, EAST_30]
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
