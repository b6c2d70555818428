"""A policy as one SQL statement over a table of citizens, for offices whose register is a database.

It is a second reader of the law: it shares the conditions, the prices and the calendar with the
engine, and nothing of how the engine settles a case.
"""

from collections.abc import Iterator
from datetime import date
from re import fullmatch
from textwrap import wrap

from subsidy.errors import InputError
from subsidy.language import Policy
from subsidy.language.vocabulary import Kind
from subsidy.message import message
from subsidy.sql.agreement import agreement
from subsidy.sql.answers import answers, final, today
from subsidy.sql.choice import choice
from subsidy.sql.dates import dates
from subsidy.sql.dialect import DIALECTS
from subsidy.sql.doubt import doubt
from subsidy.sql.law import granted, tables
from subsidy.sql.lives import lives
from subsidy.sql.period import Period
from subsidy.sql.pricing import pricing
from subsidy.sql.register import columns, facts, register

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
    """Return the statement that says who pays what for every row of `table`.

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
    head = "\n".join(_head(period, dialect, table, rest_is_no=rest_is_no))
    body = ",\n\n".join(step.laid_out(written.once) for step in steps)
    return f"{head}\n\nWITH\n\n{body}\n\n{final().query};\n"


_TYPES = {Kind.YES_NO: "BOOLEAN", Kind.NUMBER: "INTEGER"}


def _head(period: Period, dialect: str, table: str, *, rest_is_no: bool) -> Iterator[str]:
    """Yield what a reader of the statement must know, as comments."""
    policy, last = period.policy, period.months[-1]
    dates = [one.name for one in columns(period) if one.kind is Kind.DATE]
    typed = ", ".join(
        f"{one.name} {_TYPES[one.kind]}" for one in columns(period) if one.kind in _TYPES
    )
    words = ", ".join(one.name for one in columns(period) if one.kind is Kind.CATEGORY)
    null = "NULL or an empty text is read as no" if rest_is_no else "NULL is unknown, which is not no"
    for paragraph in (
        f"{policy.name}: {policy.title.en}. Shares of {period.on}; VND from {period.on} to "
        f"{last.last} ({len(period.months)} months). Written for {dialect}.",
        f"Reads {table}, one row for each citizen: person_id; {typed}; texts in the contract's "
        f"words: {words}; dates as DATE or as text, 1955-03-14, 1955-03 or 1955, and none for what "
        f"never happened: {', '.join(dates)}. {null}. No other column is read: state the district "
        "where the register knows the commune.",
        "Returns one row for each row. decided: nothing unknown changes who pays. open: something "
        "may; missing names unknown facts of which some decide, and least_percent and "
        "greatest_percent bound what budgets pay: ask subsidy batch or subsidy check. rejected: "
        "missing names the columns that hold what no citizen can be, or that contradict another.",
        "by_month lists runs of months paid alike: 2025-10..2025-12 premium,state,city,district,"
        "person, in VND a month; no amounts where a wage or a pension decides them.",
        "CONFIDENTIAL: routes and grounds are printed as for an authorised reader. Nobody else may "
        "see the result where it names hiv or party.",
    ):
        yield from wrap(paragraph, 97, initial_indent="-- ", subsequent_indent="-- ")
        yield "--"
    yield "-- All money is whole VND; all shares are whole hundredths of a percent."
