"""The columns of a comparison."""

from subsidy.contract_words import routes, statuses
from subsidy.language import Text
from subsidy.lists.diff.decided import PERSON
from subsidy.lists.diff.words import causes, changes
from subsidy.lists.writing import Heading, Kind, Words

_BEFORE, _AFTER = Text(vi="Trước", en="Before"), Text(vi="Sau", en="After")


def _both(
    name: str, title: Text, kind: Kind, width: int, words: Words | None = None
) -> tuple[Heading, Heading]:
    """Return the two columns of something that both sides say."""
    old = Text(vi=f"{_BEFORE.vi}: {title.vi}", en=f"{_BEFORE.en}: {title.en}")
    new = Text(vi=f"{_AFTER.vi}: {title.vi}", en=f"{_AFTER.en}: {title.en}")
    return (
        Heading(f"old_{name}", old, kind, width, words),
        Heading(f"new_{name}", new, kind, width, words),
    )


SAID = (
    _both("status", Text(vi="Kết quả", en="Status"), Kind.TEXT, 14, statuses),
    _both("budget_percent", Text(vi="Các ngân sách (%)", en="Budgets (%)"), Kind.PERCENT, 12),
    _both("route", Text(vi="Nhóm tham gia", en="Route"), Kind.WORDS, 28, routes),
    _both("state_percent", Text(vi="Ngân sách nhà nước (%)", en="State (%)"), Kind.PERCENT, 12),
    _both("city_percent", Text(vi="Thành phố (%)", en="City (%)"), Kind.PERCENT, 12),
    _both("district_percent", Text(vi="Cấp huyện (%)", en="District (%)"), Kind.PERCENT, 12),
    _both("person_percent", Text(vi="Người tham gia (%)", en="Person (%)"), Kind.PERCENT, 12),
    _both("premium_vnd", Text(vi="Mức đóng (đồng)", en="Premium (VND)"), Kind.VND, 14),
    _both("state_vnd", Text(vi="Ngân sách nhà nước (đồng)", en="State (VND)"), Kind.VND, 14),
    _both("city_vnd", Text(vi="Thành phố (đồng)", en="City (VND)"), Kind.VND, 14),
    _both("district_vnd", Text(vi="Cấp huyện (đồng)", en="District (VND)"), Kind.VND, 14),
    _both("person_vnd", Text(vi="Người tham gia (đồng)", en="Person (VND)"), Kind.VND, 14),
)
"""What both sides say of a citizen, each before and after."""

HEADINGS = (
    Heading(PERSON, Text(vi="Số định danh", en="Identifier"), Kind.IDENTIFIER, 16),
    *_both("row", Text(vi="Dòng", en="Row"), Kind.COUNT, 8),
    Heading("change", Text(vi="Thay đổi", en="Change"), Kind.WORDS, 18, changes),
    *(heading for pair in SAID for heading in pair),
    Heading("cause", Text(vi="Nguyên nhân", en="Cause"), Kind.WORDS, 18, causes),
    Heading("why", Text(vi="Vì sao", en="Why"), Kind.WORDS, 80),
)
"""The columns of a comparison, in order."""
