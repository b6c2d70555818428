"""National law, groups 1 to 3 of Article 12: somebody else already pays the whole premium.

Law on Health Insurance 25/2008, as amended by 46/2014 and 51/2024/QH15. The lines stand in their
order of precedence (Article 13(5)): a person in several groups pays under the first one, except
that a pension always leads to social insurance, and that the social pension leads to the State
even where an earlier group applies; so these two stand first. A person in any of these groups is
excluded from local lists: one card a person.

Lines for which no source states a first day begin on 2019-01-01, the first day modelled.
"""

from datetime import date

from subsidy.language import (
    Condition,
    Evidence,
    Payer,
    Period,
    Provision,
    Role,
    Text,
    fact,
    parameter,
    percent,
)

from .instruments import DECREE_20_2021, HEALTH_INSURANCE_LAW

CHECKED = date(2026, 11, 22)


def _whole(
    name: str,
    title: Text,
    condition: Condition,
    payer: Payer = Payer.STATE,
    *,
    first: date = date(2019, 1, 1),
    sources: tuple[str, ...] = (),
    notes: tuple[Text, ...] = (),
) -> Provision:
    """Write one group of Article 12: `payer` pays 100 %, and the case is settled."""
    return Provision(
        id=name,
        route=name,
        title=title,
        condition=condition,
        payer=payer,
        share=percent(100),
        instrument=HEALTH_INSURANCE_LAW,
        article="12",
        in_force=Period(first),
        evidence=Evidence.TEXT,
        sources=(
            "Law 25/2008 as amended by 46/2014 and 51/2024/QH15, Articles 12, 13(5)",
            *sources,
        ),
        checked_on=CHECKED,
        role=Role.WHOLE,
        notes=notes,
    )


PENSION = _whole(
    "pension",
    Text("Người hưởng lương hưu hằng tháng", "Person with a monthly pension"),
    fact.pension,
    Payer.SOCIAL_INSURANCE,
)

SOCIAL_PENSION = _whole(
    "social_pension",
    Text("Người hưởng trợ cấp hưu trí xã hội", "Person granted the social pension"),
    fact.social_pension,
    first=date(2025, 7, 1),
    sources=("Law 41/2024", "Decree 176/2025"),
    notes=(
        Text(
            "Trợ cấp chỉ được hưởng khi có đề nghị: người từ đủ 75 tuổi chưa đề nghị thì chưa có "
            "thẻ do Nhà nước đóng.",
            "It is granted on request: a person of 75 or more who has not asked has no State card.",
        ),
    ),
)

EMPLOYMENT = _whole(
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

SOCIAL_INSURANCE_BENEFIT = _whole(
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

ARMED_FORCES = _whole(
    "armed_forces",
    Text("Người thuộc lực lượng vũ trang", "Member of the armed forces"),
    fact.statutory_group == "armed_forces",
)

MERITORIOUS = _whole(
    "meritorious",
    Text("Người có công với cách mạng", "Person with meritorious service to the revolution"),
    fact.statutory_group == "meritorious",
)

CHILD_UNDER_6 = _whole(
    "child_under_6",
    Text("Trẻ em dưới 6 tuổi", "Child under 6"),
    fact.age < parameter("max_age", 6),
)

POOR = _whole(
    "poor",
    Text("Người thuộc hộ nghèo", "Member of a poor household"),
    fact.poverty == "poor",
)

DIFFICULT_AREA = _whole(
    "difficult_area",
    Text(
        "Người dân tộc thiểu số sinh sống tại vùng khó khăn",
        "Member of an ethnic minority in a difficult area",
    ),
    fact.statutory_group == "difficult_area",
)

ISLAND = _whole(
    "island",
    Text("Người sinh sống tại xã đảo", "Resident of an island commune"),
    fact.statutory_group == "island",
)

SOCIAL_ALLOWANCE = _whole(
    "social_allowance",
    Text(
        "Người hưởng trợ cấp hằng tháng theo chính sách trợ giúp xã hội",
        "Person with a monthly social allowance",
    ),
    fact.social_allowance,
)

SOCIAL_ALLOWANCE_80 = Provision(
    id="social_allowance_80",
    route="social_allowance",
    title=Text(
        "Người cao tuổi từ đủ 80 tuổi không có lương hưu, hưởng trợ giúp xã hội hằng tháng",
        "Person of 80 or more without a pension, who has the monthly social allowance",
    ),
    condition=(fact.age >= parameter("min_age", 80)) & ~fact.pension,
    payer=Payer.STATE,
    share=percent(100),
    instrument=DECREE_20_2021,
    article=None,
    in_force=Period(date(2019, 1, 1), date(2025, 6, 30)),
    evidence=Evidence.REPORTED,
    sources=("Decree 20/2021",),
    checked_on=CHECKED,
    role=Role.WHOLE,
    inferred=(
        Text(
            "Ngày bắt đầu: nguồn chỉ nêu quy định đến 30/6/2025, nên tính từ ngày đầu của mô hình.",
            "First day: the sources state the rule up to 30/6/2025 only, so it runs from the first "
            "day modelled.",
        ),
        Text(
            "Tuổi và việc không có lương hưu được coi là đủ; quyết định trợ cấp không được hỏi.",
            "Age and having no pension are taken to be enough; no grant of the allowance is asked.",
        ),
    ),
    notes=(
        Text(
            "Từ 1/7/2025 trợ cấp hưu trí xã hội thay thế quy định này và chỉ cấp khi có đề nghị.",
            "From 1/7/2025 the social pension, granted on request, takes the place of this line.",
        ),
    ),
)

OTHER_STATE_PAID = _whole(
    "other_state_paid",
    Text(
        "Người khác được ngân sách nhà nước đóng toàn bộ",
        "Another person whose whole premium the State pays",
    ),
    fact.statutory_group == "other_state_paid",
    notes=(
        Text(
            "Ví dụ cựu chiến binh, người hưởng trợ cấp tuất: hồ sơ không có trường riêng.",
            "For example veterans and survivor-benefit cases, which the profile has no fact for.",
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
