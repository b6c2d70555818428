"""What may be compared: policies, the law in force, several policies each on its own ground."""

from datetime import date
from pathlib import Path

import pytest

from subsidy import rulebook
from subsidy.compare.scheme import named_scheme
from subsidy.errors import InputError
from tests.compare.people import EAST_76, NEW, OLD, WEST_62, result, write


def test_the_law_in_force_is_that_of_each_territory_month_by_month(tmp_path: Path) -> None:
    path = write(tmp_path / "p.parquet", [EAST_76, WEST_62])
    found = result(path, "current", NEW, on=date(2025, 10, 1))
    months = found.sides[0].cost["month"]
    assert months["2025-12"]["city"] == 105_300
    assert months["2026-01"]["city"] == 105_300
    assert found.sides[0].cost["territory"]["haiphong_east"]["city"] == 3 * 105_300


def test_joined_policies_each_hold_on_their_own_ground(tmp_path: Path) -> None:
    west_66 = {**WEST_62, "birth_date": "1959-06-01"}
    path = write(tmp_path / "p.parquet", [EAST_76, west_66])
    paid = result(path, OLD, NEW, months=1).sides[0].cost["territory"]
    assert paid["haiphong_east"]["city"] == 105_300
    assert paid["haiduong_west"]["city"] == 105_300 * 70 // 100


@pytest.mark.parametrize("name", ["haiphong-east+haiphong-2026", "national+haiphong-east"])
def test_policies_of_one_territory_cannot_be_joined(name: str) -> None:
    with pytest.raises(InputError, match="join policies that have a territory each"):
        named_scheme(name, rulebook.policies())


def test_a_name_that_does_not_exist_gets_the_nearest() -> None:
    with pytest.raises(InputError, match="did you mean haiphong-2026"):
        named_scheme("haiphong-2025", rulebook.policies())
