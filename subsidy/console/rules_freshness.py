"""`rules freshness`: what a keeper of the rule book has to look at, for people and for programs."""

import json
from collections.abc import Iterator
from datetime import date

from subsidy import rulebook
from subsidy.errors import InputError
from subsidy.freshness import Freshness, Noted, freshness
from subsidy.message import Message, message
from subsidy.words.plain import day

_MOST = 1200
"""The longest age and horizon that can be asked for, in months."""


def report(on: date, within: int, age: int, *, as_json: bool, language: str) -> tuple[str, bool]:
    """Return the report, and whether every line was compared with its source within `age`.

    Raises InputError for numbers of months that mean nothing.
    """
    for option, months in (("--within", within), ("--age", age)):
        if not 0 <= months <= _MOST:
            raise InputError(
                option,
                message(
                    "{field} is {found}; allowed is a whole number from {least} to {greatest}.",
                    field=option,
                    found=months,
                    least=0,
                    greatest=_MOST,
                ),
            )
    found = freshness(rulebook.policies(), rulebook.premium(), on, within=within, age=age)
    if as_json:
        return json.dumps(_table(found), ensure_ascii=False, indent=2), found.fresh
    return "\n".join(_said(found, within, age, language)).rstrip(), found.fresh


def _table(found: Freshness) -> dict[str, object]:
    return {
        "on": str(found.on),
        "fresh": found.fresh,
        "ending": {one.id: str(one.line.in_force.last) for one in found.ending},
        "old": {one.id: str(one.line.checked_on) for one in found.old},
        "inferred": [one.id for one in found.inferred],
        "unpublished": [one.id for one in found.unpublished],
        "announced": {str(one.day): one.what.en for one in found.announced},
    }


def _said(found: Freshness, within: int, age: int, language: str) -> Iterator[str]:
    blocks: tuple[tuple[Message, list[str]], ...] = (
        (
            message("Compared with the source more than {months} months ago:", months=age),
            [_since(one, language) for one in found.old],
        ),
        (
            message("Ending within {months} months:", months=within),
            [
                f"{one.id}: {day(one.line.in_force.last or found.on, language)}"
                for one in found.ending
            ],
        ),
        (message("The share was never published:"), [one.id for one in found.unpublished]),
        (message("Evidence is inferred:"), [one.id for one in found.inferred]),
        (
            message("Announced without a number:"),
            [f"{day(one.day, language)}: {one.what.say(language)}" for one in found.announced],
        ),
    )
    for head, lines in blocks:
        yield head.say(language)
        yield from (f"  {line}" for line in lines or [message("nothing").say(language)])
        yield ""


def _since(one: Noted, language: str) -> str:
    return f"{one.id}: {day(one.line.checked_on, language)}"
