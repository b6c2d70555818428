"""What a search found, on a screen: the frontier, the candidates at the proof, the winner."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from subsidy.message import message
from subsidy.report import said
from subsidy.report.frontier import setting
from subsidy.report.search_said import about, end
from subsidy.report.search_tables import COLUMNS, numbers, numbers_before
from subsidy.report.table import Tongue
from subsidy.report.trials_said import shortly, told
from subsidy.words import plain
from subsidy.words.layout import page, table

if TYPE_CHECKING:
    from subsidy.harmonise.point import Point
    from subsidy.harmonise.search import Harmonised

_ROWS = 20
"""Points of the frontier that are told on a screen; all of them stand in --json."""

_COLUMNS = 6
"""Columns that a screen has room for."""

_TRIALS = 5
"""Candidates whose losers are told on a screen."""

_LOSERS = 3


def screen(found: "Harmonised", language: str) -> str:
    """Return the search in words and tables."""
    tongue = Tongue(language)
    return page([list(block) for block in _blocks(found, tongue)])


def _blocks(found: "Harmonised", tongue: Tongue) -> Iterator[Iterator[str]]:
    yield about(found, tongue)
    yield _frontier(found, tongue)
    for trial in found.trials[:_TRIALS]:
        yield told(trial, tongue, _LOSERS)
    if len(found.trials) > _TRIALS:
        yield iter([shortly(found.trials[_TRIALS:], tongue)])
    yield end(found, tongue)
    yield (tongue.say(words) for words in said.marks(found.comparison))


def _frontier(found: "Harmonised", tongue: Tongue) -> Iterator[str]:
    shown = _shown(found)
    yield tongue.say(
        message(
            "Frontier: {settings} that no other beats:",
            settings=plain.settings(len(found.frontier)),
        )
    )
    columns = COLUMNS[:_COLUMNS]
    rows = [("", *(tongue.say(title) for title, _ in columns))]
    for name, values in (
        (tongue.say(message("before")), numbers_before(found)),
        *((setting(one), numbers(one, found.cost)) for one in shown),
    ):
        cells = zip(values, columns, strict=False)
        rows.append((name, *(tongue.cell(value, kind) for value, (_, kind) in cells)))
    yield from table(rows)
    if len(found.frontier) > len(shown):
        more = len(found.frontier) - len(shown)
        yield "  " + tongue.say(message("... and {count} more; --json has all.", count=more))


def _shown(found: "Harmonised") -> "tuple[Point, ...]":
    """Return the first points, and behind them the winner where it is none of these."""
    first = found.frontier[:_ROWS]
    if found.winner in found.frontier and found.winner not in first:
        return (*first[:-1], found.winner)
    return first
