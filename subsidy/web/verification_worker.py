"""A policy verified in a process of its own: every property, and the citizens who contradict it."""

from typing import TYPE_CHECKING, Any

from subsidy.catalogue import LANGUAGES
from subsidy.web.job import WantedVerification
from subsidy.web.worker_files import write

if TYPE_CHECKING:
    from subsidy.proof.example import Example
    from subsidy.proof.property import Finding, Verdict

SECONDS = 60
"""How long one question to the solver may take."""


def run(wanted: WantedVerification) -> None:
    """Verify; write how far it is after each property, then what came of all of them."""
    from subsidy.proof.installed import check_installed

    check_installed()
    from subsidy import rulebook
    from subsidy.proof.properties import PROPERTIES
    from subsidy.proof.property import Asked
    from subsidy.proof.verify import verify
    from subsidy.report.verification import end, head
    from subsidy.report.verification_json import plain

    policies = rulebook.policies()
    before = tuple(policies.named(name) for name in wanted.against)
    asked = Asked(policies.named(wanted.policy), before, SECONDS)
    verdicts: list[Verdict] = []
    write("progress.json", {"asked": 0, "among": len(PROPERTIES)})
    for verdict in verify(asked):
        verdicts.append(verdict)
        write("progress.json", {"asked": len(verdicts), "among": len(PROPERTIES)})
    for language in LANGUAGES:
        shown = {
            "head": head(asked, language).strip(),
            "end": end(verdicts, language).strip(),
            "properties": [_property(verdict, language) for verdict in verdicts],
        }
        write(f"shown-{language}.json", shown)
    found = plain(asked, verdicts, wanted.language)
    write("verification.json", found)
    write("report.json", {"holds": found["holds"]})


def _property(verdict: "Verdict", language: str) -> dict[str, Any]:
    from subsidy.report.verification import STATUS, seconds

    found = verdict.found
    return {
        "status": verdict.status.value,
        "status_words": STATUS[verdict.status].say(language),
        "title": verdict.property.title.say(language),
        "sentence": verdict.property.sentence.say(language),
        "time": seconds(verdict, language),
        "findings": [_finding(finding, language) for finding in found.findings],
        "notes": [note.say(language) for note in found.notes],
        "cases": [case.say(language) for case in found.cases],
    }


def _finding(finding: "Finding", language: str) -> dict[str, Any]:
    from subsidy.words.plain import sentence

    return {
        "what": sentence(finding.what.say(language)),
        "depends": finding.depends,
        "ages": "" if finding.ages is None else finding.ages.say(language),
        "more": [more.say(language) for more in finding.more],
        "examples": [_example(example, language) for example in finding.examples],
    }


def _example(example: "Example", language: str) -> dict[str, Any]:
    from subsidy.web.answers import shown
    from subsidy.words.examples import citizen
    from subsidy.words.plain import day

    decision = shown(example.decision(language), language)
    return {
        "policy": example.policy.title.say(language),
        "day": day(example.on, language),
        "citizen": citizen(example.profile, language),
        "headline": decision.headline,
        "bar": [
            {
                "payer": part.payer,
                "start": str(part.start),
                "width": str(part.width),
                "words": part.words,
            }
            for part in decision.bar
        ],
        "grounds": [{"level": line.level, "words": line.words} for line in decision.grounds[1:]],
        "missing": list(decision.missing),
    }
