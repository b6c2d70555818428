"""How a test of law asks about a citizen and reads the answer.

A citizen of these tests lives here permanently and is nothing that the test does not say. An answer
reads "elderly: city 70 + person 30": the route, then the payers in percent, those that pay nothing
left out.
"""

from datetime import date
from typing import Any, NamedTuple

from subsidy.decide import decide
from subsidy.decision import Decision
from subsidy.profile import Profile
from tests.columns.reading import columns, expected, said

Facts = dict[str, Any]


class Line(NamedTuple):
    """A sentence of law, a citizen, a day, and what the law says then.

    A `policy` is named where it is not the law in force there and then.
    """

    sentence: str
    facts: Facts
    on: str
    answer: str
    policy: str | None = None

    def under(self, policy: str) -> "Line":
        """Return the sentence as one about `policy`."""
        return self._replace(policy=policy)


REST: Facts = {"residence": "permanent", "unstated": "no"}
"""What a citizen of these tests is where a test says nothing else."""


def ask(
    facts: Facts, on: str, *, months: int = 1, policy: str | None = None, known: bool = True
) -> Decision:
    """Ask about a citizen; where not `known`, what the facts do not say stays unknown.

    The answer is the same whoever reads the rules, for one citizen or in columns.
    """
    citizen = {**(REST if known else {}), **facts}
    day = date.fromisoformat(on)
    decision = decide(
        Profile.model_validate(citizen),
        on=day,
        months=months,
        policy=policy,
        reveal=True,
        language="en",
    )
    rest_is_no = citizen.pop("unstated", None) == "no"
    rows, _ = columns(day, months, policy, rest_is_no=rest_is_no, reveal=True).read([citizen])
    assert said(rows[0]) == expected(decision)
    return decision


def told(decision: Decision) -> str:
    """Return the answer for the day: route and shares, or what is missing and its bounds."""
    if decision.status == "undetermined":
        bounds = f"{decision.least_percent} to {decision.greatest_percent}"
        return f"undetermined, {bounds}, for want of {', '.join(sorted(decision.missing))}"
    paid = [f"{share.payer} {share.percent}" for share in decision.payers if share.percent]
    return f"{decision.route}: {' + '.join(paid)}"


def holds(line: Line) -> None:
    """Check one line of law."""
    assert told(ask(line.facts, line.on, policy=line.policy)) == line.answer


def grounds(decision: Decision) -> list[str]:
    """Return what the answer rests on: each instrument with what it makes a payer pay."""
    return [f"{one.instrument}: {one.payer} {one.percent}" for one in decision.grounds]


def vnd(decision: Decision) -> dict[str, int | None]:
    """Return the VND of each payer that pays something, over the period."""
    return {share.payer: share.vnd for share in decision.payers if share.vnd}


def named(line: Line) -> str:
    """Return the name of a line's test."""
    return line.sentence
