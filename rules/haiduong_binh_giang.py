"""A district decision in old Hải Dương (West): the rest of the premium in old Bình Giang, 2025.

The newspaper article tells of Mrs Huệ of Thượng Hồng commune, whose 70 % by the province and 30 %
by the district make a free card, and of the ages from 65 to under 77. That her district is old Bình
Giang is inferred. From 77 the province itself paid the remaining 30 %.

One line becomes two here, cut at 70: each half completes a provincial line of its own
(`haiduong_elderly`), and the one below 70 is for permanent residents only.
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

from .counting import PERCENTAGE_INFERRED
from .haiduong_districts import DISTRICT_DECISION, DISTRICT_LAST_DAY_INFERRED, PAYER_INFERRED
from .merger import LAST
from .residence import RESIDENCE_NOT_STATED, RESIDENT
from .sources import FOUNDING_ARTICLE

CHECKED = date(2026, 11, 22)

PAYER: Dated[Payer] = dated(
    {
        date(2025, 1, 1): Payer.DISTRICT,
        date(2025, 7, 1): Payer.CITY,
    }
)
"""Who pays: the district until it ended on 1 July 2025, then the city."""

BINH_GIANG_INFERRED = (
    Text(
        "Bài báo nêu xã Thượng Hồng; việc xã thuộc huyện Bình Giang cũ được suy ra.",
        "The article names the commune of Thượng Hồng; that its old district is Bình Giang is "
        "inferred.",
    ),
    Text(
        "Bài báo chỉ nêu năm 2025; hiệu lực từ 1/1/2025 được suy ra.",
        "The article speaks of 2025 only; in force from 1/1/2025 is inferred.",
    ),
    Text(
        "Bài báo nêu từ đủ 65 đến dưới 77 tuổi; tách ở tuổi 70 được suy ra: mỗi nửa theo dòng của "
        "tỉnh mà nó bổ sung, dưới 70 tuổi chỉ tính thường trú.",
        "The article says from 65 to under 77; the cut at 70 is inferred: each half follows the "
        "provincial line it completes, which below 70 is for permanent residents only.",
    ),
)

BINH_GIANG_65 = Provision(
    id="elderly_binh_giang_65",
    route="elderly",
    title=Text(
        "Bình Giang: 30 % còn lại cho người từ đủ 65 đến dưới 70 tuổi",
        "Bình Giang: the remaining 30 % for persons from 65 to under 70",
    ),
    condition=fact.age.from_to(parameter("min_age", 65), parameter("max_age", 70))
    & (fact.district == "binh_giang")
    & (fact.residence == "permanent"),
    payer=PAYER,
    share=percent(30),
    instrument=DISTRICT_DECISION,
    article=None,
    in_force=Period(date(2025, 1, 1), LAST),
    evidence=Evidence.INFERRED,
    sources=(FOUNDING_ARTICLE,),
    checked_on=CHECKED,
    role=Role.REST,
    inferred=(
        *BINH_GIANG_INFERRED,
        Text(
            "Cư trú: lấy theo dòng của tỉnh mà dòng này bổ sung (thường trú).",
            "Residence: as in the provincial line that this one completes (permanent).",
        ),
        PAYER_INFERRED,
        DISTRICT_LAST_DAY_INFERRED,
        PERCENTAGE_INFERRED,
    ),
)

BINH_GIANG_70 = Provision(
    id="elderly_binh_giang_70",
    route="elderly",
    title=Text(
        "Bình Giang: 30 % còn lại cho người từ đủ 70 đến dưới 77 tuổi",
        "Bình Giang: the remaining 30 % for persons from 70 to under 77",
    ),
    condition=fact.age.from_to(parameter("min_age", 70), parameter("max_age", 77))
    & (fact.district == "binh_giang")
    & RESIDENT,
    payer=PAYER,
    share=percent(30),
    instrument=DISTRICT_DECISION,
    article=None,
    in_force=Period(date(2025, 1, 1), LAST),
    evidence=Evidence.INFERRED,
    sources=(FOUNDING_ARTICLE,),
    checked_on=CHECKED,
    role=Role.REST,
    inferred=(
        *BINH_GIANG_INFERRED,
        PAYER_INFERRED,
        DISTRICT_LAST_DAY_INFERRED,
        RESIDENCE_NOT_STATED,
        PERCENTAGE_INFERRED,
    ),
)

BINH_GIANG_LINES = (BINH_GIANG_65, BINH_GIANG_70)
