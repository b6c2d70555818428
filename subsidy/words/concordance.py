"""Policies side by side in words: who, which share, from when to when, on what ground."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from subsidy.concordance import Line, Row
from subsidy.language import Policy
from subsidy.message import message
from subsidy.words import names
from subsidy.words.line_readings import days, grounds, parts_of
from subsidy.words.provision import in_force

MARK = "≠"
"""Stands before what not every policy of the table has."""


class Said(NamedTuple):
    """A line of a cell. `differs`: not every policy has it for this route; `head` begins a line."""

    text: str
    differs: bool = False
    head: bool = False

    @property
    def marked(self) -> str:
        """Return the text, with the mark where it differs."""
        return f"{MARK} {self.text}" if self.differs else self.text


class SaidRow(NamedTuple):
    """A route in words, and a cell of lines for each policy."""

    route: str
    cells: tuple[tuple[Said, ...], ...]

    @property
    def differs(self) -> bool:
        """Tell whether the policies differ on the route."""
        return any(said.differs for cell in self.cells for said in cell)


class Concordance(NamedTuple):
    """The whole table in one language; `columns` are the names of the policies."""

    language: str
    title: str
    about: tuple[str, ...]
    route: str
    columns: tuple[str, ...]
    rows: tuple[SaidRow, ...]


def concordance(policies: Sequence[Policy], rows: Sequence[Row], language: str) -> Concordance:
    """Return the table in words.

    What is marked is the law: conditions, shares, payers. Days, instruments and evidence differ
    wherever the instruments do, and are not marked.
    """
    said = tuple(_row(row, language) for row in rows)
    return Concordance(
        language,
        message("Who is paid for: {names}", names=", ".join(one.name for one in policies)).say(
            language
        ),
        tuple(_about(policies, said, language)),
        message("Route").say(language),
        tuple(policy.name for policy in policies),
        said,
    )


def _about(policies: Sequence[Policy], rows: Sequence[SaidRow], language: str) -> Iterator[str]:
    for policy in policies:
        held = f" ({in_force(policy.in_force, language)})" if policy.in_force else ""
        yield f"{policy.name}: {policy.title.say(language)}{held}"
    if len(policies) > 1:
        yield message(
            "{mark} marks a line, a condition, a share or a payer that not every policy has; days "
            "and grounds are not marked. Routes that differ: {count} of {all}.",
            mark=MARK,
            count=sum(row.differs for row in rows),
            all=len(rows),
        ).say(language)


def _row(row: Row, language: str) -> SaidRow:
    sides = [frozenset(_law(lines, language)) for lines in row.lines]
    common = frozenset.intersection(*sides)
    cells = tuple(tuple(_cell(lines, common, language)) for lines in row.lines)
    return SaidRow(f"{names.route(row.route, language)} ({row.route})", cells)


Law = str | frozenset[str]
"""A part that is asked or paid, or all parts of a line: the same ones may be joined otherwise."""


def _law(lines: Sequence[Line], language: str) -> Iterator[Law]:
    """Yield all that a policy asks and pays for a route, part by part and line by line."""
    if not lines:
        yield _nothing(language)
    for line in lines:
        parts = frozenset(parts_of(line, language))
        yield parts
        yield from parts


def _cell(lines: Sequence[Line], common: frozenset[Law], language: str) -> Iterator[Said]:
    if not lines:
        nothing = _nothing(language)
        yield Said(nothing, differs=nothing not in common)
    for line in lines:
        parts = tuple(parts_of(line, language))
        title = line.readings[0].rule.provision.title.say(language)
        yield Said(title, differs=frozenset(parts) not in common, head=True)
        yield Said(f"[{line.id}]")
        for text in parts:
            yield Said(text, differs=text not in common)
        yield Said(days(line, language))
        for text in grounds(line, language):
            yield Said(text)


def _nothing(language: str) -> str:
    return message("no line of this policy").say(language)
