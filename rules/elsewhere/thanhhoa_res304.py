"""A local resolution: Thanh Hóa, near-poor households in the last quarter of 2022.

Resolution 304/2022 added 20 % to the State's 70 % in October, November and December 2022.
"""

from datetime import date

from subsidy.language import Evidence, Instrument, Period, RuleSet, Text, fact, percent

from ..territories import THANHHOA
from .councils import THANHHOA_COUNCIL
from .unstated import (
    COLLECTED_FACTS,
    NO_PAGE,
    OTHER_LINES,
    RESIDENCE_NOT_STATED,
    RESIDENT,
    line,
)

NEAR_POOR = line(
    "near_poor",
    Text(
        "Người thuộc hộ cận nghèo: tỉnh hỗ trợ thêm 20 %",
        "Member of a near-poor household: the province adds 20 %",
    ),
    (fact.poverty == "near_poor") & RESIDENT,
    percent(20),
    instrument=Instrument(
        number="304/2022",
        title=Text(
            "Nghị quyết 304/2022 về hỗ trợ hộ cận nghèo",
            "Resolution 304/2022 on support for near-poor households",
        ),
        body=THANHHOA_COUNCIL,
    ),
    in_force=Period(date(2022, 10, 1), date(2022, 12, 31)),
    evidence=Evidence.INFERRED,
    sources=(COLLECTED_FACTS,),
    inferred=(
        NO_PAGE,
        Text(
            "“Quý IV năm 2022” được hiểu là từ 1/10/2022 đến 31/12/2022.",
            "“The fourth quarter of 2022” is read as 1/10/2022 to 31/12/2022.",
        ),
        RESIDENCE_NOT_STATED,
    ),
)

RULES = RuleSet(
    name="thanhhoa_res304",
    title=Text(
        "Thanh Hóa: Nghị quyết 304/2022, quý IV năm 2022",
        "Thanh Hóa: Resolution 304/2022, fourth quarter of 2022",
    ),
    territories=(THANHHOA,),
    provisions=(NEAR_POOR,),
    not_modelled=(OTHER_LINES,),
)
