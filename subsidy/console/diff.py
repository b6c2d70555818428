"""Two months compared from the command line: two lists, or two results of batch."""

import sys
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from subsidy import rulebook
from subsidy.console.dates import today
from subsidy.errors import InputError
from subsidy.message import Message, Sayable, message
from subsidy.question import Question
from subsidy.words import names, plain
from subsidy.words.layout import page

if TYPE_CHECKING:
    from subsidy.lists.diff.comparison import Comparison
    from subsidy.lists.diff.decided import Counts
    from subsidy.lists.diff.result_file import ResultFile
    from subsidy.lists.writing import Target

_SHOWN = 20
"""How many citizens a screen names, by their rows."""

CHANGES = {
    "gained": message("gained"),
    "lost": message("lost"),
    "decided": message("became decided"),
    "undetermined": message("became undetermined"),
    "other": message("changed with the same share of budgets"),
    "added": message("added"),
    "removed": message("removed"),
}

CAUSES = {
    "fact": message("a fact"),
    "date": message("a date"),
    "law": message("the law"),
    "fact or law": message("a fact or the law"),
    "date or law": message("a date or the law"),
    "confidential": message("confidential"),
}


class Asked(NamedTuple):
    """The options of a comparison, as given."""

    old: str
    new: str
    output: str | None
    on: date | None
    then: date | None
    months: int | None
    policy: str | None
    then_policy: str | None
    unstated: str | None
    mapping: str | None
    force: bool
    reveal: bool
    lang: str


def run_diff(asked: Asked) -> None:
    """Compare; write or show who changed, and say how many.

    Raises InputError for what was asked or found wrong.
    """
    from subsidy.lists.diff.comparison import write
    from subsidy.lists.diff.result_file import result_file

    goal = _goal(asked)
    old, new = (None if name == "-" else result_file(name) for name in (asked.old, asked.new))
    if old is not None and new is not None:
        found = _compare_results(asked, old, new)
    elif old is None and new is None:
        found = _compare_lists(asked)
    else:
        raise _unlike(asked, old_is_result=old is not None)
    if goal is None:
        click.echo(page(_screen(found, asked.lang)), nl=False)
    else:
        write(found, goal, asked.lang, message("Comparison").say(asked.lang))
    for sentence in _sums(asked, found):
        _say(asked, sentence)


def _goal(asked: Asked) -> "Target | None":
    from subsidy.lists.writing import target

    if asked.old == asked.new == "-":
        raise InputError(
            "-", message("Standard input can be only one of the two: name a file for the other.")
        )
    if asked.output is None:
        return None
    given = [name for name in (asked.old, asked.new, asked.mapping) if name not in (None, "-")]
    if asked.output in given or Path(asked.output).resolve() in [
        Path(name).resolve() for name in given if name
    ]:
        raise InputError(
            asked.output,
            message("{file} is named twice in one run; name another file.", file=asked.output),
        )
    return target(asked.output, force=asked.force)


def _unlike(asked: Asked, *, old_is_result: bool) -> InputError:
    result, other = (asked.old, asked.new) if old_is_result else (asked.new, asked.old)
    return InputError(
        other,
        message(
            "{result} is a result of subsidy batch and {list} is not: compare two results, or two "
            "lists of citizens.",
            result=result,
            list=other,
        ),
    )


def _compare_results(asked: Asked, old: "ResultFile", new: "ResultFile") -> "Comparison":
    from subsidy.lists.diff.results import compare_results

    decided_already = ("on", "then", "months", "policy", "then_policy", "unstated", "mapping")
    for name in decided_already:
        if getattr(asked, name) is not None:
            option = "--" + name.replace("_", "-")
            raise InputError(
                option,
                message(
                    "{option} is for lists, and results were decided already: leave it out.",
                    option=option,
                ),
            )
    found = compare_results(old, new, reveal=asked.reveal, language=asked.lang)
    _say(
        asked,
        message(
            "Results hold no facts. A cause says what their receipts show to be other: the stated "
            "facts, the rules, or neither (a date or the law); only the two lists tell more."
        ),
    )
    if found.strangers:
        _say(
            asked,
            message(
                "No citizen has the same facts in both results: were they made with the same "
                "receipt key and the same --unstated?"
            ),
        )
    return found


