"""Properties of a policy proved from the command line, each shown as soon as it is known."""

import json
from typing import NamedTuple

import click

from subsidy import rulebook
from subsidy.errors import InputError
from subsidy.message import message
from subsidy.report.verification import end, head, rows


class Asked(NamedTuple):
    """The options of a verification, as given."""

    policy: str
    against: tuple[str, ...]
    seconds: int
    full: bool
    as_json: bool
    lang: str


def run_verify(asked: Asked) -> bool:
    """Verify, print what came of it, and tell whether every property is proved.

    Raises InputError for what was asked wrongly.
    """
    from subsidy.proof.installed import check_installed

    check_installed()
    from subsidy.proof.property import Asked as Task
    from subsidy.proof.property import Verdict
    from subsidy.proof.verify import all_hold, verify
    from subsidy.report.verification_json import plain

    policies = rulebook.policies()
    before = tuple(dict.fromkeys(asked.against))
    if asked.policy in before:
        raise InputError(
            "--against",
            message(
                "{policy} is named on both sides; name a policy before it.", policy=asked.policy
            ),
        )
    task = Task(
        policies.named(asked.policy), tuple(policies.named(name) for name in before), asked.seconds
    )
    verdicts: list[Verdict] = []
    for verdict in verify(task):
        if not verdicts and not asked.as_json:
            click.echo(head(task, asked.lang))
        verdicts.append(verdict)
        if not asked.as_json:
            click.echo(rows(verdict, asked.lang, full=asked.full))
    if asked.as_json:
        found = plain(task, verdicts, asked.lang)
        click.echo(json.dumps(found, ensure_ascii=False, indent=2))
    else:
        click.echo(end(verdicts, asked.lang), nl=False)
    return all_hold(verdicts)
