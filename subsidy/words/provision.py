"""A provision printed for a reader who compares it with its source."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from subsidy.contract_words import EVIDENCE
from subsidy.language import Provision
from subsidy.language.dated import Dated, Period
from subsidy.language.share import FixedSum, Unpublished
from subsidy.message import Message, message
from subsidy.words import names, plain
from subsidy.words.clauses import in_words
from subsidy.words.share import a_month, at_most, percentage

T = TypeVar("T")


def short(name: str, line: Provision, language: str) -> str:
    """Return one line: share, payer, dates and evidence."""
    payers = " / ".join(names.PAYERS[payer].say(language) for _, payer in line.payers.values)
    return (
        f"{name}: {payers} {share(line, language)}, {span(line.in_force, language)}, "
        f"{evidence(line, language)}"
    )


def whole(name: str, line: Provision, language: str) -> Iterator[str]:
    """Yield everything: who, share, payer, dates, instrument, evidence, sources, notes."""
    yield f"{name}: {line.title.say(language)}"
    for said in (*_law(line, language), *_paper(line, language), *knowledge(line, language)):
        yield "  " + said.say(language)


def in_force(period: Period, language: str) -> str:
    """Return "In force: 1 January 2024 to 31 December 2025"."""
    return message("In force: {period}", period=span(period, language)).say(language)


def span(period: Period, language: str) -> str:
    """Return "1 January 2024 to 31 December 2025"."""
    first = plain.day(period.first, language)
    if period.last is None:
        return message("from {first}", first=first).say(language)
    last = plain.day(period.last, language)
    return message("{first} to {last}", first=first, last=last).say(language)


def _law(line: Provision, language: str) -> Iterator[Message]:
    clauses = line.condition.on(line.in_force.first).clauses()
    yield message(
        "Who: {condition}", condition="; ".join(in_words(clause, language) for clause in clauses)
    )
    yield message("Share: {share}", share=share(line, language))
    yield message("Payer: {payer}", payer=payer(line, language))
    yield message("Route: {route}", route=f"{names.route(line.route, language)} ({line.route})")
    yield message("In force: {period}", period=span(line.in_force, language))
    for parameter in line.parameters.values():
        value = _in_time(parameter.values, str, language)
        yield message("Parameter {name}: {value}", name=parameter.name, value=value)


def _paper(line: Provision, language: str) -> Iterator[Message]:
    for day, instrument in line.instruments.values:
        if day > line.in_force.first:
            yield message("From {day}:", day=plain.day(day, language))
        yield message("Instrument: {title}", title=instrument.title)
        yield message("Number: {number}", number=instrument.number or message("not published"))
        yield message("Body: {body}", body=instrument.body)
        if instrument.signed is not None:
            yield message("Signed: {day}", day=plain.day(instrument.signed, language))
    yield message("Article: {article}", article=line.article or message("not published"))


def knowledge(line: Provision, language: str) -> Iterator[Message]:
    """Yield how the line is known: evidence, sources, when it was checked, what is inferred."""
    yield message("Evidence: {evidence}", evidence=evidence(line, language))
    yield message("Sources: {sources}", sources="; ".join(line.sources))
    yield message("Checked on: {day}", day=plain.day(line.checked_on, language))
    for note in line.inferred:
        yield message("Inferred: {note}", note=note)
    for note in line.notes:
        yield message("Note: {note}", note=note)


def evidence(line: Provision, language: str) -> str:
    """Return how the line is known, each later change with its day."""
    return _in_time(line.evidences, lambda word: EVIDENCE[word].say(language), language)


def share(line: Provision, language: str) -> str:
    """Return the percentage, or the sum a month, and its cap; or that it was not published."""
    if isinstance(line.share, Unpublished):
        return message("not published").say(language)
    shown = _told(line.share.hundredths, percentage, language)
    monthly = _told(line.share.vnd_a_month, a_month, language)
    if not shown or not monthly:
        return shown or monthly
    pays, cap = (monthly, shown) if isinstance(line.share, FixedSum) else (shown, monthly)
    return f"{pays}, {at_most(cap, language)}"


def _told(amounts: Dated[int] | None, say: Callable[[int, str], str], language: str) -> str:
    """Return an amount with its changes; nothing where there is none."""
    return "" if amounts is None else _in_time(amounts, lambda one: say(one, language), language)


def payer(line: Provision, language: str) -> str:
    """Return who pays, each later change with its day."""
    return _in_time(line.payers, lambda one: names.PAYERS[one].say(language), language)


def _in_time(values: Dated[T], say: Callable[[T], str], language: str) -> str:
    """Return the first value and, where it changes, each later one with its day."""
    (_, first), *later = values.values
    changes = [
        message("from {day}: {value}", day=plain.day(day, language), value=say(value)).say(language)
        for day, value in later
    ]
    return "; ".join([say(first), *changes])
