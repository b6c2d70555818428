"""What is proved of the other places; docs/findings.md lists what is found, and nothing else."""

import re
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from subsidy import rulebook
from subsidy.language import Period
from subsidy.proof.properties import PROPERTIES
from subsidy.proof.property import Asked, Status, Verdict
from subsidy.proof.verify import verify

NAMED = rulebook.policies().named
SIX = ("hanoi", "hcmc", "quangninh", "thanhhoa", "daklak", "dienbien")
FINDINGS = Path(__file__).parent.parent.parent / "docs" / "findings.md"
_ROW = re.compile(r"^\| (\w+) \| (.*?) ?\| (.*) \|$", re.MULTILINE)
_NOTHING = ("", "nothing: all ten properties are proved")


@cache
def verdicts(policy: str) -> tuple[Verdict, ...]:
    return tuple(verify(Asked(NAMED(policy), (NAMED("national"),))))


def listed(policy: str) -> list[tuple[str, str]]:
    """Return the property and the finding of each row on a policy in the document."""
    text = FINDINGS.read_text(encoding="utf-8")
    return [(what, said) for name, what, said in _ROW.findall(text) if name == policy]


@pytest.mark.parametrize("policy", SIX)
def test_the_document_lists_what_the_proofs_find_of_a_place(policy: str) -> None:
    found = [
        (verdict.property.title.say("en"), _sentence(finding.what.say("en")))
        for verdict in verdicts(policy)
        for finding in verdict.found.findings
    ]
    assert listed(policy) == (found or [_NOTHING])
    assert len(verdicts(policy)) == len(PROPERTIES) == 10


@pytest.mark.parametrize("policy", SIX)
def test_everything_is_decided_and_asked(policy: str) -> None:
    assert {verdict.status for verdict in verdicts(policy)} <= {Status.HOLDS, Status.FAILS}


@pytest.mark.parametrize("policy", ["hanoi", "quangninh", "national"])
def test_since_july_2025_being_supported_never_costs_more(policy: str) -> None:
    (need,) = (one for one in PROPERTIES if one.name == "ordered_need")
    since = replace(NAMED(policy), in_force=Period(date(2025, 7, 1), date(2026, 12, 31)))
    (verdict,) = verify(Asked(since), [need])
    assert verdict.status is Status.HOLDS


def test_before_that_the_finding_is_about_national_law() -> None:
    found = {verdict.property.name: verdict for verdict in verify(Asked(NAMED("national")))}
    (finding,) = found["ordered_need"].found.findings
    assert finding.kind == ("agri_average", "nobody")
    assert all(example.on < date(2025, 7, 1) for example in finding.examples)


def _sentence(text: str) -> str:
    return text[0].upper() + text[1:]
