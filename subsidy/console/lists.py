"""A list from the command line: what was asked, checked first; then the run and what came of it."""

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from subsidy import rulebook
from subsidy.errors import InputError
from subsidy.message import Message, message
from subsidy.question import Question

if TYPE_CHECKING:
    from subsidy.lists.batch import Done
    from subsidy.lists.reading import Source


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


def run_list(asked: Asked) -> bool:
    """Run over the list and say what came of it; return whether every row could be read.

    Raises InputError for what was asked or found wrong.
    """
    named = None if asked.policy is None else rulebook.policies().named(asked.policy)
    question = Question(asked.on, asked.months, named)
    question.check(rulebook.premium().modelled)

    from subsidy.lists.reading import dry_run, open_list

    with open_list(asked.list, mapping=asked.mapping, sheet=asked.sheet) as source:
        if asked.dry_run:
            click.echo(dry_run(source, asked.lang), nl=False)
            return True
        done = _run(asked, question, source)
    for note in source.notes:
        _say(asked, note)
    return not (asked.strict and done.rejected)


def _run(asked: Asked, question: Question, source: "Source") -> "Done":
    from subsidy.columns.outcomes import Audience
    from subsidy.lists.batch import Wanted, run
    from subsidy.lists.writing import target

    if asked.output is None:
        raise InputError(
            "-o",
            message(
                "Nothing says where the result goes: add -o and a .csv, .xlsx or .parquet file, "
                "or - for standard output; --dry-run only reports what was understood."
            ),
        )
    goals = [
        None if name is None else target(name, force=asked.force)
        for name in (asked.output, asked.rejects, asked.summary)
    ]
    _check_apart(asked)
    result, rejects, summary = goals
    assert result is not None
    wanted = Wanted(
        question=question,
        audience=Audience(asked.reveal, asked.lang),
        result=result,
        rejects=rejects,
        summary=summary,
        rest_is_no=asked.unstated == "no",
        full=asked.full,
    )
    hidden = not sys.stderr.isatty()
    with click.progressbar(
        length=source.rows or _MILLE,
        label=message("Deciding").say(asked.lang),
        file=sys.stderr,
        show_pos=source.rows is not None,
        hidden=hidden,
    ) as bar:
        shown = 0

        def progress(rows: int) -> None:
            nonlocal shown
            part = rows if source.rows is not None else round((source.done or 0) * _MILLE) - shown
            shown += part
            bar.update(part)

        done = run(source, wanted, progress)
    _report(asked, done)
    return done


_MILLE = 1000
"""The length of a bar where only the part of the file that was read is known."""


def _check_apart(asked: Asked) -> None:
    """Raise InputError where two names mean the same file."""
    seen: dict[object, str] = {}
    for name in (asked.list, asked.output, asked.rejects, asked.summary, asked.mapping):
        if name is None or (name == "-" and name == asked.list):
            continue
        place = "-" if name == "-" else Path(name).resolve()
        if place in seen:
            raise InputError(
                name,
                message("{file} is named twice in one run; name another file.", file=name),
            )
        seen[place] = name


def _report(asked: Asked, done: "Done") -> None:
    for fault in done.faults if asked.rejects is None else ():
        column = f", {fault.column}" if fault.column else ""
        place = message(
            "Row {row}{column}: {why}", row=str(fault.row), column=column, why=fault.error
        )
        _say(asked, place)
    if asked.rejects is None and done.rejected > len(done.faults):
        more = str(done.rejected - len(done.faults))
        _say(asked, message("... and {count} more; --rejects FILE writes all of them.", count=more))
    _say(
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


def _say(asked: Asked, sentence: Message) -> None:
    click.echo(sentence.say(asked.lang), err=True)
