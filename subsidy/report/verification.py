"""What a verification found, in words: a line for each property, and who contradicts it."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from subsidy.message import Message, message
from subsidy.words import layout, plain
from subsidy.words.examples import citizen, decided

if TYPE_CHECKING:
    from subsidy.proof.property import Asked, Finding, Verdict

_WIDTH = 26

STATUS = {
    "holds": message("HOLDS"),
    "fails": message("FAILS"),
    "undecided": message("NOT DECIDED"),
    "not asked": message("not asked"),
}


def head(asked: "Asked", language: str) -> str:
    """Return what is verified."""
    if not asked.against:
        said = message("{policy}, for every citizen there could be", policy=asked.policy.name)
    else:
        said = message(
            "{policy} against {before}, for every citizen there could be",
            policy=asked.policy.name,
            before=", ".join(policy.name for policy in asked.against),
        )
    return said.say(language) + "\n"


def rows(verdict: "Verdict", language: str, *, full: bool) -> str:
    """Return the line of a property, and below it what contradicts it."""
    return layout.page([_rows(verdict, language, full=full)]).rstrip("\n")


def _rows(verdict: "Verdict", language: str, *, full: bool) -> Iterator[str]:
    title = verdict.property.title.say(language)
    status = STATUS[verdict.status].say(language)
    yield f"{status:<12}  {title:<{_WIDTH}}{seconds(verdict, language)}".rstrip()
    if verdict.status == "fails":
        yield f"    {verdict.property.sentence.say(language)}"
    for number, finding in enumerate(verdict.found.findings, 1):
        yield from _finding(number, finding, language, full=full)
    if verdict.status == "undecided":
        yield "    " + message(
            "The solver did not decide it in the time given; --seconds gives it more."
        ).say(language)
    if verdict.status == "not asked":
        yield "    " + message("It compares with a policy before: name one by --against.").say(
            language
        )
    for note in verdict.found.notes:
        yield "    " + note.say(language)
    if full:
        for case in verdict.found.cases:
            yield "      - " + case.say(language)


def seconds(verdict: "Verdict", language: str) -> str:
    """Return how long it took, nothing where it was not asked."""
    if verdict.status == "not asked":
        return ""
    return message("{seconds} s", seconds=_decimal(verdict.seconds, language)).say(language)


def _decimal(seconds: float, language: str) -> str:
    written = f"{seconds:.1f}"
    return written if language == "en" else written.replace(".", ",")


def _finding(number: int, finding: "Finding", language: str, *, full: bool) -> Iterator[str]:
    mark = ""
    if finding.depends:
        mark = " " + message("[hangs on an unpublished share]").say(language)
    yield f"    {number}. {plain.sentence(finding.what.say(language))}{mark}"
    if finding.ages is not None:
        yield "       " + message("Ages: {ages}.", ages=finding.ages).say(language)
    for more in finding.more if full else ():
        yield f"       {more.say(language)}"
    alike = all(one.profile == finding.examples[0].profile for one in finding.examples)
    for place, example in enumerate(finding.examples):
        if place == 0 or not alike:
            yield f"       {citizen(example.profile, language)}"
        yield f"         {decided(example, language)}"


def end(verdicts: Sequence["Verdict"], language: str) -> str:
    """Return how many properties are proved."""
    asked = [verdict for verdict in verdicts if verdict.status != "not asked"]
    proved = sum(verdict.status == "holds" for verdict in asked)
    if proved == len(asked):
        said: Message = message("All {count} properties are proved.", count=len(asked))
    else:
        said = message(
            "{proved} of {count} properties are proved.", proved=proved, count=len(asked)
        )
    return "\n" + said.say(language) + "\n"
