"""A policy as one SQL statement over a table of citizens, for offices whose register is a database.

It is a second reader of the law: it shares the conditions, the prices and the calendar with the
engine, and nothing of how the engine settles a case.
"""

from datetime import date
from re import fullmatch

from subsidy.errors import InputError
from subsidy.language import Policy
from subsidy.message import message
from subsidy.sql.agreement import agreement
from subsidy.sql.answers import answers, final, today
from subsidy.sql.choice import choice
from subsidy.sql.dates import dates
from subsidy.sql.dialect import DIALECTS
from subsidy.sql.doubt import doubt
from subsidy.sql.head import head
from subsidy.sql.kept import in_tables
from subsidy.sql.law import granted, tables
from subsidy.sql.lives import lives
from subsidy.sql.period import Period
from subsidy.sql.pricing import pricing
from subsidy.sql.register import facts, register

_TABLE = r"[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*){0,2}"


def statement(
    policy: Policy,
    on: date,
    months: int = 12,
    *,
    dialect: str = "duckdb",
    table: str = "citizens",
    rest_is_no: bool = False,
    language: str = "vi",
) -> str:
    """Return the statement that says who pays what for every row of `table`; for Spark, several.

    The policy is applied whatever the territory and the day ("what if"). `dialect` is one of
    `DIALECTS`. `rest_is_no` reads every fact that is NULL as no. `language`, "vi" or "en", is that
    of the grounds. The head of the statement says what it reads and returns.

    Raises InputError for a day or a number of months that cannot be asked about, and for a table
    name that is none.
    """
    period = Period(policy, on, months)
    if not fullmatch(_TABLE, table):
        raise InputError(
            "--table",
            message(
                "--table is {found}; allowed is a name of letters a to z, digits and _, with a "
                "dot after the schema.",
                found=repr(table[:60]),
            ),
        )
    written = DIALECTS[dialect]
    steps = (
        *tables(period, language),
        register(period, written, table),
        *dates(period, rest_is_no=rest_is_no),
        *facts(period, rest_is_no=rest_is_no),
        *lives(period, written),
        *granted(period, language),
        *pricing(period, written),
        *choice(period, written),
        *doubt(period),
        *today(period, written),
        *agreement(period),
        *answers(written),
    )
    says = head(period, dialect, table, rest_is_no=rest_is_no)
    if not written.once:
        return f"{says}\n\n{in_tables(steps, final().query)}"
    body = ",\n\n".join(step.laid_out(written.once) for step in steps)
    return f"{says}\n\nWITH\n\n{body}\n\n{final().query};\n"
