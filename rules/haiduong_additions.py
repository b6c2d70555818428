"""Local resolutions: old Hải Dương province (West), what it added to shares of the State.

Near-poor households: 30 % on the State's 70 %. Households of average living standard: 20 % on the
State's 30 %. The grassroots security force (Resolution 30/2024/NQ-HĐND): 100 % of the premium of a
household's first member, which is the full premium; since 1 July 2025 the State's 50 % comes first.

The resolution behind the first two succeeded 09/2018; its number is unknown.
"""

from datetime import date

from subsidy.language import (
    Dated,
    Evidence,
    Instrument,
    Payer,
    Period,
    Provision,
    Text,
    dated,
    fact,
    percent,
)

from .councils import OLD_HAIDUONG_COUNCIL
from .merger import LAST, LAST_DAY_INFERRED
from .residence import RESIDENCE_NOT_STATED, RESIDENT
from .sources import FOUNDING_ARTICLE

CHECKED = date(2026, 11, 22)

SUCCESSOR_OF_09_2018 = Instrument(
    number=None,
    title=Text(
        "Nghị quyết của tỉnh Hải Dương thay thế Nghị quyết 09/2018 (không rõ số)",
        "The Hải Dương resolution that succeeded Resolution 09/2018 (number unknown)",
    ),
    body=OLD_HAIDUONG_COUNCIL,
)

RESOLUTION_30_2024 = Instrument(
    number="30/2024/NQ-HĐND",
    title=Text(
        "Nghị quyết 30/2024/NQ-HĐND về lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở",
        "Resolution 30/2024/NQ-HĐND on the grassroots security and order protection force",
    ),
    body=OLD_HAIDUONG_COUNCIL,
    signed=date(2024, 12, 11),
)

NO_PAGE = Text(
    "Ngoài bài báo ngày 29/10/2025, tư liệu thu thập không nêu trang nguồn cụ thể cho dòng này.",
    "Beside the article of 29/10/2025, the collected facts name no page for this line.",
)

FROM_2021 = Text(
    "Hiệu lực từ 1/1/2021 được suy ra; nguồn không nêu.",
    "In force from 1/1/2021 is inferred; no source states it.",
)

SECURITY_FORCE_KNOWN: Dated[Evidence] = dated(
    {
        date(2025, 1, 1): Evidence.REPORTED,
        date(2025, 7, 1): Evidence.INFERRED,
    }
)
"""Since the State pays 50 %, the remaining 50 is inferred."""

SECURITY_FORCE = Provision(
    id="security_force",
    route="security_force",
    title=Text(
        "Thành viên Tổ bảo vệ an ninh, trật tự",
        "Member of the grassroots security and order protection team",
    ),
    condition=fact.security_force & RESIDENT,
    payer=Payer.CITY,
    share=percent(100),
    instrument=RESOLUTION_30_2024,
    article=None,
    in_force=Period(date(2025, 1, 1), LAST),
    evidence=SECURITY_FORCE_KNOWN,
    sources=("baohaiduong.vn/en 401076",),
    checked_on=CHECKED,
    inferred=(
        Text(
            "Hiệu lực từ 1/1/2025 được suy ra; nguồn không nêu.",
            "In force from 1/1/2025 is inferred; no source states it.",
        ),
        Text(
            "Từ 1/7/2025 Nhà nước đóng trước 50 %; việc phần của địa phương còn 50 % được suy ra.",
            "From 1/7/2025 the State's 50 % comes first; that 50 % is left for the province is "
            "inferred.",
        ),
        LAST_DAY_INFERRED,
        RESIDENCE_NOT_STATED,
    ),
    notes=(
        Text(
            "Nghị quyết nêu mức đóng của thành viên thứ nhất trong hộ, tức mức đóng đầy đủ.",
            "The resolution names the premium of a household's first member: the full premium.",
        ),
        Text(
            "Mức 100 % giữ nguyên theo nghị quyết; tổng không vượt 100 % nên từ 1/7/2025 địa "
            "phương chỉ còn đóng 50 %.",
            "The share stays 100 as the resolution says; the total is capped at 100, which leaves "
            "50 from 1/7/2025.",
        ),
    ),
)

NEAR_POOR = Provision(
    id="near_poor",
    route="near_poor",
    title=Text(
        "Người thuộc hộ cận nghèo: tỉnh hỗ trợ thêm 30 %",
        "Member of a near-poor household: the province adds 30 %",
    ),
    condition=(fact.poverty == "near_poor") & RESIDENT,
    payer=Payer.CITY,
    share=percent(30),
    instrument=SUCCESSOR_OF_09_2018,
    article=None,
    in_force=Period(date(2021, 1, 1), LAST),
    evidence=Evidence.REPORTED,
    sources=(FOUNDING_ARTICLE,),
    checked_on=CHECKED,
    inferred=(FROM_2021, RESIDENCE_NOT_STATED),
    notes=(NO_PAGE,),
)

AGRI_AVERAGE = Provision(
    id="agri_average",
    route="agri_average",
    title=Text(
        "Người thuộc hộ làm nông, lâm, ngư, diêm nghiệp có mức sống trung bình: "
        "tỉnh hỗ trợ thêm 20 %",
        "Member of a farming, forestry, fishery or salt household of average living standard: "
        "the province adds 20 %",
    ),
    condition=fact.agri_average & RESIDENT,
    payer=Payer.CITY,
    share=percent(20),
    instrument=SUCCESSOR_OF_09_2018,
    article=None,
    in_force=Period(date(2021, 1, 1), LAST),
    evidence=Evidence.REPORTED,
    sources=(FOUNDING_ARTICLE,),
    checked_on=CHECKED,
    inferred=(
        Text(
            "Có mâu thuẫn giữa các nguồn; tính mức thêm 20 %. Một nguồn nêu tỉnh hỗ trợ toàn bộ "
            "phần còn lại.",
            "Disputed: the sources conflict and 20 % is counted; one of them says that the "
            "province pays the whole rest.",
        ),
        FROM_2021,
        RESIDENCE_NOT_STATED,
    ),
    notes=(NO_PAGE,),
)

ADDITIONS = (SECURITY_FORCE, NEAR_POOR, AGRI_AVERAGE)
