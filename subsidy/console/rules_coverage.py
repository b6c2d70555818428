"""`subsidy rules coverage`: which clauses of the law the sentences of the tests show at work."""

import json
from pathlib import Path
from typing import NamedTuple

from subsidy import rulebook
from subsidy.coverage.report import Report, report
from subsidy.coverage.sentences import read, shipped
from subsidy.words.coverage import told


class Outcome(NamedTuple):
    """What is printed, and whether every clause was seen both ways and every sentence is so."""

    said: str
    whole: bool


def coverage(name: str | None, cases: str | None, *, as_json: bool, language: str) -> Outcome:
    """Return what the sentences show of the policy `name`, or of every policy.

    `cases` is a file with further sentences. Raises InputError for a policy that does not exist,
    a file that cannot be read, and a sentence that is none.
    """
    policies = rulebook.policies()
    asked = policies.every if name is None else (policies.named(name),)
    sentences = (*shipped(), *(read(Path(cases)) if cases is not None else ()))
    found = report(asked, sentences)
    said = (
        json.dumps(_table(found), ensure_ascii=False, indent=2) + "\n"
        if as_json
        else told(found, language, each=name is not None)
    )
    return Outcome(said, found.whole)


def _table(found: Report) -> dict[str, object]:
    return {
        "schema": "subsidy.coverage/1",
        "policies": [one._asdict() for one in found.counts],
        "clauses": [
            {
                "provision": one.clause.line,
                "clause": one.clause.words,
                "true": one.granting,
                "false": one.refusing,
            }
            for one in found.seen
        ],
        "untrue": [
            {
                "sentence": one.sentence.sentence,
                "on": one.sentence.on.isoformat(),
                "answer": one.answer,
                "expected": one.sentence.answer,
            }
            for one in found.untrue
        ],
        "sentences": found.sentences,
    }
