"""What the three databases write differently. Everything else is the same text for all.

Spark has no type VARCHAR without a length, and orders what it joins to a text in a list first;
whole numbers are divided by `//`, `/` or `DIV`. DuckDB and PostgreSQL can be told to work out a
step once; for Spark such a step is a table (`subsidy.sql.kept`).
"""

from collections.abc import Callable
from typing import NamedTuple


class Dialect(NamedTuple):
    """One way of writing SQL.

    `text` is the type of any text, `over` the sign that divides whole numbers and drops the rest.
    `once` stands before a step that is worked out once, and is empty where that takes a table.
    `joined` prints an aggregate that joins
    texts by `;` in an order.
    """

    name: str
    text: str
    over: str
    once: str
    joined: Callable[[str, str], str]


def _string_agg(text: str, order: str) -> str:
    return f"STRING_AGG({text}, ';' ORDER BY {order})"


def _sorted_list(text: str, order: str) -> str:
    pairs = f"SORT_ARRAY(COLLECT_LIST(STRUCT({order} AS place, {text} AS words)))"
    return f"ARRAY_JOIN(TRANSFORM({pairs}, pair -> pair.words), ';')"


DIALECTS = {
    dialect.name: dialect
    for dialect in (
        Dialect("duckdb", "VARCHAR", "//", "MATERIALIZED ", _string_agg),
        Dialect("postgresql", "VARCHAR", "/", "MATERIALIZED ", _string_agg),
        Dialect("spark", "STRING", "DIV", "", _sorted_list),
    )
}


def quoted(words: str) -> str:
    """Return a text as SQL writes it."""
    return "'" + words.replace("'", "''") + "'"


def truth(value: bool) -> str:
    """Return a truth value as SQL writes it."""
    return "TRUE" if value else "FALSE"
