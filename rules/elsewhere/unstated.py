"""What no source states about the resolutions of other places, and how their lines are written.

The sentences stand under `inferred` of the lines they concern and are shown with every decision
that rests on one.
"""

from datetime import date

from subsidy.language import (
    Condition,
    Evidence,
    Instrument,
    NotModelled,
    Payer,
    Period,
    Provision,
    Share,
    Text,
    fact,
)

CHECKED = date(2026, 11, 22)

PERMANENT = fact.residence == "permanent"
RESIDENT = fact.residence.among("permanent", "temporary")

PAYER_INFERRED = Text(
    "Việc ngân sách tỉnh, thành phố chi trả được suy ra; nguồn không nêu.",
    "That the budget of the province or city pays is inferred; no source states it.",
)

RESIDENCE_NOT_STATED = Text(
    "Cư trú: nguồn không nêu; tính cả thường trú và tạm trú.",
    "Residence: no source states it; permanent and temporary residents count.",
)

END_NOT_STATED = Text(
    "Nguồn không nêu ngày hết hiệu lực; được coi là còn hiệu lực.",
    "No source states an end; it is read as still in force.",
)

PERCENTAGE_INFERRED = Text(
    "Tỷ lệ tính trên mức đóng đầy đủ: suy ra cho người chỉ được địa phương hỗ trợ.",
    "The percentage is counted on the full premium: inferred for persons supported by a local "
    "resolution alone.",
)
"""For lines that add nothing to a share of the State."""

CARD_INFERRED = Text(
    "“Chưa có thẻ” được hiểu là không thuộc nhóm nào được đóng toàn bộ theo Điều 12.",
    "“Without a card” is read as in no group of Article 12 whose whole premium is paid.",
)

NO_PAGE = Text(
    "Tư liệu thu thập nêu dòng này mà không nêu trang nguồn; vì vậy được coi là suy diễn.",
    "The collected facts give this line and name no page for it; so it counts as inferred.",
)

COLLECTED_FACTS = "collected facts, no page named"
"""The source of a line for which no page is named."""

OTHER_LINES = NotModelled(
    Text("Các dòng khác của nghị quyết", "Other lines of the resolution"),
    Text(
        "Chưa đọc được văn bản: chỉ có những dòng mà nguồn nêu.",
        "The text was not read: only the lines that the sources give are here.",
    ),
)


def line(
    name: str,
    title: Text,
    condition: Condition,
    share: Share,
    *,
    instrument: Instrument,
    in_force: Period,
    sources: tuple[str, ...],
    inferred: tuple[Text, ...],
    evidence: Evidence = Evidence.REPORTED,
    article: str | None = None,
    checked_on: date = CHECKED,
    route: str | None = None,
    notes: tuple[Text, ...] = (),
) -> Provision:
    """Write one line of a resolution: the provincial level pays `share`.

    The route has the line's name where no other is given. Where the `article` was read, it says who
    pays; elsewhere that the provincial level does is inferred.
    """
    return Provision(
        id=name,
        route=route or name,
        title=title,
        condition=condition,
        payer=Payer.CITY,
        share=share,
        instrument=instrument,
        article=article,
        in_force=in_force,
        evidence=evidence,
        sources=sources,
        checked_on=checked_on,
        inferred=(*inferred, PAYER_INFERRED) if article is None else inferred,
        notes=notes,
    )
