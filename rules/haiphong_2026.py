"""A local resolution: the merged city of Hải Phòng, harmonised support for 2026-2030.

Adopted at the council's session of 9 to 11 December 2025, for both old territories. The city
budget pays the premium of persons from 60 to under 75 without a pension and monthly social
allowance, of holders of a party badge of 40 years or more who are active in a local cell, of
members of the Blind Association and of persons living with HIV, and adds to the State's share for
near-poor and average-living-standard households. For waste collectors the share is cut off in
every source: it is unknown, and never guessed.

Poverty exit, the security force, pupils and village health workers are mentioned nowhere; the
national minimum is what is left for them (inferred). The number of the resolution is unresolved,
its first day and its last are inferred. What all lines share stands in
`haiphong_2026_resolution`.
"""

from subsidy.language import (
    UNPUBLISHED,
    Evidence,
    NotModelled,
    Payer,
    Provision,
    RuleSet,
    Text,
    fact,
    parameter,
)

from .counting import PERCENTAGE_INFERRED
from .haiphong_2026_resolution import (
    CHECKED,
    HARMONISED_RESOLUTION,
    INFERRED,
    NUMBER_UNRESOLVED,
    PERIOD,
    SOURCES,
    line,
)
from .residence import RESIDENT
from .territories import HAIDUONG_WEST, HAIPHONG_EAST

ELDERLY = line(
    "elderly",
    Text(
        "Người cao tuổi từ đủ 60 đến dưới 75 tuổi không có lương hưu, trợ cấp xã hội hằng tháng",
        "Elderly person from 60 to under 75 without a pension or monthly social allowance",
    ),
    fact.age.from_to(parameter("min_age", 60), parameter("max_age", 75))
    & ~fact.pension
    & ~fact.social_allowance
    & RESIDENT,
    100,
    inferred=(
        Text(
            "Báo viết 60-74 tuổi; được hiểu là từ đủ 60 đến dưới 75 tuổi.",
            "The press writes 60-74; it is read as from 60 to under 75.",
        ),
        PERCENTAGE_INFERRED,
    ),
)

PARTY = line(
    "party",
    Text(
        "Người được tặng Huy hiệu 40 năm tuổi Đảng trở lên, sinh hoạt tại chi bộ xã, phường, đặc "
        "khu",
        "Holder of a party badge of 40 years or more, active in a commune, ward or special-zone "
        "cell",
    ),
    (fact.party_badge_years >= parameter("min_badge_years", 40))
    & fact.party_cell_active
    & ~fact.pension
    & ~fact.social_allowance
    & ~fact.social_insurance_benefit
    & RESIDENT,
    100,
    inferred=(
        Text(
            "“Trợ cấp thường xuyên” được hiểu là trợ cấp xã hội hoặc trợ cấp bảo hiểm xã hội hằng "
            "tháng.",
            "“Regular allowance” is read as a monthly social allowance or social-insurance "
            "benefit.",
        ),
        PERCENTAGE_INFERRED,
    ),
)

BLIND = line(
    "blind",
    Text(
        "Hội viên Hội Người mù chưa có thẻ bảo hiểm y tế miễn phí",
        "Member of the Blind Association without a free card",
    ),
    fact.blind_association & RESIDENT,
    100,
    inferred=(PERCENTAGE_INFERRED,),
)

HIV = line(
    "hiv",
    Text("Người nhiễm HIV", "Person living with HIV"),
    fact.hiv & RESIDENT,
    100,
    inferred=(PERCENTAGE_INFERRED,),
    notes=(
        Text(
            "Nguồn viết: theo luật về HIV; điều kiện riêng của luật này không được đưa vào.",
            "The sources say: per the HIV law; this law's own conditions are not encoded.",
        ),
    ),
)

NEAR_POOR = line(
    "near_poor",
    Text(
        "Người thuộc hộ cận nghèo: thành phố hỗ trợ thêm 30 %",
        "Member of a near-poor household: the city adds 30 %",
    ),
    (fact.poverty == "near_poor") & RESIDENT,
    30,
)

AGRI_AVERAGE = line(
    "agri_average",
    Text(
        "Người thuộc hộ làm nông, lâm, ngư, diêm nghiệp có mức sống trung bình: "
        "thành phố hỗ trợ thêm 20 %",
        "Member of a farming, forestry, fishery or salt household of average living standard: "
        "the city adds 20 %",
    ),
    fact.agri_average & RESIDENT,
    20,
)

WASTE_COLLECTOR = Provision(
    id="waste_collector",
    route="waste_collector",
    title=Text(
        "Người thu gom rác thủ công trong khu dân cư",
        "Manual waste collector in a residential area",
    ),
    condition=fact.waste_collector & RESIDENT,
    payer=Payer.CITY,
    share=UNPUBLISHED,
    instrument=HARMONISED_RESOLUTION,
    article=None,
    in_force=PERIOD,
    evidence=Evidence.REPORTED,
    sources=SOURCES,
    checked_on=CHECKED,
    inferred=INFERRED,
    notes=(
        Text(
            "Mức hỗ trợ chưa được công bố: mọi nguồn đều bị cắt ở chỗ này.",
            "The share was not published: the text is cut at this place in every source.",
        ),
        NUMBER_UNRESOLVED,
    ),
)

RULES = RuleSet(
    name="haiphong_2026",
    title=Text(
        "Hải Phòng sau sáp nhập: nghị quyết chung giai đoạn 2026-2030",
        "Merged Hải Phòng: the harmonised resolution for 2026-2030",
    ),
    territories=(HAIPHONG_EAST, HAIDUONG_WEST),
    provisions=(ELDERLY, PARTY, BLIND, HIV, NEAR_POOR, AGRI_AVERAGE, WASTE_COLLECTOR),
    not_modelled=(
        NotModelled(
            Text(
                "Hộ mới thoát nghèo, lực lượng bảo vệ an ninh, trật tự ở cơ sở, học sinh, sinh "
                "viên, nhân viên y tế thôn",
                "Poverty exit, security force, pupils and students, village health workers",
            ),
            Text(
                "Không nguồn nào nhắc đến; suy ra chỉ còn mức tối thiểu của cả nước.",
                "No source mentions them; only the national minimum is left (inferred).",
            ),
        ),
    ),
)
