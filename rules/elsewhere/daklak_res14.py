"""A local resolution: Đắk Lắk, what it adds to shares of the State.

Resolution 14/2025, named for Đắk Lắk and Phú Yên: near-poor households 30 %, households of average
living standard 30 %, members of an ethnic minority whose commune is no longer difficult 15 % for 36
months, pupils and students 5 %.
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

from ..territories import DAKLAK
from .councils import DAKLAK_COUNCIL
from .unstated import END_NOT_STATED, OTHER_LINES, RESIDENCE_NOT_STATED, RESIDENT, line

RESOLUTION_14_2025 = Instrument(
    number="14/2025",
    title=Text(
        "Nghị quyết 14/2025 về hỗ trợ đóng bảo hiểm y tế",
        "Resolution 14/2025 on premium support",
    ),
    body=DAKLAK_COUNCIL,
)


def _daklak(
    name: str, title: Text, condition: Condition, share: int, *, inferred: tuple[Text, ...] = ()
) -> Provision:
    """Write one line of the resolution."""
    return line(
        name,
        title,
        condition & RESIDENT,
        percent(share),
        instrument=RESOLUTION_14_2025,
        in_force=Period(date(2025, 9, 1)),
        sources=("vietnam.vn/ja, ho-tro-muc-dong-bao-hiem-y-te-nguoi-dan-phan-khoi",),
        inferred=(
            *inferred,
            Text(
                "Hiệu lực từ 1/9/2025 được suy ra: ngày đầu tiên có trường hợp được công bố.",
                "In force from 1/9/2025 is inferred: the first day of which a published case "
                "speaks.",
            ),
            RESIDENCE_NOT_STATED,
            END_NOT_STATED,
        ),
    )


NEAR_POOR = _daklak(
    "near_poor",
    Text(
        "Người thuộc hộ cận nghèo: tỉnh hỗ trợ thêm 30 %",
        "Member of a near-poor household: the province adds 30 %",
    ),
    fact.poverty == "near_poor",
    30,
)

AGRI_AVERAGE = _daklak(
    "agri_average",
    Text(
        "Người thuộc hộ làm nông, lâm, ngư, diêm nghiệp có mức sống trung bình: "
        "tỉnh hỗ trợ thêm 30 %",
        "Member of a farming, forestry, fishery or salt household of average living standard: "
        "the province adds 30 %",
    ),
    fact.agri_average,
    30,
)

ETHNIC_EX_DIFFICULT = _daklak(
    "ethnic_ex_difficult",
    Text(
        "Người dân tộc thiểu số ở xã không còn thuộc danh sách vùng khó khăn: tỉnh hỗ trợ thêm "
        "15 % trong 36 tháng",
        "Member of an ethnic minority of a commune no longer difficult: the province adds 15 % "
        "for 36 months",
    ),
    fact.ethnic_minority
    & fact.months_since_commune_left_difficult_list.from_to(0, parameter("window_months", 36)),
    15,
    inferred=(
        Text(
            "36 tháng được tính là 36 tháng tròn từ ngày xã ra khỏi danh sách, không gồm ngày kết "
            "thúc.",
            "36 months are counted as 36 completed months from the day the commune left the list, "
            "the closing day excluded.",
        ),
    ),
)

STUDENT = _daklak(
    "student",
    Text(
        "Học sinh, sinh viên: tỉnh hỗ trợ thêm 5 %",
        "Pupil or student: the province adds 5 %",
    ),
    fact.student,
    5,
)

RULES = RuleSet(
    name="daklak_res14",
    title=Text(
        "Đắk Lắk: Nghị quyết 14/2025 về hỗ trợ đóng bảo hiểm y tế",
        "Đắk Lắk: Resolution 14/2025 on premium support",
    ),
    territories=(DAKLAK,),
    provisions=(NEAR_POOR, AGRI_AVERAGE, ETHNIC_EX_DIFFICULT, STUDENT),
    not_modelled=(
        OTHER_LINES,
        NotModelled(
            Text("Địa bàn Phú Yên", "Phú Yên"),
            Text(
                "Nguồn nêu Đắk Lắk và Phú Yên; hồ sơ chỉ có một tên địa bàn, “daklak”, cho cả hai.",
                "The source names Đắk Lắk and Phú Yên; the profile has one name, “daklak”, for "
                "both.",
            ),
        ),
    ),
)
