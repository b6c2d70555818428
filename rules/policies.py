"""Policies: which rule sets hold together, where, and from when to when.

The old resolutions keep force on their old territory until the harmonised resolution replaces
them on 2026-01-01 (inferred). `national` is the law with no local rule: it holds at all times and
is what remains where no local policy is in force. A policy begins with the first of its local
provisions.
"""

from datetime import date

from subsidy.language import Period, Policy, Text

from . import haiduong_res37, haiphong_2026, haiphong_res04, haiphong_res05
from .merger import LAST
from .national import HOUSEHOLD, NATIONAL_RULES
from .premium import PREMIUM
from .territories import HAIDUONG_WEST, HAIPHONG_EAST

NATIONAL = Policy(
    name="national",
    title=Text("Chỉ quy định chung của cả nước", "National law alone"),
    rule_sets=(NATIONAL_RULES,),
    premium=PREMIUM,
    household=HOUSEHOLD,
)

HAIPHONG_EAST_POLICY = Policy(
    name="haiphong-east",
    title=Text("Hải Phòng cũ, đến hết năm 2025", "Old Hải Phòng (East), until the end of 2025"),
    rule_sets=(NATIONAL_RULES, haiphong_res05.RULES, haiphong_res04.RULES),
    premium=PREMIUM,
    household=HOUSEHOLD,
    territories=(HAIPHONG_EAST,),
    in_force=Period(date(2022, 8, 1), LAST),
)

HAIDUONG_WEST_POLICY = Policy(
    name="haiduong-west",
    title=Text("Hải Dương cũ, đến hết năm 2025", "Old Hải Dương (West), until the end of 2025"),
    rule_sets=(NATIONAL_RULES, haiduong_res37.RULES),
    premium=PREMIUM,
    household=HOUSEHOLD,
    territories=(HAIDUONG_WEST,),
    in_force=Period(date(2020, 1, 1), LAST),
)

HAIPHONG_2026_POLICY = Policy(
    name="haiphong-2026",
    title=Text(
        "Hải Phòng sau sáp nhập, giai đoạn 2026-2030",
        "Merged Hải Phòng, 2026-2030",
    ),
    rule_sets=(NATIONAL_RULES, haiphong_2026.RULES),
    premium=PREMIUM,
    household=HOUSEHOLD,
    territories=(HAIPHONG_EAST, HAIDUONG_WEST),
    in_force=Period(date(2026, 1, 1), date(2030, 12, 31)),
)