def _compare_lists(asked: Asked) -> "Comparison":
    from subsidy.columns.outcomes import Audience
    from subsidy.lists.diff.lists import compare_lists
    from subsidy.lists.diff.side import Side
    from subsidy.lists.reading import open_list

    questions = _questions(asked)
    audience = Audience(asked.reveal, asked.lang)
    with ExitStack() as opened:
        sources = [
            opened.enter_context(open_list(name, mapping=asked.mapping))
            for name in (asked.old, asked.new)
        ]
        old, new = (
            Side(source, question, audience, rest_is_no=asked.unstated == "no")
            for source, question in zip(sources, questions, strict=True)
        )
        rows = [source.rows for source in sources]
        known = sum(one for one in rows if one is not None)
        with click.progressbar(
            length=known,
            label=message("Deciding").say(asked.lang),
            file=sys.stderr,
            hidden=None in rows or not sys.stderr.isatty(),
        ) as bar:
            found = compare_lists(old, new, bar.update)
        for source in sources:
            for note in source.notes:
                _say(asked, note)
    return found


def _questions(asked: Asked) -> tuple[Question, Question]:
    on = asked.on or today()
    months = 1 if asked.months is None else asked.months
    named = None if asked.policy is None else rulebook.policies().named(asked.policy)
    then = named if asked.then_policy is None else rulebook.policies().named(asked.then_policy)
    questions = Question(on, months, named), Question(asked.then or on, months, then)
    for question in questions:
        question.check(rulebook.premium().modelled)
    return questions


def _screen(found: "Comparison", language: str) -> Iterator[Iterator[str]]:
    """Yield a block of lines for each of the first citizens; rows name them, and nothing else."""
    rows = found.rows.head(_SHOWN)
    for row in found.said(rows).hstack(rows.select("old_row", "new_row")).iter_rows(named=True):
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
    if row["why"] and row["why"] != row["cause"]:
        yield f"  {row['why']}"


def _beside(old: object, new: object) -> str:
    return f"{'–' if old is None else old} -> {'–' if new is None else new}"


def _percent(value: Any, language: str) -> str | None:
    return None if value is None else plain.percentage(value, language)


def _route(name: str | None, language: str) -> str | None:
    return None if name is None else names.route(name, language)


def _cause(cause: str, language: str) -> str:
    if cause in CAUSES:
        return CAUSES[cause].say(language)
    return " + ".join(CAUSES[one].say(language) for one in cause.split(";"))


def _sums(asked: Asked, found: "Comparison") -> Iterator[Message]:
    for file, counts in zip((asked.old, asked.new), found.counts, strict=True):
        yield _of_a_side(file, counts)
    changes: list[Sayable] = [
        message("{count} {change}", count=str(count), change=CHANGES[change])
        for change, count in found.by_change().items()
    ]
    yield message(
        "{both} citizens stand in both: {unchanged} unchanged{changes}.",
        both=str(found.both),
        unchanged=str(found.unchanged),
        changes="".join(f", {change.say(asked.lang)}" for change in changes),
    )
    causes = [
        f"{_cause(cause, asked.lang)} {count}" for cause, count in found.by_cause().items()
    ]
    if causes:
        yield message("Changed by: {causes}.", causes=", ".join(causes))


def _of_a_side(file: str, counts: "Counts") -> Message:
    return message(
        "{file}: {rows} rows read = {compared} citizens + {rejected} rejected + {repeated} that "
        "stand there twice + {unnamed} without an identifier.",
        file=file,
        rows=str(counts.rows),
        compared=str(counts.compared),
        rejected=str(counts.rejected),
        repeated=str(counts.repeated),
        unnamed=str(counts.unnamed),
    )


def _say(asked: Asked, sentence: Message) -> None:
    click.echo(sentence.say(asked.lang), err=True)
