"""A local resolution: Điện Biên, pupils and students.

The province adds 20 % to the State's 50 %, so that 30 % is left to pay in the school year
2025-2026. No source names the resolution.
"""

from datetime import date

from subsidy.language import Instrument, Period, RuleSet, Text, fact, percent

from ..territories import DIENBIEN
from .councils import DIENBIEN_COUNCIL
from .unstated import END_NOT_STATED, OTHER_LINES, RESIDENCE_NOT_STATED, RESIDENT, line

STUDENT = line(
    "student",
    Text(
        "Học sinh, sinh viên: tỉnh hỗ trợ thêm 20 %",
        "Pupil or student: the province adds 20 %",
    ),
    fact.student & RESIDENT,
    percent(20),
    instrument=Instrument(
        number=None,
        title=Text(
            "Nghị quyết của tỉnh Điện Biên về hỗ trợ học sinh, sinh viên (không rõ số)",
            "A Điện Biên resolution on support for pupils and students (number unknown)",
        ),
        body=DIENBIEN_COUNCIL,
    ),
    in_force=Period(date(2025, 9, 1)),
    sources=("baodienbienphu, 2025",),
    inferred=(
        Text(
            "Hiệu lực từ 1/9/2025 được suy ra: đầu năm học 2025-2026 mà báo nêu mức tự đóng.",
            "In force from 1/9/2025 is inferred: the start of the school year 2025-2026, for which "
            "the newspaper prints the own share.",
        ),
        RESIDENCE_NOT_STATED,
        END_NOT_STATED,
    ),
)

RULES = RuleSet(
    name="dienbien_students",
    title=Text(
        "Điện Biên: hỗ trợ học sinh, sinh viên",
        "Điện Biên: support for pupils and students",
    ),
    territories=(DIENBIEN,),
    provisions=(STUDENT,),
    not_modelled=(OTHER_LINES,),
)
