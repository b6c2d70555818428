"""Two months compared from the command line: two lists, or two results of batch."""

from typing import TYPE_CHECKING

import click

from subsidy.console.diff_lists import Asked, compare_two, say
from subsidy.console.diff_words import screen, sums
from subsidy.console.lists import check_apart
from subsidy.errors import InputError
from subsidy.message import message

if TYPE_CHECKING:
    from subsidy.lists.diff.comparison import Comparison
    from subsidy.lists.diff.result_file import ResultFile
    from subsidy.lists.writing import Target


_OF_LISTS = (
    "on",
    "then",
    "months",
    "policy",
    "then_policy",
    "unstated",
    "state",
    "mapping",
    "then_mapping",
)
"""The options that say how lists are read and decided."""


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
        found = compare_two(asked)
    else:
        raise _unlike(asked, old_is_result=old is not None)
    if goal is None:
        click.echo(screen(found, asked.lang), nl=False)
    else:
        write(found, goal, asked.lang, message("Comparison").say(asked.lang))
    for sentence in sums(found, (asked.old, asked.new), asked.lang):
        say(asked, sentence)


def _goal(asked: Asked) -> "Target | None":
    from subsidy.lists.writing import target

    if asked.old == asked.new == "-":
        raise InputError(
            "-", message("Standard input can be only one of the two: name a file for the other.")
        )
    if asked.output is None:
        return None
    check_apart((asked.old, asked.new, asked.mapping, asked.then_mapping), (asked.output,))
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

    for name in _OF_LISTS:
        if getattr(asked, name) not in (None, ()):
            option = "--" + name.replace("_", "-")
            raise InputError(
                option,
                message(
                    "{option} is for lists, and results were decided already: leave it out.",
                    option=option,
                ),
            )
    found = compare_results(old, new, reveal=asked.reveal, language=asked.lang)
    say(
        asked,
        message(
            "Results hold no facts: a cause says what is surely other, by receipts and grounds; "
            "whether it made the difference, only the two lists tell."
        ),
    )
    if found.strangers:
        say(
            asked,
            message(
                "No citizen has the same facts in both results: were they made with the same "
                "receipt key and the same --unstated?"
            ),
        )
    return found
