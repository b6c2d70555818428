"""What a reader of a statement must know before running it, as comments at its head."""

from collections.abc import Iterator
from textwrap import wrap

from subsidy.language.vocabulary import Kind
from subsidy.sql.period import Period
from subsidy.sql.register import columns

_TYPES = {Kind.YES_NO: "BOOLEAN", Kind.NUMBER: "INTEGER"}

_RETURNS = (
    "Returns one row for each row of the table. decided: nothing unknown changes who pays. open: "
    "something may; missing names unknown facts of which some decide, least_percent and "
    "greatest_percent bound what budgets pay: ask subsidy batch or subsidy check. rejected: "
    "missing names the columns that hold what no citizen can be, or that contradict another."
)
_MONEY = (
    "Shares are those of the first day, VND those of the whole period. by_month lists runs of "
    "months paid alike, 2025-10..2025-12 premium,state,city,district,person, in VND a month; "
    "without amounts where a wage or a pension decides them."
)
_CONFIDENTIAL = (
    "CONFIDENTIAL: routes and grounds are printed as for an authorised reader. Nobody else may see "
    "a result that names hiv or party."
)


def head(period: Period, dialect: str, table: str, *, rest_is_no: bool) -> str:
    """Return the head of a statement."""
    lines: list[str] = []
    for paragraph in _paragraphs(period, dialect, table, rest_is_no=rest_is_no):
        lines.extend([*wrap(paragraph, 97), ""])
    return "\n".join(f"-- {line}".rstrip() for line in lines[:-1])


def _paragraphs(period: Period, dialect: str, table: str, *, rest_is_no: bool) -> Iterator[str]:
    read = columns(period)
    typed = ", ".join(f"{one.name} {_TYPES[one.kind]}" for one in read if one.kind in _TYPES)
    words = ", ".join(one.name for one in read if one.kind is Kind.CATEGORY)
    dates = ", ".join(one.name for one in read if one.kind is Kind.DATE)
    null = "is read as no" if rest_is_no else "is unknown, which is not no"
    policy, last = period.policy, period.months[-1].last
    yield (
        f"{policy.name}: {policy.title.en}, from {period.on} to {last}. "
        f"Printed by subsidy rules sql for {dialect}."
    )
    yield (
        f"Reads {table}, one row for each citizen. person_id, a text. {typed}. Words of the "
        f"contract: {words}. Dates, as DATE or as text, 1955-03-14, 1955-03 or 1955, or none for "
        f"what never happened: {dates}. NULL {null}. No other column is read; where the register "
        "knows the commune, state the district."
    )
    yield _RETURNS
    yield _MONEY
    yield _CONFIDENTIAL
