"""The end of the old resolutions: the merged city replaced them on 2026-01-01 (inferred)."""

from datetime import date

from subsidy.language import Text

LAST = date(2025, 12, 31)

LAST_DAY_INFERRED = Text(
    "Hết hiệu lực 31/12/2025 được suy ra: nghị quyết chung của thành phố mới thay thế.",
    "Its end on 31/12/2025 is inferred: the merged city's resolution replaces it.",
)
