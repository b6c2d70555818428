"""From the lines that hold to the ways of paying open to a life on a day, each with its price.

A way is a route with the lines that open it, or one line that settles the case. `most` marks a way
with all granted that may be: it is compared with what is chosen, and never paid.

What budgets pay in full follows the base salary from month to month; what a person pays in part, or
alone, stays as on the first day, and so does what the State pays in part though another budget pays
the rest.

A capped share counts as its percentage where that comes to no more than its sum, else as the sum.
Where a line has one, every way is read twice: by the premium of the first day, and (`_now`) by that
of the month; which of them counts is known once the way's premium is.
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
    kinds = _kinds(period)
    sums, twice = "vnd" in kinds, "vnd_now" in kinds
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
            _asked(payer, what, which, _counted(what, first) if twice else what)
            for which in ("sure", "most")
            for what in kinds
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
        sure=[f"sure_{payer}_{what} AS {payer}_{what}" for what in kinds for payer in BUDGETS],
        most=[f"most_{payer}_{what}" for what in kinds for payer in BUDGETS],
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
        upto=[_upto(place, what) for what in kinds for place in range(1, len(BUDGETS) + 1)],
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
    if twice:
        yield cte(
            "counted",
            "Shares and sums as the premium of the way has them: capped shares hang on it.",
            """
            SELECT
              $kept,
              $counted
            FROM based
            """,
            kept="person_id, life, day, way, most, may_choose, line, place, route, payer, shared,"
            "\n  settles, wage, confidential, local_lines, premium",
            counted=[
                f"CASE WHEN premium = {first} THEN {name} ELSE {name}_now END AS {name}"
                for payer in BUDGETS
                for name in (f"{payer}_upto", f"{payer}_sum")
            ],
        )
    yield cte(
        "filled",
        "VND a month, filled up payer by payer.",
        """
        SELECT
          $before.*,
          $paid
        FROM $before
        """,
        before="counted" if twice else "based",
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


def _kinds(period: Period) -> tuple[str, ...]:
    """Return what ways ask for: shares; sums too; both by the month's premium too."""
    rules = [line.rule for line in period.lines]
    if any(rule.capped for rule in rules):
        return ("share", "vnd", "share_now", "vnd_now")
    return ("share", "vnd") if any(rule.vnd_a_month is not None for rule in rules) else ("share",)


def _asked(payer: str, what: str, which: str, counted: str) -> str:
    """Print the one share of a payer's own line and what other lines add to it."""
    sure = " AND sure" if which == "sure" else ""
    own = f"MAX(CASE WHEN payer = '{payer}' AND NOT adds{sure} THEN {counted} END)"
    added = f"SUM(CASE WHEN payer = '{payer}' AND adds{sure} THEN {counted} END)"
    return f"CAST(COALESCE({own}, 0) + COALESCE({added}, 0) AS BIGINT) AS {which}_{payer}_{what}"


def _counted(what: str, first: int) -> str:
    """Print what a line counts as: of a capped share the percentage, or else the sum."""
    premium = "month_premium" if what.endswith("_now") else str(first)
    product = f"CAST({premium} AS BIGINT) * share"
    if what.startswith("share"):
        return f"CASE WHEN vnd = 0 OR {product} <= vnd * 10000 THEN share ELSE 0 END"
    return f"CASE WHEN share = 0 OR {product} > vnd * 10000 THEN vnd ELSE 0 END"


def _upto(place: int, what: str) -> str:
    total = " + ".join(f"{payer}_{what}" for payer in BUDGETS[:place])
    payer = BUDGETS[place - 1]
    now = "_now" if what.endswith("_now") else ""
    if what.startswith("share"):
        return f"LEAST(10000, {total}) AS {payer}_upto{now}"
    return f"{total} AS {payer}_sum{now}"


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
