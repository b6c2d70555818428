"""Which clauses of the law are shown at work by a sentence, in words."""

from collections.abc import Iterator, Sequence

from subsidy.coverage.report import Report
from subsidy.coverage.seen import Seen, Untrue
from subsidy.message import Message, message
from subsidy.words import layout


def told(report: Report, language: str, *, each: bool) -> str:
    """Return the report: counts for each policy, and what is not shown.

    `each` tells of every clause the sentences that show it.
    """
    blocks = [
        _counts(report, language),
        _gaps(report.gaps, language),
        _untrue(report.untrue, language),
        *([_lines(report.seen, language)] if each else []),
        [_end(report).say(language)],
    ]
    return layout.page(blocks)


def _counts(report: Report, language: str) -> Iterator[str]:
    clauses, both = message("clauses"), message("seen both ways")
    rows = [("", clauses.say(language), both.say(language))]
    rows += [(one.policy, str(one.clauses), str(one.both_ways)) for one in report.counts]
    yield from layout.table(rows)


def _gaps(gaps: Sequence[Seen], language: str) -> Iterator[str]:
    if gaps:
        yield message("Seen one way only, or not at all:").say(language)
    for one in gaps:
        if one.granting is None and one.refusing is None:
            said = message("{line}: {clause}: never decided", **_named(one))
        elif one.granting is None:
            said = message("{line}: {clause}: never granted", **_named(one))
        else:
            said = message("{line}: {clause}: never refused", **_named(one))
        yield f"- {said.say(language)}"


def _named(one: Seen) -> dict[str, str]:
    return {"line": one.clause.line, "clause": one.clause.words}


def _untrue(untrue: Sequence[Untrue], language: str) -> Iterator[str]:
    if untrue:
        yield message("Sentences that the rule book answers otherwise:").say(language)
    for one in untrue:
        said = message(
            "{sentence}, {day}: {answer}; it says {expected}",
            sentence=one.sentence.sentence,
            day=one.sentence.on.isoformat(),
            answer=one.answer,
            expected=one.sentence.answer,
        )
        yield f"- {said.say(language)}"


def _lines(seen: Sequence[Seen], language: str) -> Iterator[str]:
    line = None
    for one in seen:
        if one.clause.line != line:
            line = one.clause.line
            yield line
        yield f"  {one.clause.words}"
        if one.granting is not None:
            yield f"    ✓ {one.granting}"
        if one.refusing is not None:
            yield f"    ✗ {one.refusing}"


def _end(report: Report) -> Message:
    return message(
        "{sentences} sentences of law were asked; {untrue} are answered otherwise, and {gaps} of "
        "{clauses} clauses were not seen both ways.",
        sentences=report.sentences,
        untrue=len(report.untrue),
        gaps=len(report.gaps),
        clauses=len(report.seen),
    )
