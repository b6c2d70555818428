"""A commune, a district and a territory that cannot belong together are refused."""

import pytest

from subsidy import rulebook
from subsidy.errors import InputError
from subsidy.known import known
from subsidy.stated import read_stated


@pytest.mark.parametrize(
    "places",
    [
        {"commune": "Thượng Hồng", "territory": "haiphong_east"},
        {"commune": "Thượng Hồng", "district": "chi_linh"},
        {"commune": "An Lão", "district": "kien_an"},
        {"district": "tu_ky", "territory": "haiphong_east"},
    ],
)
def test_places_that_contradict_each_other_are_refused(places: dict[str, str]) -> None:
    with pytest.raises(InputError) as refusal:
        known(read_stated(places), rulebook.territories())
    assert refusal.value.field in ("territory", "district")


def test_another_province_may_have_a_commune_of_the_same_name() -> None:
    facts, _ = known(
        read_stated({"commune": "An Lão", "territory": "hanoi"}), rulebook.territories()
    )
    assert (facts["territory"], facts.get("district")) == ("hanoi", None)
