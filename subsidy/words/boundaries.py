"""Made-up citizens in words for an expert, and where the engine decides otherwise."""

from collections.abc import Iterator, Mapping
from datetime import date

from subsidy.boundaries.agreement import Agreement, Difference
from subsidy.contract_words import EVIDENCE
from subsidy.language.vocabulary import STATED, Kind
from subsidy.message import message
from subsidy.words import names, plain
from subsidy.words.layout import page
from subsidy.words.values import value


def citizen(facts: Mapping[str, bool | str | int], language: str) -> str:
    """Return the facts in words, in the order of the profile; nothing else is so of the citizen."""
    order = [fact for fact in STATED if fact in facts]
    said = "; ".join(_fact(fact, facts[fact], language) for fact in order)
    return message("{facts}; nothing else.", facts=plain.sentence(said)).say(language)


def _fact(fact: str, given: bool | str | int, language: str) -> str:
    label = names.fact(fact, language)
    if STATED[fact].kind is Kind.YES_NO and given is True:
        return label
    if STATED[fact].kind is Kind.DATE and isinstance(given, str) and given[:1].isdigit():
        return f"{label}: {plain.short_day(date.fromisoformat(given), language)}"
    return f"{label}: {value(fact, given, language)}"


def headings(language: str) -> tuple[str, ...]:
    """Return the headings of a sheet."""
    return tuple(
        words.say(language)
        for words in (
            message("Row (do not change)"),
            message("Day"),
            message("Citizen"),
            message("What public budgets pay of the premium, in percent: please fill in"),
            message("Facts for the program (do not change)"),
            message("Ground, remarks"),
        )
    )


def told(found: Agreement, language: str) -> str:
    """Return how many answers agree, and each difference with its ground."""
    return page(_told(found, language))


def _told(found: Agreement, language: str) -> Iterator[Iterator[str]]:
    for one in found.differences:
        yield _difference(one, language)
    yield iter(
        [
            message(
                "Rows: {rows}; answered: {answered}; answers that differ: {count}.",
                rows=found.rows,
                answered=found.answered,
                count=len(found.differences),
            ).say(language)
        ]
    )


def _difference(one: Difference, language: str) -> Iterator[str]:
    decision = one.decision
    day = plain.short_day(one.row.case.on, language)
    yield message(
        "Row {number}, {day}: {citizen}", number=one.row.number, day=day, citizen=one.row.words
    ).say(language)
    least, most = (
        plain.percentage(share, language)
        for share in (decision.least_percent, decision.greatest_percent)
    )
    engine = (
        least if least == most else message("{least} to {greatest}", least=least, greatest=most)
    )
    yield "  " + message(
        "Answered: {percent}; decided here: {engine}.",
        percent=plain.percentage(one.percent, language),
        engine=engine,
    ).say(language)
    for ground in decision.grounds:
        instrument = ground.instrument or message("number not published").say(language)
        evidence = EVIDENCE[ground.evidence].say(language)
        yield f"  {ground.provision}: {instrument}, {evidence}"
    if not decision.grounds:
        yield "  " + message("No provision applies.").say(language)
