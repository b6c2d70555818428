"""A local resolution: old Hải Phòng city (East), "Resolution 05" of the newspaper article.

Resolution 11/2022/NQ-HĐND as amended by Resolution 05/2024/NQ-HĐND. The city budget pays the
premium of elderly persons without a pension, of persons living with HIV and of members of the
Blind Association, and adds to the State's share for near-poor households and for farming,
forestry, fishery and salt households of average living standard. The amendment lowered the age of
the elderly from 75 to 60; both end below 80.

The articles were not found: the lines are known from official pages and newspapers. The first
days (2023-01-01, and 2024-08-01 for the amendment), the last day (2025-12-31, when the harmonised
resolution replaced it), the dates of signature and permanent residence are inferred. So is that
these lines stood unchanged before the amendment: the sources describe the amended resolution.
Persons whose premium is already paid are excluded before these lines are read, which settles
"without a free card". The East had no support for party tenure.

The lines for the elderly stand in `haiphong_res05_elderly`, the instruments and what is inferred of
all lines in `haiphong_res05_resolution`.
"""

from datetime import date

from subsidy.language import (
    Condition,
    Dated,
    Evidence,
    Instrument,
    NotModelled,
    Payer,
    Period,
    Provision,
    RuleSet,
    Text,
    dated,
    fact,
    percent,
)

from .counting import PERCENTAGE_INFERRED
from .haiphong_res05_elderly import ELDERLY, ELDERLY_BEFORE_AMENDMENT
from .haiphong_res05_resolution import (
    CHECKED,
    FIRST_DAY_INFERRED,
    PERMANENT_INFERRED,
    PORTAL,
    PROPOSAL_ONLY,
    RESOLUTION_11_2022,
    RESOLUTION_11_2022_AMENDED,
    SIGNED_INFERRED,
)
from .merger import LAST, LAST_DAY_INFERRED
from .territories import HAIPHONG_EAST

FIRST = date(2023, 1, 1)
AMENDED = date(2024, 8, 1)

AS_IT_READ: Dated[Instrument] = dated(
    {FIRST: RESOLUTION_11_2022, AMENDED: RESOLUTION_11_2022_AMENDED}
)

INFERRED_THEN_REPORTED: Dated[Evidence] = dated(
    {FIRST: Evidence.INFERRED, AMENDED: Evidence.REPORTED}
)

BEFORE_AMENDMENT_INFERRED = Text(
    "Trước khi sửa đổi ngày 1/8/2024: việc dòng này không đổi được suy ra; nguồn mô tả nghị quyết "
    "đã sửa đổi.",
    "Before the amendment of 1/8/2024: that the line stood unchanged is inferred; the sources "
    "describe the amended resolution.",
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
        instrument=AS_IT_READ,
        article=None,
        in_force=Period(FIRST, LAST),
        evidence=INFERRED_THEN_REPORTED,
        sources=(PORTAL,),
        checked_on=CHECKED,
        inferred=(
            *inferred,
            BEFORE_AMENDMENT_INFERRED,
            FIRST_DAY_INFERRED,
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
    inferred=(PERCENTAGE_INFERRED,),
)

BLIND = _line(
    "blind",
    Text(
        "Hội viên Hội Người mù chưa có thẻ bảo hiểm y tế miễn phí",
        "Member of the Blind Association without a free card",
    ),
    fact.blind_association & (fact.residence == "permanent"),
    100,
    inferred=(PERCENTAGE_INFERRED,),
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
