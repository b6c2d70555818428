"""A local resolution: Hà Nội, a fixed sum for the grassroots security force.

Resolution 12/2024: 54,000 VND a month for each member of the grassroots security and order
protection force (lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở). It is a sum and no
percentage, so what it comes to changes with the base salary. Since 1 July 2025 the State pays 50 %
of the premium first, and the sum pays at most what is left.
"""

from datetime import date

from subsidy.language import (
    Evidence,
    Instrument,
    Period,
    RuleSet,
    Text,
    fact,
    fixed_sum,
)

from ..territories import HANOI
from .councils import HANOI_COUNCIL
from .unstated import (
    COLLECTED_FACTS,
    END_NOT_STATED,
    NO_PAGE,
    OTHER_LINES,
    RESIDENCE_NOT_STATED,
    RESIDENT,
    line,
)

SECURITY_FORCE = line(
    "security_force",
    Text(
        "Thành viên Tổ bảo vệ an ninh, trật tự: 54.000 đồng một tháng",
        "Member of the grassroots security and order protection team: 54,000 VND a month",
    ),
    fact.security_force & RESIDENT,
    fixed_sum(54_000),
    instrument=Instrument(
        number="12/2024",
        title=Text(
            "Nghị quyết 12/2024 về lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở",
            "Resolution 12/2024 on the grassroots security and order protection force",
        ),
        body=HANOI_COUNCIL,
    ),
    in_force=Period(date(2025, 1, 1)),
    evidence=Evidence.INFERRED,
    sources=(COLLECTED_FACTS,),
    inferred=(
        NO_PAGE,
        Text(
            "Hiệu lực từ 1/1/2025 được suy ra: nghị quyết của năm 2024, nguồn không nêu ngày; "
            "các tháng trong năm 2024 không được tính.",
            "In force from 1/1/2025 is inferred: it is a resolution of 2024 and no source states "
            "the day; months of 2024 are not counted.",
        ),
        Text(
            "Từ 1/7/2025 Nhà nước đóng 50 % trước; khoản cố định chỉ trả tối đa phần còn lại "
            "(suy ra).",
            "From 1/7/2025 the State's 50 % comes first; that the sum pays at most what is left "
            "is inferred.",
        ),
        END_NOT_STATED,
        RESIDENCE_NOT_STATED,
    ),
)

RULES = RuleSet(
    name="hanoi_res12",
    title=Text(
        "Hà Nội: Nghị quyết 12/2024 về lực lượng bảo vệ an ninh, trật tự ở cơ sở",
        "Hà Nội: Resolution 12/2024 on the grassroots security force",
    ),
    territories=(HANOI,),
    provisions=(SECURITY_FORCE,),
    not_modelled=(OTHER_LINES,),
)
