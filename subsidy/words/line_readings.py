"""How a line of law reads over the time of its policy: its parts, its days, its grounds."""

from collections.abc import Callable, Iterator
from datetime import date

from subsidy.concordance import Line
from subsidy.contract_words import EVIDENCE
from subsidy.language.policy import Rule
from subsidy.message import message
from subsidy.words import names, plain, share
from subsidy.words.clauses import in_words

Say = Callable[[Rule, str], tuple[str, ...]]


def parts_of(line: Line, language: str) -> Iterator[str]:
    """Yield what the line asks, clause by clause, and who pays how much."""
    for say in (_conditions, _paid):
        yield from _told(line, say, language)


def _told(line: Line, say: Say, language: str) -> Iterator[str]:
    """Yield what is said of each reading, a later one with its day and only where it is other."""
    before: tuple[str, ...] = ()
    for reading in line.readings:
        now = say(reading.rule, language)
        for text in now:
            if text not in before:
                yield text if not before else _from(reading.since, text, language)
        if before:
            for text in before:
                if text not in now:
                    yield message(
                        "from {day} no longer: {text}", day=_day(reading.since, language), text=text
                    ).say(language)
        before = now


def _from(day: date, text: str, language: str) -> str:
    return message("from {day}: {value}", day=_day(day, language), value=text).say(language)


def _day(day: date, language: str) -> str:
    return plain.short_day(day, language)


def _conditions(rule: Rule, language: str) -> tuple[str, ...]:
    return tuple(in_words(clause, language) for clause in rule.condition.clauses())


def _paid(rule: Rule, language: str) -> tuple[str, ...]:
    payer = names.PAYERS[rule.payer].say(language)
    return (f"{plain.sentence(payer)}: {share.of_rule(rule, language)}",)


def days(line: Line, language: str) -> str:
    """Return the first and the last day of the line within its policy."""
    first = _day(line.readings[0].since, language)
    if line.last is None:
        return message("from {first}", first=first).say(language)
    return message("{first} to {last}", first=first, last=_day(line.last, language)).say(language)


def grounds(line: Line, language: str) -> Iterator[str]:
    """Yield the instrument with how well it is known, a later one with its day."""
    before = ""
    for reading in line.readings:
        now = message(
            "{instrument}; evidence: {evidence}",
            instrument=_ground(reading.rule, language),
            evidence=EVIDENCE[reading.rule.evidence],
        ).say(language)
        if now != before:
            yield _from(reading.since, now, language) if before else now
        before = now


def _ground(rule: Rule, language: str) -> str:
    article = rule.provision.article
    named = rule.instrument.name(language)
    if article is None:
        return named
    return message(
        "{instrument}, {article}",
        instrument=named,
        article=message("article {article}", article=article),
    ).say(language)
