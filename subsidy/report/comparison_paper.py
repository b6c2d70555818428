"""What a paper about a comparison holds: summary, charts, tables, law, method, marks."""

from collections.abc import Iterator

from subsidy import rulebook
from subsidy.compare.comparison import Comparison
from subsidy.language import Policy
from subsidy.message import Message, message
from subsidy.question import Question
from subsidy.report import said
from subsidy.report.charts import charts
from subsidy.report.labels import STATUSES
from subsidy.report.law_tables import concordance, ground
from subsidy.report.paper import MARKS, METHOD, NOT_MODELLED, SUMMARY, Paper, parts
from subsidy.report.table import Tongue
from subsidy.report.tables import tables
from subsidy.words import plain

_CHECKS = message("Beside published figures")
_NAMED = 3
"""Reforms whose names and law a paper tells; along a sweep they differ in one number."""


def comparison_paper(found: Comparison, language: str) -> Paper:
    """Return what a report of the comparison says."""
    tongue = Tongue(language)
    policies, on = _policies(found), found.first.on
    return Paper(
        language,
        _title(found, tongue),
        tuple(tongue.say(words).strip() for words in said.about(found, tongue)),
        parts(tongue, (SUMMARY, tuple(_summary(found, tongue)))),
        tuple(charts(found, tongue)),
        (
            *tables(found, tongue),
            concordance(policies, on, tongue),
            ground(policies, on, tongue),
        ),
        parts(
            tongue,
            (_CHECKS, _checks(found, tongue)),
            (METHOD, tuple(tongue.say(words) for words in said.method(found))),
            (NOT_MODELLED, tuple(said.not_modelled(_all_policies(found), tongue))),
            (MARKS, tuple(tongue.say(words) for words in said.marks(found))),
        ),
        picture="sweep" if found.swept else "ages",
    )


def _title(found: Comparison, tongue: Tongue) -> str:
    names = [scheme.name for scheme in found.schemes[1:]]
    if found.swept:
        names = [found.swept]
    return tongue.say(
        message(
            "Premium support for health insurance: {reform} beside {baseline}",
            reform=", ".join(names[:_NAMED]) + (", …" if len(names) > _NAMED else ""),
            baseline=found.schemes[0].name,
        )
    )


def _summary(found: Comparison, tongue: Tongue) -> Iterator[str]:
    first = found.first.result
    old = first.sides[0]
    yield tongue.say(
        message(
            "{name} costs public budgets {vnd}.",
            name=old.scheme.name,
            vnd=plain.money(old.budgets, tongue.language),
        )
    )
    for side in first.sides[1:]:
        yield tongue.say(_cost(side.scheme.name, side.budgets - old.budgets, tongue))
        yield "; ".join(
            f"{tongue.say(label)}: {tongue.number(side.moved(status).persons)}"
            for status, label in STATUSES.items()
        )


def _cost(name: str, change: int, tongue: Tongue) -> Message:
    money = plain.money(abs(change), tongue.language)
    if change > 0:
        return message("{name} costs {vnd} more.", name=name, vnd=money)
    if change < 0:
        return message("{name} costs {vnd} less.", name=name, vnd=money)
    return message("{name} costs as much.", name=name)


def _checks(found: Comparison, tongue: Tongue) -> tuple[str, ...]:
    return tuple(tongue.say(words) for check in found.checks for words in said.check(check, tongue))


def _policies(found: Comparison) -> tuple[Policy, ...]:
    """Return the policies whose law is told."""
    told = {
        policy.name: policy
        for scheme in found.schemes[: 1 + _NAMED]
        for policy in scheme.policies or _in_force(found)
    }
    return tuple(told.values())


def _in_force(found: Comparison) -> Iterator[Policy]:
    """Yield the local law of the population's territories over the first period."""
    policies = rulebook.policies()
    places = {place for place, _ in found.first.result.sides[0].changes} - {""}
    for month in Question(found.first.on, found.months).calendar():
        for place in sorted(places):
            policy = policies.in_force(place, max(month.first, found.first.on))
            if policy is not policies.national:
                yield policy


def _all_policies(found: Comparison) -> tuple[Policy, ...]:
    return tuple(policy for scheme in found.schemes for policy in scheme.policies)
