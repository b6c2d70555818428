"""National law: the frame that holds everywhere, and the household form for everyone else.

Law on Health Insurance 25/2008, as amended by 46/2014 and 51/2024/QH15, with Decree 146/2018 and,
from 2025-07-01, Decree 188/2025. The rule set is put together from three files: groups 1 to 3,
whose premium somebody already pays in full (`national_whole`, in order of precedence), and group
4, which the State supports in part, before and since 2025-07-01 (`national_support_2018`,
`national_support_2025`). `national_not_modelled` says what was left out.

Group 5 pays by itself, by the household form: the first member pays the full premium, the second
70 %, the third 60 %, the fourth 50 %, the fifth and later 40 % of it, for members of one household
who join in the same financial year. From 2025-07-01 a person of group 4 who is no pupil or student
may choose this form (Article 13(5)e). Article 12 names the group; which article holds the tiers is
not in the collected facts.
"""

from datetime import date

from subsidy.language import Evidence, HouseholdForm, RuleSet, Text

from .instruments import HEALTH_INSURANCE_LAW
from .national_not_modelled import NOT_MODELLED
from .national_support_2018 import SUPPORT_2018
from .national_support_2025 import SUPPORT_2025
from .national_whole import WHOLE

HOUSEHOLD = HouseholdForm(
    title=Text("Tham gia theo hộ gia đình", "Household form"),
    percent_by_rank=(100, 70, 60, 50, 40),
    choice_from=date(2025, 7, 1),
    closed_to=("student",),
    instrument=HEALTH_INSURANCE_LAW,
    article="12",
    evidence=Evidence.TEXT,
    sources=(
        "Law 25/2008 as amended by 46/2014 and 51/2024/QH15, Articles 12 (group), 13(5)e (choice)",
        "the tiers: the collected facts give no article",
        "Decree 146/2018/NĐ-CP",
        "Decree 188/2025/NĐ-CP",
    ),
)

NATIONAL_RULES = RuleSet(
    name="national",
    title=Text(
        "Quy định chung của cả nước về đóng và hỗ trợ đóng bảo hiểm y tế",
        "National law on who pays the health-insurance premium",
    ),
    provisions=(*WHOLE, *SUPPORT_2018, *SUPPORT_2025),
    not_modelled=NOT_MODELLED,
)
