"""Resolution 11/2022/NQ-HĐND of old Hải Phòng city (East) and its amendment 05/2024/NQ-HĐND.

What all lines of `haiphong_res05` share: the two instruments, and the sentences that say what is
inferred.
"""

from datetime import date

from subsidy.language import Instrument, Text

from .councils import OLD_HAIPHONG_COUNCIL

RESOLUTION_11_2022 = Instrument(
    number="11/2022/NQ-HĐND",
    title=Text("Nghị quyết 11/2022/NQ-HĐND", "Resolution 11/2022/NQ-HĐND"),
    body=OLD_HAIPHONG_COUNCIL,
    signed=date(2022, 12, 9),
)

RESOLUTION_11_2022_AMENDED = Instrument(
    number="11/2022/NQ-HĐND",
    title=Text(
        "Nghị quyết 11/2022/NQ-HĐND, được sửa đổi bởi Nghị quyết 05/2024/NQ-HĐND",
        "Resolution 11/2022/NQ-HĐND, as amended by Resolution 05/2024/NQ-HĐND",
    ),
    body=OLD_HAIPHONG_COUNCIL,
    signed=date(2022, 12, 9),
)

RESOLUTION_05_2024 = Instrument(
    number="05/2024/NQ-HĐND",
    title=Text(
        "Nghị quyết 05/2024/NQ-HĐND sửa đổi Nghị quyết 11/2022/NQ-HĐND",
        "Resolution 05/2024/NQ-HĐND amending Resolution 11/2022/NQ-HĐND",
    ),
    body=OLD_HAIPHONG_COUNCIL,
    signed=date(2024, 7, 19),
)

CHECKED = date(2026, 11, 22)
PORTAL = "thongtin.vietnam.vn, 13/7/2025"

SIGNED_INFERRED = Text(
    "Ngày ký nghị quyết được suy ra; nguồn không nêu.",
    "The resolution's date of signature is inferred; no source states it.",
)
FIRST_DAY_INFERRED = Text(
    "Hiệu lực từ 1/1/2023 được suy ra: ngày đầu năm sau khi Nghị quyết 11/2022 được thông qua.",
    "In force from 1/1/2023 is inferred: the first day of the year after Resolution 11/2022.",
)
PERMANENT_INFERRED = Text(
    "Cư trú: điều kiện thường trú trên địa bàn thành phố được suy ra; nguồn không nêu.",
    "Residence: permanent residence in the city is inferred; no source states it.",
)
PROPOSAL_ONLY = Text(
    "Mức hỗ trợ lấy từ tờ trình; chưa thấy văn bản được thông qua.",
    "The share comes from the proposal; the adopted text was not seen.",
)
