"""A comparison in words: the first citizens who changed, and how many there are of each kind."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from subsidy.decision import CONFIDENTIAL
from subsidy.lists.diff.words import CAUSES, CHANGES
from subsidy.message import Message, message
from subsidy.words import names, plain
from subsidy.words.layout import page

if TYPE_CHECKING:
    from subsidy.columns.faults import RowFault
    from subsidy.lists.diff.comparison import Comparison
    from subsidy.lists.diff.decided import Counts

_SHOWN = 20
"""How many citizens a screen names, by their rows."""


def screen(found: "Comparison", language: str) -> str:
    """Return who changed; the rows of the lists stand for the citizens, and nobody is named."""
    blocks = [*_blocks(found, language)]
    return page(blocks) if blocks else message("Nobody changed.").say(language) + "\n"


def _blocks(found: "Comparison", language: str) -> Iterator[Iterator[str]]:
    rows = found.rows.head(_SHOWN)
    for row in found.said(rows).iter_rows(named=True):
        yield _lines(row, language)
    more = len(found.rows) - len(rows)
    if more:
        yield iter(
            [message("... and {count} more; -o FILE writes all of them.", count=more).say(language)]
        )


def _lines(row: dict[str, Any], language: str) -> Iterator[str]:
    """Yield "Row 3 -> 4: lost, 100 % -> 70 %, elderly person -> household form (the law)"."""
    pairs = [
        _beside(row["old_row"], row["new_row"]),
        _beside(*(_percent(row[f"{side}_budget_percent"], language) for side in ("old", "new"))),
        _beside(*(_route(row[f"{side}_route"], language) for side in ("old", "new"))),
    ]
    said = message(
        "Row {row}: {change}, {percent}, {route}",
        row=pairs[0],
        change=CHANGES[row["change"]],
        percent=pairs[1],
        route=pairs[2],
    ).say(language)
    yield said if row["cause"] is None else f"{said} [{_cause(row['cause'], language)}]"
    if row["why"] and row["cause"] != CONFIDENTIAL:
        yield f"  {row['why']}"


def _beside(old: object, new: object) -> str:
    """Return "old -> new", or what both are."""
    if old == new:
        return "–" if old is None else str(old)
    return f"{'–' if old is None else old} -> {'–' if new is None else new}"


def _percent(value: Any, language: str) -> str | None:
    return None if value is None else plain.percentage(value, language)


def _route(name: str | None, language: str) -> str | None:
    return None if name is None else names.route(name, language)


def _cause(cause: str, language: str) -> str:
    if cause in CAUSES:
        return CAUSES[cause].say(language)
    return " + ".join(CAUSES[one].say(language) for one in cause.split(";"))


def sums(found: "Comparison", files: tuple[str, str], language: str) -> Iterator[Message]:
    """Yield the sentences that say how many citizens were compared, and what changed."""
    for file, counts in zip(files, found.counts, strict=True):
        yield _of_a_side(file, counts)
    counted = found.by_change()
    changes = "".join(
        f", {count} {CHANGES[change].say(language)}"
        for change, count in counted.items()
        if change not in ("added", "removed")
    )
    yield message(
        "{both} citizens stand in both: {unchanged} unchanged{changes}.",
        both=str(found.both),
        unchanged=str(found.unchanged),
        changes=changes,
    )
    yield message(
        "{removed} stand in {old} only, {added} in {new} only.",
        removed=str(counted.get("removed", 0)),
        old=files[0],
        added=str(counted.get("added", 0)),
        new=files[1],
    )
    causes = [f"{_cause(cause, language)} {count}" for cause, count in found.by_cause().items()]
    if causes:
        yield message("Changed by: {causes}.", causes=", ".join(causes))


def rejected(file: str, fault: "RowFault") -> Message:
    """Return the sentence about a row that could not be read."""
    return message(
        "{file}, row {row}{column}: {why}",
        file=file,
        row=str(fault.row),
        column=f", {fault.column}" if fault.column else "",
        why=fault.error,
    )


def _of_a_side(file: str, counts: "Counts") -> Message:
    return message(
        "{file}: {rows} rows read = {compared} citizens ({open} of them undetermined) + {rejected} "
        "rejected + {repeated} that stand there twice + {unnamed} without an identifier.",
        file=file,
        rows=str(counts.rows),
        compared=str(counts.compared),
        open=str(counts.undetermined),
        rejected=str(counts.rejected),
        repeated=str(counts.repeated),
        unnamed=str(counts.unnamed),
    )
