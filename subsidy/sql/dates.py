"""Dates as a register has them, read as the first and the last day that each may be.

They are read one to a row, so that every date is read by the same words. Years outside 1900 to 2199
and days of no calendar are wrong.
"""

from collections.abc import Iterator

from subsidy.language.vocabulary import NEVER as NO_DAY
from subsidy.language.vocabulary import Kind
from subsidy.sql.day_numbers import NEVER, day_number, month_length, month_start
from subsidy.sql.dialect import quoted, truth
from subsidy.sql.period import Period
from subsidy.sql.register import columns
from subsidy.sql.text import Cte, cte


def dates(period: Period, *, rest_is_no: bool) -> Iterator[Cte]:
    """Yield the steps from the register to the days that each date may be."""
    names = [one.name for one in columns(period) if one.kind is Kind.DATE]
    on, until = str(day_number(period.on)), str(day_number(period.until))
    yield cte(
        "spelt",
        "Every date of every citizen: the year, the month and the day that are written.",
        """
        SELECT
          person_id, name, written, shape,
          CASE WHEN shape IN ('9999', '9999-99', '9999-99-99')
            THEN CAST(SUBSTRING(written FROM 1 FOR 4) AS INTEGER) END AS in_year,
          CASE WHEN shape IN ('9999-99', '9999-99-99')
            THEN CAST(SUBSTRING(written FROM 6 FOR 2) AS INTEGER) END AS in_month,
          CASE WHEN shape = '9999-99-99'
            THEN CAST(SUBSTRING(written FROM 9 FOR 2) AS INTEGER) END AS on_day
        FROM (
          SELECT
            person_id, name, written,
            TRANSLATE(written, '012345678', '999999999') AS shape
          FROM (
            SELECT
              person_id, name,
              CASE name
                $written
              END AS written
            FROM register
            CROSS JOIN (VALUES $names) AS names (name)
            WHERE times < 2 AND person_id IS NOT NULL
          ) AS dates
        ) AS shaped
        """,
        written="\n        ".join(
            f"WHEN '{name}' THEN {_written(name, rest_is_no=rest_is_no)}" for name in names
        ),
        names=", ".join(f"('{name}')" for name in names),
    )
    yield cte(
        "measured",
        "The same with the length of the month, of December where no month is written.",
        """
        SELECT
          spelt.*,
          $length AS length
        FROM spelt
        """,
        length=month_length("in_year", "COALESCE(in_month, 12)"),
    )
    yield cte(
        "dated",
        "The first and the last day that each date may be. Nobody is asked about before birth.",
        """
        SELECT
          person_id, name, first_day, wrong,
          CASE WHEN name = 'birth_date' AND last_day > $on THEN $on ELSE last_day END AS last_day
        FROM (
          SELECT
            person_id, name,
            CASE WHEN written = '$no_day' THEN $never
              ELSE (in_year * 12 + COALESCE(in_month, 1)) * 100 + COALESCE(on_day, 1)
            END AS first_day,
            CASE WHEN written = '$no_day' THEN $never
              ELSE (in_year * 12 + COALESCE(in_month, 12)) * 100 + COALESCE(on_day, length)
            END AS last_day,
            CASE
              WHEN written IS NULL THEN FALSE
              WHEN written = '$no_day' THEN name = 'birth_date'
              WHEN in_year IS NULL OR in_year NOT BETWEEN 1900 AND 2199 THEN TRUE
              WHEN in_month NOT BETWEEN 1 AND 12 OR on_day NOT BETWEEN 1 AND length THEN TRUE
              ELSE name = 'birth_date'
                AND (in_year * 12 + COALESCE(in_month, 1)) * 100 + COALESCE(on_day, 1) > $on
            END AS wrong
          FROM measured
        ) AS bounded
        """,
        on=on,
        never=str(NEVER),
        no_day=NO_DAY,
    )
    yield cte(
        "bounds (since, months, from_month)",
        "The months that the law asks for: completed since a date, or from the first of its month.",
        "VALUES\n  $rows",
        rows=[
            f"('{name}', {bound.months}, {truth(bound.from_month)})"
            for name, asked in period.bounds.items()
            for bound in asked
        ],
    )
    yield cte(
        "vague",
        "The dates not known to the day of which the law tells a difference inside the period.",
        """
        SELECT DISTINCT person_id, name
        FROM (
          SELECT person_id, name, months, $first AS first_day, $last AS last_day
          FROM dated
          JOIN bounds ON since = name
        ) AS counted
        WHERE first_day < last_day
          AND first_day + months * 100 < $until
          AND last_day + months * 100 > $on
        """,
        first=counted_from("first_day"),
        last=counted_from("last_day"),
        on=on,
        until=until,
    )
    yield cte(
        "spans",
        "All dates of a citizen in one row. One that is not vague is as good as known to the day.",
        """
        SELECT
          person_id,
          $spans
        FROM (
          SELECT
            dated.person_id, dated.name, first_day, wrong,
            vague.name IS NOT NULL AS open,
            CASE WHEN vague.name IS NULL THEN first_day ELSE last_day END AS last_day
          FROM dated
          LEFT JOIN vague ON vague.person_id = dated.person_id AND vague.name = dated.name
        ) AS dates
        GROUP BY person_id
        """,
        spans=[
            column
            for name in names
            for column in (
                f"MAX(CASE WHEN name = '{name}' THEN first_day END) AS {name}_first",
                f"MAX(CASE WHEN name = '{name}' THEN last_day END) AS {name}_last",
                f"BOOL_OR(name = '{name}' AND open) AS {name}_vague",
                f"BOOL_OR(name = '{name}' AND wrong) AS {name}_wrong",
            )
        ],
    )


def counted_from(day: str) -> str:
    """Print the day that a bound counts from."""
    return f"CASE WHEN from_month THEN {month_start(day)} ELSE {day} END"


def _written(name: str, *, rest_is_no: bool) -> str:
    if rest_is_no and name != "birth_date":
        return f"COALESCE({name}, {quoted(NO_DAY)})"
    return name
