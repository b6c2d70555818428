"""From the lines that hold to the ways of paying open to a life on a day, each with its price.

A way is a route with the lines that open it, or one line that settles the case. `most` marks a way
with all granted that may be: it is compared with what is chosen, and never paid.

What budgets pay in full follows the base salary from month to month; what a person pays in part, or
alone, stays as on the first day, and so does what the State pays in part though another budget pays
the rest.
"""

from collections.abc import Iterator

from subsidy.sql.dialect import Dialect
from subsidy.sql.law import HOUSEHOLD
from subsidy.sql.period import Period
from subsidy.sql.text import Cte, cte

BUDGETS = ("state", "city", "district")
"""Public budgets, in the order in which they fill up the premium."""

WAGES = "('social_insurance', 'employment')"
"""Payers whose amount follows a wage or a pension and is not computed."""


def pricing(period: Period, dialect: Dialect) -> Iterator[Cte]:
    """Yield the steps from granted lines to priced ways."""
    sums = any(line.rule.vnd_a_month is not None for line in period.lines)
    first = period.laws[0].premium
    yield cte(
        "asked",
        "What each way asks of each budget, before the cap: hundredths of a percent, VND a month;"
        " of the lines that hold for sure, and of all that may hold.",
        """
        SELECT
          person_id, life, day, way, month_premium, may_choose, alone_vnd,
          MIN(place) AS place,
          MIN(route) AS route,
          MIN(payer) AS payer,
          MIN(payer) < MAX(payer) AS shared,
          BOOL_OR(settles) AS settles,
          BOOL_OR(settles AND payer IN $wages) AS wage,
          BOOL_OR(confidential AND sure) AS confidential,
          CAST(SUM(CASE WHEN sure THEN local_bit ELSE 0 END) AS BIGINT) AS local_lines,
          MIN(CASE WHEN sure THEN line END) AS sure_line,
          MIN(line) AS most_line,
          BOOL_AND(sure) AS all_sure,
          $asked
        FROM granted
        GROUP BY person_id, life, day, way, month_premium, may_choose, alone_vnd
        """,
        wages=WAGES,
        asked=[
            _asked(payer, what, which)
            for which in ("sure", "most")
            for what in _kinds(sums)
            for payer in BUDGETS
        ],
    )
    yield cte(
        "readings",
        "Each way as far as it is sure and, where more of it may hold, at its most.",
        """
        SELECT
          $way,
          FALSE AS most, sure_line AS line,
          $sure
        FROM asked
        WHERE sure_line IS NOT NULL
        UNION ALL
        SELECT
          $way,
          TRUE, most_line,
          $most
        FROM asked
        WHERE NOT all_sure
        """,
        way="person_id, life, day, way, month_premium, may_choose, alone_vnd, place, route, payer,"
        " shared,\n  settles, wage, confidential, local_lines",
        sure=[
            f"sure_{payer}_{what} AS {payer}_{what}" for what in _kinds(sums) for payer in BUDGETS
        ],
        most=[f"most_{payer}_{what}" for what in _kinds(sums) for payer in BUDGETS],
    )
    yield cte(
        "capped",
        "The same filled up in the order State, city, district; never above the whole.",
        """
        SELECT
          readings.*,
          $upto
        FROM readings
        """,
        upto=[_upto(place, what) for what in _kinds(sums) for place in range(1, len(BUDGETS) + 1)],
    )
    yield cte(
        "based",
        "The monthly premium that each way is counted on.",
        """
        SELECT
          capped.*,
          CASE
            WHEN wage THEN NULL
            WHEN route = '$household' THEN alone_vnd
            WHEN $whole = $first AND $state IN (0, $first) THEN month_premium
            ELSE $first
          END AS premium
        FROM capped
        """,
        household=HOUSEHOLD,
        first=str(first),
        whole=_paid(f"CAST({first} AS BIGINT)", "district", dialect, sums),
        state=_paid(f"CAST({first} AS BIGINT)", "state", dialect, sums),
    )
    yield cte(
        "filled",
        "VND a month, filled up payer by payer.",
        """
        SELECT
          based.*,
          $paid
        FROM based
        """,
        paid=[f"{_paid('premium', payer, dialect, sums)} AS {payer}_filled" for payer in BUDGETS],
    )
    yield cte(
        "priced",
        "What each payer pays, in VND a month and in hundredths of a percent.",
        """
        SELECT
          person_id, life, day, way, most, may_choose, line, place, route, payer, shared,
          settles, wage, confidential, local_lines, premium,
          state_filled AS state_vnd,
          city_filled - state_filled AS city_vnd,
          district_filled - city_filled AS district_vnd,
          CASE WHEN wage THEN -1 ELSE premium - district_filled END AS own_vnd,
          $state AS state_share,
          $city - $state AS city_share,
          $district - $city AS district_share,
          $district AS budget_share
        FROM filled
        """,
        **{payer: _share(payer, dialect, sums) for payer in BUDGETS},
    )


def _kinds(sums: bool) -> tuple[str, ...]:
    return ("share", "vnd") if sums else ("share",)


def _asked(payer: str, what: str, which: str) -> str:
    """Print the one share of a payer's own line and what other lines add to it."""
    sure = " AND sure" if which == "sure" else ""
    own = f"MAX(CASE WHEN payer = '{payer}' AND NOT adds{sure} THEN {what} END)"
    added = f"SUM(CASE WHEN payer = '{payer}' AND adds{sure} THEN {what} END)"
    return f"CAST(COALESCE({own}, 0) + COALESCE({added}, 0) AS BIGINT) AS {which}_{payer}_{what}"


def _upto(place: int, what: str) -> str:
    total = " + ".join(f"{payer}_{what}" for payer in BUDGETS[:place])
    payer = BUDGETS[place - 1]
    return (
        f"LEAST(10000, {total}) AS {payer}_upto" if what == "share" else f"{total} AS {payer}_sum"
    )


def _paid(premium: str, payer: str, dialect: Dialect, sums: bool) -> str:
    """Print the VND that the payers up to this one pay of a premium."""
    share = f"{premium} * {payer}_upto {dialect.over} 10000"
    return f"LEAST({premium}, {share} + {payer}_sum)" if sums else f"({share})"


def _share(payer: str, dialect: Dialect, sums: bool) -> str:
    """Print the share of the payers up to this one; a sum comes to a share rounded down."""
    if not sums:
        return f"{payer}_upto"
    return (
        f"CASE WHEN district_sum > 0 THEN {payer}_filled * 10000 {dialect.over} premium"
        f" ELSE {payer}_upto END"
    )
