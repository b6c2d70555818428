"""The register's columns: which are read, as which type, and what the facts in them imply."""

from collections.abc import Iterator

from subsidy.language.vocabulary import NEVER, STATED, Kind, Stated, source_of
from subsidy.sql.checks import LINKED, checks
from subsidy.sql.dialect import Dialect, quoted, truth
from subsidy.sql.period import Period
from subsidy.sql.text import Cte, cte


def columns(period: Period) -> tuple[Stated, ...]:
    """Return the columns that the statement reads beside `person_id`, in the contract's order."""
    read = {source_of(fact) for fact in period.facts} | LINKED | {"household_rank"}
    if "district" in read:
        read.add("territory")
    if "poverty_exit_from" in read:
        read.add("poverty_exit_date")
    return tuple(stated for stated in STATED.values() if stated.name in read)


def register(period: Period, dialect: Dialect, table: str) -> Cte:
    """Return the step that reads `table`."""
    return cte(
        "register",
        "The register, each column as one type; of a date, the text of what is known of it.",
        """
        SELECT
          CAST(person_id AS $text) AS person_id,
          COUNT(*) OVER (PARTITION BY person_id) AS times,
          $columns
        FROM $table
        """,
        text=dialect.text,
        columns=[_column(one, dialect) for one in columns(period)],
        table=table,
    )


def _column(stated: Stated, dialect: Dialect) -> str:
    name = stated.name
    if stated.kind is Kind.YES_NO:
        return f"CAST({name} AS BOOLEAN) AS {name}"
    if stated.kind is Kind.NUMBER:
        return f"CAST({name} AS INTEGER) AS {name}"
    text = f"TRIM(CAST({name} AS {dialect.text}))"
    if stated.kind is Kind.DATE:
        # A day kept with a time of day is still a day.
        text = f"REPLACE({text}, ' 00:00:00', '')"
    return f"NULLIF({text}, '') AS {name}"


def facts(period: Period, *, rest_is_no: bool) -> Iterator[Cte]:
    """Yield the steps from the columns and the dates read from them to what is known."""
    yield cte(
        "checked",
        "The columns that hold what no citizen can be, or that contradict another.",
        """
        SELECT
          register.*,
          $checks AS wrong
        FROM register
        JOIN spans ON spans.person_id = register.person_id
        """,
        checks=" ||\n  ".join(
            f"CASE WHEN {wrong} THEN {quoted(';' + name)} ELSE '' END"
            for name, wrong in checks(columns(period))
        ),
    )
    yield cte(
        "facts",
        "What is known of each citizen: stated, implied" + (", or no." if rest_is_no else "."),
        """
        SELECT
          person_id,
          $facts
        FROM checked
        WHERE LENGTH(wrong) < 1
        """,
        facts=[*_words(period, rest_is_no=rest_is_no), _alone(period)],
    )


_PENSION = "CASE statutory_group WHEN 'pension' THEN TRUE WHEN 'none' THEN FALSE END"
_IMPLIED = {
    "pension": f"pension, {_PENSION}, CASE WHEN social_pension THEN FALSE END",
    "social_insurance_benefit": "social_insurance_benefit, CASE statutory_group"
    " WHEN 'social_insurance_benefit' THEN TRUE WHEN 'none' THEN FALSE END",
    "social_pension": f"social_pension, CASE WHEN COALESCE(pension, {_PENSION}) THEN FALSE END",
}
"""What follows from other facts where a fact is not stated (contract; Law 41/2024)."""


def _words(period: Period, *, rest_is_no: bool) -> Iterator[str]:
    """Yield every fact that is no date, as a column."""
    for name, stated in STATED.items():
        if name not in period.facts:
            continue
        values = _IMPLIED.get(name, name)
        if name == "poverty_exit_from":
            happened = (
                f"COALESCE(poverty_exit_date, {quoted(NEVER)})"
                if rest_is_no
                else ("poverty_exit_date")
            )
            values += f", CASE WHEN {happened} = {quoted(NEVER)} THEN {quoted('none')} END"
        if rest_is_no and stated.absent is not None:
            values += f", {_literal(stated.absent)}"
        yield values if values == name else f"COALESCE({values}) AS {name}"


def _literal(value: bool | str | int) -> str:
    if isinstance(value, bool):
        return truth(value)
    return quoted(value) if isinstance(value, str) else str(value)


def _alone(period: Period) -> str:
    """Print what a month costs a citizen who pays alone, by the rank in the household."""
    form, full = period.policy.household, period.laws[0].premium
    *ranks, last = (form.month(full, rank) for rank in range(1, len(form.percent_by_rank) + 1))
    steps = " ".join(f"WHEN {rank} THEN {vnd}" for rank, vnd in enumerate(ranks, start=1))
    return f"CAST(CASE COALESCE(household_rank, 1) {steps} ELSE {last} END AS BIGINT) AS alone_vnd"
