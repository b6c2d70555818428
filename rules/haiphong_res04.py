"""A local resolution: old Hải Phòng city (East), support after leaving poverty.

Resolution 04/2022/NQ-HĐND of 20 July 2022, a programme for 2022-2025. The premium of members of
households that left poverty or near-poverty (hộ mới thoát nghèo, thoát cận nghèo) is paid in full
within 36 months of recognition, for permanent and temporary residents of Hải Phòng alike.

The scope is known from the text of Article 1, the share from official pages. The first day and the
payer are inferred, so the line counts as inferred; no article is cited, because the share and the
payer do not stand in Article 1. The last day follows from the programme's title.
"""

from datetime import date

from subsidy.language import (
    Evidence,
    Instrument,
    NotModelled,
    Payer,
    Period,
    Provision,
    RuleSet,
    Text,
    fact,
    parameter,
    percent,
)

from .councils import OLD_HAIPHONG_COUNCIL
from .counting import PERCENTAGE_INFERRED, WINDOW_36_INFERRED
from .territories import HAIPHONG_EAST

CHECKED = date(2026, 11, 22)

RESOLUTION_04_2022 = Instrument(
    number="04/2022/NQ-HĐND",
    title=Text(
        "Nghị quyết 04/2022/NQ-HĐND, giai đoạn 2022-2025",
        "Resolution 04/2022/NQ-HĐND, programme 2022-2025",
    ),
    body=OLD_HAIPHONG_COUNCIL,
    signed=date(2022, 7, 20),
)

POVERTY_EXIT = Provision(
    id="poverty_exit",
    route="poverty_exit",
    title=Text(
        "Người thuộc hộ mới thoát nghèo, mới thoát cận nghèo trong 36 tháng",
        "Member of a household that left poverty or near-poverty, for 36 months",
    ),
    condition=fact.months_since_poverty_exit.from_to(0, parameter("window_months", 36))
    & fact.residence.among("permanent", "temporary"),
    payer=Payer.CITY,
    share=percent(100),
    instrument=RESOLUTION_04_2022,
    article=None,
    in_force=Period(date(2022, 8, 1), date(2025, 12, 31)),
    evidence=Evidence.INFERRED,
    sources=("thanhphohaiphong.gov.vn, Resolution 04/2022",),
    checked_on=CHECKED,
    inferred=(
        Text(
            "Việc ngân sách thành phố chi trả được suy ra; nguồn không nêu.",
            "That the city budget pays is inferred; no source states it.",
        ),
        Text(
            "Hiệu lực từ 1/8/2022 được suy ra; nguồn không nêu.",
            "In force from 1/8/2022 is inferred; no source states it.",
        ),
        Text(
            "Việc tính cả hộ được công nhận trước tháng 8/2022, khi còn trong 36 tháng, được suy "
            "ra.",
            "That recognitions before August 2022 count within their 36 months is inferred.",
        ),
        WINDOW_36_INFERRED,
        PERCENTAGE_INFERRED,
    ),
    notes=(
        Text(
            "Điều 1 (phạm vi, đối tượng) đã được đọc; mức hỗ trợ lấy từ trang chính thức.",
            "Article 1 (scope) was read; the share comes from official pages.",
        ),
    ),
)

RULES = RuleSet(
    name="haiphong_res04",
    title=Text(
        "Hải Phòng cũ: Nghị quyết 04/2022 về hộ mới thoát nghèo, thoát cận nghèo",
        "Old Hải Phòng: Resolution 04/2022 on households that left poverty or near-poverty",
    ),
    territories=(HAIPHONG_EAST,),
    provisions=(POVERTY_EXIT,),
    not_modelled=(
        NotModelled(
            Text(
                "Hỗ trợ hộ mới thoát nghèo trước 1/8/2022",
                "Support after leaving poverty before 1/8/2022",
            ),
            Text(
                "Các nghị quyết trước đó không có trong nguồn.",
                "Earlier resolutions are not in the sources.",
            ),
        ),
    ),
)
