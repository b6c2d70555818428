"""The columns of a result: the contract's, and those that say more."""

from subsidy.contract_words import articles, confidential, evidences, missing, routes, statuses
from subsidy.language import Text
from subsidy.lists.writing import Form, Heading, Kind

_ID = (
    Heading("person_id", Text(vi="Số định danh", en="Identifier"), Kind.IDENTIFIER, 16),
    Heading("status", Text(vi="Kết quả", en="Status"), Kind.TEXT, 14, statuses),
)

_PERCENT = tuple(
    Heading(f"{name}_percent", title, Kind.PERCENT, 12)
    for name, title in (
        ("budget", Text(vi="Các ngân sách (%)", en="Budgets (%)")),
        ("state", Text(vi="Ngân sách nhà nước (%)", en="State (%)")),
        ("city", Text(vi="Thành phố (%)", en="City (%)")),
        ("district", Text(vi="Cấp huyện (%)", en="District (%)")),
        ("person", Text(vi="Người tham gia (%)", en="Person (%)")),
    )
)

_VND = tuple(
    Heading(f"{name}_vnd", title, Kind.VND, 14)
    for name, title in (
        ("premium", Text(vi="Mức đóng (đồng)", en="Premium (VND)")),
        ("state", Text(vi="Ngân sách nhà nước (đồng)", en="State (VND)")),
        ("city", Text(vi="Thành phố (đồng)", en="City (VND)")),
        ("district", Text(vi="Cấp huyện (đồng)", en="District (VND)")),
        ("person", Text(vi="Người tham gia (đồng)", en="Person (VND)")),
    )
)

_WHY = (
    Heading("route", Text(vi="Nhóm tham gia", en="Route"), Kind.WORDS, 28, routes),
    Heading("grounds", Text(vi="Căn cứ", en="Grounds"), Kind.WORDS, 48, confidential),
)

_LAW = (
    Heading("instruments", Text(vi="Văn bản", en="Instruments"), Kind.WORDS, 30, confidential),
    Heading("articles", Text(vi="Điều", en="Articles"), Kind.TEXT, 12, articles),
)

_END = (
    Heading("missing", Text(vi="Thông tin còn thiếu", en="Missing facts"), Kind.WORDS, 30, missing),
    Heading("evidence", Text(vi="Độ tin cậy", en="Evidence"), Kind.TEXT, 18, evidences),
    Heading("receipt", Text(vi="Mã đối chiếu", en="Receipt"), Kind.TEXT, 24),
)

_MORE = (
    Heading("policy", Text(vi="Chính sách", en="Policy"), Kind.TEXT, 18),
    Heading(
        "least_percent",
        Text(vi="Các ngân sách ít nhất (%)", en="Budgets at least (%)"),
        Kind.PERCENT,
        12,
    ),
    Heading(
        "greatest_percent",
        Text(vi="Các ngân sách nhiều nhất (%)", en="Budgets at most (%)"),
        Kind.PERCENT,
        12,
    ),
    Heading(
        "social_insurance_percent",
        Text(vi="Quỹ BHXH (%)", en="Social insurance (%)"),
        Kind.PERCENT,
        12,
    ),
    Heading(
        "employment_percent",
        Text(vi="Người lao động và đơn vị (%)", en="Employment (%)"),
        Kind.PERCENT,
        12,
    ),
    Heading("segments", Text(vi="Diễn biến theo tháng", en="Months"), Kind.WORDS, 60),
)

CONTRACT = (*_ID, *_PERCENT, *_VND, *_WHY, *_END)
"""The contract's columns, in its order."""


def headings(form: Form, *, full: bool) -> tuple[Heading, ...]:
    """Return the columns of a result. A workbook names the instruments and articles apart."""
    if full:
        return (*CONTRACT, *_LAW, *_MORE)
    return (*_ID, *_PERCENT, *_VND, *_WHY, *_LAW, *_END) if form is Form.XLSX else CONTRACT
