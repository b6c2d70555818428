"""A local resolution: Hồ Chí Minh City, support for the elderly and for pupils.

Resolution 56/2025/NQ-HĐND of 14 November 2025: the whole premium of permanent residents from 65 to
under 75 who are not supported otherwise, and 50 % for pupils on top of the State's 50 %.
"""

from datetime import date

from subsidy.language import (
    Instrument,
    NotModelled,
    Period,
    RuleSet,
    Text,
    fact,
    parameter,
    percent,
)

from ..territories import HCMC
from .councils import HCMC_COUNCIL
from .unstated import (
    END_NOT_STATED,
    OTHER_LINES,
    PERCENTAGE_INFERRED,
    PERMANENT,
    RESIDENCE_NOT_STATED,
    RESIDENT,
    line,
)

RESOLUTION_56_2025 = Instrument(
    number="56/2025/NQ-HĐND",
    title=Text(
        "Nghị quyết 56/2025/NQ-HĐND về hỗ trợ đóng bảo hiểm y tế",
        "Resolution 56/2025/NQ-HĐND on premium support",
    ),
    body=HCMC_COUNCIL,
    signed=date(2025, 11, 14),
)

PERIOD = Period(date(2026, 1, 1))

FIRST_DAY_INFERRED = Text(
    "Hiệu lực từ 1/1/2026 được suy ra: ngày đầu tiên mà nguồn cho biết chắc chắn nằm trong thời "
    "hạn của nghị quyết.",
    "In force from 1/1/2026 is inferred: the first day known to lie in the resolution's period.",
)

ELDERLY = line(
    "elderly",
    Text(
        "Người từ đủ 65 đến dưới 75 tuổi chưa được hỗ trợ từ nguồn khác",
        "Person from 65 to under 75 who is not supported otherwise",
    ),
    fact.age.from_to(parameter("min_age", 65), parameter("max_age", 75)) & PERMANENT,
    percent(100),
    instrument=RESOLUTION_56_2025,
    in_force=PERIOD,
    sources=("vietnamnews.vn 1729740",),
    inferred=(
        FIRST_DAY_INFERRED,
        Text(
            "“Chưa được hỗ trợ từ nguồn khác” được hiểu là không thuộc nhóm nào được đóng toàn bộ; "
            "người được Nhà nước hỗ trợ một phần vẫn được chọn mức cao hơn này.",
            "“Not supported otherwise” is read as in no group whose whole premium is paid; a "
            "person whom the State supports in part may still take this higher share.",
        ),
        PERCENTAGE_INFERRED,
        END_NOT_STATED,
    ),
)

STUDENT = line(
    "student",
    Text(
        "Học sinh: thành phố hỗ trợ thêm 50 %",
        "Pupil: the city adds 50 %",
    ),
    fact.student & RESIDENT,
    percent(50),
    instrument=RESOLUTION_56_2025,
    in_force=PERIOD,
    sources=("vietnamnews.vn 1729740", "vietnamnews.vn 1725160"),
    inferred=(FIRST_DAY_INFERRED, RESIDENCE_NOT_STATED, END_NOT_STATED),
    notes=(
        Text(
            "Nguồn nêu học sinh; hồ sơ chỉ có một thông tin cho học sinh và sinh viên, nên sinh "
            "viên cũng được tính.",
            "The source speaks of pupils; the profile has one fact for pupils and students, so "
            "students count too.",
        ),
    ),
)

RULES = RuleSet(
    name="hcmc_res56",
    title=Text(
        "Thành phố Hồ Chí Minh: Nghị quyết 56/2025 về hỗ trợ đóng bảo hiểm y tế",
        "Hồ Chí Minh City: Resolution 56/2025 on premium support",
    ),
    territories=(HCMC,),
    provisions=(ELDERLY, STUDENT),
    not_modelled=(
        OTHER_LINES,
        NotModelled(
            Text("Hỗ trợ trước ngày 1/1/2026", "Support before 1/1/2026"),
            Text(
                "Nguồn không nêu ngày bắt đầu của nghị quyết ký ngày 14/11/2025.",
                "No source states the first day of the resolution signed on 14/11/2025.",
            ),
        ),
    ),
)
