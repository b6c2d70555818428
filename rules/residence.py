"""Residence where a source is silent: a resident of either kind, and the sentence that says so.

A council pays for those who live in its territory, and Resolution 04/2022 of old Hải Phòng names
permanent and temporary residents alike. There are contrary signs, which the sentence names.
"""

from subsidy.language import Text, fact

RESIDENT = fact.residence.among("permanent", "temporary")
"""A permanent or temporary resident."""

RESIDENCE_NOT_STATED = Text(
    "Cư trú: nguồn không nêu; tính cả thường trú và tạm trú. Dấu hiệu ngược lại: dòng 65 đến dưới "
    "70 tuổi của Hải Dương cũ và Nghị quyết 11/2022 của Hải Phòng cũ (suy ra) chỉ tính thường trú.",
    "Residence: no source states it; permanent and temporary residents count. Contrary signs: old "
    "Hải Dương's line from 65 to under 70 and old Hải Phòng's Resolution 11/2022 (inferred) are "
    "for permanent residents only.",
)
