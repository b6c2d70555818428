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
            most.person_id, most.life, most.day, most.way,
            CASE
              $settled
              $best
            END AS day_open,
            CASE
              $settled
              $kept
            END AS month_open
          FROM beside AS most
          JOIN best
            ON best.person_id = most.person_id AND best.life = most.life AND best.day = most.day
          JOIN kept
            ON kept.person_id = most.person_id AND kept.life = most.life AND kept.day = most.day
          WHERE most.most
        ) AS compared
        WHERE day_open OR month_open
        """,
        settled="WHEN best.settled_by IS NOT NULL THEN\n"
        "        most.settles AND most.line < best.settled_by AND most.payer <> best.payer\n"
        "      WHEN most.settles THEN TRUE",
        best=_could_replace("best"),
        kept=_could_replace("kept"),
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
          ON doubts.person_id = granted.person_id AND doubts.life = granted.life
          AND doubts.day = granted.day AND doubts.way = granted.way
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
    """Print the branches that say whether `most` could change who pays, were it granted."""
    differ = " OR ".join(f"most.{payer}_vnd <> {chosen}.{payer}_vnd" for payer in (*BUDGETS, "own"))
    return (
        f"WHEN {chosen}.route = '{HOUSEHOLD}' AND (NOT most.may_choose OR most.closes) THEN TRUE\n"
        f"      WHEN most.route = {chosen}.route THEN {differ}\n"
        f"      WHEN most.own_vnd = {chosen}.own_vnd AND most.state_vnd = {chosen}.state_vnd THEN\n"
        f"        {differ} OR most.shared\n"
        f"      ELSE most.own_vnd < {chosen}.own_vnd\n"
        f"        OR most.own_vnd = {chosen}.own_vnd AND most.state_vnd > {chosen}.state_vnd"
    )


def _unknown(period: Period) -> Iterator[str]:
    for fact in sorted(period.facts):
        name = source_of(fact)
        column = f"{name}_first" if fact in ELAPSED else name
        yield f"WHEN '{name}' THEN {column} IS NULL"


def _share_of(provision: str) -> str:
    """Return the name under which a share that was never published is missing."""
    return f"{provision}.share"
