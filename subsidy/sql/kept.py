"""For Spark: a step that is read more than once is kept as a table, and so worked out once.

Spark puts a step into every place that reads it, and steps that are read twice read others that
are. As one query the statement would be some seven thousand steps.
"""

from collections import Counter
from collections.abc import Sequence
from re import findall

from subsidy.sql.text import Cte

DATABASE = "subsidy_steps"
"""The database that holds the tables while the statements run."""

END = "\n;\n"
"""What ends each statement: a line of its own, which no comment and no text has."""


def in_tables(steps: Sequence[Cte], result: str) -> str:
    """Return the statements that make the tables, answer by the query `result`, and clear up."""
    times = Counter(name for step in steps for name in _read(step.query)) + Counter(_read(result))
    kept = {
        step.title
        for step in steps
        if times[step.title] > 1 and not step.query.startswith("VALUES")
    }
    tables = [
        f"{step.comment}\nCREATE TABLE {DATABASE}.{step.title} USING PARQUET AS\n"
        f"{_with(steps, kept, step.query)}{step.query}"
        for step in steps
        if step.title in kept
    ]
    return "".join(
        part + END
        for part in (
            f"CREATE DATABASE {DATABASE}",
            *tables,
            _with(steps, kept, result) + result,
            f"DROP DATABASE {DATABASE} CASCADE",
        )
    )


def _with(steps: Sequence[Cte], kept: set[str], query: str) -> str:
    """Return the steps that a query needs: those kept are read from their tables."""
    needed = set(_read(query))
    for step in reversed(steps):
        if step.title in needed - kept:
            needed.update(_read(step.query))
    parts = [
        f"{step.title} AS (SELECT * FROM {DATABASE}.{step.title})"  # noqa: S608 - our own names
        if step.title in kept
        else step.laid_out("")
        for step in steps
        if step.title in needed
    ]
    return "WITH\n\n" + ",\n\n".join(parts) + "\n\n" if parts else ""


def _read(query: str) -> list[str]:
    """Return what a query reads, once for each place in which it does."""
    return findall(r"\b(?:FROM|JOIN)\s+([a-z_]+)\b", query)
