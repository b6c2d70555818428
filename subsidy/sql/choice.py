"""Which way is taken: on each stretch of days, and month by month as the first month was paid."""

from collections.abc import Iterator

from subsidy.sql.day_numbers import day_number
from subsidy.sql.dialect import Dialect, quoted
from subsidy.sql.law import HOUSEHOLD
from subsidy.sql.period import Period
from subsidy.sql.pricing import BUDGETS
from subsidy.sql.text import Cte, cte

MONEY = ("premium", *(f"{payer}_vnd" for payer in BUDGETS), "own_vnd")


def choice(period: Period, dialect: Dialect) -> Iterator[Cte]:
    """Yield the steps from priced ways to what every month costs whom, in every life."""
    until = day_number(period.until)
    closed = ", ".join(map(quoted, period.policy.household.closed_to)) or "''"
    yield cte(
        "beside",
        "What else there is beside each way: a line that settles the case, a route that shuts the"
        " household form, the least and the most that budgets could come to.",
        """
        SELECT
          priced.*,
          route IN ($closed) AS closes,
          MIN(CASE WHEN settles AND NOT most THEN line END) OVER same_day AS settled_by,
          BOOL_OR(
            NOT most AND route <> '$household' AND (NOT may_choose OR route IN ($closed))
          ) OVER same_day AS shut,
          MIN(CASE WHEN settles THEN budget_share ELSE 10000 END) OVER same_day AS lowest,
          MAX(budget_share) OVER same_day AS highest
        FROM priced
        WINDOW same_day AS (PARTITION BY person_id, life, day)
        """,
        closed=closed,
        household=HOUSEHOLD,
    )
    yield cte(
        "ways",
        "The ways open, best first: least own payment, most from the State, one that anyone may"
        " be told, the policy's order.",
        """
        SELECT
          beside.*,
          ROW_NUMBER() OVER (
            PARTITION BY person_id, life, day
            ORDER BY own_vnd, state_vnd DESC, confidential, line
          ) AS standing
        FROM beside
        WHERE NOT most
          AND CASE
            WHEN settled_by IS NOT NULL THEN line = settled_by
            WHEN route = '$household' THEN NOT shut
            ELSE TRUE
          END
        """,
        household=HOUSEHOLD,
    )
    yield cte(
        "best",
        "The best way on each stretch of days, and the day on which the next one begins.",
        """
        SELECT
          ways.*,
          COALESCE(LEAD(day) OVER (PARTITION BY person_id, life ORDER BY day), $until) AS next_day
        FROM ways
        WHERE standing = 1
        """,
        until=str(until),
    )
    first_month = period.months[0]
    yield cte(
        "openings",
        "How the first month is paid: as on its best day.",
        """
        SELECT *
        FROM (
          SELECT
            best.*,
            ROW_NUMBER() OVER (
              PARTITION BY person_id, life
              ORDER BY own_vnd, state_vnd DESC, confidential, line, day
            ) AS merit
          FROM best
          WHERE day <= $last
        ) AS first_month
        WHERE merit = 1
        """,
        last=str(day_number(first_month.last)),
    )
    yield cte(
        "carried",
        "A way that goes on as the first month was paid in part keeps what it cost then: a change"
        " of law inside the period brings no further payment and no refund.",
        """
        SELECT
          ways.person_id, ways.life, ways.day, ways.route,
          CASE WHEN goes_on THEN openings.line ELSE ways.line END AS line,
          $money
        FROM ways
        JOIN openings ON openings.person_id = ways.person_id AND openings.life = ways.life
        """.replace("goes_on", _GOES_ON),
        money=[
            f"CASE WHEN {_GOES_ON} THEN openings.{name} ELSE ways.{name} END AS {name}"
            for name in (*MONEY, "confidential")
        ],
    )
    yield cte(
        "kept",
        "The best way so carried on, on each stretch of days.",
        """
        SELECT *
        FROM (
          SELECT
            carried.*,
            ROW_NUMBER() OVER (
              PARTITION BY person_id, life, day
              ORDER BY own_vnd, state_vnd DESC, confidential, line
            ) AS standing
          FROM carried
        ) AS ranked
        WHERE standing = 1
        """,
    )
    yield cte(
        "stretches",
        "Each stretch of days with what is chosen and what is paid, and the months, counted from"
        " the year 0, that lie within it from the first day asked about to the last.",
        """
        SELECT
          best.person_id, best.life, best.day, best.next_day,
          best.own_vnd AS own_before, best.state_vnd AS state_before, best.confidential, best.line,
          $month + CASE WHEN MOD(best.day, 100) = 1 OR best.day = $on THEN 0 ELSE 1 END
            AS month_first,
          $next_month - 1 AS month_last,
          $money
        FROM best
        JOIN kept
          ON kept.person_id = best.person_id AND kept.life = best.life AND kept.day = best.day
        WHERE best.life > 0
        """,
        month=f"(best.day {dialect.over} 100)",
        next_month=f"(best.next_day {dialect.over} 100)",
        on=str(day_number(period.on)),
        money=[f"kept.{name}" for name in MONEY],
    )
    yield cte(
        "shared",
        "A month within which something changes: the stretches that touch it, best first.",
        """
        SELECT
          stretches.person_id, stretches.life, stretches.day, month,
          $money,
          ROW_NUMBER() OVER (
            PARTITION BY stretches.person_id, stretches.life, month
            ORDER BY own_before, state_before DESC, confidential, line, stretches.day
          ) AS merit
        FROM (
          SELECT DISTINCT person_id, life, month, month_from, month_to
          FROM stretches
          JOIN calendar ON month = $month
          WHERE month_first > $month
        ) AS changing
        JOIN stretches
          ON stretches.person_id = changing.person_id AND stretches.life = changing.life
          AND stretches.day <= month_to AND month_from < next_day
        """,
        month=f"day {dialect.over} 100",
        money=list(MONEY),
    )
    yield cte(
        "runs",
        "Months that are paid alike. A month within which something changes is paid as on its best"
        " day, because it counts in full.",
        """
        SELECT person_id, life, month_first, month_last, $money
        FROM stretches
        WHERE month_first <= month_last
        UNION ALL
        SELECT person_id, life, month, month, $money
        FROM shared
        WHERE merit = 1
        """,
        money=", ".join(MONEY),
    )


_GOES_ON = (
    "openings.own_vnd > 0 AND openings.route = ways.route"
    " AND openings.local_lines = ways.local_lines"
)
