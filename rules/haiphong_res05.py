"""A local resolution: old Hải Phòng city (East), "Resolution 05" of the newspaper article.

Resolution 11/2022/NQ-HĐND as amended by Resolution 05/2024/NQ-HĐND. The city budget pays the
premium of elderly persons without a pension, of persons living with HIV and of members of the
Blind Association, and adds to the State's share for near-poor households and for farming,
forestry, fishery and salt households of average living standard. The amendment lowered the age of
the elderly from 75 to 60; both end below 80.

The articles were not found: the lines are known from official pages and newspapers. The first
days (2023-01-01, and 2024-08-01 for the amendment), the last day (2025-12-31, when the harmonised
resolution replaced it), the dates of signature and permanent residence are inferred. Persons whose
premium is already paid are excluded before these lines are read, which settles "without a free
card". The East had no support for party tenure.
"""

from datetime import date

from subsidy.language import (
    Condition,
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
from .territories import HAIPHONG_EAST

CHECKED = date(2026, 11, 22)

RESOLUTION_11_2022 = Instrument(
    number="11/2022/NQ-HĐND",
    title=Text(
        "Nghị quyết 11/2022/NQ-HĐND, được sửa đổi bởi Nghị quyết 05/2024/NQ-HĐND",
        "Resolution 11/2022/NQ-HĐND, as amended by Resolution 05/2024/NQ-HĐND",
    ),
    body=OLD_HAIPHONG_COUNCIL,
    signed=date(2022, 12, 9),
)

RESOLUTION_05_2024 = Instrument(
    number="05/2024/NQ-HĐND",
    title=Text(
        "Nghị quyết 05/2024/NQ-HĐND sửa đổi Nghị quyết 11/2022/NQ-HĐND",
        "Resolution 05/2024/NQ-HĐND amending Resolution 11/2022/NQ-HĐND",
    ),
    body=OLD_HAIPHONG_COUNCIL,
    signed=date(2024, 7, 19),
)

PORTAL = "thongtin.vietnam.vn, 13/7/2025"
ARTICLE = "Báo Hải Phòng, 29/10/2025"

SIGNED_INFERRED = Text(
    "Ngày ký nghị quyết được suy ra; nguồn không nêu.",
    "The resolution's date of signature is inferred; no source states it.",
)
FIRST_DAY_INFERRED = Text(
    "Hiệu lực từ 1/1/2023 được suy ra: ngày đầu năm sau khi Nghị quyết 11/2022 được thông qua.",
    "In force from 1/1/2023 is inferred: the first day of the year after Resolution 11/2022.",
)
LAST_DAY_INFERRED = Text(
    "Hết hiệu lực 31/12/2025 được suy ra: nghị quyết chung của thành phố mới thay thế.",
    "Its end on 31/12/2025 is inferred: the merged city's resolution replaces it.",
)
PERMANENT_INFERRED = Text(
    "Cư trú: điều kiện thường trú trên địa bàn thành phố được suy ra; nguồn không nêu.",
    "Residence: permanent residence in the city is inferred; no source states it.",
)
PROPOSAL_ONLY = Text(
    "Mức hỗ trợ lấy từ tờ trình; chưa thấy văn bản được thông qua.",
    "The share comes from the proposal; the adopted text was not seen.",
)


def _line(
    name: str,
    title: Text,
    condition: Condition,
    share: int,
    *,
    inferred: tuple[Text, ...] = (),
) -> Provision:
    """Write one line that stands from the resolution's first day: the city pays `share` percent."""
    return Provision(
        id=name,
        route=name,
        title=title,
        condition=condition,
        payer=Payer.CITY,
        share=percent(share),
        instrument=RESOLUTION_11_2022,
        article=None,
        in_force=Period(date(2023, 1, 1), date(2025, 12, 31)),
        evidence=Evidence.REPORTED,
        sources=(PORTAL,),
        checked_on=CHECKED,
        inferred=(
            *inferred,
            FIRST_DAY_INFERRED,
            LAST_DAY_INFERRED,
            PERMANENT_INFERRED,
            SIGNED_INFERRED,
        ),
    )


ELDERLY_BEFORE_AMENDMENT = Provision(
    id="elderly_before_amendment",
    route="elderly",
    title=Text(
        "Người cao tuổi từ đủ 75 đến dưới 80 tuổi không có lương hưu, trợ cấp hằng tháng",
        "Elderly person from 75 to under 80 without a pension or monthly benefit",
    ),
    condition=fact.age.from_to(parameter("min_age", 75), parameter("max_age", 80))
    & ~fact.pension
    & ~fact.social_allowance
    & ~fact.social_insurance_benefit
    & (fact.residence == "permanent"),
    payer=Payer.CITY,
    share=percent(100),
    instrument=RESOLUTION_11_2022,
    article=None,
    in_force=Period(date(2023, 1, 1), date(2024, 7, 31)),
    evidence=Evidence.INFERRED,
    sources=(PORTAL,),
    checked_on=CHECKED,
    inferred=(
        Text(
            "Cả dòng này, gồm độ tuổi trước khi sửa đổi, được suy ra từ tờ trình.",
            "This whole line, with the ages before the amendment, is inferred from a proposal.",
        ),
        FIRST_DAY_INFERRED,
        Text(
            "Hết hiệu lực 31/7/2024 được suy ra: ngày trước khi Nghị quyết 05/2024 có hiệu lực.",
            "Its end on 31/7/2024 is inferred: the day before Resolution 05/2024 takes effect.",
        ),
        PERMANENT_INFERRED,
        SIGNED_INFERRED,
    ),
)

ELDERLY = Provision(
    id="elderly",
    route="elderly",
    title=Text(
        "Người cao tuổi từ đủ 60 đến dưới 80 tuổi không có lương hưu, trợ cấp hằng tháng",
        "Elderly person from 60 to under 80 without a pension or monthly benefit",
    ),
    condition=fact.age.from_to(parameter("min_age", 60), parameter("max_age", 80))
    & ~fact.pension
    & ~fact.social_allowance
    & ~fact.social_insurance_benefit
    & (fact.residence == "permanent"),
    payer=Payer.CITY,
    share=percent(100),
    instrument=RESOLUTION_05_2024,
    article=None,
    in_force=Period(date(2024, 8, 1), date(2025, 12, 31)),
    evidence=Evidence.REPORTED,
    sources=(PORTAL, ARTICLE),
    checked_on=CHECKED,
    inferred=(
        Text(
            "Báo viết 60-79 tuổi; được hiểu là từ đủ 60 đến dưới 80 tuổi.",
            "The press writes 60-79; it is read as from 60 to under 80.",
        ),
        Text(
            "Hiệu lực từ 1/8/2024 được suy ra; nguồn không nêu.",
            "In force from 1/8/2024 is inferred; no source states it.",
        ),
        LAST_DAY_INFERRED,
        PERMANENT_INFERRED,
        SIGNED_INFERRED,
    ),
)

HIV = _line(
    "hiv",
    Text("Người nhiễm HIV", "Person living with HIV"),
    fact.hiv & (fact.residence == "permanent"),
    100,
)

BLIND = _line(
    "blind",
    Text(
        "Hội viên Hội Người mù chưa có thẻ bảo hiểm y tế miễn phí",
        "Member of the Blind Association without a free card",
    ),
    fact.blind_association & (fact.residence == "permanent"),
    100,
)

NEAR_POOR = _line(
    "near_poor",
    Text(
        "Người thuộc hộ cận nghèo: thành phố hỗ trợ thêm 30 %",
        "Member of a near-poor household: the city adds 30 %",
    ),
    (fact.poverty == "near_poor") & (fact.residence == "permanent"),
    30,
    inferred=(PROPOSAL_ONLY,),
)

AGRI_AVERAGE = _line(
    "agri_average",
    Text(
        "Người thuộc hộ làm nông, lâm, ngư, diêm nghiệp có mức sống trung bình: "
        "thành phố hỗ trợ thêm 20 %",
        "Member of a farming, forestry, fishery or salt household of average living standard: "
        "the city adds 20 %",
    ),
    fact.agri_average & (fact.residence == "permanent"),
    20,
    inferred=(PROPOSAL_ONLY,),
)

RULES = RuleSet(
    name="haiphong_res05",
    title=Text(
        "Hải Phòng cũ: Nghị quyết 11/2022, được sửa đổi bởi Nghị quyết 05/2024",
        "Old Hải Phòng: Resolution 11/2022 as amended by Resolution 05/2024",
    ),
    territories=(HAIPHONG_EAST,),
    provisions=(ELDERLY_BEFORE_AMENDMENT, ELDERLY, HIV, BLIND, NEAR_POOR, AGRI_AVERAGE),
    not_modelled=(
        NotModelled(
            Text(
                "Hỗ trợ của thành phố trước 1/1/2023",
                "Support by the city before 1/1/2023",
            ),
            Text(
                "Các nghị quyết trước Nghị quyết 11/2022 không có trong nguồn.",
                "Resolutions before 11/2022 are not in the sources.",
            ),
        ),
    ),
)
