"""Caps and sums: every citizen has one answer, in which the payers come to exactly 100 %."""

from collections.abc import Iterator

import z3

from subsidy.language.share import WHOLE
from subsidy.message import message
from subsidy.proof.outcomes import Outcome
from subsidy.proof.property import Asked, Finding, Found, Property
from subsidy.proof.setting import Setting, setting
from subsidy.proof.spells import days_of, spells
from subsidy.route_names import RouteName


def search(asked: Asked) -> Found:
    """Return citizens without exactly one answer, or whose shares do not add up."""
    policy = asked.policy
    findings: dict[tuple[str, ...], Finding] = {}
    for spell in spells(days_of(policy), policy):
        for finding in _wrong(setting(spell.day, (policy,), asked.seconds)):
            findings.setdefault(finding.kind, finding)
    return Found(tuple(findings.values()))


def _wrong(scene: Setting) -> Iterator[Finding]:
    found = scene.settled[0]
    one = z3.PbEq([(so, 1) for so, _ in found.cases], 1)
    if scene.solver.possible(z3.Not(one)):
        yield Finding(("answers",), message("a citizen has no answer, or two different ones"))
    unsound = found.when(lambda outcome: not _adds_up(outcome))
    with scene.solver.supposing(unsound):
        if scene.solver.possible():
            scene.ordinary()
            case = scene.example()
            what = message(
                "{route}: the payers do not come to 100 % together", route=RouteName(case.route)
            )
            yield Finding((case.route,), what, (case,))


def _adds_up(outcome: Outcome) -> bool:
    shares = [share for _, share in outcome.hundredths]
    amounts = outcome.choice.amounts
    premium = outcome.choice.premium
    return (
        all(0 <= share <= WHOLE for share in shares)
        and sum(shares) == WHOLE
        and (
            amounts is None
            or (all(vnd >= 0 for _, vnd in amounts) and sum(vnd for _, vnd in amounts) == premium)
        )
    )


SUMS = Property(
    "caps_and_sums",
    message("caps and sums"),
    message(
        "Every citizen has exactly one answer; each payer pays from 0 to 100 % and all together "
        "exactly 100 %."
    ),
    search,
)
