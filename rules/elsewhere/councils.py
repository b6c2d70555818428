"""The people's councils of the other places."""

from subsidy.language import Text

HANOI_COUNCIL = Text(
    "Hội đồng nhân dân thành phố Hà Nội",
    "People's Council of Hà Nội city",
)

HCMC_COUNCIL = Text(
    "Hội đồng nhân dân Thành phố Hồ Chí Minh",
    "People's Council of Hồ Chí Minh City",
)

QUANGNINH_COUNCIL = Text(
    "Hội đồng nhân dân tỉnh Quảng Ninh",
    "People's Council of Quảng Ninh province",
)

THANHHOA_COUNCIL = Text(
    "Hội đồng nhân dân tỉnh Thanh Hóa",
    "People's Council of Thanh Hóa province",
)

DAKLAK_COUNCIL = Text(
    "Hội đồng nhân dân tỉnh Đắk Lắk",
    "People's Council of Đắk Lắk province",
)

DIENBIEN_COUNCIL = Text(
    "Hội đồng nhân dân tỉnh Điện Biên",
    "People's Council of Điện Biên province",
)
