"""The people's councils whose resolutions stand in the local rule files."""

from subsidy.language import Text

OLD_HAIPHONG_COUNCIL = Text(
    "Hội đồng nhân dân thành phố Hải Phòng (trước sáp nhập)",
    "People's Council of Hải Phòng city (before the merger)",
)

OLD_HAIDUONG_COUNCIL = Text(
    "Hội đồng nhân dân tỉnh Hải Dương (trước sáp nhập)",
    "People's Council of Hải Dương province (before the merger)",
)

HAIPHONG_COUNCIL = Text(
    "Hội đồng nhân dân thành phố Hải Phòng",
    "People's Council of Hải Phòng city",
)
