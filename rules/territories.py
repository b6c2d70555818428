"""Territories: the ground on which old resolutions keep force after the merger.

Hải Phòng city and Hải Dương province merged on 1 July 2025. Documents of the old councils keep
force on their old territory until they are replaced (Law 64/2025 as amended by Law 87/2025). What
counts is the predecessor of the commune where a person lives today, not the place where an
identity card was issued.

The lists of districts are the districts of the two provinces as generally known, not from the
collected sources, which name only Tứ Kỳ, Kim Thành, Nam Sách, Bình Giang and An Lão. They serve to
read addresses.

`communes` lists only the two communes that the newspaper article behind this project names: the
sources do not list the others, nor the districts that the new communes came from. For every other
commune the territory is stated by the clerk.
"""

from subsidy.language import Territory, Text

HAIPHONG_EAST = Territory(
    id="haiphong_east",
    title=Text("Địa bàn thành phố Hải Phòng cũ", "Territory of old Hải Phòng city (East)"),
    districts=(
        ("hong_bang", Text("Quận Hồng Bàng", "Hồng Bàng urban district")),
        ("ngo_quyen", Text("Quận Ngô Quyền", "Ngô Quyền urban district")),
        ("le_chan", Text("Quận Lê Chân", "Lê Chân urban district")),
        ("hai_an", Text("Quận Hải An", "Hải An urban district")),
        ("kien_an", Text("Quận Kiến An", "Kiến An urban district")),
        ("do_son", Text("Quận Đồ Sơn", "Đồ Sơn urban district")),
        ("duong_kinh", Text("Quận Dương Kinh", "Dương Kinh urban district")),
        ("an_duong", Text("Quận An Dương", "An Dương urban district")),
        ("thuy_nguyen", Text("Thành phố Thủy Nguyên", "Thủy Nguyên city, of district level")),
        ("an_lao", Text("Huyện An Lão", "An Lão district")),
        ("kien_thuy", Text("Huyện Kiến Thụy", "Kiến Thụy district")),
        ("tien_lang", Text("Huyện Tiên Lãng", "Tiên Lãng district")),
        ("vinh_bao", Text("Huyện Vĩnh Bảo", "Vĩnh Bảo district")),
        ("cat_hai", Text("Huyện Cát Hải", "Cát Hải district")),
        ("bach_long_vi", Text("Huyện Bạch Long Vĩ", "Bạch Long Vĩ district")),
    ),
    # The article names the commune; that it lies in the district of the same name is inferred.
    communes=(("An Lão", "an_lao"),),
    also_called=(
        "Hải Phòng",
        "Thành phố Hải Phòng",
        "TP Hải Phòng",
        "Hải Phòng cũ",
        "Thành phố Hải Phòng cũ",
        "Phía đông Hải Phòng",
    ),
)

HAIDUONG_WEST = Territory(
    id="haiduong_west",
    title=Text("Địa bàn tỉnh Hải Dương cũ", "Territory of old Hải Dương province (West)"),
    districts=(
        ("hai_duong", Text("Thành phố Hải Dương", "Hải Dương city, of district level")),
        ("chi_linh", Text("Thành phố Chí Linh", "Chí Linh city, of district level")),
        ("kinh_mon", Text("Thị xã Kinh Môn", "Kinh Môn town")),
        ("binh_giang", Text("Huyện Bình Giang", "Bình Giang district")),
        ("cam_giang", Text("Huyện Cẩm Giàng", "Cẩm Giàng district")),
        ("gia_loc", Text("Huyện Gia Lộc", "Gia Lộc district")),
        ("kim_thanh", Text("Huyện Kim Thành", "Kim Thành district")),
        ("nam_sach", Text("Huyện Nam Sách", "Nam Sách district")),
        ("ninh_giang", Text("Huyện Ninh Giang", "Ninh Giang district")),
        ("thanh_ha", Text("Huyện Thanh Hà", "Thanh Hà district")),
        ("thanh_mien", Text("Huyện Thanh Miện", "Thanh Miện district")),
        ("tu_ky", Text("Huyện Tứ Kỳ", "Tứ Kỳ district")),
    ),
    # The article names the commune; its old district is inferred.
    communes=(("Thượng Hồng", "binh_giang"),),
    also_called=(
        "Hải Dương",
        "Tỉnh Hải Dương",
        "Hải Dương cũ",
        "Tỉnh Hải Dương cũ",
        "Phía tây Hải Phòng",
    ),
)

HANOI = Territory(
    "hanoi",
    Text("Thành phố Hà Nội", "Hà Nội city"),
    also_called=("Hà Nội", "Thành phố Hà Nội", "TP Hà Nội"),
)
HCMC = Territory(
    "hcmc",
    Text("Thành phố Hồ Chí Minh", "Hồ Chí Minh City"),
    also_called=("Thành phố Hồ Chí Minh", "TP Hồ Chí Minh", "TPHCM", "TP HCM", "Hồ Chí Minh"),
)
QUANGNINH = Territory(
    "quangninh",
    Text("Tỉnh Quảng Ninh", "Quảng Ninh province"),
    also_called=("Quảng Ninh", "Tỉnh Quảng Ninh"),
)
THANHHOA = Territory(
    "thanhhoa",
    Text("Tỉnh Thanh Hóa", "Thanh Hóa province"),
    also_called=("Thanh Hóa", "Tỉnh Thanh Hóa", "Thanh Hoá"),
)
DAKLAK = Territory(
    "daklak",
    Text("Tỉnh Đắk Lắk", "Đắk Lắk province"),
    also_called=("Đắk Lắk", "Đắc Lắc", "Tỉnh Đắk Lắk"),
)
DIENBIEN = Territory(
    "dienbien",
    Text("Tỉnh Điện Biên", "Điện Biên province"),
    also_called=("Điện Biên", "Tỉnh Điện Biên"),
)

TERRITORIES = (
    HAIPHONG_EAST,
    HAIDUONG_WEST,
    HANOI,
    HCMC,
    QUANGNINH,
    THANHHOA,
    DAKLAK,
    DIENBIEN,
)
