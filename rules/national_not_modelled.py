"""National law that is not encoded, line by line, each with its reason.

It ends with how months and payments are counted where no source says it (`counting`).
"""

from subsidy.language import NotModelled, Text

from .counting import COUNTING

WHO = (
    NotModelled(
        Text("Thứ tự của cựu chiến binh", "The place of veterans in the order"),
        Text(
            "Hồ sơ không có trường riêng: ghi nhóm luật định “other_state_paid”. Dòng này đứng "
            "cuối, không đứng ngay sau người có công; người đóng không đổi.",
            "The profile has no fact of their own: state the statutory group “other_state_paid”. "
            "It stands last, not after meritorious service; who pays is the same.",
        ),
    ),
    NotModelled(
        Text("Người hưởng trợ cấp tuất", "Survivor-benefit cases"),
        Text(
            "Nhà nước chỉ đóng từ 1/7/2025: từ ngày đó ghi nhóm luật định “other_state_paid”, "
            "không ghi “social_insurance_benefit”. Quy tắc Nhà nước đóng dù có nhóm đứng trước "
            "không được thể hiện.",
            "The State's line holds only from 1/7/2025: from then on state the statutory group "
            "“other_state_paid”, and do not state “social_insurance_benefit”. That the State pays "
            "before any earlier group is not modelled.",
        ),
    ),
    NotModelled(
        Text(
            "Trợ cấp xã hội của người từ đủ 80 tuổi đang hưởng vào ngày 30/6/2025",
            "The allowance of persons of 80 or more who held it on 30/6/2025",
        ),
        Text(
            "Nguồn không nêu khoản này ra sao từ 1/7/2025; dòng tương ứng kết thúc 30/6/2025.",
            "What became of it is not in the sources; the line ends on 30/6/2025.",
        ),
    ),
    NotModelled(
        Text(
            "Điều kiện hưởng trợ cấp hưu trí xã hội (từ đủ 75 tuổi; từ đủ 70 đến dưới 75 tuổi "
            "nếu thuộc hộ nghèo, hộ cận nghèo; không có lương hưu)",
            "Who may request the social pension (75 or more; 70 to under 75 if poor or near-poor; "
            "no pension)",
        ),
        Text(
            "Trợ cấp chỉ cấp khi có đề nghị: việc đã được cấp là thông tin do người dùng khai.",
            "It is granted on request: that it was granted is a stated fact.",
        ),
    ),
    NotModelled(
        Text("Nhóm 6 và nhóm 7 của Điều 12", "Groups 6 and 7 of Article 12"),
        Text(
            "Nội dung của hai nhóm này chưa được thu thập.",
            "What these groups contain was not gathered.",
        ),
    ),
    NotModelled(
        Text(
            "Thẻ của trẻ em sau ngày tròn 6 tuổi",
            "A child's card after the sixth birthday",
        ),
        Text(
            "Quy định về thời hạn thẻ không có trong nguồn: dòng trẻ em kết thúc khi đủ 6 tuổi.",
            "How long the card stays valid is not in the sources: the line ends on the birthday.",
        ),
    ),
    NotModelled(
        Text(
            "Hỗ trợ trước 1/7/2025 cho các nhóm mà Nghị định 188/2025 mới thêm",
            "Support before 1/7/2025 for the categories that Decree 188/2025 added",
        ),
        Text(
            "Nghị định 146/2018 không có hỗ trợ cho các nhóm này.",
            "Decree 146/2018 has no support for them.",
        ),
    ),
)

MONEY = (
    NotModelled(
        Text(
            "Số tiền đóng của nhóm 1 và nhóm 2",
            "Amounts of groups 1 and 2",
        ),
        Text(
            "Mức đóng tính theo tiền lương, lương hưu hoặc trợ cấp; chỉ nêu ai đóng.",
            "They follow a wage, a pension or a benefit; only who pays is told.",
        ),
    ),
    NotModelled(
        Text("Trần mức đóng 6 % theo luật", "The law's ceiling of 6 %"),
        Text(
            "Trần giới hạn mức tương lai, không quyết định số tiền hiện nay.",
            "It bounds a future rate and decides no amount today.",
        ),
    ),
    NotModelled(
        Text(
            "Mức đóng tăng từ năm 2027 (Nghị quyết 72-NQ/TW)",
            "The rise of the rate from 2027 (Resolution 72-NQ/TW)",
        ),
        Text(
            "Chưa có con số; kết quả từ 1/1/2027 nêu rõ điều này.",
            "No number is known; answers from 1/1/2027 say so.",
        ),
    ),
    NotModelled(
        Text(
            "Mức đóng trước 1/1/2019",
            "Premiums before 1/1/2019",
        ),
        Text(
            "Nghị định 146/2018 áp dụng từ 1/12/2018; ngày sớm hơn bị từ chối.",
            "Decree 146/2018 applies from 1/12/2018; an earlier day is refused.",
        ),
    ),
)

PAYING = (
    NotModelled(
        Text("Đóng theo 3, 6 hoặc 12 tháng", "Payment for 3, 6 or 12 months"),
        Text(
            "Số tháng do người dùng chọn; quy định về kỳ đóng không được kiểm tra.",
            "The user chooses the months; that they are a lawful period is not checked.",
        ),
    ),
    NotModelled(
        Text(
            "Thành viên cùng hộ tham gia trong cùng năm tài chính",
            "Members of one household who join in the same financial year",
        ),
        Text(
            "Thứ tự trong hộ là thông tin do người dùng khai, không được kiểm tra.",
            "The rank in the household is a stated fact and is not checked.",
        ),
    ),
    NotModelled(
        Text(
            "Hoàn trả tiền đã đóng",
            "Refunds of premiums paid",
        ),
        Text(
            "Chỉ biết rằng khi lương cơ sở thay đổi thì người được hỗ trợ một phần không đóng "
            "thêm, không được hoàn; các trường hợp khác không có trong nguồn.",
            "All that is known is that a change of base salary brings the partly supported neither "
            "a further payment nor a refund; other cases are not in the sources.",
        ),
    ),
    NotModelled(
        Text(
            "Lựa chọn của người dân (khoản 5 Điều 13)",
            "The citizen's choices (Article 13(5))",
        ),
        Text(
            "Mọi lựa chọn được tính và trình bày; mặc định là lựa chọn tự đóng ít nhất (suy ra).",
            "Every option is computed and shown; the default is the lowest own payment (inferred).",
        ),
    ),
)

NOT_MODELLED = (*WHO, *MONEY, *PAYING, *COUNTING)
