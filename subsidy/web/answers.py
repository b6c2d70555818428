"""A decision laid out for a page: the bar, the table, the sentences. Nothing is computed here."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from subsidy import rulebook
from subsidy.decision import CONFIDENTIAL, Decision, PayerShare
from subsidy.message import message
from subsidy.words import names, outlook, paid, plain, reasons
from subsidy.words.screen import answer


class Line(NamedTuple):
    """A line of an outline: how far it is set in, and its words."""

    level: int
    words: str


class Piece(NamedTuple):
    """A part of the bar: who pays it, where it begins, how wide it is, in percent."""

    payer: str
    start: Decimal
    width: Decimal
    words: str


class Shown(NamedTuple):
    """A decision for a page; see the templates."""

    decision: Decision
    headline: str
    situation: tuple[str, ...]
    bar: tuple[Piece, ...]
    payers: tuple[PayerShare, ...]
    months: tuple[Line, ...]
    grounds: tuple[Line, ...]
    missing: tuple[str, ...]
    next_change: str
    alternatives: tuple[Line, ...]
    assumed: tuple[Line, ...]
    why: tuple[Line, ...]
    tries: tuple[tuple[str, str], ...]
    entry: int | None = None


def shown(decision: Decision, language: str, entry: int | None = None) -> Shown:
    """Return a decision laid out in `language`; `entry` is its number in the audit log."""
    headline, *situation = answer(decision, language)
    return Shown(
        decision=decision,
        headline=headline,
        situation=tuple(situation),
        bar=tuple(_bar(decision, language)),
        payers=tuple(payer for payer in decision.payers if _counts(payer)),
        months=_outline(paid.month_by_month(decision, language)),
        grounds=_outline(reasons.grounds(decision, language)),
        missing=tuple(_missing(decision, language)),
        next_change=" ".join(outlook.next_change(decision, language)),
        alternatives=_outline(outlook.alternatives(decision, language)),
        assumed=_outline(outlook.assumed(decision, language, every=True)),
        why=_outline(reasons.verdicts(decision, language)),
        tries=tuple(_tries(decision, language)),
        entry=entry,
    )


def _counts(payer: PayerShare) -> bool:
    return bool(payer.percent or payer.vnd) or payer.payer == "person"


def _bar(decision: Decision, language: str) -> Iterator[Piece]:
    """Yield the parts of the bar: the payers, or, where it is open, what is sure and what not."""
    if decision.status == "decided":
        parts = [(one.payer, one.percent or Decimal(0)) for one in decision.payers]
    else:
        least, greatest = decision.least_percent, decision.greatest_percent
        parts = [("sure", least), ("open", greatest - least), ("person", 100 - greatest)]
    start = Decimal(0)
    for name, width in parts:
        if width:
            share = plain.percentage(width, language)
            yield Piece(name, start, width, f"{_who(name, language)} {share}")
        start += width


def _who(name: str, language: str) -> str:
    if name == "sure":
        return message("public budgets, whatever is missing:").say(language)
    if name == "open":
        return message("depends on what is missing:").say(language)
    return names.PAYERS[name].say(language)


def _missing(decision: Decision, language: str) -> Iterator[str]:
    for name in decision.missing:
        if name.endswith(".share"):
            line = rulebook.provisions()[name.removesuffix(".share")]
            yield message("the share that was never published for: {title}", title=line.title).say(
                language
            )
        else:
            yield names.fact(name, language)


def _tries(decision: Decision, language: str) -> Iterator[tuple[str, str]]:
    """Yield what can be tried out: the value of its box, and its words."""
    for found in decision.would_change or ():
        if found.on is None:
            word = str(found.value)
            if isinstance(found.value, bool):
                word = "yes" if found.value else "no"
            yield (
                f"{found.fact}={word}",
                plain.sentence(outlook.condition(found, language).say(language)),
            )


def later(decision: Decision, language: str) -> tuple[str, ...]:
    """Return the days on which the citizen reaches a better share."""
    return tuple(
        f"{plain.sentence(outlook.condition(found, language).say(language))}: "
        f"{plain.percentage(found.budget_percent, language)}"
        for found in decision.would_change or ()
        if found.on is not None
    )


def hides(decision: Decision) -> bool:
    """Tell whether the decision rests on something that is not shown."""
    return decision.route == CONFIDENTIAL or any(
        ground.provision == CONFIDENTIAL for ground in decision.grounds
    )


def _outline(lines: Iterable[str]) -> tuple[Line, ...]:
    """Return lines of a screen as an outline: two spaces before a line set it in by one."""
    return tuple(
        Line((len(line) - len(line.lstrip())) // 2, line.strip().removeprefix("- "))
        for line in lines
    )
