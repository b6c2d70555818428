"""National law, group 4 until 30 June 2025: what the State pays at least.

Decree 146/2018, as amended by Decree 75/2023: hộ cận nghèo 70 %; members of an ethnic minority
whose commune is no longer on the list of difficult communes 70 %, from 2023-11-01 and for 36
months; pupils and students 30 %; farming, forestry, fishery and salt households of average living
standard 30 %. Every percentage is of the full premium: the household discount does not apply to
supported persons (Article 7(2)). Provinces may go higher and add groups.

Lines for which no source states a first day begin on 2019-01-01, the first day modelled.
"""

from datetime import date

from subsidy.language import (
    Condition,
    Dated,
    Evidence,
    Instrument,
    Payer,
    Period,
    Provision,
    Text,
    fact,
    parameter,
    percent,
)

from .counting import WINDOW_36_INFERRED
from .instruments import DECREE_146_2018, DECREE_146_2018_AMENDED

CHECKED = date(2026, 11, 22)
LAST = date(2025, 6, 30)


def _supported(
    name: str,
    route: str,
    title: Text,
    condition: Condition,
    share: int,
    *,
    first: date = date(2019, 1, 1),
    instrument: Instrument | Dated[Instrument] = DECREE_146_2018,
    inferred: tuple[Text, ...] = (),
) -> Provision:
    """Write one row of the decree: the State pays `share` percent."""
    return Provision(
        id=name,
        route=route,
        title=title,
        condition=condition,
        payer=Payer.STATE,
        share=percent(share),
        instrument=instrument,
        article=None,
        in_force=Period(first, LAST),
        evidence=Evidence.TEXT,
        sources=("Decree 146/2018/NĐ-CP as amended by 75/2023",),
        checked_on=CHECKED,
        inferred=inferred,
    )


SUPPORT_2018 = (
    _supported(
        "near_poor_2018",
        "near_poor",
        Text("Người thuộc hộ cận nghèo", "Member of a near-poor household"),
        fact.poverty == "near_poor",
        70,
    ),
    _supported(
        "ethnic_ex_difficult_2018",
        "ethnic_ex_difficult",
        Text(
            "Người dân tộc thiểu số tại xã không còn thuộc danh sách vùng khó khăn",
            "Member of an ethnic minority whose commune is no longer listed as difficult",
        ),
        fact.ethnic_minority
        & fact.months_since_commune_left_difficult_list.from_to(0, parameter("window_months", 36)),
        70,
        first=date(2023, 11, 1),
        instrument=DECREE_146_2018_AMENDED,
        inferred=(WINDOW_36_INFERRED,),
    ),
    _supported(
        "student_2018",
        "student",
        Text("Học sinh, sinh viên", "Pupil or student"),
        fact.student,
        30,
    ),
    _supported(
        "agri_average_2018",
        "agri_average",
        Text(
            "Người thuộc hộ làm nông, lâm, ngư, diêm nghiệp có mức sống trung bình",
            "Member of a farming, forestry, fishery or salt household of average living standard",
        ),
        fact.agri_average,
        30,
    ),
)
