"""Routes: the categories a person can be insured by, under the names of the contract.

A provision names its route; the people's words for it stand here. `household` is the route of a
person who pays alone, and no provision's. `mild_disability` and `ethnic_minority` are routes of
other places alone (`elsewhere`), which the contract of the merged city does not list.
"""

from subsidy.language import Route, Text

ROUTES = (
    Route("poor", Text("hộ nghèo", "poor household")),
    Route("near_poor", Text("hộ cận nghèo", "near-poor household")),
    Route("child_under_6", Text("trẻ em dưới 6 tuổi", "child under 6")),
    Route(
        "social_allowance",
        Text("người hưởng trợ cấp xã hội hằng tháng", "monthly social allowance"),
    ),
    Route("social_pension", Text("người hưởng trợ cấp hưu trí xã hội", "social pension")),
    Route("elderly", Text("người cao tuổi", "elderly person")),
    Route("hiv", Text("người nhiễm HIV", "person living with HIV")),
    Route("blind", Text("hội viên Hội Người mù", "member of the Blind Association")),
    Route("party", Text("đảng viên được tặng Huy hiệu Đảng", "party badge")),
    Route(
        "security_force",
        Text("lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở", "grassroots security force"),
    ),
    Route("waste_collector", Text("người thu gom rác", "waste collector")),
    Route("poverty_exit", Text("hộ thoát nghèo, thoát cận nghèo", "household that left poverty")),
    Route(
        "agri_average",
        Text(
            "hộ nông, lâm, ngư, diêm nghiệp có mức sống trung bình",
            "agricultural household of average living standard",
        ),
    ),
    Route("student", Text("học sinh, sinh viên", "pupil or student")),
    Route(
        "ethnic_ex_difficult",
        Text(
            "người dân tộc thiểu số ở xã ra khỏi danh sách xã khó khăn",
            "ethnic minority of a commune no longer difficult",
        ),
    ),
    Route("village_health_worker", Text("nhân viên y tế thôn, bản", "village health worker")),
    Route(
        "village_staff",
        Text("người hoạt động không chuyên trách ở thôn, tổ dân phố", "village part-time staff"),
    ),
    Route("artisan", Text("nghệ nhân", "artisan")),
    Route("trafficking_victim", Text("nạn nhân bị mua bán", "victim of trafficking")),
    Route("bomb_victim", Text("nạn nhân bom mìn sau chiến tranh", "bomb or mine victim")),
    Route("mild_disability", Text("người khuyết tật nhẹ", "person with a mild disability")),
    Route("ethnic_minority", Text("người dân tộc thiểu số", "member of an ethnic minority")),
    Route("household", Text("hộ gia đình", "household form")),
    Route("pension", Text("người hưởng lương hưu", "pension")),
    Route("employment", Text("người lao động", "employment")),
    Route(
        "social_insurance_benefit",
        Text("người hưởng trợ cấp bảo hiểm xã hội hằng tháng", "monthly social-insurance benefit"),
    ),
    Route("armed_forces", Text("lực lượng vũ trang", "armed forces")),
    Route("meritorious", Text("người có công với cách mạng", "meritorious service")),
    Route(
        "difficult_area",
        Text("người dân tộc thiểu số ở vùng khó khăn", "ethnic minority in a difficult area"),
    ),
    Route("island", Text("người dân xã đảo, huyện đảo", "island commune")),
    Route(
        "other_state_paid",
        Text("nhóm khác do ngân sách nhà nước đóng", "other group paid by the State"),
    ),
)
