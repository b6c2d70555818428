"""What a verification found, for programs: schema `subsidy.verification/1`."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from subsidy.language.share import percent_of

if TYPE_CHECKING:
    from subsidy.proof.example import Example
    from subsidy.proof.property import Asked, Finding, Verdict

SCHEMA = "subsidy.verification/1"


def plain(asked: "Asked", verdicts: Sequence["Verdict"], language: str) -> dict[str, Any]:
    """Return the verification as plain dicts, lists, texts and numbers; sentences in `language`."""
    from subsidy.proof.verify import all_hold

    return {
        "schema": SCHEMA,
        "policy": asked.policy.name,
        "against": [policy.name for policy in asked.against],
        "holds": all_hold(verdicts),
        "properties": [_verdict(verdict, language) for verdict in verdicts],
    }


def _verdict(verdict: "Verdict", language: str) -> dict[str, Any]:
    return {
        "name": verdict.property.name,
        "title": verdict.property.title.say(language),
        "sentence": verdict.property.sentence.say(language),
        "status": verdict.status.value,
        "seconds": round(verdict.seconds, 3),
        "findings": [_finding(finding, language) for finding in verdict.found.findings],
        "notes": [note.say(language) for note in verdict.found.notes],
        "cases": [case.say(language) for case in verdict.found.cases],
    }


def _finding(finding: "Finding", language: str) -> dict[str, Any]:
    return {
        "kind": list(finding.kind),
        "what": finding.what.say(language),
        "ages": None if finding.ages is None else finding.ages.say(language),
        "more": [more.say(language) for more in finding.more],
        "depends_on_unpublished_share": finding.depends,
        "examples": [_example(example, language) for example in finding.examples],
    }


def _example(example: "Example", language: str) -> dict[str, Any]:
    return {
        "policy": example.policy.name,
        "on": example.on.isoformat(),
        "profile": example.profile,
        "unpublished": {
            name: float(percent_of(share))
            for name, share in example.shares.items()
            if name in example.stretch.regime.unpublished
        },
        "route": example.route,
        "budget_percent": float(percent_of(example.budgets)),
        "decision": example.decision(language).plain(),
    }
