"""Local resolutions: old Hải Dương province (West), support for the elderly.

The province paid 70 % from 70 to under 80 (Resolution 16/2019/NQ-HĐND, 12 December 2019), from
August 2023 also from 65 to under 70 for permanent residents (a resolution of 2023), and from 2024
the remaining 30 % from 77 to under 80 without a pension (a resolution of December 2023). No source
gives the numbers of the last two. What districts added stands in `haiduong_districts`.
"""

from datetime import date

from subsidy.language import (
    Evidence,
    Instrument,
    Payer,
    Period,
    Provision,
    Role,
    Text,
    fact,
    parameter,
    percent,
)

from .councils import OLD_HAIDUONG_COUNCIL
from .counting import PERCENTAGE_INFERRED
from .merger import LAST
from .residence import RESIDENCE_NOT_STATED, RESIDENT
from .sources import FOUNDING_ARTICLE, TELEVISION

CHECKED = date(2026, 11, 22)

RESOLUTION_16_2019 = Instrument(
    number="16/2019/NQ-HĐND",
    title=Text(
        "Nghị quyết 16/2019/NQ-HĐND về người cao tuổi, người thu gom rác",
        "Resolution 16/2019/NQ-HĐND on the elderly and on waste collectors",
    ),
    body=OLD_HAIDUONG_COUNCIL,
    signed=date(2019, 12, 12),
)

RESOLUTION_OF_2023 = Instrument(
    number=None,
    title=Text(
        "Nghị quyết năm 2023 của tỉnh Hải Dương về người từ đủ 65 đến dưới 70 tuổi (không rõ số)",
        "A Hải Dương resolution of 2023 on persons from 65 to under 70 (number unknown)",
    ),
    body=OLD_HAIDUONG_COUNCIL,
)

RESOLUTION_OF_DECEMBER_2023 = Instrument(
    number=None,
    title=Text(
        "Nghị quyết tháng 12/2023 của tỉnh Hải Dương về người từ đủ 77 đến dưới 80 tuổi "
        "(không rõ số)",
        "A Hải Dương resolution of December 2023 on persons from 77 to under 80 (number unknown)",
    ),
    body=OLD_HAIDUONG_COUNCIL,
)

ELDERLY_65 = Provision(
    id="elderly_65",
    route="elderly",
    title=Text(
        "Người từ đủ 65 đến dưới 70 tuổi chưa có thẻ bảo hiểm y tế",
        "Person from 65 to under 70 without a card",
    ),
    condition=fact.age.from_to(parameter("min_age", 65), parameter("max_age", 70))
    & (fact.residence == "permanent"),
    payer=Payer.CITY,
    share=percent(70),
    instrument=RESOLUTION_OF_2023,
    article=None,
    in_force=Period(date(2023, 8, 1), LAST),
    evidence=Evidence.REPORTED,
    sources=("hongphong.ninhgiang.haiduong.gov.vn 2301",),
    checked_on=CHECKED,
    inferred=(PERCENTAGE_INFERRED,),
)

ELDERLY_70 = Provision(
    id="elderly_70",
    route="elderly",
    title=Text("Người từ đủ 70 đến dưới 80 tuổi", "Person from 70 to under 80"),
    condition=fact.age.from_to(parameter("min_age", 70), parameter("max_age", 80)) & RESIDENT,
    payer=Payer.CITY,
    share=percent(70),
    instrument=RESOLUTION_16_2019,
    article=None,
    in_force=Period(date(2020, 1, 1), LAST),
    evidence=Evidence.REPORTED,
    sources=(TELEVISION, FOUNDING_ARTICLE),
    checked_on=CHECKED,
    inferred=(RESIDENCE_NOT_STATED, PERCENTAGE_INFERRED),
)

ELDERLY_77 = Provision(
    id="elderly_77",
    route="elderly",
    title=Text(
        "Người từ đủ 77 đến dưới 80 tuổi không có lương hưu: thêm 30 %",
        "Person from 77 to under 80 without a pension: another 30 %",
    ),
    condition=fact.age.from_to(parameter("min_age", 77), parameter("max_age", 80))
    & ~fact.pension
    & RESIDENT,
    payer=Payer.CITY,
    share=percent(30),
    instrument=RESOLUTION_OF_DECEMBER_2023,
    article=None,
    in_force=Period(date(2024, 1, 1), LAST),
    evidence=Evidence.REPORTED,
    sources=("baohaiduong.vn/en 368404",),
    checked_on=CHECKED,
    role=Role.REST,
    inferred=(RESIDENCE_NOT_STATED, PERCENTAGE_INFERRED),
)

ELDERLY_LINES = (ELDERLY_65, ELDERLY_70, ELDERLY_77)
