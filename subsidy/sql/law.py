"""The law of the period: its days, its months, its lines, and whom each line is for."""

from collections.abc import Iterator

from subsidy.errors import Fault
from subsidy.language.provision import Payer
from subsidy.language.share import WHOLE
from subsidy.sql.conditions import printed
from subsidy.sql.day_numbers import day_number
from subsidy.sql.dialect import quoted, truth
from subsidy.sql.period import Line, Period
from subsidy.sql.text import Cte, cte

HOUSEHOLD = "household"
"""The route of a person who pays alone: the last line of the law, open to everyone."""

_MOST_BITS = 62


def tables(period: Period, language: str) -> Iterator[Cte]:
    """Yield the law as tables; grounds are named in `language`, "vi" or "en"."""
    yield cte(
        "laws (law, law_from, law_until, month_premium, may_choose)",
        "The law by days: full premium of a month; may a supported person pay alone instead.",
        "VALUES\n  $rows",
        rows=[
            f"({law.number}, {day_number(law.first)}, {day_number(law.until)}, {law.premium}, "
            f"{truth(law.alone)})"
            for law in period.laws
        ],
    )
    yield cte(
        "calendar (month, month_from, month_to)",
        "The months of the period, counted from the year 0, and their days.",
        "VALUES\n  $rows",
        rows=[
            f"({day_number(month.first) // 100}, {day_number(month.first)}, "
            f"{day_number(month.last)})"
            for month in period.months
        ],
    )
    yield cte(
        "lines (line, law_first, law_last, way, place, route, payer, share, vnd, settles, adds, "
        "published, confidential, local_bit, weakness, ground)",
        "The lines of law: share in hundredths of a percent, or VND a month.",
        "VALUES\n  $rows",
        rows=[*_lines(period, language), _alone(period, language)],
    )


def _lines(period: Period, language: str) -> Iterator[str]:
    local = [line.rule.id for line in period.lines if line.rule.local]
    bits = {name: 1 << place for place, name in enumerate(dict.fromkeys(local))}
    if len(bits) > _MOST_BITS:
        raise Fault(f"{period.policy.name} has more local lines than one number has bits.")
    for line in period.lines:
        rule = line.rule
        if not rule.whole and rule.payer not in (Payer.STATE, Payer.CITY, Payer.DISTRICT):
            raise Fault(f"{rule.id} is paid by {rule.payer}, which is no budget.")
        share = WHOLE if rule.whole else rule.hundredths or 0
        if rule.unpublished:
            share = WHOLE
        cells = (
            line.number,
            line.first,
            line.last,
            line.way,
            line.place,
            quoted(rule.route),
            quoted(rule.payer),
            share,
            rule.vnd_a_month or 0,
            truth(rule.whole),
            truth(rule.adds),
            truth(not rule.unpublished),
            truth(rule.confidential),
            bits.get(rule.id, 0),
            rule.evidence.weakness,
            quoted(ground(rule.id, rule.instrument.name(language), rule.provision.article)),
        )
        yield f"({', '.join(map(str, cells))})"


def _alone(period: Period, language: str) -> str:
    form = period.policy.household
    number = len(period.lines) + 1
    name = ground(HOUSEHOLD, form.instrument.on(period.on).name(language), form.article)
    return (
        f"({number}, 1, {len(period.laws)}, {number}, {number}, '{HOUSEHOLD}', 'person', {WHOLE}, "
        f"0, FALSE, FALSE, TRUE, FALSE, 0, {form.evidence.weakness}, {quoted(name)})"
    )


def ground(provision: str, instrument: str, article: str | None) -> str:
    """Return how a ground is named: `provision (instrument, article)`."""
    return f"{provision} ({', '.join(filter(None, (instrument, article)))})"


def granted(period: Period, language: str) -> Iterator[Cte]:
    """Yield the step that reads every line for every life on every day that matters."""
    yield cte(
        "granted",
        "The lines that hold, surely or possibly.",
        """
        SELECT read.*, COALESCE(holds AND published, FALSE) AS sure
        FROM (
          SELECT
            days.person_id, life, law, day, month_premium, may_choose, alone_vnd,
            lines.*,
            CASE line
              $conditions
              ELSE TRUE
            END AS holds
          FROM days
          JOIN facts ON facts.person_id = days.person_id
          JOIN lines ON law BETWEEN law_first AND law_last
        ) AS read
        WHERE holds IS NOT FALSE
        """,
        conditions="\n      ".join(_condition(line, language) for line in period.lines),
    )


def _condition(line: Line, language: str) -> str:
    rule = line.rule
    return (
        f"-- {rule.id}: {rule.provision.title.say(language)}\n"
        f"      WHEN {line.number} THEN {printed(rule.condition)}"
    )
