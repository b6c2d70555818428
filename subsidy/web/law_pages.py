"""The law that the engine holds: policies, rule sets, provisions, and how fresh they are."""

from datetime import date, timedelta
from typing import NamedTuple

from starlette.exceptions import HTTPException
from starlette.responses import Response

from subsidy import rulebook
from subsidy.accounts.account import Right
from subsidy.contract_words import EVIDENCE
from subsidy.language import Provision
from subsidy.web.page import Here, page
from subsidy.web.render import today
from subsidy.words import provision as words
from subsidy.words.rulebook import rule_sets

_SOON = timedelta(days=183)
"""What ends within this time is said to end soon."""

_LONG = timedelta(days=365)
"""What nobody has compared with its source for so long needs a look."""


class Row(NamedTuple):
    """A provision in a table."""

    name: str
    line: Provision
    said: str
    span: str
    evidence: str


@page(Right.READ_LAW)
def law(here: Here) -> Response:
    """Show the policies, the rule sets, and what needs a look."""
    rows = [
        _row(f"{rules.name}.{line.id}", line, here.language)
        for rules in rule_sets().values()
        for line in rules.provisions
    ]
    return here.show(
        "law.html",
        policies=rulebook.policies().all,
        rule_sets=tuple(rule_sets().values()),
        ending=[row for row in rows if _ends_soon(row.line, today())],
        unchecked=[row for row in rows if today() - row.line.checked_on > _LONG],
        spans={
            one.name: words.span(one.in_force, here.language)
            for one in rulebook.policies().all
            if one.in_force is not None
        },
    )


def _ends_soon(line: Provision, day: date) -> bool:
    last = line.in_force.last
    return last is not None and day <= last <= day + _SOON


def _row(name: str, line: Provision, language: str) -> Row:
    return Row(
        name,
        line,
        words.short(name, line, language).partition(": ")[2],
        words.span(line.in_force, language),
        EVIDENCE[line.evidences.values[-1][1]].say(language),
    )


@page(Right.READ_LAW)
def rule_set(here: Here) -> Response:
    """Show a rule set, and each of its provisions in full."""
    found = rule_sets().get(here.request.path_params["name"])
    if found is None:
        raise HTTPException(404)
    return here.show(
        "rule_set.html",
        rules=found,
        lines=[
            (f"{found.name}.{line.id}", *_split(f"{found.name}.{line.id}", line, here.language))
            for line in found.provisions
        ],
    )


def _split(name: str, line: Provision, language: str) -> tuple[str, list[str]]:
    title, *rest = words.whole(name, line, language)
    return title.partition(": ")[2], [one.strip() for one in rest]
