"""Sentences of a report: what was compared, how, what is assumed, what is not modelled."""

from collections.abc import Iterable, Iterator

from subsidy import __version__, rulebook
from subsidy.compare.comparison import Comparison
from subsidy.compare.confidential import FEWEST
from subsidy.compare.expected import Check
from subsidy.language import Policy
from subsidy.message import Message, message
from subsidy.population.published import PERSONS
from subsidy.report.table import Tongue
from subsidy.words import names, plain
from subsidy.words.values import value


def about(found: Comparison, tongue: Tongue) -> Iterator[Message]:
    """Yield what was compared, for whom, for when."""
    for place, scheme in enumerate(found.schemes[:1] if found.swept else found.schemes):
        role = message("Baseline") if place == 0 else message("Reform")
        yield message("{role}: {name} ({title})", role=role, name=scheme.name, title=scheme.title)
        for change in scheme.difference:
            yield message("  changed: {change}", change=change)
    if found.swept:
        first_one, last_one = found.schemes[1].name, found.schemes[-1].name
        yield message("Reforms: {first} to {last}", first=first_one, last=last_one)
    yield from population(found, tongue)


def population(found: Comparison, tongue: Tongue) -> Iterator[Message]:
    """Yield for when and for whom, and how many rows could not be read."""
    first = found.first.result
    yield message(
        "{months} from {day}; {persons} of {file}.",
        months=plain.months(found.months),
        day=plain.day(found.first.on, tongue.language),
        persons=plain.persons(first.persons, tongue.language),
        file=found.population,
    )
    if first.rejected:
        yield message(
            "Counted nowhere: {rows} that could not be read; the first: row {row}, {why}",
            rows=plain.rows(first.rejected, tongue.language),
            row=str(found.faults[0].row),
            why=found.faults[0].error,
        )


def check(one: Check, tongue: Tongue) -> Iterator[Message]:
    """Yield a published cost beside ours, and where the difference lies."""
    expected = one.expected
    yield message(
        "Published for {policy}: {vnd} a year from the {payer} ({source}). Nothing here is tuned "
        "to it.",
        policy=expected.policy,
        vnd=plain.money(expected.vnd, tongue.language),
        payer=names.PAYERS[expected.payer],
        source=expected.source,
    )
    yield message(
        "Here: {ours}; for {people} people {scaled}, {percent} of what was published.",
        ours=plain.money(one.ours, tongue.language),
        people=tongue.number(PERSONS),
        scaled=plain.money(one.scaled, tongue.language),
        percent=f"{(one.scaled * 100 + expected.vnd // 2) // expected.vnd} %",
    )
    parts = "; ".join(
        f"{names.route(route, tongue.language)} {plain.money(vnd, tongue.language)}"
        for route, vnd in one.parts
    )
    yield message("Ours by route, for that many people: {parts}.", parts=parts)
    yield _gap(one, tongue)
    yield message(
        "Why they may differ: published numbers of persons are lower bounds (over 100,000 of 60 to "
        "79 in the East), none is published for the West's pensions, for average-living-standard "
        "households, badges or HIV; waste collectors are left out, because their share was not "
        "published; the draft does not say which base salary it counts with."
    )


def _gap(one: Check, tongue: Tongue) -> Message:
    year = sum(rulebook.premium().month(day) for day in one.months)
    more = abs(one.gap) // year if year else 0
    words = (
        message("The difference, {gap}, is the premium of {persons} more for a year.")
        if one.gap > 0
        else message("The difference, {gap}, is the premium of {persons} fewer for a year.")
    )
    return message(
        words.template,
        gap=plain.money(abs(one.gap), tongue.language),
        persons=plain.persons(more, tongue.language),
    )


def method(found: Comparison) -> Iterator[Message]:
    """Yield how the figures came about."""
    yield message(
        "Every person is decided under each policy by the same settlement as subsidy check; "
        "all tables are sums over the same counts and agree to the đồng."
    )
    yield message(
        "Who pays less gains, who pays more loses. Premiums saved or lost by household discounts "
        "are the difference between own payments and budgets."
    )
    yield message(
        "Everybody counts as insured by the way that costs him least; who has no support may have "
        "no card at all, which no fact of a profile says."
    )
    yield message(
        "A change is traced to the first month that is dearer for who loses, cheaper for who "
        "gains, and in it to the provisions that pay on one side only and the first clause that "
        "fails on the other."
    )
    yield message(
        "In tables by place, age, month, status, clause and cover everybody is counted as without "
        "confidential facts (HIV, party), stated or not. What these facts change is shown in one "
        "sum for each policy and period. Nothing is added there for a pattern of changes that "
        "fewer than {fewest} persons have, or fewer than {fewest} of those who are otherwise "
        "answered alike have not: these persons are counted as without in every total too.",
        fewest=FEWEST,
    )
    if len(found.years) > 1:
        yield message(
            "In later years everybody is older by the calendar; nobody is born, dies, moves, asks "
            "for the social pension or is classified anew, and base salary and rate stay as known "
            "today."
        )
    yield from reading(found)


def reading(found: Comparison) -> Iterator[Message]:
    """Yield how the rows of the population are read."""
    if found.rest_is_no:
        yield message("What a row does not state is read as no.")
    if found.weighted:
        yield message("Every row counts as often as its weight says.")


def not_modelled(policies: Iterable[Policy], tongue: Tongue) -> Iterator[str]:
    """Yield what the rule sets of the policies leave out, and why."""
    sets = {rules.name: rules for policy in policies for rules in policy.rule_sets}
    for rules in sets.values():
        for left in rules.not_modelled:
            yield f"{left.line.say(tongue.language)}: {left.reason.say(tongue.language)}"


def marks(found: Comparison) -> Iterator[Message]:
    """Yield the hashes by which a figure can be traced."""
    yield message(
        "Receipt: engine {version}, rules {rules}, population {population}",
        version=__version__,
        rules=found.rules_sha256[:16],
        population=found.population_sha256[:16] or "-",
    )


def territory(name: str, tongue: Tongue) -> str:
    """Return the words of a territory."""
    return value("territory", name, tongue.language)
