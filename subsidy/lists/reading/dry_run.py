"""What was understood of a list, for a clerk to look over before anything is decided."""

from collections.abc import Iterator, Sequence

from subsidy.catalogue import translate
from subsidy.columns.names import GROUP
from subsidy.language.vocabulary import CONFIDENTIAL, STATED, Kind
from subsidy.lists.reading.citizens import ROW
from subsidy.lists.reading.headings import on_one_line
from subsidy.lists.reading.source import Column, Source
from subsidy.message import message

_KINDS = {
    Kind.TEXT: message("text"),
    Kind.DATE: message("date"),
    Kind.YES_NO: message("yes or no"),
    Kind.CATEGORY: message("one of several words"),
    Kind.NUMBER: message("number"),
}
_HIDDEN = "•••"
_WIDEST = 32


def dry_run(source: Source, language: str, rows: int = 5) -> str:
    """Return what was understood of a list, on several lines.

    How the file is written, what each column holds, what counts for every citizen, what was seen
    and not used, and the first rows, in which identifiers and confidential facts are hidden.

    Args:
        source: The list.
        language: "vi" or "en".
        rows: How many of the first rows to show.
    """
    parts = [_file(source, language), _columns(source.columns, source.strange, language)]
    if source.constants:
        said = "; ".join(f"{fact}: {_shown(fact, text)}" for fact, text in source.constants.items())
        parts.append([message("For every citizen: {facts}", facts=said).say(language)])
    parts.append(_first_rows(source, language, rows))
    if source.notes:
        parts.append([f"- {note.say(language)}" for note in source.notes])
    return "\n\n".join("\n".join(lines) for lines in parts)


def _file(source: Source, language: str) -> list[str]:
    lines = [on_one_line(source.path)]
    for label, found in source.layout:
        text = found if isinstance(found, str) else found.say(language)
        lines.append(f"  {label.say(language)}: {on_one_line(text)}")
    return lines


def _columns(columns: Sequence[Column], unknown: Sequence[Column], language: str) -> list[str]:
    titles = (
        message("column"),
        message("heading"),
        message("holds"),
        message("kind"),
        message("meaning"),
    )
    table = [[title.say(language) for title in titles]]
    for column in columns:
        fact = [message("not needed").say(language)]
        if column in unknown:
            fact = [message("not known").say(language)]
        elif column.fact == GROUP:
            fact = [message("the group, read in each row").say(language)]
        elif column.fact is not None:
            stated = STATED[column.fact]
            words = ", ".join(stated.values)
            kind = words if 0 < len(words) <= _WIDEST else _KINDS[stated.kind].say(language)
            fact = [column.fact, kind, translate(stated.label, language)]
        table.append([column.place, column.header, *fact])
    return list(_aligned(table))


def _first_rows(source: Source, language: str, rows: int) -> list[str]:
    batch = next(source.batches(max(rows, 1)), None)
    if batch is None:
        return [message("The list has no rows.").say(language)]
    names = [
        name
        for name in batch.columns
        if name in CONFIDENTIAL or (name in STATED and batch[name].count())
    ]
    table = [[message("row").say(language), *names]]
    table += [
        [str(row[ROW]), *(_shown(name, row[name]) for name in names)]
        for row in batch.head(rows).iter_rows(named=True)
    ]
    return list(_aligned(table))


def _shown(fact: str, value: object) -> str:
    # Whether a confidential fact is filled in tells something too.
    if fact in CONFIDENTIAL:
        return _HIDDEN
    return "" if value is None else on_one_line(str(value))


def _aligned(table: Sequence[Sequence[str]]) -> Iterator[str]:
    """Give the lines of a table, its columns under one another."""
    short = [
        [cell if len(cell) <= _WIDEST else cell[: _WIDEST - 1] + "…" for cell in row]
        for row in table
    ]
    widths = [
        max(len(row[column]) for row in short if column < len(row))
        for column in range(max(map(len, short)))
    ]
    for row in short:
        padded = (cell.ljust(width) for cell, width in zip(row, widths, strict=False))
        yield ("  " + "  ".join(padded)).rstrip()
