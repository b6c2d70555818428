"""How shares, months and windows are counted where no source says it: everything here is inferred.

The sentences at the top stand under `inferred` of the provisions they concern and are shown with
every decision that rests on one. `COUNTING` concerns every answer and stands with what the national
rule set leaves out.
"""

from subsidy.language import NotModelled, Text

PERCENTAGE_INFERRED = Text(
    "Tỷ lệ tính trên mức đóng đầy đủ: suy ra cho người chỉ được địa phương hỗ trợ; dự toán năm "
    "2023 của Nam Sách xác nhận.",
    "The percentage is counted on the full premium: inferred for persons supported by a local "
    "resolution alone, confirmed by Nam Sách's budget for 2023.",
)
"""For lines that add nothing to a share of the State."""

WINDOW_36_INFERRED = Text(
    "36 tháng được tính là 36 tháng tròn, không gồm ngày kết thúc.",
    "36 months are counted as 36 completed months, the closing day excluded.",
)

WINDOW_12_INFERRED = Text(
    "Một năm kể từ ngày được xác nhận được tính là 12 tháng tròn, không gồm ngày kết thúc.",
    "One year from the confirmation is counted as 12 completed months, the closing day excluded.",
)

COUNTING = (
    NotModelled(
        Text(
            "Tháng chỉ có một số ngày đủ điều kiện",
            "A month in which the person qualifies on some days only",
        ),
        Text(
            "Được tính cả tháng (suy ra); nguồn chỉ nêu: tham gia trong tháng thì tính cả tháng.",
            "It counts in full (inferred); the source says only that joining inside a month counts "
            "that month.",
        ),
    ),
    NotModelled(
        Text("Ngày cuối của thời hạn 36 tháng", "The last day of a window of 36 months"),
        Text(
            "Tính 36 tháng tròn, không gồm ngày kết thúc (suy ra).",
            "36 completed months are counted, the closing day excluded (inferred).",
        ),
    ),
    NotModelled(
        Text("Tuổi của người sinh ngày 29 tháng 2", "The age of someone born on 29 February"),
        Text(
            "Trong năm thường, tròn tuổi vào ngày 1 tháng 3 (suy ra).",
            "In common years a year is completed on 1 March (inferred).",
        ),
    ),
    NotModelled(
        Text(
            "Lương cơ sở thay đổi giữa kỳ đã đóng",
            "A change of base salary inside a paid period",
        ),
        Text(
            "Phần đóng một phần giữ như ngày đóng; ngân sách đóng toàn bộ thì theo mức mới (Điều "
            "10 Nghị định 146/2018). Từ 1/7/2025 là suy ra: chưa đọc khoản tương ứng của Nghị định "
            "188/2025. Với người chỉ được địa phương hỗ trợ cũng là suy ra.",
            "What is paid in part stays as on the day of payment, while budgets that pay in full "
            "follow the new base (Decree 146/2018, Article 10). From 1/7/2025 this is inferred: "
            "the clause of Decree 188/2025 was not seen. It is inferred, too, for persons "
            "supported by a local resolution alone.",
        ),
    ),
    NotModelled(
        Text(
            "Hộ cận nghèo (Nhà nước 70 %, địa phương 30 %) khi lương cơ sở thay đổi giữa kỳ",
            "A near-poor premium (State 70 %, local 30 %) when the base salary changes inside a "
            "paid period",
        ),
        Text(
            "Được coi là hỗ trợ một phần, giữ như ngày đóng (suy ra).",
            "It is read as partly supported and stays as on the day of payment (inferred).",
        ),
    ),
    NotModelled(
        Text(
            "Mức hỗ trợ của Nhà nước thay đổi giữa kỳ đã đóng",
            "A change of the national share inside a paid period",
        ),
        Text(
            "Phần đóng một phần không thay đổi (suy ra).",
            "What is paid in part does not change (inferred).",
        ),
    ),
)
