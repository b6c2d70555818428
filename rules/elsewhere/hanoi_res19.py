"""A local resolution: Hà Nội, support for permanent residents from 2026.

Resolution 19/2025/NQ-HĐND of 9 July 2025, in force from 1 January 2026. In full: households that
left poverty or near-poverty (hộ mới thoát nghèo, thoát cận nghèo), for 36 months from the month of
recognition; persons from 70 to under 75, persons of 16 or more with a mild disability and members
of an ethnic minority, all without a card. On top of the State's share: 30 % for members of an
ethnic minority of a former region II or III (vùng II, vùng III) and 30 % for households of average
living standard, who so have 60 % in all.
"""

from datetime import date

from subsidy.language import (
    Condition,
    Instrument,
    NotModelled,
    Period,
    Provision,
    RuleSet,
    Text,
    fact,
    parameter,
    percent,
)

from ..territories import HANOI
from .councils import HANOI_COUNCIL
from .unstated import (
    CARD_INFERRED,
    END_NOT_STATED,
    OTHER_LINES,
    PERCENTAGE_INFERRED,
    PERMANENT,
    line,
)

RESOLUTION_19_2025 = Instrument(
    number="19/2025/NQ-HĐND",
    title=Text(
        "Nghị quyết 19/2025/NQ-HĐND về hỗ trợ đóng bảo hiểm y tế",
        "Resolution 19/2025/NQ-HĐND on premium support",
    ),
    body=HANOI_COUNCIL,
    signed=date(2025, 7, 9),
)


def _hanoi(
    name: str,
    title: Text,
    condition: Condition,
    share: int,
    *,
    route: str | None = None,
    inferred: tuple[Text, ...] = (),
) -> Provision:
    """Write one line of the resolution, for permanent residents."""
    return line(
        name,
        title,
        condition & PERMANENT,
        percent(share),
        route=route,
        instrument=RESOLUTION_19_2025,
        in_force=Period(date(2026, 1, 1)),
        sources=("news.laodong.vn 1547434", "news.laodong.vn 1620375"),
        inferred=(*inferred, END_NOT_STATED),
    )


POVERTY_EXIT = _hanoi(
    "poverty_exit",
    Text(
        "Người thuộc hộ mới thoát nghèo, mới thoát cận nghèo, 36 tháng kể từ tháng được công nhận",
        "Member of a household that left poverty or near-poverty, for 36 months from the month of "
        "recognition",
    ),
    fact.calendar_months_since_poverty_exit.from_to(0, parameter("window_months", 36)),
    100,
    inferred=(
        Text(
            "“36 tháng kể từ tháng được công nhận”: tháng được công nhận được tính cả tháng và là "
            "tháng thứ nhất (suy ra).",
            "“36 months from the month of recognition”: the month of recognition counts in full "
            "and is the first of them (inferred).",
        ),
        PERCENTAGE_INFERRED,
    ),
)

ELDERLY = _hanoi(
    "elderly",
    Text(
        "Người từ đủ 70 đến dưới 75 tuổi chưa có thẻ bảo hiểm y tế",
        "Person from 70 to under 75 without a card",
    ),
    fact.age.from_to(parameter("min_age", 70), parameter("max_age", 75)),
    100,
    inferred=(CARD_INFERRED, PERCENTAGE_INFERRED),
)

MILD_DISABILITY = _hanoi(
    "mild_disability",
    Text(
        "Người khuyết tật nhẹ từ đủ 16 tuổi chưa có thẻ bảo hiểm y tế",
        "Person of 16 or more with a mild disability and without a card",
    ),
    (fact.disability == "mild") & (fact.age >= parameter("min_age", 16)),
    100,
    inferred=(CARD_INFERRED, PERCENTAGE_INFERRED),
)

ETHNIC_MINORITY = _hanoi(
    "ethnic_minority",
    Text(
        "Người dân tộc thiểu số chưa có thẻ bảo hiểm y tế",
        "Member of an ethnic minority without a card",
    ),
    fact.ethnic_minority,
    100,
    inferred=(CARD_INFERRED, PERCENTAGE_INFERRED),
)

ETHNIC_EX_DIFFICULT = _hanoi(
    "ethnic_ex_difficult",
    Text(
        "Người dân tộc thiểu số ở xã trước thuộc vùng II, vùng III: thành phố hỗ trợ thêm 30 %",
        "Member of an ethnic minority of a former region II or III: the city adds 30 %",
    ),
    fact.ethnic_minority
    & fact.months_since_commune_left_difficult_list.from_to(0, parameter("window_months", 36)),
    30,
    inferred=(
        Text(
            "Thời hạn 36 tháng lấy theo dòng của Nhà nước mà dòng này bổ sung (suy ra).",
            "The 36 months are those of the State's line that this one adds to (inferred).",
        ),
    ),
)

AGRI_AVERAGE = _hanoi(
    "agri_average",
    Text(
        "Người thuộc hộ làm nông, lâm, ngư, diêm nghiệp có mức sống trung bình: "
        "thành phố hỗ trợ thêm 30 %",
        "Member of a farming, forestry, fishery or salt household of average living standard: "
        "the city adds 30 %",
    ),
    fact.agri_average,
    30,
)

RULES = RuleSet(
    name="hanoi_res19",
    title=Text(
        "Hà Nội: Nghị quyết 19/2025 về hỗ trợ đóng bảo hiểm y tế từ năm 2026",
        "Hà Nội: Resolution 19/2025 on premium support from 2026",
    ),
    territories=(HANOI,),
    provisions=(
        POVERTY_EXIT,
        ELDERLY,
        MILD_DISABILITY,
        ETHNIC_MINORITY,
        ETHNIC_EX_DIFFICULT,
        AGRI_AVERAGE,
    ),
    not_modelled=(
        OTHER_LINES,
        NotModelled(
            Text("Trang nguồn của từng dòng", "Which page holds which line"),
            Text(
                "Tư liệu nêu hai trang cho cả nghị quyết; trang nào nêu dòng nào không được ghi.",
                "The collected facts name two pages for the whole resolution; which of them holds "
                "which line was not recorded.",
            ),
        ),
    ),
)
