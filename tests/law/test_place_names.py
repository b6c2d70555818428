"""Places are found however a clerk writes them."""

import pytest

from subsidy import rulebook
from subsidy.known import known
from subsidy.place_names import slug
from subsidy.stated import read_stated


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Tứ Kỳ", "tu_ky"),
        ("huyện Tứ Kỳ", "tu_ky"),
        ("tu-ky", "tu_ky"),
        ("Phường Thị Cầu", "thi_cau"),
        ("xã Đặc Sơn", "dac_son"),
        ("đặc khu Cát Hải", "cat_hai"),
        ("Quận", "quan"),
    ],
)
def test_a_place_loses_its_kind_once_and_its_accents(written: str, read: str) -> None:
    assert slug(written) == read


@pytest.mark.parametrize("written", ["Thượng Hồng", "xã Thượng Hồng", "Thuong Hong"])
def test_a_commune_that_the_sources_name_says_its_territory(written: str) -> None:
    facts, _ = known(read_stated({"commune": written}), rulebook.territories())
    assert (facts["territory"], facts["district"]) == ("haiduong_west", "binh_giang")
