"""The harmonised resolution of the merged city of Hải Phòng: what all its lines share.

The number of the resolution is unresolved, its first day and its last are inferred. The lines stand
in `haiphong_2026`.
"""

from datetime import date

from subsidy.language import (
    Condition,
    Evidence,
    Instrument,
    Payer,
    Period,
    Provision,
    Text,
    percent,
)

from .councils import HAIPHONG_COUNCIL
from .residence import RESIDENCE_NOT_STATED

CHECKED = date(2026, 11, 22)

HARMONISED_RESOLUTION = Instrument(
    number=None,
    title=Text(
        "Nghị quyết của kỳ họp tháng 12/2025 về hỗ trợ đóng bảo hiểm y tế giai đoạn 2026-2030 "
        "(số chưa xác định)",
        "Resolution of the December 2025 session on premium support for 2026-2030 "
        "(number unresolved)",
    ),
    body=HAIPHONG_COUNCIL,
)

SOURCES = (
    "vietnam.vn, 27/11/2025 (draft)",
    "vnexpress.net 4994444",
    "vnnow.net 158863",
    "vtcnews.vn ar993370",
)

PERIOD = Period(date(2026, 1, 1), date(2030, 12, 31))

INFERRED = (
    Text(
        "Hiệu lực từ 1/1/2026 được suy ra: ngày đầu của giai đoạn 2026-2030.",
        "In force from 1/1/2026 is inferred: the first day of the period 2026-2030.",
    ),
    Text(
        "Hết hiệu lực 31/12/2030 được suy ra: ngày cuối của giai đoạn 2026-2030.",
        "Its end on 31/12/2030 is inferred: the last day of the period 2026-2030.",
    ),
    RESIDENCE_NOT_STATED,
)

NUMBER_UNRESOLVED = Text(
    "Một báo nêu số 56/2025/NQ-HĐND ngày 11/12/2025, nhưng số liệu trong bài lại về bảo hiểm xã "
    "hội tự nguyện; số nghị quyết chưa xác định.",
    "One newspaper gives 56/2025/NQ-HĐND of 11/12/2025, but its figures concern voluntary social "
    "insurance; the number is unresolved.",
)


def line(
    name: str,
    title: Text,
    condition: Condition,
    share: int,
    *,
    inferred: tuple[Text, ...] = (),
    notes: tuple[Text, ...] = (),
) -> Provision:
    """Write one line of the resolution: the city pays `share` percent."""
    return Provision(
        id=name,
        route=name,
        title=title,
        condition=condition,
        payer=Payer.CITY,
        share=percent(share),
        instrument=HARMONISED_RESOLUTION,
        article=None,
        in_force=PERIOD,
        evidence=Evidence.REPORTED,
        sources=SOURCES,
        checked_on=CHECKED,
        inferred=(*inferred, *INFERRED),
        notes=(*notes, NUMBER_UNRESOLVED),
    )
