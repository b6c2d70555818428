"""Local resolutions: old Hải Dương province (West), "Resolution 37" of the newspaper article.

The article lists all of these lines under Resolution 37. In fact each stands in a resolution of
its own, and 37/2024/NQ-HĐND holds only the line on leaving poverty; every provision cites its own
instrument. The provincial budget pays, which since the merger is the city's (payer `city` is the
provincial level). The lines for the elderly stand in `haiduong_elderly`, what districts added to
them in `haiduong_districts` and `haiduong_binh_giang`, and what the province added to the State's
share, with the security force, in `haiduong_additions`; all come together in the rule set below.

There was no support for HIV or for the Blind Association in the West. Everything ends on
2025-12-31, inferred where no source states it.
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

from .councils import OLD_HAIDUONG_COUNCIL
from .counting import PERCENTAGE_INFERRED
from .haiduong_additions import ADDITIONS
from .haiduong_binh_giang import BINH_GIANG_LINES
from .haiduong_districts import DISTRICT_LINES
from .haiduong_elderly import ELDERLY_LINES, RESOLUTION_16_2019
from .merger import LAST, LAST_DAY_INFERRED
from .residence import RESIDENCE_NOT_STATED, RESIDENT
from .sources import FOUNDING_ARTICLE, TELEVISION
from .territories import HAIDUONG_WEST

CHECKED = date(2026, 11, 22)

RESOLUTION_37_2024 = Instrument(
    number="37/2024/NQ-HĐND",
    title=Text(
        "Nghị quyết 37/2024/NQ-HĐND về hộ thoát nghèo",
        "Resolution 37/2024/NQ-HĐND on households that escaped poverty",
    ),
    body=OLD_HAIDUONG_COUNCIL,
    signed=date(2024, 12, 11),
)

RESOLUTION_18_2023 = Instrument(
    number="18/2023/NQ-HĐND",
    title=Text(
        "Nghị quyết 18/2023/NQ-HĐND về người được tặng Huy hiệu Đảng",
        "Resolution 18/2023/NQ-HĐND on holders of a party badge",
    ),
    body=OLD_HAIDUONG_COUNCIL,
    signed=date(2023, 12, 8),
)

POVERTY_EXIT = Provision(
    id="poverty_exit",
    route="poverty_exit",
    title=Text("Người thuộc hộ thoát nghèo", "Member of a household that escaped poverty"),
    condition=(fact.months_since_poverty_exit >= 0) & (fact.poverty_exit_from == "poor") & RESIDENT,
    payer=Payer.CITY,
    share=percent(100),
    instrument=RESOLUTION_37_2024,
    article=None,
    in_force=Period(date(2025, 1, 1), LAST),
    evidence=Evidence.REPORTED,
    sources=("vietnam.vn/en, Resolution 37/2024", FOUNDING_ARTICLE),
    checked_on=CHECKED,
    inferred=(
        Text(
            "Không đặt giới hạn số tháng sau khi thoát nghèo: không nguồn nào công bố giới hạn.",
            "No limit of months after the exit is modelled: no source publishes one.",
        ),
        LAST_DAY_INFERRED,
        RESIDENCE_NOT_STATED,
        PERCENTAGE_INFERRED,
    ),
    notes=(
        Text(
            "Thoát cận nghèo không phải là thoát nghèo: dòng này chỉ tính hộ thoát nghèo.",
            "Leaving near-poverty is not escaping poverty: the line counts only the latter.",
        ),
        Text(
            "Nghị quyết nêu cả hộ nghèo; Nhà nước đã đóng toàn bộ cho hộ nghèo.",
            "The resolution also names poor households; the State already pays them in full.",
        ),
    ),
)

WASTE_COLLECTOR = Provision(
    id="waste_collector",
    route="waste_collector",
    title=Text(
        "Người thu gom rác thuộc tổ thu gom của thôn, tổ dân phố",
        "Waste collector of a village or residential-group team",
    ),
    condition=fact.waste_collector & RESIDENT,
    payer=Payer.CITY,
    share=percent(70),
    instrument=RESOLUTION_16_2019,
    article=None,
    in_force=Period(date(2020, 1, 1), LAST),
    evidence=Evidence.REPORTED,
    sources=(TELEVISION, FOUNDING_ARTICLE),
    checked_on=CHECKED,
    inferred=(RESIDENCE_NOT_STATED, PERCENTAGE_INFERRED),
    notes=(
        Text(
            "30 % nơi cấp huyện chi không được đưa vào: không nguồn nào nêu tên huyện.",
            "The 30 % where a district pays is left out: no source names a district.",
        ),
    ),
)

PARTY = Provision(
    id="party",
    route="party",
    title=Text(
        "Người được tặng Huy hiệu 40 năm tuổi Đảng trở lên",
        "Holder of a party badge of 40 years or more",
    ),
    condition=(fact.party_badge_years >= parameter("min_badge_years", 40)) & RESIDENT,
    payer=Payer.CITY,
    share=percent(100),
    instrument=RESOLUTION_18_2023,
    article=None,
    in_force=Period(date(2024, 1, 1), LAST),
    evidence=Evidence.REPORTED,
    sources=("baohaiduong.vn/en 372096", FOUNDING_ARTICLE),
    checked_on=CHECKED,
    inferred=(
        Text(
            "Hiệu lực từ 1/1/2024 được suy ra; nguồn không nêu.",
            "In force from 1/1/2024 is inferred; no source states it.",
        ),
        LAST_DAY_INFERRED,
        RESIDENCE_NOT_STATED,
        PERCENTAGE_INFERRED,
    ),
)

RULES = RuleSet(
    name="haiduong_res37",
    title=Text(
        "Hải Dương cũ: các nghị quyết mà báo gọi chung là Nghị quyết 37",
        "Old Hải Dương: the resolutions that the press calls Resolution 37",
    ),
    territories=(HAIDUONG_WEST,),
    provisions=(
        POVERTY_EXIT,
        *ELDERLY_LINES,
        *DISTRICT_LINES,
        *BINH_GIANG_LINES,
        WASTE_COLLECTOR,
        PARTY,
        *ADDITIONS,
    ),
    not_modelled=(
        NotModelled(
            Text(
                "30 % của cấp huyện cho người thu gom rác",
                "The districts' 30 % for waste collectors",
            ),
            Text(
                "Không nguồn nào nêu tên huyện nào đã chi.",
                "No source names a district that paid it.",
            ),
        ),
        NotModelled(
            Text(
                "Phần tỉnh hỗ trợ hộ có mức sống trung bình đến hết phần còn lại",
                "The province paying the whole rest for average-living-standard households",
            ),
            Text(
                "Các nguồn mâu thuẫn; chỉ tính thêm 20 %.",
                "The sources conflict; only the 20 % is modelled.",
            ),
        ),
        NotModelled(
            Text(
                "Nghị quyết 09/2018 và hỗ trợ trước năm 2020; phần thêm cho hộ cận nghèo, hộ mức "
                "sống trung bình trước năm 2021",
                "Resolution 09/2018 and support before 2020; additions for near-poor and average "
                "households before 2021",
            ),
            Text(
                "Các mức không có trong nguồn.",
                "Their shares are not in the sources.",
            ),
        ),
    ),
)
