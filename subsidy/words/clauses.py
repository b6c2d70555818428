"""Conditions of law in words: what is needed of each fact, and what was read."""

from subsidy.decision import Clause
from subsidy.language.condition import Among, Condition, Every, Range, Some
from subsidy.language.vocabulary import NOT_YET
from subsidy.message import message
from subsidy.words import names
from subsidy.words.values import NO, YES, value


def read_clause(clause: Clause, condition: Condition, language: str) -> str:
    """Return "✗ age: 60; needed: 70 to under 80"."""
    mark = names.MARKS[clause.outcome]
    if not isinstance(condition, Range | Among):
        read = clause.read if isinstance(clause.read, str) else ""
        return f"{mark} " + message(
            "{condition}; read: {read}", condition=in_words(condition, language), read=read
        ).say(language)
    return f"{mark} " + message(
        "{fact}: {read}; needed: {needed}",
        fact=names.fact(condition.fact, language),
        read=value(condition.fact, clause.read, language),
        needed=_needed(condition, language),
    ).say(language)


def in_words(condition: Condition, language: str) -> str:
    """Return a condition: "age: 60 to under 80"."""
    if isinstance(condition, Range | Among):
        return f"{names.fact(condition.fact, language)}: {_needed(condition, language)}"
    assert isinstance(condition, Every | Some)
    joint = message(" and ") if isinstance(condition, Every) else message(" or ")
    return joint.say(language).join(f"({in_words(part, language)})" for part in condition.parts)


def _needed(leaf: Range | Among, language: str) -> str:
    return _bounds(leaf, language) if isinstance(leaf, Range) else _words(leaf, language)


def _bounds(leaf: Range, language: str) -> str:
    low, high = str(leaf.low), str(leaf.high)
    # A window opens on the day of its event: "0 to under 36" says no more than "under 36".
    opened = leaf.low is None or leaf.low == NOT_YET + 1
    if leaf.high is None:
        found = message("{low} or more", low=low)
    elif opened:
        found = message("under {high}", high=high)
    else:
        found = message("{low} to under {high}", low=low, high=high)
    return found.say(language)


def _words(leaf: Among, language: str) -> str:
    if names.is_yes_no(leaf.fact):
        return (NO if leaf.excluded else YES).say(language)
    words = (
        message(" or ").say(language).join(value(leaf.fact, word, language) for word in leaf.values)
    )
    if not leaf.excluded:
        return words
    return message("anything but {words}", words=words).say(language)
