"""Local resolutions: Quảng Ninh, what it adds to shares of the State, and the elderly.

Resolution 35/2024 raises near-poor households from 70 to 100 % and households of average living
standard from 30 to 80 %. Resolution 91/2025 adds, from 1 January 2026, persons from 65 to under
70; what share it pays for them is in no source, so it is unknown.
"""

from datetime import date

from subsidy.language import (
    UNPUBLISHED,
    Evidence,
    Instrument,
    NotModelled,
    Period,
    RuleSet,
    Text,
    fact,
    parameter,
    percent,
)

from ..territories import QUANGNINH
from .councils import QUANGNINH_COUNCIL
from .unstated import (
    COLLECTED_FACTS,
    END_NOT_STATED,
    NO_PAGE,
    OTHER_LINES,
    RESIDENCE_NOT_STATED,
    RESIDENT,
    line,
)

RESOLUTION_35_2024 = Instrument(
    number="35/2024",
    title=Text(
        "Nghị quyết 35/2024 về hỗ trợ đóng bảo hiểm y tế",
        "Resolution 35/2024 on premium support",
    ),
    body=QUANGNINH_COUNCIL,
)

RESOLUTION_91_2025 = Instrument(
    number="91/2025",
    title=Text(
        "Nghị quyết 91/2025, bổ sung người từ đủ 65 đến dưới 70 tuổi",
        "Resolution 91/2025, which adds persons from 65 to under 70",
    ),
    body=QUANGNINH_COUNCIL,
)

FROM_2025 = Text(
    "Hiệu lực từ 1/1/2025 được suy ra: nghị quyết của năm 2024, nguồn không nêu ngày.",
    "In force from 1/1/2025 is inferred: it is a resolution of 2024 and no source states the day.",
)

NEAR_POOR = line(
    "near_poor",
    Text(
        "Người thuộc hộ cận nghèo: tỉnh hỗ trợ thêm 30 %",
        "Member of a near-poor household: the province adds 30 %",
    ),
    (fact.poverty == "near_poor") & RESIDENT,
    percent(30),
    instrument=RESOLUTION_35_2024,
    in_force=Period(date(2025, 1, 1)),
    sources=("vietnam.vn",),
    inferred=(FROM_2025, RESIDENCE_NOT_STATED, END_NOT_STATED),
)

AGRI_AVERAGE = line(
    "agri_average",
    Text(
        "Người thuộc hộ làm nông, lâm, ngư, diêm nghiệp có mức sống trung bình: "
        "tỉnh hỗ trợ thêm 50 %",
        "Member of a farming, forestry, fishery or salt household of average living standard: "
        "the province adds 50 %",
    ),
    fact.agri_average & RESIDENT,
    percent(50),
    instrument=RESOLUTION_35_2024,
    in_force=Period(date(2025, 1, 1)),
    evidence=Evidence.INFERRED,
    sources=(COLLECTED_FACTS,),
    inferred=(NO_PAGE, FROM_2025, RESIDENCE_NOT_STATED, END_NOT_STATED),
)

ELDERLY = line(
    "elderly",
    Text("Người từ đủ 65 đến dưới 70 tuổi", "Person from 65 to under 70"),
    fact.age.from_to(parameter("min_age", 65), parameter("max_age", 70)) & RESIDENT,
    UNPUBLISHED,
    instrument=RESOLUTION_91_2025,
    in_force=Period(date(2026, 1, 1)),
    evidence=Evidence.INFERRED,
    sources=(COLLECTED_FACTS,),
    inferred=(NO_PAGE, RESIDENCE_NOT_STATED, END_NOT_STATED),
    notes=(
        Text(
            "Mức hỗ trợ không có trong nguồn: chưa biết, không đoán.",
            "The share is in no source: it is unknown, and not guessed.",
        ),
    ),
)

RULES = RuleSet(
    name="quangninh_support",
    title=Text(
        "Quảng Ninh: Nghị quyết 35/2024 và 91/2025 về hỗ trợ đóng bảo hiểm y tế",
        "Quảng Ninh: Resolutions 35/2024 and 91/2025 on premium support",
    ),
    territories=(QUANGNINH,),
    provisions=(ELDERLY, NEAR_POOR, AGRI_AVERAGE),
    not_modelled=(
        OTHER_LINES,
        NotModelled(
            Text(
                "Người cao tuổi khác mà Nghị quyết 35/2024 hỗ trợ",
                "Other elderly persons whom Resolution 35/2024 supports",
            ),
            Text(
                "Nghị quyết 91/2025 được nêu là bổ sung nhóm từ đủ 65 đến dưới 70 tuổi; nguồn "
                "không nêu nhóm nào đã có trước.",
                "Resolution 91/2025 is said to add those from 65 to under 70; no source says whom "
                "there were before.",
            ),
        ),
    ),
)
