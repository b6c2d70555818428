"""One row for each citizen, in the contract's columns."""

from collections.abc import Iterator

from subsidy.language.instrument import Evidence
from subsidy.sql.choice import MONEY
from subsidy.sql.day_numbers import day_number
from subsidy.sql.dialect import Dialect, quoted
from subsidy.sql.period import Period
from subsidy.sql.pricing import BUDGETS
from subsidy.sql.text import Cte, cte


def today(period: Period, dialect: Dialect) -> Iterator[Cte]:
    """Yield the steps that say what the day asked about rests on, in every life."""
    on = str(day_number(period.on))
    yield cte(
        "paying",
        "The lines behind the way chosen on the day asked about, and what each comes to: a line"
        " takes what earlier ones of the same payer leave.",
        """
        SELECT
          person_id, life, line, weakness, ground,
          LEAST(asks, total + asks - SUM(asks) OVER earlier) AS comes_to
        FROM (
          SELECT
            granted.person_id, granted.life, granted.line, granted.payer, weakness, ground,
            $asks AS asks,
            CASE granted.payer $totals ELSE 10000 END AS total
          FROM granted
          JOIN chosen
            ON chosen.person_id = granted.person_id
            AND chosen.life BETWEEN granted.life AND granted.life
            AND chosen.way BETWEEN granted.way AND granted.way
          WHERE granted.day <= $on AND chosen.day <= $on AND standing < 2 AND sure
        ) AS asking
        WINDOW earlier AS (
          PARTITION BY person_id, life, payer ORDER BY line
          ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
        )
        """,
        asks=_asks(period, dialect),
        totals=" ".join(f"WHEN '{payer}' THEN {payer}_share" for payer in BUDGETS),
        on=on,
    )
    yield cte(
        "grounds",
        "The grounds of the day asked about, as one text, and the weakest evidence among them.",
        """
        SELECT person_id, life, MAX(weakness) AS weakness, $grounds AS grounds
        FROM paying
        WHERE comes_to > 0
        GROUP BY person_id, life
        """,
        grounds=dialect.joined("ground", "line"),
    )
    yield cte(
        "today",
        "The day asked about, in every life.",
        """
        SELECT
          chosen.person_id, chosen.life, place, route, weakness, grounds,
          state_share, city_share, district_share, budget_share,
          CASE WHEN wage THEN 0 ELSE 10000 - budget_share END AS own_share,
          doubtful.person_id IS NOT NULL AS open,
          CASE WHEN doubtful.person_id IS NULL THEN budget_share
            ELSE LEAST(budget_share, lowest) END AS least_share,
          CASE WHEN doubtful.person_id IS NULL THEN budget_share ELSE highest END AS greatest_share
        FROM chosen
        JOIN grounds
          ON grounds.person_id = chosen.person_id
          AND grounds.life BETWEEN chosen.life AND chosen.life
        LEFT JOIN (
          SELECT DISTINCT person_id, life FROM doubts WHERE day_open AND day <= $on
        ) AS doubtful
          ON doubtful.person_id = chosen.person_id
          AND doubtful.life BETWEEN chosen.life AND chosen.life
        WHERE chosen.day <= $on AND standing < 2
        """,
        on=on,
    )


