"""What may be so of a citizen whose dates are not known to the day, and when it changes.

On any one day a vague date reads as its first possible day or as its last, whatever day it is. So a
citizen with a date that is vague, where the law tells the difference inside the period, leads
several lives: life 0 is what is stated and is read on the day asked about alone; the others, from
1, are exact, one for every choice of first and last days. What all of them pay is what is paid. Any
other citizen leads life 1 only.

This needs that no two bounds of a date are closer than its vagueness (where they are, nothing is
concluded from the lives: `subsidy.sql.agreement`) and, in a month inside which something changes
whatever the vague dates are (`unsteady`), that the lives agree day by day and not only on what the
month comes to.
"""

from collections.abc import Iterator
from itertools import product

from subsidy.sql.dates import counted_from
from subsidy.sql.day_numbers import day_number
from subsidy.sql.dialect import Dialect, truth
from subsidy.sql.period import Period
from subsidy.sql.text import Cte, cte


def lives(period: Period, dialect: Dialect) -> Iterator[Cte]:
    """Yield the steps from the dates to the lives, and to the days on which they change."""
    names = tuple(period.bounds)
    vague = " OR ".join(f"{name}_vague" for name in names)
    ends = [f"{name}_{end}" for name in names for end in ("first", "last")]
    yield cte(
        f"picks (life, {', '.join(f'{name}_late' for name in names)})",
        "Which vague dates are read as their last day, in each life that is exact.",
        "VALUES\n  $rows",
        rows=[
            f"({', '.join([str(life), *map(truth, late)])})"
            for life, late in enumerate(product((False, True), repeat=len(names)), start=1)
        ],
    )
    yield cte(
        "lives",
        "Each citizen as stated (where a date is vague that is life 0) and in every exact life.",
        """
        SELECT
          person_id, CASE WHEN $vague THEN 0 ELSE 1 END AS life,
          $ends
        FROM spans
        UNION ALL
        SELECT
          person_id, life,
          $picked
        FROM spans
        CROSS JOIN picks
        WHERE ($vague)
          AND $different
        """,
        vague=vague,
        ends=ends,
        picked=[
            f"CASE WHEN {name}_late THEN {name}_last ELSE {name}_first END"
            for name in names
            for _ in ("first", "last")
        ],
        different="\n  AND ".join(f"({name}_vague OR NOT {name}_late)" for name in names),
    )
    yield cte(
        "turns",
        "The days inside the period on which some life of a citizen passes a bound; known, where"
        " every life does.",
        """
        SELECT person_id, turn, BOOL_OR(exact) AS known
        FROM (
          SELECT dated.person_id, $first + months * 100 AS turn, vague.name IS NULL AS exact
          FROM dated
          JOIN bounds ON since = dated.name
          LEFT JOIN vague ON vague.person_id = dated.person_id AND vague.name = dated.name
          UNION ALL
          SELECT dated.person_id, $last + months * 100, FALSE
          FROM dated
          JOIN bounds ON since = dated.name
          JOIN vague ON vague.person_id = dated.person_id AND vague.name = dated.name
        ) AS passed
        WHERE turn > $on AND turn < $until
        GROUP BY person_id, turn
        """,
        on=str(day_number(period.on)),
        until=str(day_number(period.until)),
        first=counted_from("first_day"),
        last=counted_from("last_day"),
    )
    yield cte(
        "days",
        "The first day of each stretch of days on which neither the law nor a life changes.",
        """
        SELECT lives.*, law, law_from AS day, month_premium, may_choose
        FROM lives
        JOIN laws ON law = 1 OR life > 0
        UNION ALL
        SELECT lives.*, law, turn, month_premium, may_choose
        FROM lives
        JOIN turns ON turns.person_id = lives.person_id AND life > 0
        JOIN laws ON law_from < turn AND turn < law_until
        """,
    )
    yield cte(
        "unsteady",
        "Months inside which the law, or a date that is known, changes something.",
        """
        SELECT person_id, turn $over 100 AS month
        FROM turns
        WHERE known AND MOD(turn, 100) > 1
        UNION
        SELECT person_id, law_from $over 100
        FROM vague
        CROSS JOIN laws
        WHERE law > 1 AND MOD(law_from, 100) > 1
        """,
        over=dialect.over,
    )
