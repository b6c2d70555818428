"""Which way is taken: on each stretch of days, and month by month as the first month was paid.

Some filters here and in the steps that follow say `< 2` where `= 1` is meant, and some joins
`BETWEEN x AND x`: PostgreSQL, which has no statistics of a step, takes equalities to be rare and
would then join whole steps row by row.
"""

from collections.abc import Iterator

from subsidy.sql.day_numbers import day_number
from subsidy.sql.dialect import Dialect, quoted
from subsidy.sql.law import HOUSEHOLD
from subsidy.sql.period import Period
from subsidy.sql.pricing import BUDGETS
from subsidy.sql.text import Cte, cte

MONEY = ("premium", *(f"{payer}_vnd" for payer in BUDGETS), "own_vnd")
"""What a month costs, in VND: the premium, and what each payer pays of it."""

COMPARED = ("route", *(f"{payer}_vnd" for payer in (*BUDGETS, "own")))
"""What is compared of two ways."""

_RANKED = ("route", "line", "confidential", *MONEY)


def choice(period: Period, dialect: Dialect) -> Iterator[Cte]:
    """Yield the steps from priced ways to what every month costs whom, in every life."""
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
        "Whether a way is open: a line that settles the case is the only one.",
        """
        SELECT
          beside.*,
          CASE
            WHEN most THEN 1
            WHEN settled_by IS NOT NULL AND line <> settled_by THEN 1
            WHEN settled_by IS NULL AND route = '$household' AND shut THEN 1
            ELSE 0
          END AS not_open
        FROM beside
        """,
        household=HOUSEHOLD,
    )
    yield cte(
        "opened",
        "How the first month is paid: by the best way on its best day. Best is the least own"
        " payment, then the most from the State, then a route that anyone may be told, then the"
        " policy's order.",
        """
        SELECT
          ways.*,
          $opening
        FROM ways
        WINDOW first_month AS (
          PARTITION BY person_id, life
          ORDER BY
            CASE WHEN day > $last THEN 1 ELSE not_open END,
            own_vnd, state_vnd DESC, confidential, line, day
        )
        """,
        opening=[
            f"FIRST_VALUE({name}) OVER first_month AS opening_{name}"
            for name in (*_RANKED, "local_lines")
        ],
        last=str(day_number(period.months[0].last)),
    )
    yield cte(
        "carried",
        "A way that goes on as the first month was paid in part keeps what it cost then: a change"
        " of law inside the period brings no further payment and no refund.",
        """
        SELECT
          opened.*,
          $kept
        FROM (
          SELECT
            opened.*,
            opening_own_vnd > 0 AND opening_route = route AND opening_local_lines = local_lines
              AS goes_on
          FROM opened
        ) AS opened
        """,
        kept=[
            f"CASE WHEN goes_on THEN opening_{name} ELSE {name} END AS kept_{name}"
            for name in _RANKED
        ],
    )
    yield cte(
        "chosen",
        "The best way on each stretch of days, by itself and as carried on, beside every way.",
        """
        SELECT
          carried.*,
          ROW_NUMBER() OVER best AS standing,
          $best,
          $paid
        FROM carried
        WINDOW
          best AS (
            PARTITION BY person_id, life, day
            ORDER BY not_open, own_vnd, state_vnd DESC, confidential, line
          ),
          paid AS (
            PARTITION BY person_id, life, day
            ORDER BY not_open, kept_own_vnd, kept_state_vnd DESC, kept_confidential, kept_line
          )
        """,
        best=[f"FIRST_VALUE({name}) OVER best AS best_{name}" for name in ("payer", *COMPARED)],
        paid=[f"FIRST_VALUE(kept_{name}) OVER paid AS paid_{name}" for name in ("route", *MONEY)],
    )
    yield from _months(period, dialect)


def _months(period: Period, dialect: Dialect) -> Iterator[Cte]:
    """Yield the steps from what is chosen on stretches of days to what is paid for months."""
    money = ", ".join(f"paid_{name}" for name in MONEY)
    yield cte(
        "stretches",
        "Each stretch of days with what is chosen and paid, and the months, counted from the year"
        " 0, that lie within it.",
        """
        SELECT
          stretches.*,
          day $over 100 + CASE WHEN MOD(day, 100) = 1 OR day = $on THEN 0 ELSE 1 END AS month_first,
          next_day $over 100 - 1 AS month_last
        FROM (
          SELECT
            person_id, life, day, own_vnd, state_vnd, confidential, line, $money,
            LEAD(day, 1, $until) OVER (PARTITION BY person_id, life ORDER BY day) AS next_day
          FROM chosen
          WHERE standing < 2 AND life > 0
        ) AS stretches
        """,
        over=dialect.over,
        on=str(day_number(period.on)),
        until=str(day_number(period.until)),
        money=money,
    )
    yield cte(
        "shared",
        "A month within which something changes: the stretches that touch it, best first.",
        """
        SELECT
          stretches.person_id, stretches.life, stretches.day, month, $money,
          ROW_NUMBER() OVER (
            PARTITION BY stretches.person_id, stretches.life, month
            ORDER BY own_vnd, state_vnd DESC, confidential, line, stretches.day
          ) AS merit
        FROM (
          SELECT DISTINCT person_id, life, month, month_from, month_to
          FROM stretches
          JOIN calendar ON month = day $over 100
          WHERE month_first > day $over 100
        ) AS changing
        JOIN stretches
          ON stretches.person_id = changing.person_id AND stretches.life = changing.life
          AND stretches.day <= month_to AND month_from < next_day
        """,
        over=dialect.over,
        money=money,
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
        WHERE merit < 2
        """,
        money=money,
    )
