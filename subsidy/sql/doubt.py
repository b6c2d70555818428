"""Which unknown facts could still change who pays: sound bounds on what is chosen.

A way with all granted that may be is compared with the way chosen. Where it could not take that
one's place, and could not shut the household form, every way in which the unknown facts could turn
out pays the same.
"""

from collections.abc import Iterator

from subsidy.language.vocabulary import ELAPSED, source_of
from subsidy.sql.dialect import quoted
from subsidy.sql.law import HOUSEHOLD
from subsidy.sql.period import Period
from subsidy.sql.pricing import BUDGETS
from subsidy.sql.text import Cte, cte


def doubt(period: Period) -> Iterator[Cte]:
    """Yield the steps from the ways chosen to what is open, and to the facts it hangs on."""
    yield cte(
        "doubts",
        "The ways that could take the place of what is chosen, by themselves or as carried on.",
        """
        SELECT person_id, life, day, way, day_open, month_open
        FROM (
          SELECT
            person_id, life, day, way,
            CASE
              $settled
              $best
            END AS day_open,
            CASE
              $settled
              $paid
            END AS month_open
          FROM chosen
          WHERE most
        ) AS compared
        WHERE day_open OR month_open
        """,
        settled="WHEN settled_by IS NOT NULL THEN"
        " settles AND line < settled_by AND payer <> best_payer\n"
        "      WHEN settles THEN TRUE",
        best=_could_replace("best"),
        paid=_could_replace("paid"),
    )
    yield cte(
        "spoken (line, fact)",
        "The facts that each line speaks of, and the share that no source states.",
        "VALUES\n  $rows",
        rows=[
            f"({line.number}, {quoted(fact)})"
            for line in period.lines
            for fact in (
                *dict.fromkeys(source_of(leaf.fact) for leaf in line.rule.condition.leaves()),
                *([_share_of(line.rule.id)] if line.rule.unpublished else ()),
            )
        ],
    )
    yield cte(
        "missing",
        "The unknown facts that the open lines speak of, and the vague dates.",
        """
        SELECT granted.person_id, fact
        FROM granted
        JOIN doubts
          ON doubts.person_id = granted.person_id
          AND doubts.life BETWEEN granted.life AND granted.life
          AND doubts.day BETWEEN granted.day AND granted.day
          AND doubts.way BETWEEN granted.way AND granted.way
        JOIN spoken ON spoken.line = granted.line
        JOIN facts ON facts.person_id = granted.person_id
        JOIN spans ON spans.person_id = granted.person_id
        WHERE NOT sure
          AND CASE fact $unknown ELSE TRUE END
        UNION
        SELECT person_id, name FROM vague
        """,
        unknown=" ".join(_unknown(period)),
    )


def _could_replace(chosen: str) -> str:
    """Print the branches that say whether a way, were it granted, could change who pays."""
    differ = " OR ".join(f"{payer}_vnd <> {chosen}_{payer}_vnd" for payer in (*BUDGETS, "own"))
    return (
        f"WHEN {chosen}_route = '{HOUSEHOLD}' AND (NOT may_choose OR closes) THEN TRUE\n"
        f"      WHEN route = {chosen}_route THEN {differ}\n"
        f"      WHEN own_vnd = {chosen}_own_vnd AND state_vnd = {chosen}_state_vnd THEN\n"
        f"        {differ} OR shared\n"
        f"      ELSE own_vnd < {chosen}_own_vnd\n"
        f"        OR own_vnd = {chosen}_own_vnd AND state_vnd > {chosen}_state_vnd"
    )


def _unknown(period: Period) -> Iterator[str]:
    for fact in sorted(period.facts):
        name = source_of(fact)
        column = f"{name}_first" if fact in ELAPSED else name
        yield f"WHEN '{name}' THEN {column} IS NULL"


def _share_of(provision: str) -> str:
    """Return the name under which a share that was never published is missing."""
    return f"{provision}.share"
