"""National law, groups 1 to 3 of Article 12: somebody else already pays the whole premium.

Law on Health Insurance 25/2008, as amended by 46/2014 and 51/2024/QH15. The lines stand in their
order of precedence (Article 13(5)): a person in several groups pays under the first one, except
that a pension always leads to social insurance, and that the social pension leads to the State
even where an earlier group applies; so these two stand first. A person in any of these groups is
excluded from local lists: one card a person.

Veterans stand, by the law, after persons with meritorious service and before children under 6. The
profile has no fact for them: they are stated as `other_state_paid`, which stands last. The State
pays in every one of these groups, so who pays is the same.

The social pension and the social allowance stand in `national_social_assistance`. Lines for
which no source states a first day begin on 2019-01-01, the first day modelled.
"""

from subsidy.language import Payer, Text, fact, parameter

from .national_article_12 import whole
from .national_social_assistance import SOCIAL_ALLOWANCE, SOCIAL_ALLOWANCE_80, SOCIAL_PENSION

PENSION = whole(
    "pension",
    Text("Người hưởng lương hưu hằng tháng", "Person with a monthly pension"),
    fact.pension,
    Payer.SOCIAL_INSURANCE,
)

EMPLOYMENT = whole(
    "employment",
    Text(
        "Người lao động và người sử dụng lao động đóng",
        "Employer and employee pay",
    ),
    fact.statutory_group == "employment",
    Payer.EMPLOYMENT,
    notes=(
        Text(
            "Gồm cả người hoạt động không chuyên trách ở cấp xã.",
            "Part-time staff of a commune are among them.",
        ),
    ),
)

SOCIAL_INSURANCE_BENEFIT = whole(
    "social_insurance_benefit",
    Text(
        "Người hưởng trợ cấp bảo hiểm xã hội khác",
        "Person with another social-insurance benefit",
    ),
    fact.social_insurance_benefit,
    Payer.SOCIAL_INSURANCE,
    notes=(
        Text(
            "Ví dụ trợ cấp mất sức lao động hằng tháng, trợ cấp thất nghiệp.",
            "For example the monthly loss-of-capacity benefit or the unemployment benefit.",
        ),
    ),
)

ARMED_FORCES = whole(
    "armed_forces",
    Text("Người thuộc lực lượng vũ trang", "Member of the armed forces"),
    fact.statutory_group == "armed_forces",
)

MERITORIOUS = whole(
    "meritorious",
    Text("Người có công với cách mạng", "Person with meritorious service to the revolution"),
    fact.statutory_group == "meritorious",
)

CHILD_UNDER_6 = whole(
    "child_under_6",
    Text("Trẻ em dưới 6 tuổi", "Child under 6"),
    fact.age < parameter("max_age", 6),
)

POOR = whole(
    "poor",
    Text("Người thuộc hộ nghèo", "Member of a poor household"),
    fact.poverty == "poor",
)

DIFFICULT_AREA = whole(
    "difficult_area",
    Text(
        "Người dân tộc thiểu số sinh sống tại vùng khó khăn",
        "Member of an ethnic minority in a difficult area",
    ),
    fact.statutory_group == "difficult_area",
)

ISLAND = whole(
    "island",
    Text("Người sinh sống tại xã đảo", "Resident of an island commune"),
    fact.statutory_group == "island",
)

OTHER_STATE_PAID = whole(
    "other_state_paid",
    Text(
        "Người khác được ngân sách nhà nước đóng toàn bộ",
        "Another person whose whole premium the State pays",
    ),
    fact.statutory_group == "other_state_paid",
    notes=(
        Text(
            "Ví dụ cựu chiến binh và, chỉ từ 1/7/2025, người hưởng trợ cấp tuất (không ghi "
            "“social_insurance_benefit” cho họ): hồ sơ không có trường riêng.",
            "For example veterans and, only from 1/7/2025, survivor-benefit cases (do not state "
            "“social_insurance_benefit” for them): the profile has no fact for either.",
        ),
    ),
)

WHOLE = (
    PENSION,
    SOCIAL_PENSION,
    EMPLOYMENT,
    SOCIAL_INSURANCE_BENEFIT,
    ARMED_FORCES,
    MERITORIOUS,
    CHILD_UNDER_6,
    POOR,
    DIFFICULT_AREA,
    ISLAND,
    SOCIAL_ALLOWANCE,
    SOCIAL_ALLOWANCE_80,
    OTHER_STATE_PAID,
)
