"""What every paper holds, in its order: summary, charts, tables, law, method, marks."""

from collections.abc import Iterator
from typing import NamedTuple

from subsidy import rulebook
from subsidy.compare.comparison import Comparison
from subsidy.language import Policy
from subsidy.language.policy import Rule
from subsidy.message import message
from subsidy.report import said
from subsidy.report.charts import Chart, charts
from subsidy.report.labels import STATUSES
from subsidy.report.table import Column, Kind, Table, Tongue
from subsidy.report.tables import tables
from subsidy.words import names, plain, share
from subsidy.words.clauses import in_words


class Paper(NamedTuple):
    """The parts of a paper in one language."""

    language: str
    title: str
    about: tuple[str, ...]
    summary: tuple[str, ...]
    charts: tuple[Chart, ...]
    tables: tuple[Table, ...]
    checks: tuple[str, ...]
    method: tuple[str, ...]
    not_modelled: tuple[str, ...]
    marks: tuple[str, ...]
    headings: dict[str, str]


def paper(found: Comparison, language: str) -> Paper:
    """Return what a report of the comparison says."""
    tongue = Tongue(language)
    names_ = ", ".join(scheme.name for scheme in found.schemes[1:4])
    headings = {
        "summary": message("Summary"),
        "charts": message("Charts"),
        "tables": message("Tables"),
        "checks": message("Beside published figures"),
        "method": message("Method and assumptions"),
        "not_modelled": message("Not modelled"),
        "marks": message("Marks"),
    }
    return Paper(
        language,
        tongue.say(
            message(
                "Premium support for health insurance: {reform} beside {baseline}",
                reform=names_,
                baseline=found.schemes[0].name,
            )
        ),
        tuple(tongue.say(words).strip() for words in said.about(found, tongue)),
        tuple(_summary(found, tongue)),
        tuple(charts(found, tongue)),
        (*tables(found, tongue), _concordance(found, tongue), _ground(found, tongue)),
        tuple(tongue.say(words) for check in found.checks for words in said.check(check, tongue)),
        tuple(tongue.say(words) for words in said.method(found)),
        tuple(said.not_modelled(found, tongue)),
        tuple(tongue.say(words) for words in said.marks(found)),
        {name: tongue.say(words) for name, words in headings.items()},
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
        change = side.budgets - old.budgets
        words = (
            message("{name} costs {vnd} more.")
            if change >= 0
            else message("{name} costs {vnd} less.")
        )
        money = plain.money(abs(change), tongue.language)
        yield tongue.say(message(words.template, name=side.scheme.name, vnd=money))
        yield "; ".join(
            f"{tongue.say(label)}: {tongue.number(side.moved(status).persons)}"
            for status, label in STATUSES.items()
        )


def _policies(found: Comparison) -> tuple[tuple[str, Policy], ...]:
    return tuple(
        (scheme.name, policy)
        for scheme in found.schemes[:4]
        for policy in (scheme.policies or rulebook.policies().all[1:])
    )


def _concordance(found: Comparison, tongue: Tongue) -> Table:
    """Return what each policy pays on each route by local law, side by side."""
    policies = {policy.name: policy for _, policy in _policies(found)}
    local = {
        name: [rule for rule in policy.on(found.first.on).rules if rule.local]
        for name, policy in policies.items()
    }
    routes = dict.fromkeys(rule.route for rules in local.values() for rule in rules)
    rows = [
        (
            names.route(route, tongue.language),
            *(
                "; ".join(_line(rule, tongue) for rule in rules if rule.route == route) or "–"
                for rules in local.values()
            ),
        )
        for route in routes
    ]
    return Table(
        "concordance",
        tongue.say(message("Concordance of the local resolutions")),
        (
            Column(tongue.say(message("Route")), Kind.WORDS),
            *(Column(name, Kind.WORDS) for name in policies),
        ),
        tuple(rows),
    )


def _line(rule: Rule, tongue: Tongue) -> str:
    who = ", ".join(in_words(clause, tongue.language) for clause in rule.condition.clauses())
    return f"{_share(rule, tongue)} ({who})"


def _share(rule: Rule, tongue: Tongue) -> str:
    payer = names.PAYERS[rule.payer].say(tongue.language)
    return f"{payer} ?" if rule.unpublished else f"{payer} {share.of_rule(rule, tongue.language)}"


def _ground(found: Comparison, tongue: Tongue) -> Table:
    """Return the instrument, the evidence and the sources of every local provision."""
    rules = {
        rule.id: rule
        for _, policy in _policies(found)
        for rule in policy.on(found.first.on).rules
        if rule.local
    }
    rows = tuple(
        (
            rule.id,
            rule.provision.title.say(tongue.language),
            rule.instrument.name(tongue.language),
            rule.provision.article or tongue.say(message("not published")),
            names.EVIDENCE[rule.evidence].say(tongue.language),
            "; ".join(rule.provision.sources),
        )
        for rule in rules.values()
    )
    titles = (
        message("Provision"),
        message("Title"),
        message("Instrument"),
        message("Article"),
        message("Evidence"),
        message("Sources"),
    )
    return Table(
        "ground",
        tongue.say(message("Legal ground of each clause")),
        tuple(Column(tongue.say(title), Kind.WORDS) for title in titles),
        rows,
    )
