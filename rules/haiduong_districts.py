"""District decisions in old Hải Dương (West): the rest of the premium of the elderly.

Where the province paid 70 %, some districts paid the remaining 30 %: Tứ Kỳ and Kim Thành from
August 2022 and Nam Sách in 2023, for 70 to under 80. What old Bình Giang paid stands in
`haiduong_binh_giang`. Each line completes a provincial one and asks for the same residence as that
one.

The districts and their budgets ended on 1 July 2025, while their documents stay in force until
they are reviewed (28/2/2027 at the latest). From that day the city is taken as the payer
(inferred), and the lines are known by inference only.
"""

from datetime import date

from subsidy.language import (
    Dated,
    Evidence,
    Instrument,
    Payer,
    Period,
    Provision,
    Role,
    Text,
    dated,
    fact,
    parameter,
    percent,
)

from .counting import PERCENTAGE_INFERRED
from .merger import LAST
from .residence import RESIDENCE_NOT_STATED, RESIDENT
from .sources import TELEVISION

CHECKED = date(2026, 11, 22)

DISTRICT_THEN_CITY: Dated[Payer] = dated(
    {
        date(2022, 8, 1): Payer.DISTRICT,
        date(2025, 7, 1): Payer.CITY,
    }
)
"""Who pays a district's line: the district until it ended on 1 July 2025, then the city."""

DISTRICT_DECISION = Instrument(
    number=None,
    title=Text(
        "Quyết định của cấp huyện về hỗ trợ phần còn lại cho người cao tuổi (số chưa công bố)",
        "District decision on the remaining share for the elderly (number not published)",
    ),
    body=Text("Cấp huyện, tỉnh Hải Dương (trước sáp nhập)", "District of old Hải Dương province"),
)

PAYER_INFERRED = Text(
    "Từ 1/7/2025 không còn ngân sách cấp huyện; việc thành phố chi phần này được suy ra.",
    "District budgets ended on 1/7/2025; that the city pays this part from then on is inferred.",
)
DISTRICT_LAST_DAY_INFERRED = Text(
    "Hết hiệu lực 31/12/2025 được suy ra: nghị quyết chung thay thế; văn bản cấp huyện còn hiệu "
    "lực đến khi được rà soát (chậm nhất 28/2/2027).",
    "Its end on 31/12/2025 is inferred: the merged city's resolution replaces it; district "
    "documents stay in force until they are reviewed (28/2/2027 at the latest).",
)
TU_KY_KIM_THANH_KNOWN: Dated[Evidence] = dated(
    {
        date(2022, 8, 1): Evidence.REPORTED,
        date(2025, 7, 1): Evidence.INFERRED,
    }
)
"""Since the districts ended, the payer is inferred."""

NAM_SACH_KNOWN: Dated[Evidence] = dated(
    {
        date(2023, 1, 1): Evidence.REPORTED,
        date(2024, 1, 1): Evidence.INFERRED,
    }
)
"""The source speaks of 2023 only."""

TU_KY_KIM_THANH = Provision(
    id="elderly_tu_ky_kim_thanh",
    route="elderly",
    title=Text(
        "Tứ Kỳ, Kim Thành: 30 % còn lại cho người từ đủ 70 đến dưới 80 tuổi",
        "Tứ Kỳ, Kim Thành: the remaining 30 % for persons from 70 to under 80",
    ),
    condition=fact.age.from_to(parameter("min_age", 70), parameter("max_age", 80))
    & fact.district.among("tu_ky", "kim_thanh")
    & RESIDENT,
    payer=DISTRICT_THEN_CITY,
    share=percent(30),
    instrument=DISTRICT_DECISION,
    article=None,
    in_force=Period(date(2022, 8, 1), LAST),
    evidence=TU_KY_KIM_THANH_KNOWN,
    sources=(TELEVISION,),
    checked_on=CHECKED,
    role=Role.REST,
    inferred=(
        Text(
            "Nguồn chỉ nêu tháng 8/2022; hiệu lực từ ngày 1/8/2022 được suy ra.",
            "The source names August 2022 only; the first day, 1/8/2022, is inferred.",
        ),
        PAYER_INFERRED,
        DISTRICT_LAST_DAY_INFERRED,
        RESIDENCE_NOT_STATED,
        PERCENTAGE_INFERRED,
    ),
)

NAM_SACH = Provision(
    id="elderly_nam_sach",
    route="elderly",
    title=Text(
        "Nam Sách: 30 % còn lại cho người từ đủ 70 đến dưới 80 tuổi",
        "Nam Sách: the remaining 30 % for persons from 70 to under 80",
    ),
    condition=fact.age.from_to(parameter("min_age", 70), parameter("max_age", 80))
    & (fact.district == "nam_sach")
    & RESIDENT,
    payer=DISTRICT_THEN_CITY,
    share=percent(30),
    instrument=DISTRICT_DECISION,
    article=None,
    in_force=Period(date(2023, 1, 1), LAST),
    evidence=NAM_SACH_KNOWN,
    sources=(TELEVISION,),
    checked_on=CHECKED,
    role=Role.REST,
    inferred=(
        Text(
            "Nguồn chỉ nêu năm 2023; hiệu lực từ 1/1/2023 và việc tiếp tục sau năm 2023 được suy "
            "ra.",
            "The source speaks of 2023 only; in force from 1/1/2023, and the continuation after "
            "2023, are inferred.",
        ),
        PAYER_INFERRED,
        DISTRICT_LAST_DAY_INFERRED,
        RESIDENCE_NOT_STATED,
        PERCENTAGE_INFERRED,
    ),
    notes=(
        Text(
            "Dự toán 2023 của Nam Sách: 1.306 người, khoảng 346 triệu đồng, ứng với 12 tháng x "
            "30 % mức đóng đầy đủ.",
            "Nam Sách's budget for 2023: 1,306 persons, about 346 million VND, which is 12 months "
            "x 30 % of the full premium.",
        ),
    ),
)

DISTRICT_LINES = (TU_KY_KIM_THANH, NAM_SACH)
