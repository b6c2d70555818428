"""National law, group 4 from 1 July 2025: what the State pays at least.

Decree 188/2025, Article 6: hộ cận nghèo 70 %, and 100 % in the poor communes on the Prime
Minister's list; members of an ethnic minority whose commune is no longer difficult 70 %, for 36
months; pupils and students, the grassroots security force, village health workers and midwives,
part-time staff of villages and residential groups, artisans and, for one year, victims of
trafficking 50 %; households of average living standard and bomb and mine victims 30 %. Every
percentage is of the full premium. Provinces may go higher and add groups; "newly escaped poverty"
(hộ mới thoát nghèo) is no national category.
"""

from datetime import date

from subsidy.language import (
    Condition,
    Evidence,
    Payer,
    Period,
    Provision,
    Text,
    fact,
    parameter,
    percent,
)

from .counting import WINDOW_12_INFERRED, WINDOW_36_INFERRED
from .instruments import DECREE_188_2025

CHECKED = date(2026, 11, 22)
FIRST = date(2025, 7, 1)


def _supported(
    name: str,
    route: str,
    title: Text,
    condition: Condition,
    share: int,
    *,
    inferred: tuple[Text, ...] = (),
) -> Provision:
    """Write one row of Article 6: the State pays `share` percent."""
    return Provision(
        id=name,
        route=route,
        title=title,
        condition=condition,
        payer=Payer.STATE,
        share=percent(share),
        instrument=DECREE_188_2025,
        article="6",
        in_force=Period(FIRST),
        evidence=Evidence.TEXT,
        sources=("Decree 188/2025/NĐ-CP, Article 6",),
        checked_on=CHECKED,
        inferred=inferred,
    )


SUPPORT_2025 = (
    _supported(
        "near_poor_2025",
        "near_poor",
        Text("Người thuộc hộ cận nghèo", "Member of a near-poor household"),
        (fact.poverty == "near_poor") & ~fact.poor_commune,
        70,
    ),
    _supported(
        "near_poor_poor_commune",
        "near_poor",
        Text(
            "Người thuộc hộ cận nghèo tại xã nghèo trong danh sách của Thủ tướng Chính phủ",
            "Member of a near-poor household in a poor commune on the Prime Minister's list",
        ),
        (fact.poverty == "near_poor") & fact.poor_commune,
        100,
    ),
    _supported(
        "ethnic_ex_difficult_2025",
        "ethnic_ex_difficult",
        Text(
            "Người dân tộc thiểu số tại xã không còn thuộc danh sách vùng khó khăn",
            "Member of an ethnic minority whose commune is no longer listed as difficult",
        ),
        fact.ethnic_minority
        & fact.months_since_commune_left_difficult_list.from_to(0, parameter("window_months", 36)),
        70,
        inferred=(WINDOW_36_INFERRED,),
    ),
    _supported(
        "student_2025",
        "student",
        Text("Học sinh, sinh viên", "Pupil or student"),
        fact.student,
        50,
    ),
    _supported(
        "security_force",
        "security_force",
        Text(
            "Người tham gia lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở",
            "Member of the grassroots security and order protection force",
        ),
        fact.security_force,
        50,
    ),
    _supported(
        "village_health_worker",
        "village_health_worker",
        Text("Nhân viên y tế thôn, bản; cô đỡ thôn, bản", "Village health worker or midwife"),
        fact.village_health_worker,
        50,
    ),
    _supported(
        "village_staff",
        "village_staff",
        Text(
            "Người hoạt động không chuyên trách ở thôn, tổ dân phố",
            "Part-time staff of a village or residential group",
        ),
        fact.village_staff,
        50,
    ),
    _supported(
        "artisan",
        "artisan",
        Text("Nghệ nhân nhân dân, nghệ nhân ưu tú", "People's or meritorious artisan"),
        fact.artisan,
        50,
    ),
    _supported(
        "trafficking_victim",
        "trafficking_victim",
        Text("Nạn nhân bị mua bán", "Victim of human trafficking"),
        fact.months_since_trafficking_confirmed.from_to(0, parameter("window_months", 12)),
        50,
        inferred=(WINDOW_12_INFERRED,),
    ),
    _supported(
        "agri_average_2025",
        "agri_average",
        Text(
            "Người thuộc hộ làm nông, lâm, ngư, diêm nghiệp có mức sống trung bình",
            "Member of a farming, forestry, fishery or salt household of average living standard",
        ),
        fact.agri_average,
        30,
    ),
    _supported(
        "bomb_victim",
        "bomb_victim",
        Text("Nạn nhân bom mìn sau chiến tranh", "Post-war bomb or mine victim"),
        fact.bomb_victim,
        30,
    ),
)
