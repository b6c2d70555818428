"""Two lists compared from the command line: read, decided each for its day, with a bar."""

import sys
from contextlib import ExitStack
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

import click

from subsidy import rulebook
from subsidy.console.aside import aside
from subsidy.console.dates import today
from subsidy.console.diff_words import rejected
from subsidy.console.every_row import every_row
from subsidy.message import Message, message
from subsidy.question import Question

if TYPE_CHECKING:
    from subsidy.lists.diff.comparison import Comparison

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
    state: tuple[str, ...]
    mapping: str | None
    then_mapping: str | None
    force: bool
    reveal: bool
    lang: str


def compare_two(asked: Asked) -> "Comparison":
    """Decide both lists and compare them.

    Raises InputError for what was asked or found wrong.
    """
    from subsidy.columns.outcomes import Audience
    from subsidy.lists.diff.lists import compare_lists
    from subsidy.lists.diff.side import Side
    from subsidy.lists.reading import open_list

    questions = _questions(asked)
    audience = Audience(asked.reveal, asked.lang)
    rest_is_no, stated = asked.unstated == "no", every_row(asked.state)
    second = asked.mapping if asked.then_mapping is None else asked.then_mapping
    given = (asked.old, asked.mapping), (asked.new, second)
    with ExitStack() as opened:
        sources = [
            opened.enter_context(
                open_list(name, mapping=mapping, stated=stated, rest_is_no=rest_is_no)
            )
            for name, mapping in given
        ]
        say(
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
            Side(source, question, audience, rest_is_no=rest_is_no)
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
        for name, source in zip((asked.old, asked.new), sources, strict=True):
            for note in source.notes:
                say(asked, message("{file}: {note}", file=name, note=note))
    for name, side in ((asked.old, old), (asked.new, new)):
        for fault in side.faults:
            say(asked, rejected(name, fault))
    if asked.unstated != "no" and any(side.undetermined for side in found.counts):
        say(asked, message("Where nothing that the list leaves out is so, add --unstated no."))
    if old.faults or new.faults:
        say(
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


def say(asked: Asked, sentence: Message) -> None:
    """Say a sentence beside the data."""
    aside(sentence.say(asked.lang))
