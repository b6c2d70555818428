"""National law, group 3: the social pension and the monthly social allowance.

Until 2025-06-30 a person of 80 or more without a pension had the monthly social allowance, and with
it a free card. From 2025-07-01 the social pension takes its place: from 75, or from 70 to under 75
for the poor and the near-poor, on request (Law 41/2024, Decree 176/2025).
"""

from datetime import date

from subsidy.language import (
    Dated,
    Evidence,
    Payer,
    Period,
    Provision,
    Role,
    Text,
    dated,
    fact,
    parameter,
    percent,
)

from .instruments import HEALTH_INSURANCE_LAW_2024, SOCIAL_ASSISTANCE
from .national_article_12 import CHECKED, whole

INFERRED_THEN_REPORTED: Dated[Evidence] = dated(
    {
        date(2019, 1, 1): Evidence.INFERRED,
        date(2022, 1, 1): Evidence.REPORTED,
    }
)
"""The sources name the rule with Decree 20/2021; that it stood before is inferred."""

SOCIAL_PENSION = whole(
    "social_pension",
    Text("Người hưởng trợ cấp hưu trí xã hội", "Person granted the social pension"),
    fact.social_pension,
    first=date(2025, 7, 1),
    instrument=HEALTH_INSURANCE_LAW_2024,
    sources=("Law 41/2024", "Decree 176/2025"),
    notes=(
        Text(
            "Trợ cấp chỉ được hưởng khi có đề nghị: người từ đủ 75 tuổi chưa đề nghị thì chưa có "
            "thẻ do Nhà nước đóng.",
            "It is granted on request: a person of 75 or more who has not asked has no State card.",
        ),
    ),
)

SOCIAL_ALLOWANCE = whole(
    "social_allowance",
    Text(
        "Người hưởng trợ cấp xã hội hằng tháng",
        "Person with a monthly social allowance",
    ),
    fact.social_allowance,
)

SOCIAL_ALLOWANCE_80 = Provision(
    id="social_allowance_80",
    route="social_allowance",
    title=Text(
        "Người cao tuổi từ đủ 80 tuổi không có lương hưu, hưởng trợ cấp xã hội hằng tháng",
        "Person of 80 or more without a pension, who has the monthly social allowance",
    ),
    condition=(fact.age >= parameter("min_age", 80)) & ~fact.pension,
    payer=Payer.STATE,
    share=percent(100),
    instrument=SOCIAL_ASSISTANCE,
    article=None,
    in_force=Period(date(2019, 1, 1), date(2025, 6, 30)),
    evidence=INFERRED_THEN_REPORTED,
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
            "Với những ngày trước nghị định năm 2021, không nguồn nào nêu văn bản; nghị định được "
            "dẫn từ 1/1/2022 vì nguồn không nêu ngày hiệu lực.",
            "For days before the decree of 2021 no source names the instrument; the decree is "
            "cited from 1/1/2022, because no source gives its first day.",
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
