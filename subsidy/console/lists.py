"""A list from the command line: what was asked, checked first; then the run and what came of it."""

import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from subsidy import rulebook
from subsidy.console.aside import aside
from subsidy.console.ending import ending_in_order
from subsidy.console.every_row import every_row
from subsidy.errors import InputError
from subsidy.message import Message, message
from subsidy.question import Question
from subsidy.words.summary_titles import titles

if TYPE_CHECKING:
    from subsidy.lists.batch import Wanted
    from subsidy.lists.done import Done

_STANDARD = "-"
"""Names standard input, and standard output."""


class Asked(NamedTuple):
    """The options of a run over a list, as given."""

    list: str
    output: str | None
    on: date
    months: int
    policy: str | None
    rejects: str | None
    summary: str | None
    unstated: str | None
    mapping: str | None
    sheet: str | None
    full: bool
    force: bool
    strict: bool
    reveal: bool
    dry_run: bool
    lang: str
    state: tuple[str, ...] = ()
    on_cluster: str | None = None
    tls_ca: str | None = None
    tls_cert: str | None = None
    tls_key: str | None = None


def run_list(asked: Asked) -> bool:
    """Run over the list and say what came of it; return whether every row could be read.

    Raises InputError for what was asked or found wrong.
    """
    if any((asked.on_cluster, asked.tls_ca, asked.tls_cert, asked.tls_key)):
        raise InputError(
            "--on-cluster",
            message("--on-cluster takes a folder of lists; {list} is none.", list=asked.list),
        )
    named = None if asked.policy is None else rulebook.policies().named(asked.policy)
    question = Question(asked.on, asked.months, named)
    question.check(rulebook.premium().modelled)

    if asked.dry_run:
        understood(asked)
        return True
    done = _run(asked, _wanted(asked, question))
    report(asked, done)
    return not (asked.strict and done.rejected)


def understood(asked: Asked) -> None:
    """Say what is understood of a list; nothing is decided."""
    from subsidy.lists.reading import dry_run, open_list
    from subsidy.lists.reading.column_errors import unknown

    with open_list(
        asked.list,
        mapping=asked.mapping,
        sheet=asked.sheet,
        stated=every_row(asked.state),
        tolerant=True,
    ) as source:
        click.echo(dry_run(source, asked.lang))
        if source.strange:
            raise unknown(source.path, source.strange)


def _wanted(asked: Asked, question: Question) -> "Wanted":
    """Return what to make; nothing has been read or written yet."""
    from subsidy.columns.outcomes import Audience
    from subsidy.lists.batch import Wanted
    from subsidy.lists.run_summary import WantedSummary
    from subsidy.lists.writing import target

    if asked.output is None:
        raise InputError(
            "-o",
            message(
                "Nothing says where the result goes: add -o and a .csv, .xlsx or .parquet file, "
                "or - for standard output; --dry-run only reports what was understood."
            ),
        )
    check_apart(
        (asked.list, asked.mapping),
        (asked.output, asked.rejects, asked.summary),
    )
    if asked.output == _STANDARD and sys.stdout is None:
        raise InputError("-o", message("Standard output is closed: name a file with -o."))
    rejects = None if asked.rejects is None else target(asked.rejects, force=asked.force)
    summary = None
    if asked.summary is not None:
        goal = target(asked.summary, force=asked.force)
        summary = WantedSummary(goal, titles(asked.lang))
    return Wanted(
        question=question,
        audience=Audience(asked.reveal, asked.lang),
        result=target(asked.output, force=asked.force),
        rejects=rejects,
        summary=summary,
        rest_is_no=asked.unstated == "no",
        full=asked.full,
    )


def check_apart(read: Iterable[str | None], written: Iterable[str | None]) -> None:
    """Raise InputError where two names mean the same file, and one of them is written."""
    seen = {_place(name) for name in read if name not in (None, _STANDARD)}
    for name in written:
        if name is None:
            continue
        if _place(name) in seen:
            raise InputError(
                name,
                message("{file} is named twice in one run; name another file.", file=name),
            )
        seen.add(_place(name))


def _place(name: str | None) -> object:
    """Return what is the same for all names of one file."""
    if name is None or name == _STANDARD:
        return name
    try:
        return Path(name).resolve()
    except (RuntimeError, OSError, ValueError):  # links in a circle: whoever opens it will say so
        return name


def _run(asked: Asked, wanted: "Wanted") -> "Done":
    from subsidy.console.list_progress import ListProgress
    from subsidy.lists.batch import run
    from subsidy.lists.reading import open_list

    to_screen = asked.output == _STANDARD and sys.stdout.isatty()
    with open_list(
        asked.list,
        mapping=asked.mapping,
        sheet=asked.sheet,
        stated=every_row(asked.state),
        rest_is_no=asked.unstated == "no",
    ) as source:
        progress = ListProgress(source, asked.lang, to_screen=to_screen)
        with ending_in_order(), progress:
            done = run(source, wanted, progress)
        for note in source.notes:
            say(asked, note)
    return done


def report(asked: Asked, done: "Done") -> None:
    """Say what a run came to: the first rows that were rejected, what most lack, and the counts."""
    if asked.rejects is None:
        for fault in done.faults:
            column = f", {fault.column}" if fault.column else ""
            sentence = message(
                "Row {row}{column}: {why}", row=str(fault.row), column=column, why=fault.error
            )
            say(asked, sentence)
        if done.rejected > len(done.faults):
            more = str(done.rejected - len(done.faults))
            sentence = message(
                "... and {count} more; --rejects FILE writes all of them.", count=more
            )
            say(asked, sentence)
    if done.most_lacking is not None:
        sentence = message(
            "Most rows lack {fact}: where it is the same for all of them, state it once with "
            "--state {fact}=..., or under constants in a mapping file.",
            fact=done.most_lacking,
        )
        say(asked, sentence)
        if asked.unstated != "no":
            sentence = message("Where nothing that the list leaves out is so, add --unstated no.")
            say(asked, sentence)
    report_counts(asked, done)


def report_counts(asked: Asked, done: "Done") -> None:
    """Say what was asked, and that no row was lost."""
    say(
        asked,
        message(
            "Day asked about: {day}; months: {months}.",
            day=asked.on.isoformat(),
            months=str(asked.months),
        ),
    )
    say(
        asked,
        message(
            "{rows} rows read = {written} in the result ({open} of them undetermined) + {rejected} "
            "rejected.",
            rows=str(done.rows),
            written=str(done.written),
            open=str(done.undetermined),
            rejected=str(done.rejected),
        ),
    )


def say(asked: Asked, sentence: Message) -> None:
    """Say a sentence on standard error."""
    aside(sentence.say(asked.lang))
