"""The statement, run by DuckDB, says of every citizen what the engine says."""

from datetime import date

from hypothesis import event, given
from hypothesis import strategies as st

from subsidy import rulebook
from subsidy.errors import InputError
from subsidy.stated import UNSTATED
from tests.sql.engine import answered, same
from tests.sql.office import Row, ask, duck
from tests.sql.tables import CITIZENS, Asked, tables
from tests.strategies import Citizen, contradictory_profiles, costly


def compare(asked: Asked) -> list[Row]:
    """Hold every row to the engine, and return those that are open."""
    left = []
    rows = ask(duck(), *asked[:4], rest_is_no=asked.rest_is_no)
    for citizen, row in zip(asked.citizens, rows, strict=True):
        whole = {**citizen, UNSTATED: "no"} if asked.rest_is_no else citizen
        try:
            found = answered(whole, *asked[1:4])
        except InputError:
            assert row["status"] == "rejected"
            continue
        event(f"{row['status']}, where the engine has decided: {found.decided}")
        if row["status"] == "decided":
            same(row, found)
        else:
            left.append(row)
            assert row["status"] == "open"
            assert row["missing"]
            assert row["least_percent"] * 100 <= found.least
            assert found.greatest <= row["greatest_percent"] * 100
    return left


@costly(5)
@given(tables("full"))
def test_a_citizen_known_in_full_is_decided_as_by_the_engine(asked: Asked) -> None:
    assert {row["missing"] for row in compare(asked)} <= {
        "haiphong_2026.waste_collector.share",
        "quangninh_support.elderly.share",
    }


@costly(5)
@given(tables("vague"))
def test_a_citizen_whose_dates_are_vague_is_decided_as_by_the_engine_or_left_open(
    asked: Asked,
) -> None:
    compare(asked)


@costly(5)
@given(tables("unknown"))
def test_a_citizen_of_whom_facts_are_not_known_is_decided_as_by_the_engine_or_left_open(
    asked: Asked,
) -> None:
    compare(asked)


@costly(12)
@given(st.lists(contradictory_profiles(), min_size=CITIZENS, max_size=CITIZENS))
def test_citizens_whose_facts_contradict_each_other_are_rejected(citizens: list[Citizen]) -> None:
    policy = rulebook.policies().named("haiduong-west")
    rows = ask(duck(), citizens, policy, date(2025, 10, 15), 12)
    assert {row["status"] for row in rows} == {"rejected"}
    assert all(row["missing"] for row in rows)
