"""Residence where a source is silent: a resident of either kind, and the sentence that says so."""

from subsidy.language import Text, fact

RESIDENT = fact.residence.among("permanent", "temporary")
"""A permanent or temporary resident: a council pays for those who live in its territory."""

RESIDENCE_NOT_STATED = Text(
    "Cư trú: nguồn không nêu; tính cả thường trú và tạm trú, vì địa phương chi cho người cư trú.",
    "Residence: no source states it; permanent and temporary residents count, because a council "
    "pays for its residents.",
)
