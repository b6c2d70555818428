"""National law: how a group of Article 12 whose premium somebody pays in full is written."""

from datetime import date

from subsidy.language import (
    Condition,
    Dated,
    Evidence,
    Instrument,
    Payer,
    Period,
    Provision,
    Role,
    Text,
    percent,
)

from .instruments import HEALTH_INSURANCE_LAW

CHECKED = date(2026, 11, 22)


def whole(
    name: str,
    title: Text,
    condition: Condition,
    payer: Payer = Payer.STATE,
    *,
    first: date = date(2019, 1, 1),
    instrument: Instrument | Dated[Instrument] = HEALTH_INSURANCE_LAW,
    sources: tuple[str, ...] = (),
    notes: tuple[Text, ...] = (),
) -> Provision:
    """Write one group of Article 12: `payer` pays 100 %, and the case is settled."""
    return Provision(
        id=name,
        route=name,
        title=title,
        condition=condition,
        payer=payer,
        share=percent(100),
        instrument=instrument,
        article="12",
        in_force=Period(first),
        evidence=Evidence.TEXT,
        sources=(
            "Law 25/2008 as amended by 46/2014 and 51/2024/QH15, Articles 12, 13(5)",
            *sources,
        ),
        checked_on=CHECKED,
        role=Role.WHOLE,
        notes=notes,
    )
