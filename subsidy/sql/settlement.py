"""From the lines that hold to what each month costs whom, as relations.

A way is a route with the lines that open it, or a line that settles the case. `most` marks a way
with everything granted that may be: it is compared with what is chosen, never paid.
"""

from collections.abc import Iterator

from subsidy.sql.day_numbers import day_number
from subsidy.sql.dialect import Dialect, quoted
from subsidy.sql.law import HOUSEHOLD
from subsidy.sql.period import Period
from subsidy.sql.text import Cte, cte

WAGES = "('social_insurance', 'employment')"
_KEY = "own_vnd, state_vnd DESC, confidential, line"
"""How ways are ranked: own payment, State payment, whether anyone may be told, the policy's order."""


def settlement(period: Period, dialect: Dialect) -> Iterator[Cte]:
    """Yield the steps from granted lines to the ways open to each life, best first."""
    first_premium = str(period.laws[0].premium)
    closed = ", ".join(map(quoted, period.policy.household.closed_to)) or "''"
    yield cte(
        "offers",
        "Each way open to a life on a day: what each budget is asked for, before the cap.",
        """
        SELECT
          person_id, life, law, day, way, most, month_premium, may_choose, alone_vnd,
          MIN(line) AS line,
          MIN(place) AS place,
          MIN(route) AS route,
          MIN(payer) AS payer,
          MAX(payer) <> MIN(payer) AS payers_share,
          BOOL_OR(settles) AS settles,
          BOOL_OR(confidential) AS confidential,
          SUM(local_bit) AS local_lines,
          $asked
        FROM granted
        CROSS JOIN (VALUES (FALSE), (TRUE)) AS reading (most)
        WHERE sure OR most
        GROUP BY person_id, life, law, day, way, most, month_premium, may_choose, alone_vnd
        HAVING NOT most OR NOT BOOL_AND(sure)
        """,
        asked=[
            f"COALESCE(MAX(CASE WHEN payer = '{payer}' AND NOT adds THEN {what} END), 0)"
            f" + COALESCE(SUM(CASE WHEN payer = '{payer}' AND adds THEN {what} END), 0)"
            f" AS {payer}_{what}"
            for what in ("share", "vnd")
            for payer in ("state", "city", "district")
        ],
    )
    yield cte(
        "capped",
        "Shares and sums filled up in the order State, city, district, never above the whole.",
        """
        SELECT
          offers.*,
          LEAST(10000, state_share) AS upto_state,
          LEAST(10000, state_share + city_share) AS upto_city,
          LEAST(10000, state_share + city_share + district_share) AS upto_district,
          state_vnd AS sum_state,
          state_vnd + city_vnd AS sum_city,
          state_vnd + city_vnd + district_vnd AS sum_district
        FROM offers
        """,
    )
