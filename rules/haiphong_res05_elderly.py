"""Resolution 05 of old Hải Phòng city (East), the elderly: before and since the amendment.

The amendment 05/2024/NQ-HĐND lowered the age from 75 to 60; both lines end below 80. The age before
it is inferred from a proposal. What the lines share stands in `haiphong_res05_resolution`.
"""

from datetime import date

from subsidy.language import Evidence, Payer, Period, Provision, Text, fact, parameter, percent

from .counting import PERCENTAGE_INFERRED
from .haiphong_res05_resolution import (
    CHECKED,
    FIRST_DAY_INFERRED,
    PERMANENT_INFERRED,
    PORTAL,
    RESOLUTION_05_2024,
    RESOLUTION_11_2022,
    SIGNED_INFERRED,
)
from .merger import LAST, LAST_DAY_INFERRED
from .sources import FOUNDING_ARTICLE

ELDERLY_BEFORE_AMENDMENT = Provision(
    id="elderly_before_amendment",
    route="elderly",
    title=Text(
        "Người cao tuổi từ đủ 75 đến dưới 80 tuổi không hưởng lương hưu, trợ cấp "
        "bảo hiểm xã hội, trợ cấp xã hội hằng tháng",
        "Elderly person from 75 to under 80 without a pension, "
        "social-insurance benefit or monthly social allowance",
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
        PERCENTAGE_INFERRED,
        SIGNED_INFERRED,
    ),
)

ELDERLY = Provision(
    id="elderly",
    route="elderly",
    title=Text(
        "Người cao tuổi từ đủ 60 đến dưới 80 tuổi không hưởng lương hưu, trợ cấp "
        "bảo hiểm xã hội, trợ cấp xã hội hằng tháng",
        "Elderly person from 60 to under 80 without a pension, "
        "social-insurance benefit or monthly social allowance",
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
    in_force=Period(date(2024, 8, 1), LAST),
    evidence=Evidence.REPORTED,
    sources=(PORTAL, FOUNDING_ARTICLE),
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
        PERCENTAGE_INFERRED,
        SIGNED_INFERRED,
    ),
)
