"""The published cases, by the statement: the sums that an office's database must print."""

from datetime import date
from typing import Any

import pytest

from subsidy import rulebook
from subsidy.stated import UNSTATED
from tests.law.test_cases import CASES, sentence
from tests.sql.office import Database, Row, ask, duck


def policy_of(case: dict[str, Any]) -> str:
    """Return the policy named, or that of the territory on the day."""
    if case["policy"] is not None:
        return str(case["policy"])
    territory, on = case["profile"].get("territory"), date.fromisoformat(case["on"])
    return rulebook.policies().in_force(territory or "", on).name


def of_case(database: Database, case: dict[str, Any]) -> Row:
    """Return what the statement says of a published case."""
    citizen = {name: value for name, value in case["profile"].items() if name != UNSTATED}
    on, rest_is_no = date.fromisoformat(case["on"]), UNSTATED in case["profile"]
    policy = rulebook.policies().named(policy_of(case))
    [row] = ask(database, [citizen], policy, on, case["months"], rest_is_no=rest_is_no)
    return row


@pytest.mark.parametrize("case", CASES, ids=sentence)
def test_a_published_case_comes_out_as_published(case: dict[str, Any]) -> None:
    row = of_case(duck(), case)
    assert row["status"] == "decided"
    assert case["expect"] == {
        "premium_vnd": row["premium_vnd"],
        "state": row["state_vnd"] or 0,
        "local": (row["city_vnd"] or 0) + (row["district_vnd"] or 0),
        "person": row["person_vnd"] or 0,
        "route": row["route"],
    }
