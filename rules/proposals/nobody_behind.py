"""A proposal: the harmonised resolution of the merged city, changed so that nobody is left behind.

No council has adopted it. It is the resolution for 2026-2030 and, on top of it, for everyone in
both old territories, what either of them had and the resolution leaves out:

- the elderly from 75 to under 80, also before they are granted the social pension;
- households that left poverty: for 36 months whatever they left, as in old Hải Phòng, and without
  a limit where it was poverty, as in old Hải Dương;
- the grassroots security force, in full;
- holders of a party badge of 40 years or more, active in a local cell or not;
- waste collectors, 70 %: a number in place of the share that nobody published.

`subsidy verify nobody-behind --against haiphong-east --against haiduong-west` proves that nobody is
worse off and that the old territory makes no difference.
"""

from datetime import date

from subsidy.language import (
    Condition,
    Evidence,
    Instrument,
    NotModelled,
    Payer,
    Provision,
    RuleSet,
    Text,
    differing,
    fact,
    parameter,
    percent,
)

from ..councils import HAIPHONG_COUNCIL
from ..haiphong_2026_resolution import PERIOD
from ..policies import HAIPHONG_2026_POLICY
from ..residence import RESIDENT
from ..territories import HAIDUONG_WEST, HAIPHONG_EAST

WRITTEN = date(2026, 11, 22)

DRAFT = Instrument(
    number=None,
    title=Text(
        "Dự thảo đề xuất để so sánh, chưa được ban hành",
        "A draft to compare with, adopted by nobody",
    ),
    body=HAIPHONG_COUNCIL,
)

PROPOSED = Text(
    "Đây là đề xuất, không phải quy định: chỉ tính khi được nêu tên.",
    "This is a proposal and no law: it counts only where it is named.",
)


def _line(name: str, route: str, title: Text, condition: Condition, share: int) -> Provision:
    """Write one line of the proposal: the city pays `share` percent for residents."""
    return Provision(
        id=name,
        route=route,
        title=title,
        condition=condition & RESIDENT,
        payer=Payer.CITY,
        share=percent(share),
        instrument=DRAFT,
        article=None,
        in_force=PERIOD,
        evidence=Evidence.INFERRED,
        sources=("proposal",),
        checked_on=WRITTEN,
        inferred=(PROPOSED,),
    )


ELDERLY_75 = _line(
    "elderly_75",
    "elderly",
    Text("Người từ đủ 75 đến dưới 80 tuổi", "Person from 75 to under 80"),
    fact.age.from_to(parameter("min_age", 75), parameter("max_age", 80)),
    100,
)

POVERTY_EXIT = _line(
    "poverty_exit",
    "poverty_exit",
    Text(
        "Người thuộc hộ mới thoát nghèo, thoát cận nghèo trong 36 tháng, hoặc hộ thoát nghèo",
        "Member of a household that left poverty or near-poverty, for 36 months, or that left "
        "poverty",
    ),
    (fact.months_since_poverty_exit >= 0)
    & (
        (fact.months_since_poverty_exit < parameter("window_months", 36))
        | (fact.poverty_exit_from == "poor")
    ),
    100,
)

SECURITY_FORCE = _line(
    "security_force",
    "security_force",
    Text(
        "Người tham gia lực lượng bảo vệ an ninh, trật tự ở cơ sở",
        "Member of the grassroots security and order protection force",
    ),
    fact.security_force,
    100,
)

PARTY = _line(
    "party",
    "party",
    Text(
        "Người được tặng Huy hiệu 40 năm tuổi Đảng trở lên",
        "Holder of a party badge of 40 years or more",
    ),
    fact.party_badge_years >= parameter("min_badge_years", 40),
    100,
)

WASTE_COLLECTOR = _line(
    "waste_collector",
    "waste_collector",
    Text("Người thu gom rác trong khu dân cư", "Waste collector in a residential area"),
    fact.waste_collector,
    70,
)

RULES = RuleSet(
    name="nobody_behind",
    title=Text(
        "Đề xuất: không ai bị bỏ lại phía sau",
        "Proposal: nobody is left behind",
    ),
    territories=(HAIPHONG_EAST, HAIDUONG_WEST),
    provisions=(ELDERLY_75, POVERTY_EXIT, SECURITY_FORCE, PARTY, WASTE_COLLECTOR),
    not_modelled=(
        NotModelled(
            Text("Chi phí của đề xuất", "What the proposal would cost"),
            Text(
                "Không thuộc dự thảo này; số người của từng nhóm không có trong nguồn.",
                "It is no part of the draft; the sources do not count the persons of each group.",
            ),
        ),
    ),
)

NOBODY_BEHIND = differing(
    HAIPHONG_2026_POLICY,
    name="nobody-behind",
    title=Text(
        "Đề xuất không ai bị bỏ lại phía sau, giai đoạn 2026-2030",
        "Proposal that leaves nobody behind, 2026-2030",
    ),
    adding=RULES,
    dropping=("haiphong_2026.party", "haiphong_2026.waste_collector"),
)