def answers(dialect: Dialect) -> Iterator[Cte]:
    """Yield the steps that put together what is said of each citizen."""
    yield cte(
        "paid",
        "What the period costs whom, where no wage or pension decides it.",
        """
        SELECT
          person_id,
          $totals,
          $by_month AS by_month
        FROM (
          SELECT
            runs.*,
            CAST(month_last - month_first + 1 AS BIGINT) AS times,
            $first || '..' || $last || ' ' ||
              COALESCE($parts, '') AS alike
          FROM runs
          WHERE life < 2
        ) AS runs
        GROUP BY person_id
        """,
        totals=[
            f"CASE WHEN COUNT(paid_premium) = COUNT(*)"
            f" THEN CAST(SUM(times * paid_{name}) AS BIGINT) END"
            f" AS {name}"
            for name in MONEY
        ],
        parts=" || ',' || ".join(
            f"CAST({name} AS {dialect.text})"
            for name in (
                *(f"paid_{name}" for name in MONEY[:-1]),
                "CASE WHEN paid_premium IS NOT NULL THEN paid_own_vnd END",
            )
        ),
        first=_month("month_first", dialect),
        last=_month("month_last", dialect),
        by_month=dialect.joined("alike", "month_first"),
    )
    yield cte(
        "answers",
        "Decided is what nothing unknown can change.",
        """
        SELECT
          named.*,
          (named.life = 0 OR NOT compared.open) AND unsettled.person_id IS NULL AS decided,
          CASE named.life WHEN 0 THEN named.weakness ELSE compared.weakness END AS weakest,
          CASE named.life WHEN 0 THEN budget_share ELSE compared.least END AS least,
          CASE named.life WHEN 0 THEN budget_share ELSE compared.greatest END AS greatest,
          $money,
          by_month
        FROM named
        JOIN compared ON compared.person_id = named.person_id
        JOIN paid ON paid.person_id = named.person_id
        LEFT JOIN unsettled ON unsettled.person_id = named.person_id
        WHERE turn < 2
        """,
        money=list(MONEY),
    )
    yield cte(
        "asking",
        "The facts that are missing, as one text.",
        """
        SELECT person_id, $facts AS facts
        FROM missing
        GROUP BY person_id
        """,
        facts=dialect.joined("fact", "fact"),
    )


def final() -> Cte:
    """Return the last query: decided, open and rejected rows."""
    evidence = " ".join(f"WHEN {one.weakness} THEN {quoted(one)}" for one in Evidence)
    shares = ("budget", *BUDGETS, "own")
    said = [
        *(f"{_percent(f'{share}_share')} AS {_contract(share)}_percent" for share in shares),
        *(f"{name} AS {_contract(name.removesuffix('_vnd'))}_vnd" for name in MONEY),
        "route AS route",
    ]
    return cte(
        "result",
        "",
        """
        SELECT
          answers.person_id,
          CASE WHEN decided THEN 'decided' ELSE 'open' END AS status,
          $said,
          CASE WHEN decided THEN grounds ELSE '' END AS grounds,
          CASE WHEN decided THEN '' ELSE facts END AS missing,
          CASE WHEN decided THEN CASE weakest $evidence END END AS evidence,
          $least AS least_percent,
          $greatest AS greatest_percent,
          CASE WHEN decided THEN by_month END AS by_month
        FROM answers
        LEFT JOIN asking ON asking.person_id = answers.person_id
        UNION ALL
        SELECT person_id, 'rejected', $nothing, '', SUBSTRING(wrong FROM 2), NULL, NULL, NULL, NULL
        FROM (
          SELECT person_id, wrong FROM checked WHERE wrong <> ''
          UNION ALL
          SELECT person_id, ';person_id' FROM register WHERE times > 1 OR person_id IS NULL
        ) AS rejected
        """,
        said=[
            f"CASE WHEN decided THEN {value} END AS {name}"
            for value, _, name in (one.rpartition(" AS ") for one in said)
        ],
        evidence=evidence,
        least=_percent("least"),
        greatest=_percent("greatest"),
        nothing=", ".join(["NULL"] * len(said)),
    )


def _month(number: str, dialect: Dialect) -> str:
    """Print the name of a month, 2025-10, that is counted from the year 0."""
    year = f"({number} - 1) {dialect.over} 12"
    return (
        f"CAST({year} AS {dialect.text}) || '-' ||"
        f" SUBSTRING(CAST(101 + MOD({number} - 1, 12) AS {dialect.text}) FROM 2)"
    )


def _contract(payer: str) -> str:
    return "person" if payer == "own" else payer


def _asks(period: Period, dialect: Dialect) -> str:
    """Print what a line asks for, in hundredths of a percent: of a capped share the lesser."""
    monthly = f"granted.vnd * 10000 {dialect.over} {period.laws[0].premium}"
    if not any(line.rule.capped for line in period.lines):
        return f"granted.share + {monthly}"
    capped = "granted.share > 0 AND granted.vnd > 0"
    both = f"LEAST(granted.share, {monthly})"
    return f"CASE WHEN {capped} THEN {both} ELSE granted.share + {monthly} END"


def _percent(share: str) -> str:
    """Print hundredths of a percent as percent, exactly."""
    return f"CAST(CAST({share} AS DECIMAL(7, 2)) * 0.01 AS DECIMAL(5, 2))"
