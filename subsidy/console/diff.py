"""Two months compared from the command line: two lists, or two results of batch."""

import sys
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from subsidy import rulebook
from subsidy.console.dates import today
from subsidy.console.diff_words import rejected, screen, sums
from subsidy.errors import InputError
from subsidy.message import Message, message
from subsidy.question import Question

if TYPE_CHECKING:
    from subsidy.lists.diff.comparison import Comparison
    from subsidy.lists.diff.result_file import ResultFile
    from subsidy.lists.writing import Target


_PARTS = 1000
"""The length of the bar for a list of which only the part that was read is known."""


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
        click.echo(screen(found, asked.lang), nl=False)
    else:
        write(found, goal, asked.lang, message("Comparison").say(asked.lang))
    for sentence in sums(found, (asked.old, asked.new), asked.lang):
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
            "Results hold no facts: a cause says what is surely other, by receipts and grounds; "
            "whether it made the difference, only the two lists tell."
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
            opened.enter_context(
                open_list(name, mapping=asked.mapping, rest_is_no=asked.unstated == "no")
            )
            for name in (asked.old, asked.new)
        ]
        _say(
            asked,
            message(
                "{old} on {day} beside {new} on {then}; months paid: {months}.",
                old=asked.old,
                day=questions[0].on.isoformat(),
                new=asked.new,
                then=questions[1].on.isoformat(),
                months=questions[0].months,
            ),
        )
        old, new = (
            Side(source, question, audience, rest_is_no=asked.unstated == "no")
            for source, question in zip(sources, questions, strict=True)
        )
        known = [source.rows for source in sources]
        with click.progressbar(
            length=sum(rows or _PARTS for rows in known),
            label=message("Deciding").say(asked.lang),
            file=sys.stderr,
            hidden=not sys.stderr.isatty(),
        ) as bar:

            def progress(rows: int) -> None:
                if None not in known:
                    bar.update(rows)
                else:
                    read = sum(source.done or 0 for source in sources)
                    bar.update(max(0, round(read * _PARTS) - bar.pos))

            found = compare_lists(old, new, progress)
        for source in sources:
            for note in source.notes:
                _say(asked, note)
    for name, side in ((asked.old, old), (asked.new, new)):
        for fault in side.faults:
            _say(asked, rejected(name, fault))
    if old.faults or new.faults:
        _say(
            asked,
            message(
                "Who stands in a rejected row counts as absent from that list, and so as added or "
                "removed: correct the row and compare again."
            ),
        )
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


def _say(asked: Asked, sentence: Message) -> None:
    click.echo(sentence.say(asked.lang), err=True)
