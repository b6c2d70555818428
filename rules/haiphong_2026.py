"""A local resolution: the merged city of Hải Phòng, harmonised support for 2026-2030.

Adopted at the council's session of 9 to 11 December 2025, for both old territories. The city
budget pays the premium of persons from 60 to under 75 without a pension and monthly social
allowance, of holders of a party badge of 40 years or more who are active in a local cell, of
members of the Blind Association and of persons living with HIV, and adds to the State's share for
near-poor and average-living-standard households. For waste collectors the share is cut off in
every source: it is unknown, and never guessed.

Poverty exit, the security force, pupils and village health workers are mentioned nowhere; the
national minimum is what is left for them (inferred). The number of the resolution is unresolved,
its first day and its last are inferred.
"""

from datetime import date

from subsidy.language import (
    UNPUBLISHED,
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

from .councils import HAIPHONG_COUNCIL
from .residence import RESIDENCE_NOT_STATED, RESIDENT
from .territories import HAIDUONG_WEST, HAIPHONG_EAST

CHECKED = date(2026, 11, 22)

HARMONISED_RESOLUTION = Instrument(
    number=None,
    title=Text(
        "Nghị quyết của kỳ họp tháng 12/2025 về hỗ trợ đóng bảo hiểm y tế giai đoạn 2026-2030 "
        "(số chưa xác định)",
        "Resolution of the December 2025 session on premium support for 2026-2030 "
        "(number unresolved)",
    ),
    body=HAIPHONG_COUNCIL,
)

SOURCES = ("vietnam.vn, 27/11/2025 (draft)", "vnexpress.net 4994444", "vnnow.net 158863")

PERIOD = Period(date(2026, 1, 1), date(2030, 12, 31))

INFERRED = (
    Text(
        "Hiệu lực từ 1/1/2026 được suy ra: ngày đầu của giai đoạn 2026-2030.",
        "In force from 1/1/2026 is inferred: the first day of the period 2026-2030.",
    ),
    Text(
        "Hết hiệu lực 31/12/2030 được suy ra: ngày cuối của giai đoạn 2026-2030.",
        "Its end on 31/12/2030 is inferred: the last day of the period 2026-2030.",
    ),
    RESIDENCE_NOT_STATED,
)

NUMBER_UNRESOLVED = Text(
    "Một báo nêu số 56/2025/NQ-HĐND ngày 11/12/2025, nhưng số liệu trong bài lại về bảo hiểm xã "
    "hội tự nguyện; số nghị quyết chưa xác định.",
    "One newspaper gives 56/2025/NQ-HĐND of 11/12/2025, but its figures concern voluntary social "
    "insurance; the number is unresolved.",
)


def _line(
    name: str,
    title: Text,
    condition: Condition,
    share: int,
    *,
    inferred: tuple[Text, ...] = (),
    notes: tuple[Text, ...] = (),
) -> Provision:
    """Write one line of the resolution: the city pays `share` percent."""
    return Provision(
        id=name,
        route=name,
        title=title,
        condition=condition,
        payer=Payer.CITY,
        share=percent(share),
        instrument=HARMONISED_RESOLUTION,
        article=None,
        in_force=PERIOD,
        evidence=Evidence.REPORTED,
        sources=SOURCES,
        checked_on=CHECKED,
        inferred=(*inferred, *INFERRED),
        notes=(*notes, NUMBER_UNRESOLVED),
    )


ELDERLY = _line(
    "elderly",
    Text(
        "Người cao tuổi từ đủ 60 đến dưới 75 tuổi không có lương hưu, trợ giúp xã hội hằng tháng",
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
    ),
)

PARTY = _line(
    "party",
    Text(
        "Người có Huy hiệu Đảng từ 40 năm trở lên, sinh hoạt tại chi bộ xã, phường, đặc khu",
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
            "“Trợ cấp thường xuyên” được hiểu là trợ giúp xã hội hoặc trợ cấp bảo hiểm xã hội hằng "
            "tháng.",
            "“Regular allowance” is read as a monthly social allowance or social-insurance "
            "benefit.",
        ),
    ),
)

BLIND = _line(
    "blind",
    Text(
        "Hội viên Hội Người mù chưa có thẻ bảo hiểm y tế miễn phí",
        "Member of the Blind Association without a free card",
    ),
    fact.blind_association & RESIDENT,
    100,
)

HIV = _line(
    "hiv",
    Text("Người nhiễm HIV", "Person living with HIV"),
    fact.hiv & RESIDENT,
    100,
)

NEAR_POOR = _line(
    "near_poor",
    Text(
        "Người thuộc hộ cận nghèo: thành phố hỗ trợ thêm 30 %",
        "Member of a near-poor household: the city adds 30 %",
    ),
    (fact.poverty == "near_poor") & RESIDENT,
    30,
)

AGRI_AVERAGE = _line(
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
