"""Tables of the law behind a report: what each policy pays on each route, and on which ground."""

from collections.abc import Sequence
from datetime import date

from subsidy.contract_words import EVIDENCE
from subsidy.language import Policy
from subsidy.language.policy import Rule
from subsidy.message import message
from subsidy.report.table import Column, Kind, Table, Tongue
from subsidy.words import names, share
from subsidy.words.clauses import in_words


def concordance(policies: Sequence[Policy], on: date, tongue: Tongue) -> Table:
    """Return what each policy pays on each route by local law, side by side."""
    local = {
        policy.name: [rule for rule in policy.on(on).rules if rule.local] for policy in policies
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
            *(Column(name, Kind.WORDS) for name in local),
        ),
        tuple(rows),
    )


def _line(rule: Rule, tongue: Tongue) -> str:
    who = ", ".join(in_words(clause, tongue.language) for clause in rule.condition.clauses())
    return f"{_share(rule, tongue)} ({who})"


def _share(rule: Rule, tongue: Tongue) -> str:
    payer = names.PAYERS[rule.payer].say(tongue.language)
    return f"{payer} ?" if rule.unpublished else f"{payer} {share.of_rule(rule, tongue.language)}"


def ground(policies: Sequence[Policy], on: date, tongue: Tongue) -> Table:
    """Return the instrument, the evidence and the sources of every local provision."""
    rules = {rule.id: rule for policy in policies for rule in policy.on(on).rules if rule.local}
    rows = tuple(
        (
            rule.id,
            rule.provision.title.say(tongue.language),
            rule.instrument.name(tongue.language),
            rule.provision.article or tongue.say(message("not published")),
            EVIDENCE[rule.evidence].say(tongue.language),
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
