"""Layout of a statement: named steps, one after the other, each with a sentence on it."""

from collections.abc import Sequence
from string import Template
from textwrap import dedent, indent, wrap
from typing import NamedTuple


class Cte(NamedTuple):
    """One step: a common table expression, what it says, and its query."""

    name: str
    says: str
    query: str

    @property
    def title(self) -> str:
        """Return the name without the columns that may stand behind it."""
        return self.name.partition(" ")[0]

    @property
    def comment(self) -> str:
        """Return what the step says, as a comment."""
        return "\n".join(wrap(self.says, 97, initial_indent="-- ", subsequent_indent="-- "))

    def laid_out(self, once: str) -> str:
        """Return the step as text; `once` asks the database to work it out only once."""
        name = "\n".join(wrap(self.name, 97, subsequent_indent="  "))
        return f"{self.comment}\n{name} AS {once}(\n{indent(self.query, '  ')}\n)"


def cte(name: str, says: str, query: str, **places: str | Sequence[str]) -> Cte:
    """Lay out a step; a place that is a list is printed one to a line."""
    lines = dedent(query).strip("\n")
    filled = {
        place: words if isinstance(words, str) else _listed(lines, place, words)
        for place, words in places.items()
    }
    return Cte(name, says, Template(lines).substitute(filled))


def _listed(query: str, place: str, words: Sequence[str]) -> str:
    """Join by commas, indented as the place itself is."""
    line = next(line for line in query.splitlines() if f"${place}" in line)
    margin = " " * (len(line) - len(line.lstrip()))
    return f",\n{margin}".join(words)
